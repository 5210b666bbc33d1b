package headstart.cli;

import headstart.config.NewExperiment;
import headstart.model.AccessRule.Kind;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes an experiment to start from. */
@Command(
        name = "new",
        description = "Write a commented experiment to start from: chips by name from the table, a scenario for each"
                + " access rule.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class NewCommand implements Callable<Integer> {
    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "Name of the study.")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--chip",
            paramLabel = "CHIP",
            description = "A chip of the table, as --chips lists them, or what its name begins with; the first is"
                    + " compared with the others. Repeatable (default: Ascend 950DT and B200 SXM).")
    private List<String> chips = List.of("Ascend 950DT", "B200 SXM");

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            description = "An access rule: standard_practice (everybody early), domestic_first, everyone_at_release"
                    + " (nobody early), staggered; the first is the baseline. Repeatable (default: the first three).")
    private List<Kind> rules = List.of(Kind.STANDARD_PRACTICE, Kind.DOMESTIC_FIRST, Kind.EVERYONE_AT_RELEASE);

    @Option(names = "-o", paramLabel = "FILE", description = "The file (default: NAME.yaml in the working directory).")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--chips", description = "List the chips of the table.")
    private boolean list;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (list) {
            NewExperiment.chips().forEach(out::println);
            return ExitCode.DONE;
        }
        String study = name.orElseThrow(
                () -> new InputException("NAME is missing: it names the study.\nMaybe headstart new my-study."));
        Path file = output.orElse(Path.of(study + ".yaml"));
        write(file, text(study, file));
        String shown = Shell.word(file);
        out.println(file + " is written.");
        out.println("Next: headstart config check " + shown);
        out.println("      headstart run " + shown);
        return ExitCode.DONE;
    }

    private String text(String study, Path file) {
        try {
            return NewExperiment.text(study, Shell.word(file), chips, rules);
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        }
    }

    private static void write(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(
                    file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new InputException(
                    file + " exists already and is left as it is.\nMaybe take another name, or -o FILE.");
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }
}

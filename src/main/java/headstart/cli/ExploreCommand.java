package headstart.cli;

import headstart.config.Reading;
import headstart.explorer.ExplorePage;
import headstart.explorer.ExplorerStudy;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the page in which a reader plays the study. */
@Command(
        name = "explore",
        description = "Make one HTML file in which the simulator itself runs: sliders, curves that answer at once, no"
                + " network.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ExploreCommand implements Callable<Integer> {
    @Mixin
    private ExperimentOptions options = new ExperimentOptions();

    @Option(
            names = "-o",
            paramLabel = "FILE",
            description = "The page (default: NAME-explore.html in the working directory).")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--open",
            negatable = true,
            description = "Open the page in the browser (default: on a terminal with a display).")
    private Optional<Boolean> open = Optional.empty();

    @Option(
            names = "--screening",
            paramLabel = "DIR",
            description = "Add sliders for the factors that matter most in this stored sweep with indices.")
    private Optional<Path> screening = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Reading.Loaded loaded = options.load();
        ExplorerStudy study = ExplorerStudy.of(loaded, options.file().toString());
        Optional<String> refusal = study.refusal();
        if (refusal.isPresent()) {
            throw new InputException(loaded.experiment().name() + " cannot be played in a page: " + refusal.get()
                    + "\nOr run it here: headstart run " + options.text());
        }
        ExplorerStudy shown = screening.isEmpty()
                ? study
                : study.with(new ScreenedSliders(screening.get(), study.study()).all(options.plugins()));
        if (!ExplorePage.isPossible()) {
            throw new InputException("This build holds no simulator for browsers: the quick profile leaves it out."
                    + "\nMaybe build it whole: mvn -q -DskipTests package");
        }
        Path file = output.orElse(Path.of(loaded.experiment().name() + "-explore.html"));
        write(file, ExplorePage.html(shown));
        PrintWriter out = spec.commandLine().getOut();
        out.println("The page: " + file);
        if (open.orElse(Boolean.getBoolean("headstart.terminal") && hasDisplay()) && !opened(file)) {
            out.println("No browser could be started: open the file in one.");
        }
        return ExitCode.DONE;
    }

    private static void write(Path file, String html) throws IOException {
        if (Files.isDirectory(file)) {
            throw new InputException("-o (" + file + ") must be a file, and it is a directory.\nMaybe -o "
                    + file.resolve("explore.html") + ".");
        }
        Path folder = file.toAbsolutePath().getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Path part = Path.of(file + ".part");
            Files.writeString(part, html, StandardCharsets.UTF_8);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new InputException("-o (" + file + ") cannot be written: " + e.getMessage()
                    + ".\nMaybe name a file in a directory of your own.");
        }
    }

    private static boolean hasDisplay() {
        return System.getProperty("os.name", "").startsWith("Mac")
                || System.getProperty("os.name", "").startsWith("Windows")
                || System.getenv("DISPLAY") != null
                || System.getenv("WAYLAND_DISPLAY") != null;
    }

    private static boolean opened(Path file) {
        String system = System.getProperty("os.name", "");
        List<String> command = system.startsWith("Windows")
                ? List.of(
                        "rundll32", "url.dll,FileProtocolHandler", file.toUri().toString())
                : List.of(
                        system.startsWith("Mac") ? "open" : "xdg-open",
                        file.toAbsolutePath().toString());
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}

package headstart.cli;

import headstart.config.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts the parts of a study together that were played with {@code --shard}. */
@Command(
        name = "merge",
        description = {
            "Put the parts of a study together that were played with --shard.",
            "What comes out is what the undivided command leaves; no run of its plan is played."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class MergeCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "DIR", description = "The directories of all parts.")
    private List<Path> paths = List.of();

    @Mixin
    private StudyOptions options = new StudyOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "Of a sweep, the table of all runs: parquet (default), or csv.")
    private SweepCommand.Format format = SweepCommand.Format.PARQUET;

    @Mixin
    private PluginOption plugins = new PluginOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        options.check();
        Parts parts = Parts.at(paths, plugins);
        StoredStudy first = parts.first();
        requireDifferent(options.output(first.experiment().name()));
        Reading.Loaded loaded = first.sweep().isPresent() ? SweepCommand.identified(first.loaded()) : first.loaded();
        Merged merged = Merged.of(whole(first, loaded), loaded, parts);
        return options.play(merged, loaded, first.manifest().command(), Where.HERE, spec);
    }

    private PlayedWork whole(StoredStudy first, Reading.Loaded loaded) {
        boolean csv = format == SweepCommand.Format.CSV;
        return first.sweep().isPresent()
                ? SweepCommand.study(first.loaded(), csv, first.directory().experimentFile())
                : new Study(loaded);
    }

    private void requireDifferent(Path output) {
        List<Path> places =
                paths.stream().map(path -> path.toAbsolutePath().normalize()).toList();
        for (int i = 0; i < places.size(); i++) {
            if (places.indexOf(places.get(i)) < i) {
                throw new InputException("DIR (" + paths.get(i) + ") must be given once.");
            }
        }
        if (places.contains(output.toAbsolutePath().normalize())) {
            throw new InputException("-o (" + output + ") must not be one of the parts.\nMaybe a new directory.");
        }
    }
}

package headstart.cli;

import headstart.config.Reading;
import headstart.config.SweepBuilder;
import headstart.config.SweepReading;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plays an experiment at every point of its design and leaves tables, response curves, figures and a report. */
@Command(
        name = "sweep",
        description = {
            "Play an experiment at every point of its design: response curves, heat maps, indices, tidy tables.",
            "A sweep that was killed goes on with the same command; more points or replications extend it."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class SweepCommand implements Callable<Integer> {
    @Mixin
    private ExperimentOptions options = new ExperimentOptions();

    @Mixin
    private StudyOptions study = new StudyOptions();

    @Option(names = "--format", paramLabel = "FORMAT", description = "Table of all runs: parquet (default), or csv.")
    private Format format = Format.PARQUET;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** How the table of all runs is stored. */
    enum Format {
        PARQUET,
        CSV
    }

    @Override
    public Integer call() throws IOException {
        study.check();
        Reading.Loaded loaded = options.loadWithReplications(study.threads());
        SweepReading reading = SweepBuilder.of(loaded);
        if (reading instanceof SweepReading.Faulty faulty) {
            throw new InputException(FaultList.text(options.file(), faulty.faults()));
        }
        SweepStudy sweep = new SweepStudy(loaded, ((SweepReading.Loaded) reading).sweep(), format == Format.CSV);
        String csv = format == Format.CSV ? " --format csv" : "";
        return study.play(sweep, loaded, "headstart sweep " + options.text() + csv, spec);
    }
}

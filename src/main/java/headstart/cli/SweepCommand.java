package headstart.cli;

import headstart.config.Reading;
import headstart.config.SweepBuilder;
import headstart.config.SweepReading;
import headstart.text.Numbers;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plays an experiment at every point of its design and leaves tables, response curves, figures and a report. */
@Command(
        name = "sweep",
        description = {
            "Play an experiment at every point of its design: response curves, heat maps, indices, tidy tables.",
            "A sweep that was killed goes on with the same command; more points or replications extend it."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class SweepCommand extends StudyCommand {
    @Option(names = "--format", paramLabel = "FORMAT", description = "Table of all runs: parquet (default), or csv.")
    private Format format = Format.PARQUET;

    /** How the table of all runs is stored. */
    enum Format {
        PARQUET,
        CSV
    }

    @Override
    Prepared prepare(ExperimentOptions experiment, int threads) {
        SweepStudy sweep = sweep(experiment.loadWithReplications(threads), experiment);
        return new Prepared(sweep, sweep.loaded());
    }

    private SweepStudy sweep(Reading.Loaded loaded, ExperimentOptions experiment) {
        SweepReading reading = SweepBuilder.of(loaded);
        if (reading instanceof SweepReading.Faulty faulty) {
            throw new InputException(FaultList.text(experiment.file(), faulty.faults()));
        }
        // A sweep keeps what was read off its runs, not the runs.
        String identity = loaded.identityText() + "parity_tolerance: "
                + Numbers.toText(loaded.experiment().parityTolerance());
        Reading.Loaded identified = loaded.withIdentity(identity);
        List<Branch> branches = Branches.of(loaded.alternatives(), (about, other) -> {
            SweepStudy own = sweep(other, experiment);
            return new Branch(about, own, own.loaded());
        });
        return new SweepStudy(identified, ((SweepReading.Loaded) reading).sweep(), format == Format.CSV, branches);
    }

    @Override
    String ownOptions() {
        return format == Format.CSV ? " --format csv" : "";
    }
}

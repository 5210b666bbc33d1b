package headstart.cli;

import headstart.config.CompleteCheck;
import headstart.config.Reading;
import headstart.config.SweepBuilder;
import headstart.config.SweepReading;
import headstart.config.document.Fault;
import headstart.text.Numbers;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
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
        return study(loaded, format == Format.CSV, experiment.file());
    }

    /**
     * The sweep of an experiment, and those of its alternatives.
     *
     * @param csv whether the table of all runs is a CSV file
     * @param file what faults are said of
     */
    static SweepStudy study(Reading.Loaded loaded, boolean csv, Path file) {
        return study(loaded, csv, met -> new InputException(FaultList.text(file, CompleteCheck.faults(loaded, met))));
    }

    private static SweepStudy study(Reading.Loaded loaded, boolean csv, Function<List<Fault>, InputException> faulty) {
        SweepReading reading = SweepBuilder.of(loaded);
        if (reading instanceof SweepReading.Faulty wrong) {
            throw faulty.apply(wrong.faults());
        }
        List<Branch> branches = Branches.of(loaded.alternatives(), (about, other) -> {
            SweepStudy own = study(other, csv, faulty);
            return new Branch(about, own, own.loaded());
        });
        return new SweepStudy(identified(loaded), ((SweepReading.Loaded) reading).sweep(), csv, branches);
    }

    /** A sweep keeps what was read off its runs, not the runs. */
    static Reading.Loaded identified(Reading.Loaded loaded) {
        return loaded.withIdentity(loaded.identityText() + "parity_tolerance: "
                + Numbers.toText(loaded.experiment().parityTolerance()));
    }

    @Override
    String ownOptions() {
        return format == Format.CSV ? " --format csv" : "";
    }
}

package headstart.cli;

import headstart.config.Reading;
import picocli.CommandLine.Command;

/** Plays every scenario of an experiment and leaves curves, tables, figures and a report. */
@Command(
        name = "run",
        description = "Play every scenario of an experiment; leave curves, comparisons, figures and a report.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RunCommand extends StudyCommand {
    @Override
    Prepared prepare(ExperimentOptions experiment, int threads) {
        Reading.Loaded loaded = experiment.loadWithReplications(threads);
        return new Prepared(new Study(loaded), loaded);
    }
}

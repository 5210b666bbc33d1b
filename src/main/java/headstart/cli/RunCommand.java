package headstart.cli;

import headstart.config.Reading;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Plays every scenario of an experiment and leaves curves, tables, figures and a report. */
@Command(
        name = "run",
        description = "Play every scenario of an experiment; leave curves, comparisons, figures and a report.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RunCommand implements Callable<Integer> {
    @Mixin
    private ExperimentOptions options = new ExperimentOptions();

    @Mixin
    private StudyOptions study = new StudyOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        study.check();
        Reading.Loaded loaded = options.loadWithReplications(study.threads());
        return study.play(new Study(loaded), loaded, "headstart run " + options.text(), spec);
    }
}

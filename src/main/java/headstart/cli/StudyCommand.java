package headstart.cli;

import headstart.config.Reading;
import headstart.experiment.Shard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that reads an experiment and plays it; what is played is its own. */
abstract class StudyCommand implements Callable<Integer> {
    @Mixin
    private ExperimentOptions options = new ExperimentOptions();

    @Mixin
    private StudyOptions study = new StudyOptions();

    @Option(
            names = "--shard",
            paramLabel = "K/N",
            description =
                    "Play the K-th of N parts only, for another machine each; headstart merge puts them together.")
    private Shard shard = Shard.WHOLE;

    @Mixin
    private EngineOptions engine = new EngineOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** What is played of which experiment. */
    record Prepared(PlayedWork work, Reading.Loaded loaded) {}

    @Override
    public final Integer call() throws IOException {
        study.check();
        checkOwn();
        Prepared prepared = prepared();
        String command = "headstart " + spec.name() + " " + options.text() + ownOptions();
        int code = study.play(prepared.work(), prepared.loaded(), command, new Where(shard, engine), spec);
        if (!study.isDryRun() && !shard.isPart()) {
            after(study.output(prepared.loaded().experiment().name()), spec);
        }
        return code;
    }

    /** Fails where one of the command's own options is wrong. */
    void checkOwn() {}

    /** What the command does with the directory of its complete study. */
    void after(Path directory, CommandSpec called) throws IOException {}

    @SuppressWarnings("try") // The interruption acts by being there.
    private Prepared prepared() throws IOException {
        try (Interruption interruption = new Interruption(
                        "nothing was changed; the same command begins anew.",
                        spec.commandLine().getErr());
                Stage stage = study.stage("reading", spec)) {
            return prepare(options, study.threads());
        }
    }

    /** Reads the experiment, or says everything that is wrong with it. */
    abstract Prepared prepare(ExperimentOptions experiment, int threads) throws IOException;

    /** The command's own options as a command line writes them, each after a space. */
    String ownOptions() {
        return "";
    }
}

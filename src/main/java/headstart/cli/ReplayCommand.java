package headstart.cli;

import headstart.experiment.Experiment;
import headstart.experiment.RunSpec;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.run.OutcomeTable;
import headstart.model.RunObserver;
import headstart.text.Numbers;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays one stored run again, alone. */
@Command(
        name = "replay",
        description = "Reproduce one run alone; with --trace, print its events in order.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DIR", description = "A result directory.")
    private Path path = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "RUN",
            description =
                    "The run as SCENARIO/REPLICATION, such as withheld/17, of a sweep as SCENARIO/POINT/REPLICATION;"
                            + " points and replications count from 0.")
    private String run = "";

    @Option(names = "--trace", description = "Print every event as CSV: day, kind, team, release, operator, excess.")
    private boolean trace;

    @Mixin
    private PluginOption plugins = new PluginOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        StoredStudy study = StoredStudy.at(path, plugins, "experiment.yaml"::equals);
        RunSpec chosen = new RunName(study).parse(run);
        PrintWriter out = spec.commandLine().getOut();
        try (StoredRuns runs = StoredRuns.of(study)) {
            StoredRuns.Replayed replayed = runs.play(chosen, observer(out));
            if (replayed.failure().isPresent()) {
                spec.commandLine()
                        .getErr()
                        .println(run + " failed: " + replayed.failure().get());
                return ExitCode.RUNS_FAILED;
            }
            if (!trace) {
                print(replayed.outcomes(), study.experiment(), out);
            }
            return compare(runs.digest(chosen), replayed.digest());
        }
    }

    private RunObserver observer(PrintWriter out) {
        if (!trace) {
            return RunObserver.NONE;
        }
        out.println("day,event,team,release,operator,excess_before,excess_after");
        return event -> out.println(String.join(
                ",",
                Numbers.toText(event.day()),
                event.kind().name().toLowerCase(Locale.ROOT),
                event.team(),
                event.release(),
                event.operator(),
                Numbers.toText(event.before()),
                Numbers.toText(event.after())));
    }

    private static void print(double[] outcomes, Experiment experiment, PrintWriter out) {
        List<OutcomeColumn> columns = OutcomeTable.of(experiment).columns();
        for (int c = 0; c < columns.size(); c++) {
            // What is against the baseline needs the run of the baseline too.
            if (!columns.get(c).kind().isAgainstBaseline()) {
                out.println(columns.get(c).header() + ": " + Numbers.toText(outcomes[c]));
            }
        }
    }

    private int compare(Optional<String> stored, String played) {
        PrintWriter err = spec.commandLine().getErr();
        if (stored.isEmpty()) {
            err.println(run + " is not stored yet, so there is nothing to compare it with.");
            return ExitCode.DONE;
        }
        boolean same = stored.get().equals(played);
        err.println("digest " + played + (same ? ", as stored." : ", but " + stored.get() + " is stored."));
        return same ? ExitCode.DONE : ExitCode.RUNS_FAILED;
    }
}

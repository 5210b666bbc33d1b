package headstart.cli;

import headstart.experiment.Experiment;
import headstart.experiment.LocalEngine;
import headstart.experiment.OutcomeColumn;
import headstart.experiment.OutcomeTable;
import headstart.experiment.RunResult;
import headstart.experiment.RunSpec;
import headstart.model.RunObserver;
import headstart.statistics.Numbers;
import headstart.store.Journal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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
            description = "The run as SCENARIO/REPLICATION, such as withheld/17; replications count from 0.")
    private String run = "";

    @Option(names = "--trace", description = "Print every event as CSV: day, kind, team, release, operator, excess.")
    private boolean trace;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        StoredStudy study = StoredStudy.at(path);
        RunSpec chosen = RunName.parse(run, study.experiment());
        PrintWriter out = spec.commandLine().getOut();
        RunResult result = new LocalEngine.RunPlayer(study.experiment()).play(chosen, observer(out));
        if (result instanceof RunResult.Failed failed) {
            spec.commandLine().getErr().println(run + " failed: " + failed.message());
            return ExitCode.RUNS_FAILED;
        }
        if (!trace) {
            print((RunResult.Completed) result, study.experiment(), out);
        }
        return compare(study, chosen, result);
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

    private static void print(RunResult.Completed result, Experiment experiment, PrintWriter out) {
        List<OutcomeColumn> columns = OutcomeTable.of(experiment).columns();
        for (int c = 0; c < columns.size(); c++) {
            out.println(columns.get(c).header() + ": " + Numbers.toText(result.outcomes()[c]));
        }
    }

    private int compare(StoredStudy study, RunSpec chosen, RunResult result) throws IOException {
        List<String> stored = study.directory().digests(study.experiment().plan());
        PrintWriter err = spec.commandLine().getErr();
        if (chosen.index() >= stored.size()) {
            err.println(run + " is not stored yet, so there is nothing to compare it with.");
            return ExitCode.DONE;
        }
        String expected = stored.get((int) chosen.index());
        String played = Journal.digest(result);
        boolean same = expected.equals(played);
        err.println("digest " + played + (same ? ", as stored." : ", but " + expected + " is stored."));
        return same ? ExitCode.DONE : ExitCode.RUNS_FAILED;
    }
}

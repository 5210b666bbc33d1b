package headstart.cli;

import headstart.experiment.Experiment;
import headstart.experiment.LocalEngine;
import headstart.experiment.Plan;
import headstart.experiment.RunResult;
import headstart.experiment.RunSpec;
import headstart.random.RandomStream;
import headstart.random.Streams;
import headstart.store.BuildInfo;
import headstart.store.Journal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays a random sample of the stored runs again and compares what comes out, bit for bit. */
@Command(
        name = "verify",
        description = "Re-run a random sample of the stored runs and compare digests; name the first difference.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DIR", description = "A result directory.")
    private Path path = Path.of("");

    @Option(names = "--runs", paramLabel = "N", description = "Size of the sample (default: ${DEFAULT-VALUE}).")
    private int sampleSize = 100;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (sampleSize < 1) {
            throw new InputException("--runs (" + sampleSize + ") must be 1 or more.");
        }
        StoredStudy study = StoredStudy.at(path);
        Experiment experiment = study.experiment();
        List<String> stored = study.directory().digests(experiment.plan());
        warnOfOtherCode(study);
        LocalEngine.RunPlayer player = new LocalEngine.RunPlayer(experiment);
        SortedSet<Integer> sample = sample(stored.size());
        for (int index : sample) {
            RunSpec chosen = experiment.plan().get(index);
            String played = Journal.digest(player.play(chosen));
            if (!played.equals(stored.get(index))) {
                return different(study, chosen, played, stored.get(index));
            }
        }
        spec.commandLine()
                .getOut()
                .println(String.format(
                        Locale.ROOT,
                        "%d of %d stored runs played again: all the same, bit for bit.",
                        sample.size(),
                        stored.size()));
        return ExitCode.DONE;
    }

    /** A sample without replacement; the same study gives the same sample only for the same time. */
    private SortedSet<Integer> sample(int runs) {
        RandomStream luck = Streams.of(System.nanoTime()).replication(0).stream("verify");
        SortedSet<Integer> sample = new TreeSet<>();
        while (sample.size() < Math.min(sampleSize, runs)) {
            sample.add(luck.nextInt(runs));
        }
        return sample;
    }

    private void warnOfOtherCode(StoredStudy study) {
        String code = BuildInfo.current().codeDigest();
        if (!study.manifest().codeDigest().equals(code)) {
            spec.commandLine()
                    .getErr()
                    .println("These results were made by another version of the model (code "
                            + study.manifest().codeDigest() + ", now " + code + "); differences are no wonder.");
        }
    }

    private int different(StoredStudy study, RunSpec chosen, String played, String stored) {
        PrintWriter err = spec.commandLine().getErr();
        Experiment experiment = study.experiment();
        err.println(RunName.of(chosen, experiment) + " differs: digest " + played + ", stored " + stored + ".");
        RunResult[] before = new RunResult[1];
        study.directory()
                .runs(new Plan(experiment.plan().scenarios(), chosen.replication() + 1))
                .forEach(run -> before[0] = run.spec().index() == chosen.index() ? run : before[0]);
        RunResult now = new LocalEngine.RunPlayer(experiment).play(chosen);
        err.println(FirstDifference.between(before[0], now, experiment));
        err.println(
                "Maybe look closer with: headstart replay " + path + " " + RunName.of(chosen, experiment) + " --trace");
        return ExitCode.RUNS_FAILED;
    }
}

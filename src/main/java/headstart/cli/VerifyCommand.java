package headstart.cli;

import headstart.experiment.RunSpec;
import headstart.model.RunObserver;
import headstart.random.RandomStream;
import headstart.random.Streams;
import headstart.store.BuildInfo;
import headstart.store.Change;
import headstart.store.Damage;
import headstart.store.Manifest;
import headstart.store.RunDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private PluginOption plugins = new PluginOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (sampleSize < 1) {
            throw new InputException("--runs (" + sampleSize + ") must be 1 or more.");
        }
        boolean asWritten = filesAreAsWritten();
        StoredStudy study = StoredStudy.unchecked(path, plugins);
        warnOfOtherCode(study);
        try (StoredRuns runs = StoredRuns.of(study)) {
            int[] stored = runs.stored();
            boolean all = allAreStored(study, stored.length);
            SortedSet<Integer> sample = sample(stored.length);
            for (int place : sample) {
                RunSpec chosen = runs.plan().get(stored[place]);
                String expected = runs.digest(chosen).orElseThrow();
                String played = runs.play(chosen, RunObserver.NONE).digest();
                if (!played.equals(expected)) {
                    return different(new RunName(study).of(chosen), expected, played, runs.firstDifference(chosen));
                }
            }
            spec.commandLine()
                    .getOut()
                    .println(
                            stored.length == 0
                                    ? "No run is stored, so none was played again."
                                    : String.format(
                                            Locale.ROOT,
                                            "%d of %d stored runs played again: all the same, bit for bit.",
                                            sample.size(),
                                            stored.length));
            if (asWritten) {
                int files = study.manifest().files().size();
                spec.commandLine().getOut().println(Texts.count(files, "file is", "files are") + " as written.");
            }
            return asWritten && all ? ExitCode.DONE : ExitCode.RUNS_FAILED;
        }
    }

    /** Whether every file has the digest that the manifest says; names those that do not. */
    private boolean filesAreAsWritten() throws IOException {
        StoredStudy.requireResults(path);
        RunDirectory directory = RunDirectory.at(path);
        Manifest manifest = directory.manifest();
        Optional<String> mismatch = directory.mismatch(manifest);
        if (mismatch.isPresent()) {
            throw new InputException(mismatch.get() + StoredStudy.MANIFEST_AGAIN);
        }
        List<Change> changes = directory.changes(manifest, file -> true);
        if (!changes.isEmpty()) {
            spec.commandLine().getErr().println(StoredStudy.changed(changes, manifest, path));
        }
        return changes.isEmpty();
    }

    /** Whether the journal holds what the manifest says. */
    private boolean allAreStored(StoredStudy study, int stored) throws IOException {
        Manifest manifest = study.manifest();
        Optional<Damage> damage = study.directory().records().damage();
        long said = manifest.runsCompleted() + manifest.runsFailed();
        if (stored >= said && damage.isEmpty()) {
            return true;
        }
        spec.commandLine()
                .getErr()
                .println(path.resolve("journal.bin")
                        + damage.map(found -> " is " + found.text() + "; it").orElse("")
                        + String.format(Locale.ROOT, " holds %,d of %,d runs.", stored, Math.max(said, stored))
                        + "\nMaybe give the same command again, which plays those that are lost: " + study.command());
        return false;
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

    private int different(String name, String stored, String played, String where) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(name + " differs: digest " + played + ", stored " + stored + ".");
        err.println(where);
        err.println(
                "Maybe look closer with: headstart replay " + Shell.word(path) + " " + Shell.word(name) + " --trace");
        return ExitCode.RUNS_FAILED;
    }
}

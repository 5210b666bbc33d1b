package headstart.cli;

import headstart.config.Reading;
import headstart.experiment.Experiment;
import headstart.experiment.Plan;
import headstart.experiment.Shard;
import headstart.report.Report;
import headstart.report.page.TryIt;
import headstart.store.BuildInfo;
import headstart.store.Identity;
import headstart.store.Manifest;
import headstart.store.RunDirectory;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** One sitting at a study: where it goes, on how many threads, since when, and what it leaves in the manifest. */
final class Session {
    private static final double NANOS_PER_SECOND = 1e9;

    private final RunDirectory directory;
    private final Identity identity;
    private final int threads;
    private final String command;
    private final PrintWriter err;
    private final boolean quiet;
    private final LiveOption live;
    private final Branches branches;
    private final Shard shard;
    private final long start = System.nanoTime();
    private final String startedAt =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();

    /**
     * A sitting.
     *
     * @param branches the alternatives of what is played
     */
    Session(
            RunDirectory directory,
            Identity identity,
            int threads,
            String command,
            PrintWriter err,
            boolean quiet,
            LiveOption live,
            Branches branches,
            Shard shard) {
        this.directory = directory;
        this.identity = identity;
        this.threads = threads;
        this.command = command;
        this.err = err;
        this.quiet = quiet;
        this.live = live;
        this.branches = branches;
        this.shard = shard;
    }

    /** A sitting at a part of it, with more on the command line. */
    Session of(RunDirectory part, Identity own, String more) {
        return new Session(part, own, threads, command + more, err, quiet, live, Branches.NONE, shard);
    }

    /** The alternatives of what is played. */
    Branches branches() {
        return branches;
    }

    /** Says something of what is going on, unless nothing is to be said. */
    void say(String text) {
        if (!quiet) {
            err.println(text);
        }
    }

    RunDirectory directory() {
        return directory;
    }

    int threads() {
        return threads;
    }

    /** The part of the plan that is played here. */
    Shard shard() {
        return shard;
    }

    PrintWriter err() {
        return err;
    }

    /** Says what was found, unless nothing is to be said. */
    void tell(Report report) {
        if (!quiet) {
            err.println(report.headline());
        }
    }

    /** The section of the report in which its reader plays the study. */
    TryIt tryIt(Reading.Loaded loaded) {
        return live.of(loaded);
    }

    Progress progress(long from, long total) {
        return Progress.of("runs", from, total, err, quiet);
    }

    /** The manifest as it is now. */
    Manifest manifest(
            Work work, Manifest.Status status, Plan plan, long completed, long failed, Map<String, String> files) {
        BuildInfo build = BuildInfo.current();
        Experiment experiment = work.experiment();
        return new Manifest(
                experiment.name(),
                status,
                identity.experiment(),
                identity.code(),
                build.version(),
                build.commit(),
                build.dirty(),
                experiment.seed(),
                experiment.scenarios().size(),
                work.designPoints(),
                experiment.replications(),
                plan.size(),
                completed,
                failed,
                startedAt,
                (System.nanoTime() - start) / NANOS_PER_SECOND,
                Manifest.currentJvm(),
                Manifest.currentMachine(),
                threads,
                command,
                0,
                files);
    }
}

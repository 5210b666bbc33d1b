package headstart.cli;

import headstart.config.Reading;
import headstart.config.plugin.FoundPlugin;
import headstart.experiment.Experiment;
import headstart.experiment.Plan;
import headstart.experiment.Shard;
import headstart.report.Report;
import headstart.store.BuildInfo;
import headstart.store.Claim;
import headstart.store.Identity;
import headstart.store.Manifest;
import headstart.store.RunDirectory;
import headstart.store.Staging;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** One sitting at a study: where it goes, on how many threads, since when, and what it leaves in the manifest. */
final class Session implements AutoCloseable {

    private final RunDirectory directory;
    private final Identity identity;
    private final Means means;
    private final String command;
    private final PrintWriter err;
    private final boolean quiet;
    private final LiveOption live;
    private final List<FoundPlugin> plugins;
    private final Branches branches;
    private final boolean ofAlternative;
    private final long start = System.nanoTime();
    private Stage stage = Stage.NONE;
    private final String startedAt =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();

    /**
     * A sitting.
     *
     * @param plugins the plug-ins of what is played
     * @param branches the alternatives of what is played
     */
    Session(
            RunDirectory directory,
            Identity identity,
            Means means,
            String command,
            PrintWriter err,
            boolean quiet,
            LiveOption live,
            List<FoundPlugin> plugins,
            Branches branches) {
        this(directory, identity, means, command, err, quiet, live, plugins, branches, false);
    }

    private Session(
            RunDirectory directory,
            Identity identity,
            Means means,
            String command,
            PrintWriter err,
            boolean quiet,
            LiveOption live,
            List<FoundPlugin> plugins,
            Branches branches,
            boolean ofAlternative) {
        this.directory = directory;
        this.identity = identity;
        this.means = means;
        this.command = command;
        this.err = err;
        this.quiet = quiet;
        this.live = live;
        this.plugins = plugins;
        this.branches = branches;
        this.ofAlternative = ofAlternative;
    }

    /** A sitting at one of its alternatives, with more on the command line: tables are left, figures and report are made when asked for. */
    Session of(RunDirectory alternative, Identity own, List<FoundPlugin> ownPlugins, String more) {
        return new Session(alternative, own, means, command + more, err, quiet, live, ownPlugins, Branches.NONE, true);
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
        return means.threads();
    }

    /** Where runs are played. */
    Engine engine() {
        return means.engine();
    }

    /** The part of the plan that is played here. */
    Shard shard() {
        return means.shard();
    }

    PrintWriter err() {
        return err;
    }

    /** Whether tables are all that is to be left. */
    boolean leavesTablesAlone() {
        return ofAlternative;
    }

    /** Leaves the manifest of tables that are in their places. */
    Manifest leave(Claim claim, Manifest measured) throws IOException {
        try (Staging none = claim.stage()) {
            return claim.complete(measured, none);
        }
    }

    /** Leaves figures and report with the manifest, and says what was found. */
    Manifest leave(Report shown, Reading.Loaded loaded, Claim claim, Manifest measured) throws IOException {
        try (Staging report = claim.stage()) {
            if (!ofAlternative) {
                now("figures and report");
                List<String> faults = shown.write(report::put, live.of(loaded));
                String headline = shown.headline();
                stage.close();
                faults.forEach(err::println);
                say(headline);
            }
            stage.close();
            return claim.complete(measured, report);
        }
    }

    /** Says what is going on when no runs are played, for whoever waits; what went on before is over. */
    void now(String what) {
        stage.close();
        stage = Stage.of(what, err, quiet);
    }

    @Override
    public void close() {
        stage.close();
    }

    /** How far a fit is, of which it is known about how many sets of values it evaluates. */
    Progress progressOfSets(long total) {
        return Progress.about("sets of values", total, err, quiet);
    }

    Progress progress(long from, long total) {
        return Progress.of("runs", from, total, err, quiet);
    }

    private static Manifest.UsedPlugin used(FoundPlugin plugin) {
        return new Manifest.UsedPlugin(
                plugin.name(),
                plugin.kind().key(),
                plugin.version(),
                plugin.sha256(),
                plugin.jar().toAbsolutePath().normalize().toString());
    }

    /** The manifest as it is now. */
    Manifest manifest(
            PlayedWork work,
            Manifest.Status status,
            Plan plan,
            long completed,
            long failed,
            Map<String, String> files) {
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
                Preview.since(start),
                Manifest.currentJvm(),
                Manifest.currentMachine(),
                threads(),
                command,
                0,
                plugins.stream().map(Session::used).toList(),
                files);
    }
}

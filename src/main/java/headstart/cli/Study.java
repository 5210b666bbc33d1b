package headstart.cli;

import headstart.config.Reading;
import headstart.experiment.Experiment;
import headstart.experiment.LocalEngine;
import headstart.experiment.RunResult;
import headstart.experiment.StudyResults;
import headstart.report.Provenance;
import headstart.report.StudyReport;
import headstart.store.BuildInfo;
import headstart.store.Claim;
import headstart.store.Identity;
import headstart.store.Journal;
import headstart.store.Manifest;
import headstart.store.RunDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** One study on its way from the plan to the report. */
final class Study {
    private static final double NANOS_PER_SECOND = 1e9;

    private final Reading.Loaded loaded;
    private final Experiment experiment;
    private final RunDirectory directory;
    private final Identity identity;
    private final int threads;
    private final String command;
    private final long start = System.nanoTime();
    private final String startedAt =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();

    Study(Reading.Loaded loaded, RunDirectory directory, Identity identity, int threads, String command) {
        this.loaded = loaded;
        this.experiment = loaded.experiment();
        this.directory = directory;
        this.identity = identity;
        this.threads = threads;
        this.command = command;
    }

    /** Plays what is not played yet, then works everything out and writes it. */
    Manifest run(Claim claim, PrintWriter err, boolean quiet) throws IOException {
        Manifest running = manifest(Manifest.Status.RUNNING, 0, 0, Map.of());
        Journal journal = claim.begin(running, loaded.effectiveYaml());
        play(journal, err, quiet);
        StudyResults played = StudyResults.of(experiment, directory.runs(experiment.plan()), threads);
        claim.writeTables(played, this::repeatCommand);
        // From here on only what the tables hold counts, as it does for a report that is built later.
        StudyResults results = directory.results(experiment);
        long failed = results.failures().size();
        Manifest measured = manifest(Manifest.Status.COMPLETE, experiment.plan().size() - failed, failed, Map.of());
        StudyReport.write(directory.path(), results, loaded.notes(), provenance(measured));
        Manifest complete = manifest(Manifest.Status.COMPLETE, measured.runsCompleted(), failed, claim.digests());
        claim.complete(complete);
        return complete;
    }

    @SuppressWarnings("try") // The interruption acts by being there.
    private void play(Journal journal, PrintWriter err, boolean quiet) {
        long total = experiment.plan().size();
        try (Interruption interruption = new Interruption(journal::count, total, err);
                Progress progress = Progress.of("runs", journal.count(), total, err, quiet)) {
            new LocalEngine(threads).run(experiment, journal.count(), result -> {
                journal.append(result);
                progress.step();
            });
        }
    }

    private String repeatCommand(RunResult.Failed run) {
        return "headstart replay " + directory.path() + " "
                + experiment.scenarios().get(run.spec().scenario()).name() + "/"
                + run.spec().replication();
    }

    private Manifest manifest(Manifest.Status status, long completed, long failed, Map<String, String> files) {
        BuildInfo build = BuildInfo.current();
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
                experiment.replications(),
                experiment.plan().size(),
                completed,
                failed,
                startedAt,
                (System.nanoTime() - start) / NANOS_PER_SECOND,
                Manifest.currentJvm(),
                Manifest.currentMachine(),
                threads,
                command,
                files);
    }

    /** Where results come from, for the report. */
    static Provenance provenance(Manifest manifest) {
        return new Provenance(
                manifest.identity().text(),
                manifest.version(),
                manifest.commit(),
                manifest.dirty(),
                manifest.seed(),
                manifest.jvm(),
                manifest.machine(),
                manifest.runsCompleted(),
                manifest.runsFailed(),
                manifest.files(),
                manifest.command());
    }
}

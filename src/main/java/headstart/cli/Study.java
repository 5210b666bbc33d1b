package headstart.cli;

import headstart.config.Reading;
import headstart.experiment.Experiment;
import headstart.experiment.LocalEngine;
import headstart.experiment.RunResult;
import headstart.experiment.StudyResults;
import headstart.report.Provenance;
import headstart.report.StudyReport;
import headstart.store.Claim;
import headstart.store.Identity;
import headstart.store.Journal;
import headstart.store.Manifest;
import headstart.store.RunDirectory;
import headstart.store.Standing;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** One study on its way from the plan to the report. */
final class Study implements Work {
    private final Reading.Loaded loaded;
    private final Experiment experiment;

    Study(Reading.Loaded loaded) {
        this.loaded = loaded;
        this.experiment = loaded.experiment();
    }

    @Override
    public Experiment experiment() {
        return experiment;
    }

    @Override
    public int designPoints() {
        return 0;
    }

    @Override
    public Standing standing(RunDirectory directory, Identity identity) throws IOException {
        return directory.standing(identity, experiment.plan());
    }

    @Override
    public String preview(int threads, Standing standing) {
        LocalEngine.RunPlayer player = new LocalEngine.RunPlayer(experiment);
        return Preview.of(experiment.plan(), threads, standing, false, spec -> Journal.bytes(player.play(spec)))
                .text();
    }

    @Override
    public boolean saysCost() {
        return false;
    }

    @Override
    public boolean ignoresFailures() {
        return false;
    }

    @Override
    public Manifest play(Session session, Claim claim) throws IOException {
        RunDirectory directory = session.directory();
        Manifest running = manifest(session, Manifest.Status.RUNNING, 0, 0, Map.of());
        Journal journal = claim.begin(running, loaded.effectiveYaml());
        play(journal, session);
        StudyResults played = StudyResults.of(experiment, directory.runs(experiment.plan()), session.threads());
        claim.writeTables(played, run -> repeatCommand(directory, run));
        // From here on only what the tables hold counts, as it does for a report that is built later.
        StudyResults results = directory.results(experiment);
        long failed = results.failures().size();
        Manifest measured =
                manifest(session, Manifest.Status.COMPLETE, experiment.plan().size() - failed, failed, claim.digests());
        new StudyReport(results, loaded.notes(), provenance(measured)).write(directory.path());
        Manifest complete = measured.withFiles(claim.digests());
        claim.complete(complete);
        return complete;
    }

    private Manifest manifest(
            Session session, Manifest.Status status, long completed, long failed, Map<String, String> files) {
        return session.manifest(this, status, experiment.plan(), completed, failed, files);
    }

    @SuppressWarnings("try") // The interruption acts by being there.
    private void play(Journal journal, Session session) {
        long total = experiment.plan().size();
        try (Interruption interruption = new Interruption(journal::count, total, session.err());
                Progress progress = session.progress(journal.count(), total)) {
            new LocalEngine(session.threads()).run(experiment, journal.count(), result -> {
                journal.append(result);
                progress.step(result instanceof RunResult.Failed);
            });
        }
    }

    private String repeatCommand(RunDirectory directory, RunResult.Failed run) {
        return "headstart replay " + directory.path() + " "
                + experiment.scenarios().get(run.spec().scenario()).name() + "/"
                + run.spec().replication();
    }

    /** Where results come from, for the report. */
    static Provenance provenance(Manifest manifest) {
        return provenance(manifest, manifest.runsCompleted(), manifest.runsFailed());
    }

    /** Where results come from that have more runs than the manifest knows of. */
    static Provenance provenance(Manifest manifest, long completed, long failed) {
        return new Provenance(
                manifest.identity().text(),
                manifest.version(),
                manifest.commit(),
                manifest.dirty(),
                manifest.seed(),
                manifest.jvm(),
                manifest.machine(),
                manifest.durationS(),
                completed,
                failed,
                tables(manifest.files()),
                manifest.command());
    }

    /** Without what the report writes itself, and without the table that names the directory. */
    private static Map<String, String> tables(Map<String, String> files) {
        Map<String, String> tables = new TreeMap<>(files);
        tables.keySet().removeIf(file -> !file.matches("[^/]+\\.(csv|parquet|yaml)") || file.equals("failures.csv"));
        return tables;
    }
}

package headstart.cli;

import headstart.cluster.ShippedStudy;
import headstart.config.Reading;
import headstart.experiment.AlternativeResults;
import headstart.experiment.Experiment;
import headstart.experiment.Plan;
import headstart.experiment.result.StudyResults;
import headstart.experiment.run.LocalEngine;
import headstart.experiment.run.RunResult;
import headstart.report.StudyReport;
import headstart.report.answer.ModelRange;
import headstart.report.study.Provenance;
import headstart.store.Claim;
import headstart.store.Identity;
import headstart.store.Journal;
import headstart.store.Manifest;
import headstart.store.PlayedRun;
import headstart.store.RunDirectory;
import headstart.store.Standing;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;

/** One study on its way from the plan to the report. */
final class Study implements PlayedWork {
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
        return directory.standing(identity, experiment.plan(), loaded.effectiveYaml());
    }

    @Override
    public String preview(Means means, Standing standing, Ahead ahead) {
        return StudyCost.of(loaded, means, standing).with(ahead).text();
    }

    @Override
    public boolean saysCost() {
        return false;
    }

    @Override
    public boolean isDivisible() {
        return true;
    }

    @Override
    public boolean ignoresFailures() {
        return false;
    }

    @Override
    public List<Branch> branches() {
        return Branches.of(loaded.alternatives(), (about, other) -> new Branch(about, new Study(other), other));
    }

    @Override
    @SuppressWarnings("try") // The interruption acts by being there.
    public Manifest play(Session session, Claim claim) throws IOException {
        Manifest running = manifest(session, Manifest.Status.RUNNING, 0, 0, Map.of());
        Journal journal = claim.begin(running, loaded.effectiveYaml(), experiment);
        play(journal, session);
        session.branches().play(session);
        if (session.shard().isPart()) {
            journal.settle();
            return running;
        }
        try (Interruption interruption =
                new Interruption(journal::count, experiment.plan().size(), session.err())) {
            return finish(session, claim, journal);
        }
    }

    private Manifest finish(Session session, Claim claim, Journal journal) throws IOException {
        RunDirectory directory = session.directory();
        session.now("tables");
        journal.settle();
        requireAll(directory.records().count(), experiment.plan().size(), directory);
        if (session.leavesTablesAlone()) {
            return finishTables(session, claim, journal);
        }
        StudyResults played = StudyResults.of(experiment, directory.runs(experiment.plan()), session.threads());
        claim.writeTables(played, run -> repeatCommand(directory, run));
        List<AlternativeResults<StudyResults>> others = session.branches()
                .results((place, branch) ->
                        place.results(branch.loaded().experiment(), ModelRange.OF_CURVES, session.threads()));
        claim.writeRange(Branches.together(loaded.alternatives().all(), played, others));
        // From here on only what the tables hold counts, as it does for a report that is built later.
        StudyResults results = directory.results(experiment, session.threads());
        Manifest measured = measured(session, results, claim, journal);
        StudyReport shown = new StudyReport(results, loaded.notes(), provenance(measured))
                .with(Branches.together(loaded.alternatives().all(), results, others));
        return session.leave(shown, loaded, claim, measured);
    }

    /** What is followed over time is worked out where it is shown. */
    private Manifest finishTables(Session session, Claim claim, Journal journal) throws IOException {
        RunDirectory directory = session.directory();
        StudyResults played =
                StudyResults.withoutCurves(experiment, directory.runs(experiment.plan()), session.threads());
        claim.writeTables(played, run -> repeatCommand(directory, run));
        return session.leave(claim, measured(session, played, claim, journal));
    }

    private Manifest measured(Session session, StudyResults results, Claim claim, Journal journal) throws IOException {
        long failed = results.failures().size();
        return manifest(session, Manifest.Status.COMPLETE, experiment.plan().size() - failed, failed, claim.digests())
                .withJournalRecords(journal.count());
    }

    /** A journal that reads back short makes no study. */
    static void requireAll(long stored, long planned, RunDirectory directory) throws IOException {
        if (stored < planned) {
            throw new IOException(String.format(
                    Locale.ROOT,
                    "%s holds %,d of %,d runs, although all were written: the disk lost some.%n"
                            + "Maybe give the same command again, with -o on another disk.",
                    directory.path().resolve("journal.bin"),
                    stored,
                    planned));
        }
    }

    private Manifest manifest(
            Session session, Manifest.Status status, long completed, long failed, Map<String, String> files) {
        return session.manifest(this, status, experiment.plan(), completed, failed, files);
    }

    @SuppressWarnings("try") // The interruption acts by being there.
    private void play(Journal journal, Session session) throws IOException {
        Plan plan = experiment.plan();
        try (Interruption interruption = new Interruption(journal::count, plan.size(), session.err());
                Progress progress =
                        session.progress(journal.count(), session.shard().size(plan))) {
            session.engine().each(runs(), session.shard().of(journal.missing(plan)), batch -> {
                journal.append(batch);
                batch.forEach(run -> progress.step(run.hasFailed()));
                return true;
            });
        }
    }

    private Engine.Runs runs() {
        return new Engine.Runs() {
            @Override
            public LongFunction<PlayedRun> player() {
                Plan plan = experiment.plan();
                LocalEngine.RunPlayer player = new LocalEngine.RunPlayer(experiment);
                return place -> PlayedRun.of(player.play(plan.get(place)));
            }

            @Override
            public ShippedStudy shipped() throws IOException {
                return ShippedStudy.ofRuns(loaded);
            }
        };
    }

    private String repeatCommand(RunDirectory directory, RunResult.Failed run) {
        String name = experiment.scenarios().get(run.spec().scenario()).name() + "/"
                + run.spec().replication();
        return "headstart replay " + Shell.word(directory.path()) + " " + Shell.word(name);
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

package headstart.cli;

import headstart.cluster.ShippedStudy;
import headstart.config.Reading;
import headstart.experiment.Alternative;
import headstart.experiment.AlternativeResults;
import headstart.experiment.Experiment;
import headstart.experiment.Plan;
import headstart.experiment.sweep.OnFailure;
import headstart.experiment.sweep.Sweep;
import headstart.experiment.sweep.SweepPlayer;
import headstart.experiment.sweep.SweepResults;
import headstart.experiment.sweep.SweepRun;
import headstart.report.SweepReport;
import headstart.store.Claim;
import headstart.store.Identity;
import headstart.store.Manifest;
import headstart.store.PlayedRun;
import headstart.store.RunDirectory;
import headstart.store.Standing;
import headstart.store.StoredSweepRuns;
import headstart.store.SweepJournal;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/** One sweep on its way from the plan to the report. */
final class SweepStudy implements PlayedWork {
    private final Reading.Loaded loaded;
    private final Sweep sweep;
    private final boolean csv;
    private final List<Branch> branches;

    /**
     * A sweep.
     *
     * @param branches the same under each of the experiment's alternatives
     */
    SweepStudy(Reading.Loaded loaded, Sweep sweep, boolean csv, List<Branch> branches) {
        this.branches = List.copyOf(branches);
        this.loaded = loaded;
        this.sweep = sweep;
        this.csv = csv;
    }

    /** The experiment, identified as a sweep. */
    Reading.Loaded loaded() {
        return loaded;
    }

    @Override
    public Experiment experiment() {
        return loaded.experiment();
    }

    @Override
    public int designPoints() {
        return sweep.points().length;
    }

    @Override
    public Standing standing(RunDirectory directory, Identity identity) throws IOException {
        return directory.standing(identity, sweep, csv, loaded.effectiveYaml());
    }

    @Override
    public String preview(Means means, Standing standing, Ahead ahead) {
        return SweepCost.of(loaded, sweep, csv, means, standing).with(ahead).text();
    }

    @Override
    public boolean saysCost() {
        return true;
    }

    @Override
    public boolean isDivisible() {
        return true;
    }

    @Override
    public boolean ignoresFailures() {
        return sweep.onFailure() == OnFailure.IGNORE;
    }

    @Override
    public List<Branch> branches() {
        return branches;
    }

    @Override
    @SuppressWarnings("try") // The interruption acts by being there.
    public Manifest play(Session session, Claim claim) throws IOException {
        Manifest running = session.manifest(this, Manifest.Status.RUNNING, sweep.plan(), 0, 0, Map.of());
        SweepJournal journal = claim.begin(running, loaded.effectiveYaml(), sweep);
        play(journal, session);
        session.branches().play(session);
        if (session.shard().isPart()) {
            journal.settle();
            return running;
        }
        try (Interruption interruption =
                new Interruption(journal::count, sweep.plan().size(), session.err())) {
            return finish(session, claim, journal);
        }
    }

    private Manifest finish(Session session, Claim claim, SweepJournal journal) throws IOException {
        RunDirectory directory = session.directory();
        session.now("tables");
        journal.settle();
        try (StoredSweepRuns runs = directory.sweepRuns(sweep.plan())) {
            SweepResults results = SweepResults.of(sweep, runs);
            claim.writeTables(results, runs, csv, run -> repeatCommand(directory, run));
            Manifest measured = manifest(session, results, claim.digests())
                    .withJournalRecords(directory.records().count());
            SweepReport shown =
                    new SweepReport(results, loaded.notes(), Study.provenance(measured), models(session, results));
            return session.leave(shown, loaded, claim, measured);
        }
    }

    private List<AlternativeResults<SweepResults>> models(Session session, SweepResults own) throws IOException {
        return Branches.together(
                loaded.alternatives().all(),
                own,
                session.branches()
                        .results((place, branch) -> alternative(branch.about()).stored(place)));
    }

    /** The sweep of one of its alternatives, wherever its runs are played. */
    private SweepStudy alternative(Alternative about) {
        return branches.stream()
                .filter(branch -> branch.about().equals(about))
                .map(branch -> (SweepStudy) branch.work())
                .findFirst()
                .orElseThrow();
    }

    /** What its stored runs say. */
    SweepResults stored(RunDirectory place) throws IOException {
        try (StoredSweepRuns runs = place.sweepRuns(sweep.plan())) {
            return SweepResults.of(sweep, runs);
        }
    }

    private Manifest manifest(Session session, SweepResults results, Map<String, String> files) {
        Manifest.Status status = results.missing() == 0 ? Manifest.Status.COMPLETE : Manifest.Status.RUNNING;
        return session.manifest(this, status, sweep.plan(), results.completed(), results.failed(), files);
    }

    @SuppressWarnings("try") // The interruption acts by being there.
    private void play(SweepJournal journal, Session session) throws IOException {
        Plan plan = sweep.plan();
        try (Interruption interruption = new Interruption(journal::count, plan.size(), session.err());
                Progress progress =
                        session.progress(journal.count(), session.shard().size(plan))) {
            if (goesOn(journal)) {
                session.engine().each(runs(), session.shard().of(journal.missing()), batch -> {
                    journal.append(batch);
                    batch.forEach(run -> progress.step(run.hasFailed()));
                    return goesOn(journal);
                });
            }
        }
        if (journal.count() < plan.size() && !goesOn(journal)) {
            session.err()
                    .println("Stopped at a failed run, as on_failure: stop asks; " + journal.count() + " of "
                            + plan.size() + " runs are kept.\nMaybe go on with --set on_failure=finish.");
        }
    }

    private Engine.Runs runs() {
        return new Engine.Runs() {
            @Override
            public LongFunction<PlayedRun> player() {
                Plan plan = sweep.plan();
                SweepPlayer player = new SweepPlayer(sweep);
                return place -> PlayedRun.of(player.play(plan.get(place)));
            }

            @Override
            public ShippedStudy shipped() throws IOException {
                return ShippedStudy.ofSweep(loaded);
            }
        };
    }

    private boolean goesOn(SweepJournal journal) {
        return sweep.onFailure() != OnFailure.STOP || journal.failed() == 0;
    }

    private String repeatCommand(RunDirectory directory, SweepRun.Failed run) {
        return "headstart replay " + Shell.word(directory.path()) + " "
                + Shell.word(RunName.ofSweep(run.spec(), experiment()));
    }
}

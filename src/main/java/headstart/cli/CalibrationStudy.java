package headstart.cli;

import headstart.calibration.AlternativeFit;
import headstart.calibration.Calibration;
import headstart.calibration.CalibrationResults;
import headstart.calibration.Fit;
import headstart.calibration.StudyNumbers;
import headstart.config.Alternatives;
import headstart.config.CalibrationReading;
import headstart.config.FittedFragment;
import headstart.config.Reading;
import headstart.experiment.AlternativeResults;
import headstart.experiment.Experiment;
import headstart.experiment.result.HeadlineRuns;
import headstart.report.CalibrationReport;
import headstart.store.CalibrationJournal;
import headstart.store.Claim;
import headstart.store.Identity;
import headstart.store.Manifest;
import headstart.store.RunDirectory;
import headstart.store.Standing;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** One calibration on its way from the targets to the report. */
final class CalibrationStudy implements PlayedWork {
    private static final int RUNS_PER_DRAW = 2;

    private final Reading.Loaded loaded;
    private final Calibration calibration;
    private final Optional<CalibrationReading.DrawnStudy> drawn;
    private final List<Branch> branches;

    /**
     * A calibration.
     *
     * @param drawn the study whose numbers are fitted
     * @param branches the fits of alternatives that touch the fit
     */
    CalibrationStudy(
            Reading.Loaded loaded,
            Calibration calibration,
            Optional<CalibrationReading.DrawnStudy> drawn,
            List<Branch> branches) {
        this.loaded = loaded;
        this.calibration = calibration;
        this.drawn = drawn;
        this.branches = List.copyOf(branches);
    }

    @Override
    public List<Branch> branches() {
        return branches;
    }

    @Override
    public Experiment experiment() {
        return loaded.experiment();
    }

    @Override
    public int designPoints() {
        return 0;
    }

    @Override
    public Standing standing(RunDirectory directory, Identity identity) throws IOException {
        return directory.standing(identity, loaded.effectiveYaml());
    }

    @Override
    public String preview(Means means, Standing standing, Ahead ahead) {
        return CalibrationCost.text(
                loaded, calibration, fits(ahead.alternatives()), ahead.readingSeconds(), means.threads());
    }

    @Override
    public String announcement(Means means, Standing standing, Ahead ahead) {
        return CalibrationCost.what(calibration, fits(ahead.alternatives())) + ".";
    }

    private static List<Calibration> fits(List<PlayedWork> alternatives) {
        return alternatives.stream()
                .map(work -> ((CalibrationStudy) work).calibration)
                .toList();
    }

    @Override
    public boolean saysCost() {
        return true;
    }

    @Override
    public boolean isDivisible() {
        return false;
    }

    @Override
    public boolean ignoresFailures() {
        return false;
    }

    @Override
    @SuppressWarnings("try") // The interruption acts by being there.
    public Manifest play(Session session, Claim claim) throws IOException {
        CalibrationJournal journal =
                claim.beginCalibration(manifest(session, Manifest.Status.RUNNING, 0, Map.of()), loaded.effectiveYaml());
        AtomicLong sets = new AtomicLong();
        CalibrationResults found = fit(session, journal, sets);
        session.branches().play(session);
        try (Interruption interruption = Interruption.ofSets(sets::get, sets.get(), session.err())) {
            journal.settle();
            return finish(session, claim, found, sets.get());
        }
    }

    private Manifest finish(Session session, Claim claim, CalibrationResults found, long sets) throws IOException {
        RunDirectory directory = session.directory();
        session.now("tables");
        List<AlternativeFit> fits = alternatives(
                found,
                session.branches()
                        .results((place, branch) -> place.results(((CalibrationStudy) branch.work()).calibration)));
        claim.writeTables(
                found,
                FittedFragment.text(
                        found, "posterior.csv", experiment().subjects().teamNames(), fits, loaded));
        claim.writeWeights(fits);
        // From here on only what the tables hold counts, as it does for a report that is built later.
        CalibrationResults results = directory.results(calibration);
        Manifest measured = manifest(session, Manifest.Status.COMPLETE, sets, claim.digests())
                .withJournalRecords(directory.records().count());
        CalibrationReport shown = new CalibrationReport(results, loaded.notes(), Study.provenance(measured))
                .with(fits)
                .asking(loaded.experiment().figures());
        shown.spoken().forEach(session::say);
        return session.leave(shown, loaded, claim, measured);
    }

    /** The study's alternatives weighed; one that does not touch the fit has that of the study as it stands. */
    private List<AlternativeFit> alternatives(
            CalibrationResults base, List<AlternativeResults<CalibrationResults>> own) {
        return weighed(loaded.alternatives(), base, own);
    }

    /** The alternatives weighed, by the fits that are their own. */
    static List<AlternativeFit> weighed(
            Alternatives alternatives, CalibrationResults base, List<AlternativeResults<CalibrationResults>> own) {
        if (alternatives.isEmpty()) {
            return List.of();
        }
        return AlternativeFit.of(
                alternatives.all(),
                base,
                own.stream().collect(Collectors.toMap(varied -> varied.about().name(), AlternativeResults::results)));
    }

    @SuppressWarnings("try") // The interruption acts by being there.
    private CalibrationResults fit(Session session, CalibrationJournal journal, AtomicLong sets) {
        long total = Fit.evaluations(calibration);
        try (Interruption interruption = Interruption.ofSets(sets::get, total, session.err());
                Progress progress = session.progressOfSets(total);
                Fit fit = new Fit(
                        calibration,
                        session.threads(),
                        journal,
                        count -> {
                            sets.addAndGet(count);
                            for (int i = 0; i < count; i++) {
                                progress.step(false);
                            }
                        },
                        posterior -> numbers(posterior, session.threads()))) {
            return fit.results();
        }
    }

    /** What the study says at draws of the posterior, with two runs to a draw on average. */
    private List<StudyNumbers.StudyNumber> numbers(double[][] posterior, int threads) {
        return drawn
                .map(study -> HeadlineRuns.of(study.at(posterior, RUNS_PER_DRAW * posterior.length), threads))
                .orElse(List.of())
                .stream()
                .map(runs -> new StudyNumbers.StudyNumber(runs.name(), runs.label(), runs.values(), runs.draws()))
                .toList();
    }

    private Manifest manifest(Session session, Manifest.Status status, long sets, Map<String, String> files) {
        return session.manifest(this, status, experiment().plan(), sets, 0, files);
    }
}

package headstart.store;

import headstart.calibration.Calibration;
import headstart.calibration.CalibrationResults;
import headstart.experiment.Experiment;
import headstart.experiment.Plan;
import headstart.experiment.measure.Measure;
import headstart.experiment.result.StudyResults;
import headstart.experiment.run.RunSource;
import headstart.experiment.sweep.Sweep;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The results of one study on disk. */
public final class RunDirectory {
    static final String MANIFEST = "manifest.json";
    static final String EXPERIMENT = "experiment.yaml";
    static final String JOURNAL = "journal.bin";
    static final String REPORT = "report.html";

    private final Path path;
    private final Disk disk;
    private final boolean hasPage;

    private RunDirectory(Path path, Disk disk, boolean hasPage) {
        this.path = path;
        this.disk = disk;
        this.hasPage = hasPage;
    }

    /** The directory at that path, which need not exist yet. */
    public static RunDirectory at(Path path) {
        return at(path, Disk.REAL);
    }

    static RunDirectory at(Path path, Disk disk) {
        return new RunDirectory(path, disk, true);
    }

    /** The directory of a study that leaves tables alone, which is complete without a page. */
    public static RunDirectory ofTables(Path path) {
        return new RunDirectory(path, Disk.REAL, false);
    }

    boolean hasPage() {
        return hasPage;
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** The report. */
    public Path report() {
        return path.resolve(REPORT);
    }

    /**
     * What stands there, seen by a study.
     *
     * @param effectiveExperiment text of the effective experiment
     * @throws IOException if the directory cannot be read
     */
    public Standing standing(Identity identity, Plan plan, String effectiveExperiment) throws IOException {
        return new Ground(this, identity, effectiveExperiment)
                .standing(
                        () -> Journal.stored(journal(), plan),
                        manifest -> manifest.designPoints() == 0,
                        manifest -> true,
                        manifest -> manifest.replications() >= plan.replications());
    }

    /**
     * What stands there, seen by a calibration.
     *
     * @param effectiveExperiment text of the effective experiment
     * @throws IOException if the directory cannot be read
     */
    public Standing standing(Identity identity, String effectiveExperiment) throws IOException {
        return new Ground(this, identity, effectiveExperiment)
                .standing(
                        () -> CalibrationJournal.stored(journal()),
                        manifest -> manifest.designPoints() == 0,
                        manifest -> true,
                        manifest -> true);
    }

    /**
     * What stands there, seen by a sweep: the same sweep if the points that both have are the same.
     *
     * @param csv whether the table of all runs is asked for as CSV rather than Parquet
     * @param effectiveExperiment text of the effective experiment
     * @throws IOException if the directory cannot be read
     */
    public Standing standing(Identity identity, Sweep sweep, boolean csv, String effectiveExperiment)
            throws IOException {
        return new Ground(this, identity, effectiveExperiment)
                .standing(
                        () -> SweepJournal.count(journal(), sweep.plan()),
                        manifest -> manifest.designPoints() > 0,
                        manifest -> DesignTable.agrees(path, sweep),
                        manifest ->
                                manifest.replications() >= sweep.experiment().replications()
                                        && manifest.designPoints() >= sweep.points().length
                                        && manifest.files().containsKey(SweepTables.runsFile(csv)));
    }

    /** Whether a page of its own may be written there, which is known by a table: nothing is there, or that table is. */
    boolean isFreeFor(String table) throws IOException {
        if (!Files.exists(path)) {
            return true;
        }
        boolean known = Files.exists(path.resolve(table));
        return Files.isDirectory(path) && (known || Ground.firstForeign(path).isEmpty());
    }

    /** The files there that Headstart wrote. */
    OwnFiles ownFiles() throws IOException {
        Optional<Manifest> manifest = Manifests.read(path.resolve(MANIFEST));
        if (manifest.isPresent()) {
            return OwnFiles.in(path, disk, manifest.get().files().keySet());
        }
        return OwnFiles.in(path, disk, Files.exists(journal()) ? KnownNames.TOP : List.of());
    }

    /** Files that are not as the manifest says, but for those that a filter leaves out. */
    public List<Change> changes(Manifest manifest, Predicate<String> counted) throws IOException {
        List<Map.Entry<String, String>> files = manifest.files().entrySet().stream()
                .filter(file -> counted.test(file.getKey()))
                .toList();
        List<Change> changes = new ArrayList<>();
        Beside.each(files, file -> change(file.getKey(), file.getValue()).map(kind -> new Change(file.getKey(), kind)))
                .forEach(change -> change.ifPresent(changes::add));
        for (String known : KnownNames.TOP) {
            boolean without = known.equals(MANIFEST) || known.equals(JOURNAL) || known.startsWith("report.");
            if (!without
                    && counted.test(known)
                    && !manifest.files().containsKey(known)
                    && Files.exists(path.resolve(known))) {
                changes.add(new Change(known, Change.Kind.UNKNOWN));
            }
        }
        return changes;
    }

    private Optional<Change.Kind> change(String file, String digest) throws IOException {
        Optional<FileName> name = FileName.of(file);
        if (name.isEmpty()) {
            return Optional.of(Change.Kind.ELSEWHERE);
        }
        if (!name.get().isIn(path)) {
            return Optional.of(Change.Kind.LOST);
        }
        return Digests.ofFile(name.get().in(path)).equals(digest) ? Optional.empty() : Optional.of(Change.Kind.OTHER);
    }

    /** What is wrong where the journal is of another study than the manifest; empty if it is not, or does not say whose it is. */
    public Optional<String> mismatch(Manifest manifest) throws IOException {
        String owner =
                RecordFile.visit(journal(), (offset, key, payload) -> false).owner();
        boolean isOfRuns =
                manifest.designPoints() == 0 && manifest.status() == Manifest.Status.COMPLETE && !holdsCalibration();
        String study = isOfRuns || owner.contains(Journal.MEASURED) ? Journal.study(owner) : owner;
        boolean isOwn = study.equals(manifest.identity().text())
                && (manifest.designPoints() == 0 || !owner.contains(Journal.MEASURED));
        return owner.isEmpty() || isOwn
                ? Optional.empty()
                : Optional.of(path.resolve(MANIFEST) + " is of another study than " + JOURNAL + " beside it.");
    }

    /**
     * Files written beside while another process has the directory, which then are put into their places all the same.
     */
    public Staging stage() throws IOException {
        return ownFiles().stage();
    }

    /** Number of intact records in the journal, and what is damaged there. */
    public StoredRecords records() throws IOException {
        Scan scan = RecordFile.visit(journal(), (offset, key, payload) -> true);
        return new StoredRecords(scan.records(), scan.damage());
    }

    Path journal() {
        return path.resolve(JOURNAL);
    }

    Disk disk() {
        return disk;
    }

    /** The stored runs of a sweep. */
    public StoredSweepRuns sweepRuns(Plan plan) throws IOException {
        return StoredSweepRuns.open(journal(), plan);
    }

    /**
     * The manifest.
     *
     * @throws IOException if there is none, or it is no manifest
     */
    public Manifest manifest() throws IOException {
        return Manifest.read(path.resolve(MANIFEST));
    }

    /** Text of the effective experiment that is stored. */
    public String storedExperiment() throws IOException {
        if (!Files.isRegularFile(experimentFile())) {
            throw new IOException(experimentFile() + " is not a file.\nMaybe remove what is there.");
        }
        return new String(Files.readAllBytes(path.resolve(EXPERIMENT)), StandardCharsets.UTF_8);
    }

    /** The stored file of the effective experiment. */
    public Path experimentFile() {
        return path.resolve(EXPERIMENT);
    }

    /** The stored runs of a plan; shows fewer if fewer are stored. */
    public RunSource runs(Plan plan) {
        return Journal.runs(journal(), plan);
    }

    /** Digests of the stored runs of a plan by their place in it. */
    public NavigableMap<Long, String> digests(Plan plan) throws IOException {
        return Journal.digests(journal(), plan);
    }

    /** Reads the results back from the tables; curves that no table holds are worked out from the journal. */
    public StudyResults results(Experiment experiment, int threads) throws IOException {
        StudyResults read = tables(experiment);
        if (hasCurves()) {
            return read;
        }
        return read.withCurves(stored(experiment.plan()), threads);
    }

    /** The same, but where no table holds the curves only those of some measures, without what scenarios differ by. */
    public StudyResults results(Experiment experiment, Set<Measure> measures, int threads) throws IOException {
        StudyResults read = tables(experiment);
        return hasCurves() ? read : read.withCurves(stored(experiment.plan()), measures, threads);
    }

    /** All runs of a plan, of which none may be lost. */
    private RunSource stored(Plan plan) throws IOException {
        long stored = records().count();
        if (stored < plan.size()) {
            throw new IOException(String.format(
                    Locale.ROOT,
                    "%s holds %,d of %,d runs, and the curves of the study are worked out from them.%n"
                            + "Maybe give the command that made the study again, which plays what is lost.",
                    journal(),
                    stored,
                    plan.size()));
        }
        return runs(plan);
    }

    /** What the tables hold, without curves where these are not among them. */
    public StudyResults tables(Experiment experiment) throws IOException {
        return new TableReader(path, experiment).read();
    }

    /** Whether curves and their differences are tables there, or are left to be worked out from the journal. */
    public boolean hasCurves() {
        return TableReader.hasCurves(path);
    }

    /** Whether a calibration has left its tables there. */
    public boolean holdsCalibration() {
        return CalibrationTables.isIn(path);
    }

    /** Reads the results of a calibration back from the tables. */
    public CalibrationResults results(Calibration calibration) throws IOException {
        return new CalibrationTables(path).read(calibration);
    }

    /**
     * Fails while another process writes there.
     *
     * @throws Claim.InUse if one does
     */
    public void requireIdle() throws IOException {
        if (Files.exists(path.resolve(Claim.LOCK))) {
            // A lock that nobody holds is what a kill left.
            claim().close();
        }
    }

    /** Takes away what a kill left when the last file was in its place already. */
    public void tidy() throws IOException {
        if (Files.exists(path.resolve(Claim.LOCK)) || Files.exists(path.resolve(OwnFiles.PARTS))) {
            try {
                claim().close();
            } catch (Claim.InUse e) {
                // Whoever has it takes it away.
                return;
            }
        }
    }

    /**
     * Takes the directory for writing; nobody else can until the claim is closed.
     *
     * @throws IOException if it cannot be written, or another process has it
     */
    public Claim claim() throws IOException {
        return Claim.of(this);
    }
}

package headstart.store;

import headstart.calibration.Calibration;
import headstart.calibration.CalibrationResults;
import headstart.experiment.Experiment;
import headstart.experiment.Plan;
import headstart.experiment.RunSource;
import headstart.experiment.StudyResults;
import headstart.experiment.sweep.Sweep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The results of one study on disk. */
public final class RunDirectory {
    static final String MANIFEST = "manifest.json";
    static final String EXPERIMENT = "experiment.yaml";
    static final String JOURNAL = "journal.bin";
    static final String FIGURES = "figures";
    static final String REPORT = "report.html";

    private final Path path;

    private RunDirectory(Path path) {
        this.path = path;
    }

    /** The directory at that path, which need not exist yet. */
    public static RunDirectory at(Path path) {
        return new RunDirectory(path);
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** The report. */
    public Path report() {
        return path.resolve(REPORT);
    }

    /** Where the figures are. */
    public Path figures() {
        return path.resolve(FIGURES);
    }

    /**
     * What stands there, seen by a study.
     *
     * @throws IOException if the directory cannot be read
     */
    public Standing standing(Identity identity, Plan plan) throws IOException {
        if (!Files.exists(path)) {
            return new Standing.Vacant();
        }
        if (!Files.exists(path.resolve(MANIFEST))) {
            return withoutManifest();
        }
        Manifest manifest = manifest();
        if (!manifest.identity().equals(identity) || manifest.designPoints() > 0) {
            return new Standing.Other(manifest, storedExperiment());
        }
        boolean complete = manifest.status() == Manifest.Status.COMPLETE
                && manifest.replications() >= plan.replications()
                && manifest.files().keySet().stream().allMatch(file -> Files.exists(path.resolve(file)));
        return complete
                ? new Standing.Complete(manifest)
                : new Standing.Partial(manifest, Journal.count(path.resolve(JOURNAL)));
    }

    /**
     * What stands there, seen by a sweep: the same sweep if the points that both have are the same.
     *
     * @param csv whether the table of all runs is asked for as CSV rather than Parquet
     * @throws IOException if the directory cannot be read
     */
    public Standing standing(Identity identity, Sweep sweep, boolean csv) throws IOException {
        if (!Files.exists(path)) {
            return new Standing.Vacant();
        }
        if (!Files.exists(path.resolve(MANIFEST))) {
            return withoutManifest();
        }
        Manifest manifest = manifest();
        boolean same = manifest.identity().equals(identity) && manifest.designPoints() > 0;
        if (!same || !DesignTable.agrees(path, sweep)) {
            return new Standing.Other(manifest, storedExperiment());
        }
        boolean complete = manifest.status() == Manifest.Status.COMPLETE
                && manifest.replications() >= sweep.experiment().replications()
                && manifest.designPoints() >= sweep.points().length
                && manifest.files().containsKey(SweepTables.runsFile(csv))
                && manifest.files().keySet().stream().allMatch(file -> Files.exists(path.resolve(file)));
        return complete
                ? new Standing.Complete(manifest)
                : new Standing.Partial(manifest, SweepJournal.count(path.resolve(JOURNAL), sweep.plan()));
    }

    /** The stored runs of a sweep. */
    public StoredSweepRuns sweepRuns(Plan plan) throws IOException {
        return StoredSweepRuns.open(path.resolve(JOURNAL), plan);
    }

    private Standing withoutManifest() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> !file.equals(Claim.LOCK))
                    .sorted()
                    .findFirst()
                    .<Standing>map(Standing.Foreign::new)
                    .orElseGet(Standing.Vacant::new);
        }
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
        return Files.readString(path.resolve(EXPERIMENT));
    }

    /** The stored file of the effective experiment. */
    public Path experimentFile() {
        return path.resolve(EXPERIMENT);
    }

    /** The stored runs of a plan; shows fewer if fewer are stored. */
    public RunSource runs(Plan plan) {
        return visitor -> Journal.read(path.resolve(JOURNAL), plan, visitor);
    }

    /** Digests of the stored runs of a plan, in order. */
    public List<String> digests(Plan plan) throws IOException {
        return Journal.digests(path.resolve(JOURNAL), plan);
    }

    /** Reads the results back from the tables. */
    public StudyResults results(Experiment experiment) throws IOException {
        return new TableReader(path, experiment).read();
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
     * Takes the directory for writing; nobody else can until the claim is closed.
     *
     * @throws IOException if it cannot be written, or another process has it
     */
    public Claim claim() throws IOException {
        return Claim.of(this);
    }
}

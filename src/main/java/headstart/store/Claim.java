package headstart.store;

import headstart.calibration.AlternativeFit;
import headstart.calibration.CalibrationResults;
import headstart.experiment.AlternativeResults;
import headstart.experiment.Experiment;
import headstart.experiment.Plan;
import headstart.experiment.result.StudyResults;
import headstart.experiment.run.RunResult;
import headstart.experiment.sweep.Sweep;
import headstart.experiment.sweep.SweepResults;
import headstart.experiment.sweep.SweepRun;
import headstart.experiment.sweep.SweepRuns;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The right to write in a result directory, held by one process at a time. */
public final class Claim implements AutoCloseable {
    static final String LOCK = ".lock";
    private static final String FIGURES = "figures";
    /** A figure that was drawn alone in the size of a publication stays when the report is written anew. */
    private static final Pattern OF_THE_REPORT = Pattern.compile("figures/(?!.*-[0-9.]+mm(-[a-z]+)?\\.[a-z]+$).*");

    private final RunDirectory directory;
    private final OwnFiles own;
    private final FileChannel lock;
    private @Nullable Closeable journal;

    private Claim(RunDirectory directory, OwnFiles own, FileChannel lock) {
        this.directory = directory;
        this.own = own;
        this.lock = lock;
    }

    /** Another process has the directory. */
    public static final class InUse extends IOException {
        private static final long serialVersionUID = 1;

        InUse(Path path) {
            super(path + " is in use by another process.\nMaybe wait for it, or give another directory with -o.");
        }
    }

    static Claim of(RunDirectory directory) throws IOException {
        Path path = directory.path();
        requireDirectory(path);
        Disk disk = directory.disk();
        disk.makeDirectory(path);
        Path file = path.resolve(LOCK);
        requireNoLink(file);
        requireNoLink(path.resolve(FIGURES));
        directory.ownFiles().requireFiles();
        FileChannel channel = disk.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (!locked(channel)) {
                throw new InUse(path);
            }
            OwnFiles own = directory.ownFiles();
            own.clearParts();
            return new Claim(directory, own, channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Fails before anything is played where a link would lead out of the directory. */
    private static void requireNoLink(Path file) throws IOException {
        if (Files.isSymbolicLink(file)) {
            throw new IOException(file + " is a link; nothing is written through a link in a result directory."
                    + "\nMaybe remove the link and give the same command again.");
        }
    }

    /** Fails where the path, or one above it, is a file. */
    private static void requireDirectory(Path path) throws IOException {
        for (Path place = path.toAbsolutePath(); place != null; place = place.getParent()) {
            if (Files.exists(place) && !Files.isDirectory(place)) {
                throw new IOException((place.equals(path.toAbsolutePath()) ? path : place)
                        + " is a file, not a directory.\nMaybe give another directory with -o.");
            }
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    OwnFiles files() {
        return own;
    }

    /** Deletes what a study left there; files that Headstart did not write stay. A kill leaves a directory that is known. */
    public void clear() throws IOException {
        own.deleteFiles();
        Path manifest = directory.path().resolve(RunDirectory.MANIFEST);
        if (Manifests.read(manifest).isPresent() || Manifests.wasHeadstarts(manifest)) {
            directory.disk().delete(manifest);
        }
        own.deleteList();
    }

    /** Puts the runs of parts of a study into the journal, in the order of its plan; {@link #begin} then finds them there. */
    public void gather(List<RunDirectory> parts, Plan plan, boolean ofSweep) throws IOException {
        Gathering.of(parts, plan, ofSweep).write(directory.journal(), directory.disk());
    }

    /** Leaves the manifest and the effective experiment, then opens the journal. */
    public Journal begin(Manifest running, String effectiveExperiment, Experiment experiment) throws IOException {
        leave(running, effectiveExperiment);
        Journal opened = Journal.open(directory.journal(), running.identity().text(), experiment, directory.disk());
        journal = opened;
        return opened;
    }

    /** Leaves the manifest, the effective experiment and the design, then opens the journal of the sweep. */
    public SweepJournal begin(Manifest running, String effectiveExperiment, Sweep sweep) throws IOException {
        leave(running, effectiveExperiment);
        DesignTable.write(own, sweep);
        SweepJournal opened = SweepJournal.open(
                directory.journal(), sweep.plan(), running.identity().text(), directory.disk());
        journal = opened;
        return opened;
    }

    /** Leaves the manifest and the effective experiment, then opens the journal of the calibration. */
    public CalibrationJournal beginCalibration(Manifest running, String effectiveExperiment) throws IOException {
        leave(running, effectiveExperiment);
        CalibrationJournal opened =
                CalibrationJournal.open(directory.journal(), running.identity().text(), directory.disk());
        journal = opened;
        return opened;
    }

    /** The manifest comes first: once it says that the study runs, nobody takes a file for what it says. */
    private void leave(Manifest running, String effectiveExperiment) throws IOException {
        write(running);
        own.write(RunDirectory.EXPERIMENT, temporary -> Files.writeString(temporary, effectiveExperiment));
        own.list(List.of(new FileName(RunDirectory.JOURNAL)));
    }

    private void write(Manifest manifest) throws IOException {
        own.write(RunDirectory.MANIFEST, temporary -> Files.writeString(temporary, manifest.text()));
        directory.disk().syncNames(directory.path());
    }

    /**
     * Writes all tables of a calibration.
     *
     * @param fragment what an experiment extends to rest on the fit
     */
    public void writeTables(CalibrationResults results, String fragment) throws IOException {
        new CalibrationTables(directory.path()).write(own, results);
        own.write(CalibrationTables.FRAGMENT, temporary -> Files.writeString(temporary, fragment));
    }

    /** Writes the tables of a fit under its alternatives, the study as it stands first; none without alternatives. */
    public void writeWeights(List<AlternativeFit> fits) throws IOException {
        if (!fits.isEmpty()) {
            WeightTables.write(own, fits);
        }
    }

    /** Writes all tables of a sweep. */
    public void writeTables(
            SweepResults results, SweepRuns runs, boolean csv, Function<SweepRun.Failed, String> repeatCommand)
            throws IOException {
        new SweepTables(results, runs, own).writeAll(csv, repeatCommand);
    }

    /** Writes all tables. */
    public void writeTables(StudyResults results, Function<RunResult.Failed, String> repeatCommand) throws IOException {
        new TableWriter(results, own, directory.hasPage())
                .writeAll(directory.digests(results.experiment().plan()), repeatCommand);
    }

    /**
     * Writes the tables of curves of a complete study that was left without them.
     *
     * @return the manifest that was left
     */
    public Manifest addCurves(Manifest complete, StudyResults results) throws IOException {
        TableWriter tables = new TableWriter(results, own, true);
        tables.writeCurves();
        tables.describe();
        Map<String, String> digests = new TreeMap<>();
        for (String file : List.of(StudyTables.CURVES.file(), StudyTables.DIFFERENCES.file(), DataPackage.FILE)) {
            digests.put(file, Digests.ofFile(directory.path().resolve(file)));
        }
        Manifest written = complete.with(digests);
        write(written);
        return written;
    }

    /** Writes the tables of a study under its alternatives, the study as it stands first; none without alternatives. */
    public void writeRange(List<AlternativeResults<StudyResults>> all) throws IOException {
        if (!all.isEmpty()) {
            new RangeTables(all).write(own);
        }
    }

    /** Digests of all result files by their path in the directory, for the manifest; without the journal. */
    public Map<String, String> digests() throws IOException {
        return own.digests(List.of(RunDirectory.MANIFEST, RunDirectory.JOURNAL));
    }

    /** Files that are written beside and put into their places together. */
    public Staging stage() {
        return own.stage();
    }

    /**
     * Puts the report of the complete study into its place, takes figures away that it no longer has, and leaves the manifest.
     *
     * @return the manifest that was left
     */
    public Manifest complete(Manifest complete, Staging report) throws IOException {
        Collection<String> old = oldFigures(report);
        publish(report, old);
        Manifest written = complete.without(old).with(report.digests());
        write(written);
        return written;
    }

    /** As {@link #complete}, for a study that was complete already: no kill leaves a digest of what is not there. */
    public void renew(Manifest complete, Staging report) throws IOException {
        Collection<String> old = report.names().contains(RunDirectory.REPORT) ? oldFigures(report) : List.of();
        write(complete.without(report.names()).without(old));
        publish(report, old);
        write(complete.without(old).with(report.digests()));
    }

    /**
     * Writes the curves of every run beside the tables of a complete study.
     *
     * @return the manifest that was left
     */
    public Manifest addSeries(Manifest complete, Export export, Export.Chosen chosen) throws IOException {
        own.write(Export.SERIES, temporary -> export.series(temporary, chosen));
        DataPackage.add(own, directory.path(), ExportColumns.SERIES.in(Export.SERIES));
        Map<String, String> digests = new TreeMap<>();
        for (String file : List.of(Export.SERIES, DataPackage.FILE)) {
            digests.put(file, Digests.ofFile(directory.path().resolve(file)));
        }
        Manifest written = complete.with(digests);
        write(written);
        return written;
    }

    /** Puts a report that stands alone, without a manifest, into its place. */
    public void publish(Staging report) throws IOException {
        publish(report, report.names().contains(RunDirectory.REPORT) ? oldFigures(report) : List.of());
    }

    private void publish(Staging report, Collection<String> old) throws IOException {
        report.commit();
        for (String figure : old) {
            own.delete(new FileName(figure));
        }
        own.settle();
    }

    private Collection<String> oldFigures(Staging report) {
        Collection<String> old = new TreeSet<>();
        own.names().stream()
                .map(FileName::text)
                .filter(name -> OF_THE_REPORT.matcher(name).matches())
                .forEach(old::add);
        old.removeAll(report.names());
        return old;
    }

    @Override
    public void close() throws IOException {
        try {
            if (journal != null) {
                journal.close();
            }
            own.clearParts();
            directory.disk().delete(directory.path().resolve(LOCK));
        } finally {
            lock.close();
        }
    }
}

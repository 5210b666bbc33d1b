package headstart.store;

import headstart.calibration.CalibrationResults;
import headstart.experiment.RunResult;
import headstart.experiment.StudyResults;
import headstart.experiment.sweep.Sweep;
import headstart.experiment.sweep.SweepResults;
import headstart.experiment.sweep.SweepRun;
import headstart.experiment.sweep.SweepRuns;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The right to write in a run directory, held by one process at a time. */
public final class Claim implements AutoCloseable {
    static final String LOCK = ".lock";

    private final RunDirectory directory;
    private final FileChannel lock;
    private @Nullable Closeable journal;

    private Claim(RunDirectory directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    static Claim of(RunDirectory directory) throws IOException {
        Path path = directory.path();
        try {
            Files.createDirectories(path);
        } catch (FileAlreadyExistsException e) {
            throw new IOException(path + " is a file, not a directory.\nMaybe give another directory with -o.", e);
        }
        FileChannel channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw new IOException(path + " is in use by another process.\nMaybe wait for it, or give another"
                    + " directory with -o.");
        }
        return new Claim(directory, channel);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Deletes what a study left there; files that Headstart did not write stay. */
    public void clear() throws IOException {
        List<String> own = new ArrayList<>(List.of(RunDirectory.JOURNAL, RunDirectory.EXPERIMENT, RunDirectory.REPORT));
        for (Table table : Table.values()) {
            own.add(table.fileName());
        }
        own.addAll(SweepTables.FILES);
        own.addAll(CalibrationTables.FILES);
        if (Files.exists(directory.path().resolve(RunDirectory.MANIFEST))) {
            own.addAll(directory.manifest().files().keySet());
        }
        for (String file : own) {
            Files.deleteIfExists(directory.path().resolve(file));
        }
        Files.deleteIfExists(directory.path().resolve(RunDirectory.MANIFEST));
    }

    /** Leaves the manifest and the effective experiment, then opens the journal. */
    public Journal begin(Manifest running, String effectiveExperiment) throws IOException {
        leave(running, effectiveExperiment);
        Journal opened = Journal.open(directory.path().resolve(RunDirectory.JOURNAL));
        journal = opened;
        return opened;
    }

    /** Leaves the manifest, the effective experiment and the design, then opens the journal of the sweep. */
    public SweepJournal begin(Manifest running, String effectiveExperiment, Sweep sweep) throws IOException {
        DesignTable.write(directory.path(), sweep);
        leave(running, effectiveExperiment);
        SweepJournal opened = SweepJournal.open(directory.path().resolve(RunDirectory.JOURNAL), sweep.plan());
        journal = opened;
        return opened;
    }

    /** Leaves the manifest and the effective experiment, then opens the journal of the calibration. */
    public CalibrationJournal beginCalibration(Manifest running, String effectiveExperiment) throws IOException {
        leave(running, effectiveExperiment);
        CalibrationJournal opened = CalibrationJournal.open(directory.path().resolve(RunDirectory.JOURNAL));
        journal = opened;
        return opened;
    }

    /**
     * Writes all tables of a calibration.
     *
     * @param fragment what an experiment extends to rest on the fit
     */
    public void writeTables(CalibrationResults results, String fragment) throws IOException {
        new CalibrationTables(directory.path()).write(results);
        AtomicFiles.write(
                directory.path().resolve(CalibrationTables.FRAGMENT),
                temporary -> Files.writeString(temporary, fragment));
    }

    private void leave(Manifest running, String effectiveExperiment) throws IOException {
        AtomicFiles.write(directory.experimentFile(), temporary -> Files.writeString(temporary, effectiveExperiment));
        running.write(directory.path().resolve(RunDirectory.MANIFEST));
    }

    /** Writes all tables of a sweep. */
    public void writeTables(
            SweepResults results, SweepRuns runs, boolean csv, Function<SweepRun.Failed, String> repeatCommand)
            throws IOException {
        new SweepTables(results, runs, directory.path()).writeAll(csv, repeatCommand);
    }

    /** Writes all tables. */
    public void writeTables(StudyResults results, Function<RunResult.Failed, String> repeatCommand) throws IOException {
        new TableWriter(results, directory.path())
                .writeAll(directory.digests(results.experiment().plan()), repeatCommand);
    }

    /** Digests of all result files by their path in the directory, for the manifest; without the journal. */
    public Map<String, String> digests() throws IOException {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory.path())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = directory.path().relativize(file).toString().replace('\\', '/');
                if (!List.of(LOCK, RunDirectory.MANIFEST, RunDirectory.JOURNAL).contains(name)) {
                    digests.put(name, Digests.ofFile(file));
                }
            }
        }
        return digests;
    }

    /** Leaves the manifest of the complete study. */
    public void complete(Manifest complete) throws IOException {
        complete.write(directory.path().resolve(RunDirectory.MANIFEST));
    }

    @Override
    public void close() throws IOException {
        if (journal != null) {
            journal.close();
        }
        Files.deleteIfExists(directory.path().resolve(LOCK));
        lock.close();
    }
}

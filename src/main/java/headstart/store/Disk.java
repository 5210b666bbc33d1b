package headstart.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Every change of a result directory, one call each. No call follows a symbolic link at the end of its path. A test looks on through the
 * probe and lets any call fail, or everything from one call on, as a full disk or a kill does.
 */
final class Disk {
    /** The disk as it is. */
    static final Disk REAL = new Disk((change, path) -> {}, true);

    private final Probe probe;
    private final boolean syncs;

    private Disk(Probe probe, boolean syncs) {
        this.probe = probe;
        this.syncs = syncs;
    }

    /** A disk that a test looks at. It is never waited for: what a sync is good for shows only when the power fails. */
    static Disk watched(Probe probe) {
        return new Disk(probe, false);
    }

    /** Hears of every change just before it is made. */
    @FunctionalInterface
    interface Probe {
        /** May throw in place of the change. */
        void before(String change, Path path) throws IOException;
    }

    /** Makes a directory with those above it; a link to a directory is one. */
    void makeDirectory(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            probe.before("make", path);
            try {
                Files.createDirectories(path);
            } catch (NoSuchFileException refused) {
                // The file system refuses: to say that the directory does not exist would mislead.
                throw new FileSystemException(path.toString(), null, "no directory can be made there");
            }
        }
    }

    FileChannel open(Path file, OpenOption... how) throws IOException {
        probe.before("open", file);
        OpenOption[] options = Stream.concat(Arrays.stream(how), Stream.of(LinkOption.NOFOLLOW_LINKS))
                .toArray(OpenOption[]::new);
        return FileChannel.open(file, options);
    }

    /** Writes all of it; what fails names the file. */
    void write(FileChannel channel, Path file, ByteBuffer bytes) throws IOException {
        probe.before("write", file);
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw named(file, e);
        }
    }

    void truncate(FileChannel channel, Path file, long size) throws IOException {
        probe.before("truncate", file);
        channel.truncate(size);
        channel.position(size);
    }

    /** Leaves a new file with that content; what fails names the file that is meant. */
    void create(Path file, Path meant, AtomicContent content) throws IOException {
        probe.before("create", file);
        Files.deleteIfExists(file);
        try {
            content.writeTo(file);
        } catch (IOException e) {
            throw named(meant, e);
        }
    }

    /** Waits until the disk has a file. */
    void sync(Path file, Path meant) throws IOException {
        probe.before("sync", meant);
        if (syncs) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            } catch (IOException e) {
                throw named(meant, e);
            }
        }
    }

    void sync(FileChannel channel, Path file) throws IOException {
        probe.before("sync", file);
        try {
            if (syncs) {
                channel.force(true);
            }
        } catch (IOException e) {
            throw named(file, e);
        }
    }

    /** Puts a file in the place of another in one step. */
    void move(Path from, Path to) throws IOException {
        probe.before("move", to);
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Makes the names in a directory as lasting as the files. */
    void syncNames(Path directory) throws IOException {
        probe.before("sync", directory);
        if (!syncs) {
            return;
        }
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Some file systems cannot sync a directory; their names last by themselves or not at all.
            return;
        }
    }

    /** Deletes a file, a link or an empty directory, if it is there. */
    void delete(Path file) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            probe.before("delete", file);
            Files.deleteIfExists(file);
        }
    }

    /** The directory that a file is in. */
    static Path above(Path file) {
        return Objects.requireNonNull(file.getParent());
    }

    /** The same fault with the file that it is about. */
    static IOException named(Path file, IOException fault) {
        if (fault instanceof FileSystemException system && system.getReason() != null && !inParts(system)) {
            return fault;
        }
        String reason = fault instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : fault.getMessage();
        FileSystemException named = new FileSystemException(file.toString(), null, reason);
        named.initCause(fault);
        return named;
    }

    private static boolean inParts(FileSystemException fault) {
        return String.valueOf(fault.getFile()).contains(OwnFiles.PARTS);
    }
}

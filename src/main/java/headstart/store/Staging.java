package headstart.store;

import headstart.text.Sha256;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Files that are written beside and then put into their places together, so that no reader and no kill meets half of a report. */
public final class Staging implements AutoCloseable {
    private static final int AT_ONCE = 16;

    private final OwnFiles own;
    private final NavigableSet<FileName> files = new TreeSet<>();
    private final Map<FileName, String> digests = new TreeMap<>();

    Staging(OwnFiles own) {
        this.own = own;
    }

    /** Writes a file beside. */
    public void put(String text, byte[] content) throws IOException {
        Beside.each(reserved(Map.of(text, temporary -> Files.write(temporary, content))), Part::write);
        digests.put(new FileName(text), Sha256.hex(content));
    }

    /** Writes files beside, one beside the other. */
    void write(Map<String, AtomicContent> contents) throws IOException {
        Beside.each(reserved(contents), Part::write);
    }

    /** What is to be written beside, where that may be. */
    private List<Part> reserved(Map<String, AtomicContent> contents) throws IOException {
        List<Part> parts = new ArrayList<>();
        for (Map.Entry<String, AtomicContent> file : contents.entrySet()) {
            FileName name = new FileName(file.getKey());
            Part part = new Part(own.disk(), own.part(name), own.place(name), file.getValue());
            own.disk().makeDirectory(Disk.above(part.file));
            files.add(name);
            parts.add(part);
        }
        return parts;
    }

    /** A file beside its place. */
    private record Part(Disk disk, Path file, Path place, AtomicContent content) {
        Path write() throws IOException {
            disk.create(file, place, content);
            return file;
        }
    }

    /** Names of the files so far. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        files.forEach(name -> names.add(name.text()));
        return names;
    }

    /** Digests of the files that were put, by name. */
    Map<String, String> digests() {
        Map<String, String> texts = new TreeMap<>();
        digests.forEach((name, digest) -> texts.put(name.text(), digest));
        return texts;
    }

    /** Puts all files into their places. */
    public void commit() throws IOException {
        sync();
        own.list(files);
        Set<Path> folders = new TreeSet<>();
        for (FileName name : files) {
            Path place = own.place(name);
            own.put(own.part(name), place);
            folders.add(Disk.above(place));
        }
        for (Path folder : folders) {
            own.disk().syncNames(folder);
        }
    }

    /** Waits for all files at once, which a disk does in a fraction of the time that one after the other takes. */
    private void sync() throws IOException {
        ExecutorService waiting = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (FileName name : files) {
                Path place = own.place(name);
                all.add(waiting.submit(() -> {
                    own.disk().sync(own.part(name), place);
                    return name;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } finally {
            waiting.shutdownNow();
        }
    }

    @Override
    public void close() throws IOException {
        for (FileName name : files) {
            own.disk().delete(own.part(name));
        }
    }
}

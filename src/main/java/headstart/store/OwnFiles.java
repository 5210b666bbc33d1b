package headstart.store;

import headstart.text.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files in a directory that Headstart wrote, by its own list: it replaces and deletes these and no others. Every file is written beside,
 * synced, and put into its place in one step.
 */
final class OwnFiles {
    /** Where files are written before they are put into their places. */
    static final String PARTS = ".headstart.part";

    private final Path directory;
    private final Disk disk;
    private final Ledger ledger;
    private final boolean adopts;
    private final NavigableSet<FileName> names;
    private final Set<FileName> gone = new TreeSet<>();

    private OwnFiles(Path directory, Disk disk, NavigableSet<FileName> names, boolean adopts) {
        this.directory = directory;
        this.disk = disk;
        this.ledger = new Ledger(directory, disk);
        this.names = names;
        this.adopts = adopts;
    }

    /**
     * The own files of a directory.
     *
     * @param listed names in its manifest, which count where there is no list: of them only those that can be Headstart's
     */
    static OwnFiles in(Path directory, Disk disk, Collection<String> listed) throws IOException {
        Ledger ledger = new Ledger(directory, disk);
        if (ledger.exists()) {
            return new OwnFiles(directory, disk, ledger.names(), false);
        }
        NavigableSet<FileName> names = new TreeSet<>();
        Stream.concat(listed.stream(), KnownNames.ALWAYS.stream())
                .filter(KnownNames::areHeadstarts)
                .flatMap(name -> FileName.of(name).stream())
                .filter(name -> name.isIn(directory))
                .forEach(names::add);
        return new OwnFiles(directory, disk, names, true);
    }

    Path directory() {
        return directory;
    }

    Disk disk() {
        return disk;
    }

    /** The names, in order. */
    NavigableSet<FileName> names() {
        return new TreeSet<>(names);
    }

    /**
     * Where a file may be written.
     *
     * @throws IOException if somebody else's file is there, or a link lies on the way
     */
    Path place(FileName name) throws IOException {
        Path place = name.in(directory);
        boolean foreign = !names.contains(name)
                && Files.exists(place, LinkOption.NOFOLLOW_LINKS)
                && !(adopts && KnownNames.areHeadstarts(name.text()));
        if (foreign) {
            throw new IOException(place + " is not a file that Headstart wrote (" + Ledger.FILE + " lists those).\n"
                    + "Maybe move it elsewhere and give the same command again.");
        }
        return place;
    }

    /**
     * Looks, before anything is written or deleted, whether all that will be written over are files.
     *
     * @throws IOException if a directory, or what is no file at all, stands in the place of one
     */
    void requireFiles() throws IOException {
        Set<String> all = new TreeSet<>(KnownNames.ALWAYS);
        all.addAll(List.of(Ledger.FILE, Claim.LOCK));
        names.forEach(name -> all.add(name.text()));
        for (String name : all) {
            Path place = directory.resolve(name);
            boolean isOther = Files.exists(place, LinkOption.NOFOLLOW_LINKS)
                    && !Files.isSymbolicLink(place)
                    && !Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS);
            if (isOther) {
                throw new IOException(place + " is " + (Files.isDirectory(place) ? "a directory" : "no file")
                        + ", where Headstart has a file.\nMaybe move it elsewhere and give the same command again.");
            }
        }
    }

    /** Puts names on the list, before their files appear. */
    void list(Collection<FileName> added) throws IOException {
        gone.removeAll(added);
        List<FileName> missing =
                added.stream().filter(name -> !names.contains(name)).toList();
        if (!ledger.exists()) {
            names.addAll(missing);
            ledger.add(names);
        } else if (!missing.isEmpty()) {
            ledger.add(missing);
            names.addAll(missing);
        }
    }

    /** Writes one file. */
    void write(String text, AtomicContent content) throws IOException {
        FileName name = new FileName(text);
        Path place = place(name);
        Path part = part(name);
        list(List.of(name));
        try {
            disk.makeDirectory(Disk.above(part));
            disk.create(part, place, content);
            disk.sync(part, place);
            put(part, place);
        } finally {
            disk.delete(part);
        }
    }

    /** The place beside for a file that is written. */
    Path part(FileName name) {
        byte[] text = name.text().getBytes(StandardCharsets.UTF_8);
        return directory.resolve(PARTS).resolve(Sha256.hex(text));
    }

    /** Puts a file that is written beside into its place. */
    void put(Path part, Path place) throws IOException {
        disk.makeDirectory(Disk.above(place));
        disk.move(part, place);
    }

    /** Files that are put into their places together. */
    Staging stage() {
        return new Staging(this);
    }

    /** Deletes an own file, and its directory where that leaves it empty. */
    void delete(FileName name) throws IOException {
        gone.add(name);
        if (names.contains(name) && name.standsIn(directory)) {
            Path place = name.in(directory);
            disk.delete(place);
            Path above = Disk.above(place);
            if (!above.equals(directory) && isEmpty(above)) {
                disk.delete(above);
            }
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** Deletes all own files but the manifest and the list, which tell to the last whose directory it is. */
    void deleteFiles() throws IOException {
        clearParts();
        for (FileName name : names) {
            if (!name.text().equals(RunDirectory.MANIFEST)) {
                delete(name);
            }
        }
    }

    /** Deletes the list. */
    void deleteList() throws IOException {
        names.clear();
        disk.delete(directory.resolve(Ledger.FILE));
    }

    /** Deletes what a kill left beside. */
    void clearParts() throws IOException {
        Path parts = directory.resolve(PARTS);
        if (Files.isDirectory(parts, LinkOption.NOFOLLOW_LINKS)) {
            List<Path> left = new ArrayList<>();
            try (Stream<Path> files = Files.list(parts)) {
                files.forEach(left::add);
            }
            for (Path file : left) {
                disk.delete(file);
            }
        }
        disk.delete(parts);
    }

    /** Leaves the list in order and without what was deleted. What somebody else deleted stays on it: it can be made again. */
    void settle() throws IOException {
        names.removeAll(gone);
        Path part = directory.resolve(PARTS).resolve(Ledger.FILE);
        disk.makeDirectory(Disk.above(part));
        disk.create(
                part, directory.resolve(Ledger.FILE), temporary -> Files.writeString(temporary, Ledger.text(names)));
        disk.sync(part, directory.resolve(Ledger.FILE));
        put(part, directory.resolve(Ledger.FILE));
        clearParts();
    }

    /** Digests of the own files that are there, but for those named. */
    Map<String, String> digests(Collection<String> without) throws IOException {
        List<FileName> there = names.stream()
                .filter(name -> !without.contains(name.text()) && name.isIn(directory))
                .toList();
        List<String> found = Beside.each(there, name -> Digests.ofFile(name.in(directory)));
        Map<String, String> digests = new TreeMap<>();
        for (int i = 0; i < found.size(); i++) {
            digests.put(there.get(i).text(), found.get(i));
        }
        return digests;
    }
}

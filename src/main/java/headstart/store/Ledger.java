package headstart.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The list of the files that Headstart wrote in a directory ({@code .headstart}). A name is added before its file appears, so that no kill
 * leaves a file that is not on the list.
 */
final class Ledger {
    static final String FILE = ".headstart";
    private static final String HEAD =
            "# The files that Headstart wrote here: it replaces and deletes these and no others.\n";

    private final Path file;
    private final Disk disk;

    Ledger(Path directory, Disk disk) {
        this.file = directory.resolve(FILE);
        this.disk = disk;
    }

    boolean exists() {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** The names; one that a kill cut short was never followed by its file. */
    NavigableSet<FileName> names() throws IOException {
        if (!exists()) {
            return new TreeSet<>();
        }
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        byte[] bytes = whole.getBytes(StandardCharsets.ISO_8859_1);
        return Arrays.stream(new String(bytes, StandardCharsets.UTF_8).split("\n"))
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> FileName.of(line).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Adds names at the end, which another process may do at the same time. */
    void add(Collection<FileName> names) throws IOException {
        String lines = names.stream().map(name -> name.text() + "\n").collect(Collectors.joining());
        // A list that was cut short ends with a line of its own, which is a name that nothing has.
        String text = exists() ? (endsWhole() ? lines : "\n" + lines) : HEAD + lines;
        try (FileChannel channel = disk.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            disk.write(channel, file, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private boolean endsWhole() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return bytes.length == 0 || bytes[bytes.length - 1] == '\n';
    }

    /** The text of a list with these names. */
    static String text(NavigableSet<FileName> names) {
        return names.stream().map(name -> name.text() + "\n").collect(Collectors.joining("", HEAD, ""));
    }

    /** Names of what a system leaves in any directory, which makes it nobody's. */
    static final List<String> OF_THE_SYSTEM =
            List.of(".gitkeep", ".gitignore", ".DS_Store", "Thumbs.db", "desktop.ini", ".directory");
}

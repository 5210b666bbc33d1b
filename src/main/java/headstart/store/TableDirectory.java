package headstart.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A directory that is known by a table in it. */
record TableDirectory(Path path, String table) {
    /** Whether it may be written there: nothing is there, or that table is. */
    boolean isFree() throws IOException {
        if (!Files.exists(path) || Files.exists(path.resolve(table))) {
            return true;
        }
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.findAny().isEmpty();
        }
    }
}

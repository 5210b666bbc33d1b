package headstart.store;

import java.io.IOException;
import java.nio.file.Path;

/** Writes the content of a file that is put into its place only when it is whole. */
@FunctionalInterface
public interface AtomicContent {
    /** Writes to that path, where nothing is yet. */
    void writeTo(Path temporary) throws IOException;
}

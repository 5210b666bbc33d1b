package headstart.store;

import headstart.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Digests of files: SHA-256 as lower-case hexadecimal digits. */
final class Digests {
    private Digests() {}

    static String ofFile(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Sha256.hex(in);
        }
    }
}

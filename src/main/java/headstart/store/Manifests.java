package headstart.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Manifests as files, whatever became of them. */
final class Manifests {
    private Manifests() {}

    /** The manifest in a file; empty if there is no file, or no manifest in it. */
    static Optional<Manifest> read(Path file) throws IOException {
        return Files.isRegularFile(file) ? Manifest.parse(text(file)) : Optional.empty();
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    /** What is wrong with a file that is no manifest. */
    static String fault(Path file) {
        try {
            return !Files.exists(file)
                    ? "missing"
                    : Files.size(file) == 0 ? "empty" : "damaged: it is no manifest of Headstart";
        } catch (IOException e) {
            return "unreadable";
        }
    }

    /** Whether a file that is no manifest can have been one, rather than the manifest of another program. */
    static boolean wasHeadstarts(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        String text = text(file);
        return text.contains("\"experiment_digest\"") || !Manifest.isJson(text);
    }
}

package headstart.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What lies in a result directory. */
final class ResultFiles {
    private ResultFiles() {}

    /** Content hash of every file but the manifest, which says when and how long. Only the command that repeats a failed run names the directory: it is taken out there. */
    static Map<String, Integer> hashes(Path directory) {
        Map<String, Integer> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                String name = directory.relativize(file).toString();
                if (!name.equals("manifest.json")) {
                    hashes.put(name, hash(file, directory));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hashes;
    }

    private static int hash(Path file, Path directory) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            boolean named = file.endsWith("failures.csv");
            return named
                    ? new String(bytes, StandardCharsets.UTF_8)
                            .replace(directory.toString(), "DIR")
                            .hashCode()
                    : Arrays.hashCode(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

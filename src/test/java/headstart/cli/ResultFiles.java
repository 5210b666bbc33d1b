package headstart.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What lies in a result directory. */
final class ResultFiles {
    private ResultFiles() {}

    /** Content hash of every file but the manifests, which say when and how long. Only the command that repeats a failed run names the directory: it is taken out there. */
    static Map<String, Integer> hashes(Path directory) {
        Map<String, Integer> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                String name = directory.relativize(file).toString();
                if (!file.endsWith("manifest.json")) {
                    hashes.put(name, hash(file, directory));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hashes;
    }

    /** The text of a manifest that was changed, with the digest of what it says now: that of a study made so. */
    static String signed(String manifest) {
        String bare = manifest.replaceFirst(",\\s*\"manifest_digest\" : \"[0-9a-f]*\"", "")
                .stripTrailing();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bare.getBytes(StandardCharsets.UTF_8));
            String text = HexFormat.of().formatHex(digest);
            return bare.replaceFirst("\\s*}$", ",\n  \"manifest_digest\" : \"" + text + "\"\n}\n");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
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

package headstart.config;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;

/** Names of studies from names of files. */
final class FileNames {
    private static final int LONGEST_BYTES = 100;

    private FileNames() {}

    /**
     * The name that a study gets from its file: the file's own without its ending, letters without their accents, and {@code _} for what a
     * name does not hold: {@code étude.yaml} is {@code etude}, {@code 01 (copy).yaml} is {@code 01_copy}.
     */
    static String studyName(Path file) {
        String plain = Normalizer.normalize(stem(file), Normalizer.Form.NFKD).replaceAll("\\p{Mn}+", "");
        String name = Normalizer.normalize(plain, Normalizer.Form.NFC)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}_.-]+", "_")
                .replaceAll("^[_.\\p{M}]+|[_.]+$", "");
        while (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            name = name.substring(0, name.offsetByCodePoints(name.length(), -1));
        }
        return name.isEmpty() ? "experiment" : name;
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}

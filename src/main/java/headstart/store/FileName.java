package headstart.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The name of a file in a result directory: relative, {@code /} between its parts, leading nowhere else.
 *
 * @param text such as {@code figures/gap.svg}
 */
record FileName(String text) implements Comparable<FileName> {
    FileName {
        if (!isInside(text)) {
            throw new IllegalArgumentException("name (" + text + ") must be that of a file in the directory.");
        }
    }

    /** That name; empty where it leads out of the directory or is none. */
    static Optional<FileName> of(String text) {
        return isInside(text) ? Optional.of(new FileName(text)) : Optional.empty();
    }

    private static boolean isInside(String text) {
        List<String> parts = Arrays.asList(text.split("/", -1));
        return parts.stream().noneMatch(part -> part.isBlank() || part.equals(".") || part.equals(".."))
                && text.chars().noneMatch(letter -> Character.isISOControl(letter) || letter == '\\');
    }

    /**
     * Where it is.
     *
     * @throws IOException if a link lies on the way, which would lead out of the directory
     */
    Path in(Path directory) throws IOException {
        Path place = directory;
        String[] parts = text.split("/", -1);
        for (String part : Arrays.copyOf(parts, parts.length - 1)) {
            place = place.resolve(part);
            if (Files.isSymbolicLink(place)) {
                throw new IOException(place + " is a link; nothing is written or deleted behind a link in a result"
                        + " directory.\nMaybe remove the link and give the same command again.");
            }
        }
        return place.resolve(parts[parts.length - 1]);
    }

    /** Whether a file is there that no link on the way leads to. */
    boolean isIn(Path directory) {
        try {
            return Files.isRegularFile(in(directory));
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a file, or a link in its place, is there that no link on the way leads to: what can be deleted. */
    boolean standsIn(Path directory) {
        try {
            return Files.isSymbolicLink(in(directory)) || isIn(directory);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public int compareTo(FileName other) {
        return text.compareTo(other.text);
    }
}

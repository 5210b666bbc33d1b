package headstart.report.pdf;

import headstart.report.chart.EastAsianFont;
import headstart.report.chart.Type;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Fonts for letters that the font of the text lacks: the program's own for Chinese names, those of this machine for other scripts. Their text is
 * then text in the PDF as well, and what is copied from it is what stands there.
 *
 * @param files each font as a file of its own, by its family, under which layout and figures find it
 * @param missing letters that no font here has
 */
record MachineFonts(Map<String, byte[]> files, Set<Integer> missing) {
    /** None is needed. */
    static final MachineFonts NONE = new MachineFonts(Map.of(), Set.of());

    private static final List<String> PLACES = List.of(
            "/usr/share/fonts",
            "/usr/local/share/fonts",
            System.getProperty("user.home", "") + "/.fonts",
            System.getProperty("user.home", "") + "/.local/share/fonts",
            "/System/Library/Fonts",
            "/Library/Fonts",
            "C:/Windows/Fonts");

    /** What is tried first, because it has all of a script in one style. */
    private static final List<String> KNOWN = List.of(
            "notosanscjk-regular", "notosanssc-regular", "sourcehansans", "wqy", "notosans-regular", "notoemoji");

    private static final int MOST_TRIED = 60;
    private static final int COLLECTION = 0x74746366;
    private static final int HEAD = 12;
    private static final int ENTRY = 16;

    /** Fonts for the letters of a text that the program's font lacks. */
    static MachineFonts of(String text) {
        Set<Integer> lacking = new TreeSet<>();
        text.codePoints()
                .filter(letter ->
                        !Character.isISOControl(letter) && letter != Breaks.HERE && !FontWidths.TEXT.has(letter))
                .forEach(lacking::add);
        return lacking.isEmpty() ? NONE : search(lacking);
    }

    private static MachineFonts search(Set<Integer> lacking) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        if (lacking.removeIf(EastAsianFont::has)) {
            files.put(EastAsianFont.family(), EastAsianFont.file());
        }
        for (Path file : candidates()) {
            if (lacking.isEmpty()) {
                break;
            }
            take(file, lacking, files);
        }
        return new MachineFonts(files, lacking);
    }

    /** Takes the first font of a file that has one of the letters; a file that is no font is none. */
    private static void take(Path file, Set<Integer> lacking, Map<String, byte[]> files) {
        try {
            Font[] fonts = Font.createFonts(file.toFile());
            OptionalInt chosen = IntStream.range(0, fonts.length)
                    .filter(i -> lacking.stream().anyMatch(fonts[i]::canDisplay))
                    .boxed()
                    .min(Comparator.comparing(i -> !isOfFigures(fonts[i], lacking)))
                    .stream()
                    .mapToInt(i -> i)
                    .findFirst();
            if (chosen.isPresent()) {
                Font font = fonts[chosen.getAsInt()];
                files.put(font.getFamily(), single(Files.readAllBytes(file), chosen.getAsInt()));
                lacking.removeIf(font::canDisplay);
            }
        } catch (IOException | FontFormatException e) {
            return;
        }
    }

    /** Whether figures take one of the letters from it: where it is in the document, these are text there. */
    private static boolean isOfFigures(Font font, Set<Integer> lacking) {
        return lacking.stream()
                .filter(font::canDisplay)
                .anyMatch(letter ->
                        Type.family(letter).filter(font.getFamily()::equals).isPresent());
    }

    /** None where the place is missing or cannot be read to its end. */
    private static List<Path> fontsBelow(String place) {
        try (Stream<Path> all = Files.walk(new File(place).toPath())) {
            return all.filter(file -> name(file).matches(".*\\.(ttf|otf|ttc|otc)"))
                    .filter(file -> !name(file).matches(".*(dejavu|color|bold|italic|oblique|mono).*"))
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            return List.of();
        }
    }

    private static List<Path> candidates() {
        List<Path> files = new ArrayList<>();
        for (String place : PLACES) {
            files.addAll(fontsBelow(place));
        }
        return files.stream()
                .sorted(Comparator.comparingInt(MachineFonts::rank).thenComparing(MachineFonts::name))
                .limit(MOST_TRIED)
                .toList();
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    private static int rank(Path file) {
        for (int i = 0; i < KNOWN.size(); i++) {
            if (name(file).startsWith(KNOWN.get(i))) {
                return i;
            }
        }
        return KNOWN.size();
    }

    /** One font of a collection as a file of its own (OpenType 1.9, "Font collections"): its tables behind one directory. */
    static byte[] single(byte[] bytes, int index) {
        ByteBuffer file = ByteBuffer.wrap(bytes);
        if (file.getInt(0) != COLLECTION) {
            return bytes;
        }
        int directory = file.getInt(HEAD + 4 * index);
        int tables = Short.toUnsignedInt(file.getShort(directory + 4));
        int size = HEAD + ENTRY * tables;
        for (int i = 0; i < tables; i++) {
            size += padded(file.getInt(directory + HEAD + ENTRY * i + 12));
        }
        ByteBuffer single = ByteBuffer.allocate(size);
        single.put(bytes, directory, HEAD + ENTRY * tables);
        int at = HEAD + ENTRY * tables;
        for (int i = 0; i < tables; i++) {
            int entry = directory + HEAD + ENTRY * i;
            int length = file.getInt(entry + 12);
            single.putInt(HEAD + ENTRY * i + 8, at);
            single.put(at, bytes, file.getInt(entry + 8), length);
            at += padded(length);
        }
        return single.array();
    }

    private static int padded(int length) {
        return (length + 3) & ~3;
    }

    /** The text with a sign for every letter that would be another one when copied. */
    String shown(String text) {
        if (missing.isEmpty()) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(letter -> shown.appendCodePoint(missing.contains(letter) ? 0xFFFD : letter));
        return shown.toString();
    }

    /** What is said of letters that no font has. */
    Optional<String> remark() {
        StringBuilder letters = new StringBuilder();
        missing.forEach(letters::appendCodePoint);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("No font of this machine has " + letters
                        + ": the PDF has \uFFFD in their place; the page shows them where the reader has a font."
                        + " Maybe install one, such as Noto Sans of that script.");
    }

    /** The layout with these fonts behind its own. */
    String behind(String formattingObjects) {
        return files.isEmpty()
                ? formattingObjects
                : formattingObjects.replaceAll(
                        "font-family=\"([^\"]+)\"",
                        "font-family=\"$1, " + Matcher.quoteReplacement(String.join(", ", files.keySet())) + "\"");
    }

    /** The configuration with these fonts among its own. */
    String among(String configuration) {
        StringBuilder fonts = new StringBuilder();
        files.keySet()
                .forEach(family -> fonts.append("<font embed-url=\"")
                        .append(file(family))
                        .append("\">")
                        .append(triplet(family, "normal"))
                        .append(triplet(family, "bold"))
                        .append("</font>"));
        return configuration.replace("</fonts>", fonts + "</fonts>");
    }

    private static String triplet(String family, String weight) {
        return "<font-triplet name=\"" + family + "\" style=\"normal\" weight=\"" + weight + "\"/>";
    }

    /** The name under which the layout reads a font. */
    static String file(String family) {
        return family.replace(' ', '-') + ".otf";
    }
}

package headstart.config;

import headstart.config.document.Place;
import headstart.config.document.Places;
import headstart.config.document.Tree;
import headstart.config.schema.LabelKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where every value of an effective experiment comes from: a file and a line, the command line, or the default. */
public final class Origin {
    private static final int MOST_SHOWN = 12;

    private final Places places;
    private final List<String> lines = new ArrayList<>();

    private Origin(Places places) {
        this.places = places;
    }

    /** A line {@code path: value  # file, line} for every value, and what it takes the place of where files differ. */
    public static List<String> lines(Reading.Loaded loaded) {
        Origin origin = new Origin(loaded.document().places());
        origin.walk("", loaded.document().tree());
        return origin.lines;
    }

    private void walk(String path, Object node) {
        if (node instanceof Map<?, ?> map && !map.isEmpty()) {
            Tree.map(map).forEach((key, child) -> walk(Tree.join(path, key), child));
        } else {
            lines.add(path + ": " + shown(node) + "  # " + from(path));
        }
    }

    private static String shown(Object node) {
        return node instanceof List<?> list && list.size() > MOST_SHOWN
                ? list.size() + " values"
                : String.valueOf(node).lines().collect(Collectors.joining(" "));
    }

    private String from(String path) {
        String written = asWritten(path);
        Optional<Place> place = places.exactly(written).or(() -> around(written));
        String earlier = places.earlier(written).stream().map(Origin::text).collect(Collectors.joining("; "));
        return place.map(Origin::text).orElse("default") + (earlier.isEmpty() ? "" : ", in place of " + earlier);
    }

    /** Labels are gathered from where they stand. */
    private String asWritten(String path) {
        String prefix = LabelKeys.KEY + ".";
        String inPlace = path.startsWith(prefix) ? path.substring(prefix.length()) : path;
        String ofSegment = inPlace.startsWith("segments.") ? "market." + inPlace : inPlace;
        return places.exactly(path).isEmpty() && places.exactly(ofSegment).isPresent() ? ofSegment : path;
    }

    /** Cells stand in the row of a table, and what scenarios state has no defaults. */
    private Optional<Place> around(String path) {
        return places.of(path)
                .filter(place -> path.startsWith("scenarios.")
                        || !place.isInFile()
                        || place.file().endsWith(".csv"));
    }

    private static String text(Place place) {
        return place.isInFile() ? place.file() + ", line " + place.line() : place.file();
    }
}

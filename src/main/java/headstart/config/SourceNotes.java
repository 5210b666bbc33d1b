package headstart.config;

import headstart.config.document.Tree;
import headstart.config.schema.AnswerKeys;
import headstart.config.schema.ExperimentKeys;
import headstart.config.schema.ExploreKeys;
import headstart.config.schema.RangeEnds;
import headstart.config.schema.Units;
import headstart.experiment.ParameterNote;
import headstart.text.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds for every number of an experiment, and for every word that a scenario sets, where it comes from; and the words of the
 * base that a scenario may set otherwise.
 */
final class SourceNotes {
    private static final List<String> SKIPPED = List.of(
            "seed",
            "replications",
            "report_days",
            "factors",
            "design",
            "calibration",
            "posterior",
            "sources",
            "figures",
            AnswerKeys.KEY,
            AlternativeReader.KEY,
            ExploreKeys.KEY);

    /** By the segments of its pattern, what is said there. */
    private final Map<List<String>, String> sources = new LinkedHashMap<>();

    private final List<ParameterNote> notes = new ArrayList<>();

    private SourceNotes(Map<String, Object> effective) {
        Tree.mapAt(effective, "sources").forEach((path, text) -> sources.put(segments(path), String.valueOf(text)));
    }

    static List<ParameterNote> of(Map<String, Object> effective) {
        SourceNotes notes = new SourceNotes(effective);
        effective.forEach((key, node) -> {
            if (!SKIPPED.contains(key)) {
                notes.walk(key, node, "");
            }
        });
        return notes.notes;
    }

    private void walk(String path, Object node, String inherited) {
        if (node instanceof Map<?, ?> map) {
            String own = map.get("source") instanceof String text ? text : inherited;
            Tree.map(map).forEach((key, child) -> walk(path + "." + key, child, own));
        } else if (node instanceof Number number) {
            String stated = stated(path);
            String source = stated.isEmpty() ? inherited : stated;
            boolean assumption = source.toLowerCase(Locale.ROOT).startsWith("assumption");
            double value = number.doubleValue();
            notes.add(new ParameterNote(
                    path, Numbers.toText(value), Units.of(path), source, assumption, RangeEnds.hold(path, value)));
        } else if (path.startsWith(ParameterNote.SCENARIOS) && !path.endsWith(".source")) {
            String value = node == Tree.Null.NULL ? "none" : String.valueOf(node);
            notes.add(word(path, value, inherited));
        } else if ((node instanceof String || node instanceof Boolean) && isOfWorld(path)) {
            notes.add(word(path, String.valueOf(node), inherited));
        }
    }

    private static ParameterNote word(String path, String value, String source) {
        return new ParameterNote(path, value, "", source, false, false);
    }

    private static boolean isOfWorld(String path) {
        return !path.endsWith(".source")
                && ExperimentKeys.WORLD.contains(path.substring(0, Math.max(0, path.indexOf('.'))));
    }

    /** What {@code sources} says about the path, or about the nearest place above it; {@code *} stands for any name. */
    private String stated(String path) {
        List<String> segments = segments(path);
        for (int length = segments.size(); length > 0; length--) {
            for (Map.Entry<List<String>, String> source : sources.entrySet()) {
                if (matches(source.getKey(), segments.subList(0, length))) {
                    return source.getValue();
                }
            }
        }
        return "";
    }

    private static List<String> segments(String path) {
        return List.of(path.split("\\.", -1));
    }

    private static boolean matches(List<String> wanted, List<String> segments) {
        return wanted.size() == segments.size()
                && IntStream.range(0, segments.size())
                        .allMatch(
                                i -> wanted.get(i).equals("*") || wanted.get(i).equals(segments.get(i)));
    }
}

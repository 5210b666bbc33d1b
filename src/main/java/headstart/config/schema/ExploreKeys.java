package headstart.config.schema;

import static headstart.config.schema.Key.optional;

import headstart.config.document.Faults;
import headstart.config.document.Tree;
import headstart.text.Numbers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The key {@code explore}: the sliders of a study's page. */
public final class ExploreKeys {
    public static final String KEY = "explore";

    private ExploreKeys() {}

    public static Key<?> key() {
        return optional(KEY, MapOf.byPath("sliders", SliderKeys.NODE, 1), "the sliders of the page that explore makes");
    }

    /** Notes sliders that move nothing, or nowhere. */
    public static void check(Map<String, Object> effective, Faults faults) {
        Map<String, Object> known = new LinkedHashMap<>(effective);
        Tree.mapAt(effective, KEY).forEach((name, node) -> {
            Map<String, Object> slider = Tree.map(node);
            String where = KEY + "." + name;
            double from = number(slider, "from");
            double to = number(slider, "to");
            if (!(from < to)) {
                faults.add(where + ".to", " (" + Numbers.toText(to) + ") must be greater than from.", "");
            }
            List<?> paths = slider.get("paths") instanceof List<?> list ? list : List.of(name);
            for (Object path : paths) {
                place(String.valueOf(path), where, from, to, known, faults);
            }
        });
    }

    private static double number(Map<String, Object> slider, String key) {
        return slider.get(key) instanceof Number number ? number.doubleValue() : 0;
    }

    private static void place(
            String path, String where, double from, double to, Map<String, Object> known, Faults faults) {
        if (!ExperimentKeys.WORLD.contains(path.split("\\.", 2)[0])) {
            faults.add(
                    where,
                    " (" + path + ") must lie in " + String.join(", ", ExperimentKeys.WORLD) + ".",
                    "give it paths: [..] if its key is only a name for it.");
            return;
        }
        new SettingPath(known, where + ": ", faults).node(path).ifPresent(node -> {
            if (node.numbers().isPresent()) {
                node.check(from, where + ".from", faults);
                node.check(to, where + ".to", faults);
            } else {
                faults.add(where, " (" + path + ") must be the place of a number.", "name a key below it.");
            }
        });
    }
}

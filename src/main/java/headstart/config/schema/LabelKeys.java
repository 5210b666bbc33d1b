package headstart.config.schema;

import headstart.config.document.Faults;
import headstart.config.document.Tree;
import headstart.experiment.Label;
import headstart.experiment.LabelBook;
import headstart.experiment.LabelKind;
import headstart.text.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The keys {@code label} and {@code short_label}. They may stand in what they name, or in {@code labels}, to which they are gathered: the
 * rest of the file is then about the world alone, and no label can change a run.
 */
public final class LabelKeys {
    public static final String KEY = "labels";
    static final String LABEL = "label";
    static final String SHORT = "short_label";

    private static final String FREE = "calibration.free";

    private static final PlainLine TEXT = new PlainLine();

    /** May stand in everything that has a name. */
    static final List<Key<?>> IN_PLACE = List.of(
            Key.optional(LABEL, TEXT, "what readers see instead of the key"),
            Key.optional(SHORT, TEXT, "the same beside lines and in narrow tables; by default the label"));

    static final Node.Obj LABELS = new Node.Obj(Arrays.stream(LabelKind.values())
            .<Key<?>>map(kind -> Key.optional(
                    kind.key(),
                    MapOf.byPath(kind.key(), new Node.Obj(IN_PLACE), 0),
                    "labels by " + kind.one() + (kind == LabelKind.CHOICES ? ", AXIS.CHOICE" : "")))
            .toList());

    private final Map<String, Object> root;
    private final Faults faults;

    private LabelKeys(Map<String, Object> root, Faults faults) {
        this.root = root;
        this.faults = faults;
    }

    /** With those keys in front of its own. */
    public static Node.Obj in(List<Key<?>> own) {
        List<Key<?>> all = new ArrayList<>(own);
        all.addAll(IN_PLACE);
        return new Node.Obj(all);
    }

    /** Moves the labels that stand in what they name to {@code labels}, before scenarios are multiplied. */
    public static void gather(Map<String, Object> root, Faults faults) {
        LabelKeys keys = new LabelKeys(root, faults);
        for (LabelKind kind : List.of(
                LabelKind.CHIPS,
                LabelKind.TEAMS,
                LabelKind.RELEASES,
                LabelKind.SCENARIOS,
                LabelKind.GAPS,
                LabelKind.ALTERNATIVES,
                LabelKind.FACTORS)) {
            keys.gather(kind, "", kind.key(), Tree.mapAt(root, kind.key()));
        }
        keys.gather(LabelKind.FACTORS, "", FREE, Tree.mapAt(Tree.mapAt(root, "calibration"), "free"));
        keys.gather(LabelKind.OUTCOMES, "", OutcomeKeys.KEY, Tree.mapAt(root, OutcomeKeys.KEY));
        for (LabelKind kind : List.of(LabelKind.SEGMENTS, LabelKind.RULES, LabelKind.SERIES, LabelKind.ROWS)) {
            keys.gather(kind, "", place(kind), home(kind, root));
        }
        Map<String, Object> axes = Tree.mapAt(root, ScenarioProduct.KEY);
        keys.gather(LabelKind.AXES, "", ScenarioProduct.KEY, axes);
        axes.forEach((axis, choices) -> {
            String path = ScenarioProduct.KEY + "." + axis;
            keys.gather(LabelKind.CHOICES, axis + ".", path, children(choices));
            keys.gatherRules(path, children(choices));
        });
        keys.gatherRules(LabelKind.SCENARIOS.key(), Tree.mapAt(root, LabelKind.SCENARIOS.key()));
    }

    /** A scenario, or a choice of a product of them, may have rules of its own. */
    private void gatherRules(String path, Map<String, Object> differences) {
        differences.forEach((name, node) -> gather(
                LabelKind.RULES,
                "",
                path + "." + name + "." + place(LabelKind.RULES),
                home(LabelKind.RULES, children(node))));
    }

    /** What the labels of something hold that readers call by that text. */
    public static Map<String, Object> called(String text) {
        return Map.of(LABEL, text);
    }

    /** Takes away the labels in their places that a later file states anew in {@code labels}. */
    public static void forget(Map<String, Object> root, Map<String, Object> later) {
        for (LabelKind kind : LabelKind.values()) {
            Map<String, Object> named = home(kind, root);
            Tree.mapAt(later, kind.key())
                    .forEach((name, label) -> children(label).keySet().stream()
                            .filter(key -> children(named.get(name)).get(key) instanceof String)
                            .forEach(key -> children(named.get(name)).remove(key)));
        }
        Map<String, Object> free = Tree.mapAt(Tree.mapAt(root, "calibration"), "free");
        Tree.mapAt(later, LabelKind.FACTORS.key())
                .forEach((name, label) -> children(label)
                        .keySet()
                        .forEach(key -> children(free.get(name)).remove(key)));
    }

    /** Where things of a kind are, and their labels may stand. */
    private static String place(LabelKind kind) {
        return switch (kind) {
            case SEGMENTS -> "market.segments";
            case RULES -> "market.rules";
            case SERIES -> "calibration.targets";
            case ROWS -> "calibration.panel.rows";
            case AXES -> ScenarioProduct.KEY;
            default -> kind.key();
        };
    }

    /** What stands there. */
    public static Map<String, Object> home(LabelKind kind, Map<String, Object> root) {
        Map<String, Object> node = root;
        for (String step : place(kind).split("\\.", -1)) {
            node = Tree.mapAt(node, step);
        }
        return node;
    }

    static Map<String, Object> children(@Nullable Object node) {
        return node instanceof Map<?, ?> map ? Tree.map(map) : Map.of();
    }

    private void gather(LabelKind kind, String prefix, String path, Map<String, Object> named) {
        named.forEach((name, node) -> {
            Map<String, Object> given = children(node);
            for (Key<?> key : IN_PLACE) {
                // A choice or an axis of a product may itself be called label; then it is a map.
                if (given.containsKey(key.name()) && !(given.get(key.name()) instanceof Map<?, ?>)) {
                    Object text = given.remove(key.name());
                    if (text != Tree.Null.NULL) {
                        put(
                                kind,
                                prefix + name,
                                key.name(),
                                TEXT.check(text, path + "." + name + "." + key.name(), faults));
                    }
                }
            }
        });
    }

    private void put(LabelKind kind, String name, String key, Object text) {
        Map<String, Object> labels = new LinkedHashMap<>(Tree.mapAt(root, KEY));
        Map<String, Object> ofKind = new LinkedHashMap<>(Tree.mapAt(labels, kind.key()));
        Map<String, Object> own = new LinkedHashMap<>(Tree.mapAt(ofKind, name));
        own.put(key, text);
        ofKind.put(name, own);
        labels.put(kind.key(), ofKind);
        root.put(KEY, labels);
    }

    /** Every label has to belong to something, and no two of a kind may be the same. */
    public static void check(Map<String, Object> effective, Faults faults) {
        for (LabelKind kind : LabelKind.values()) {
            Map<String, Object> labels = Tree.mapAt(Tree.mapAt(effective, KEY), kind.key());
            Set<String> names = LabelledNames.of(kind, effective);
            String path = KEY + "." + kind.key() + ".";
            labels.keySet().stream()
                    .filter(name -> !names.contains(name))
                    .forEach(name -> faults.add(
                            path + name,
                            " must be the label of " + kind.withArticle() + among(names),
                            names.isEmpty() ? "leave it out." : Nearest.advice(name, List.copyOf(names))));
            distinct(path, labels, LABEL, faults);
            distinct(path, labels, SHORT, faults);
        }
    }

    private static String among(Set<String> names) {
        return names.isEmpty() ? ", and the file has none." : ": " + String.join(", ", names) + ".";
    }

    private static void distinct(String path, Map<String, Object> labels, String key, Faults faults) {
        Map<Object, String> first = new LinkedHashMap<>();
        labels.forEach((name, own) -> {
            Object text = Tree.map(own).get(key);
            if (text != null) {
                String other = first.putIfAbsent(text, name);
                if (other != null) {
                    faults.add(
                            path + name + "." + key,
                            " (" + text + ") is that of " + path + other + " too: readers could not tell them apart.",
                            "say in one of them what is different.");
                }
            }
        });
    }

    /** Takes away the labels of what is not there: chips that no team uses, scenarios that are not played. */
    public static void prune(Map<String, Object> effective) {
        Map<String, Object> all = new LinkedHashMap<>(Tree.mapAt(effective, KEY));
        for (LabelKind kind : LabelKind.values()) {
            Map<String, Object> kept = new LinkedHashMap<>(Tree.mapAt(all, kind.key()));
            kept.keySet().retainAll(LabelledNames.of(kind, effective));
            if (kept.isEmpty()) {
                all.remove(kind.key());
            } else {
                all.put(kind.key(), kept);
            }
        }
        if (all.isEmpty()) {
            effective.remove(KEY);
        } else {
            effective.put(KEY, all);
        }
    }

    /** The label with the file that it is from. */
    public static Map<String, Object> of(Object label, String file) {
        Map<String, Object> told = new LinkedHashMap<>();
        Tree.map(label).forEach((key, text) -> told.put(key, text + " (" + file + ")"));
        return told;
    }

    /** The labels as a reader's book. */
    public static LabelBook book(Map<String, Object> effective) {
        Map<LabelKind, Map<String, Label>> book = new EnumMap<>(LabelKind.class);
        for (LabelKind kind : LabelKind.values()) {
            book.put(
                    kind,
                    Tree.mapAt(Tree.mapAt(effective, KEY), kind.key()).entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey,
                                    entry -> label(entry.getKey(), Tree.map(entry.getValue())),
                                    (a, b) -> a,
                                    LinkedHashMap::new)));
        }
        return new LabelBook(book);
    }

    private static Label label(String name, Map<String, Object> own) {
        String shortText = String.valueOf(own.getOrDefault(SHORT, own.getOrDefault(LABEL, name)));
        return new Label(String.valueOf(own.getOrDefault(LABEL, shortText)), shortText);
    }
}

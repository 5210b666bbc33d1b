package headstart.config.schema;

import static headstart.config.schema.Key.optional;

import headstart.config.document.Faults;
import headstart.config.document.Tree;
import headstart.config.plugin.PluginKind;
import headstart.experiment.measure.Outcome;
import headstart.experiment.measure.Outcomes;
import headstart.experiment.measure.Unit;
import headstart.statistics.Better;
import headstart.text.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of outcomes: names of built-in ones, or a map of them and of such as the author makes up. */
public final class OutcomeKeys {
    public static final String KEY = "outcomes";

    public static final Key<Optional<String>> EXPRESSION = optional(
            "expression",
            Kinds.NAME,
            "how the outcome is worked out over the curves of a run; see docs/expressions.md");

    public static final Key<Optional<String>> UNIT = optional(
            "unit",
            Kinds.NAME,
            "its unit: " + String.join(", ", Unit.words())
                    + ", or words of your own; by default number, and days for waits");

    public static final Key<Optional<Better>> BETTER = optional(
            "better",
            Node.Choice.of(Better.values()),
            "which end is good; by default lower for gaps and waits, higher else");

    public static final Key<Optional<Chosen<String>>> RULE = optional(
            "rule",
            new Pluggable<>(Node.Choice.ofWords(List.of("expression")), PluginKind.OUTCOME),
            "who works it out: the expression, which is the default, or a plug-in");

    private static final Node.Obj ENTRY = new Node.Obj(List.of(EXPRESSION, RULE, UNIT, BETTER));

    /** An outcome that is asked for: a built-in one by its name, or one with an expression. */
    public record Wanted(String name, Optional<Fields> fields) {
        /** Its expression, if it has one. */
        public Optional<String> expression() {
            return fields.flatMap(own -> own.get(EXPRESSION));
        }

        /** The plug-in that takes it, if one does. */
        public Optional<Chosen.Own<?>> plugin() {
            return fields.flatMap(own -> own.get(RULE))
                    .flatMap(chosen -> chosen instanceof Chosen.Own<?> own ? Optional.of(own) : Optional.empty());
        }
    }

    static final ListOrMap<Wanted> NODE = new ListOrMap<>(
            new Node.ListOf<>(OutcomeWords.ALL, 1), new MapOf<>(KEY, ENTRY, 1), OutcomeKeys::completed, Wanted::new);

    private OutcomeKeys() {}

    /** Where a map names no outcome that is built in, the default ones are taken beside. */
    private static Map<String, Object> completed(Map<String, Object> given) {
        if (given.isEmpty() || given.keySet().stream().anyMatch(OutcomeKeys::isBuiltIn)) {
            return given;
        }
        Map<String, Object> all = new LinkedHashMap<>();
        OutcomeWords.DEFAULT.forEach(name -> all.put(name, Map.of()));
        all.putAll(given);
        return all;
    }

    private static boolean isBuiltIn(String name) {
        return OutcomeWords.ALL.words().contains(name);
    }

    /** Names of all that a tree asks for, in order. */
    public static List<String> names(Map<String, Object> root) {
        if (root.get(KEY) instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return List.copyOf(Tree.mapAt(root, KEY).keySet());
    }

    /** Names of those that the author makes up. */
    public static List<String> own(Map<String, Object> root) {
        return Tree.mapAt(root, KEY).keySet().stream()
                .filter(name -> !isBuiltIn(name))
                .toList();
    }

    /** Names of those that are built in. */
    public static List<String> builtIn(Map<String, Object> root) {
        return names(root).stream().filter(OutcomeKeys::isBuiltIn).toList();
    }

    /** An entry is either built in and without keys, or has an expression. */
    public static void check(Map<String, Object> root, Faults faults) {
        Tree.mapAt(root, KEY).forEach((name, node) -> {
            Map<String, Object> entry = Tree.map(node);
            String path = KEY + "." + name;
            if (isBuiltIn(name) && !entry.isEmpty()) {
                faults.add(path, " is built in: it must be {}.", "give your own outcome another name.");
            } else if (!isBuiltIn(name)
                    && !entry.containsKey(EXPRESSION.name())
                    && !(entry.get(RULE.name()) instanceof Map<?, ?>)) {
                List<String> words = new ArrayList<>(OutcomeWords.ALL.words());
                faults.add(
                        path,
                        " needs an expression, or must be built in: " + String.join(", ", words) + ".",
                        Nearest.advice(name, words));
            } else if (!isBuiltIn(name) && !name.matches("[\\p{L}_][\\p{L}\\p{N}_]*")) {
                faults.add(
                        path,
                        " must be a name of letters, digits and _ that begins with a letter.",
                        "use underscores.");
            }
        });
    }

    /** The built-in outcomes among those that are wanted. */
    public static List<Outcome> builtIn(List<Wanted> wanted) {
        return wanted.stream()
                .filter(one -> one.expression().isEmpty() && one.plugin().isEmpty())
                .map(one -> Outcomes.named(one.name()))
                .distinct()
                .toList();
    }
}

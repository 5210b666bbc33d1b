package headstart.config;

import headstart.config.document.Fault;
import headstart.config.document.Place;
import headstart.config.document.Places;
import headstart.config.document.Tree;
import headstart.config.document.Warnings;
import headstart.config.schema.AlternativeKeys;
import headstart.config.schema.ExperimentKeys;
import headstart.config.schema.ScenarioProduct;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What goes with a thing that a later file takes away by {@code null}: what earlier files say about it, which without it would be wrong. What is
 * not about the thing alone is named in a warning. What the file that takes it away says about it, or a later one, stays and is a fault.
 */
final class Followers {
    /** Their entries are nothing without what they name. */
    private static final Set<String> ENTRIES =
            Set.of("gaps", "decisions", "figures", "answers", "explore", "factors", "outcomes", "rules", "targets");

    /** They may be empty: then they are as if they were not there. */
    private static final Set<String> MAY_GO = Set.of(
            "gaps",
            "decisions",
            "figures",
            "answers",
            "explore",
            "factors",
            "outcomes",
            "rules",
            "scenarios",
            "alternatives",
            "operating_points",
            "scenario_product",
            "primary_outcomes",
            "labels");

    private static final Set<String> CHANGES = Set.of("scenarios", AlternativeReader.KEY, ScenarioProduct.KEY);

    /** Their items are about what they name alone. */
    private static final Set<String> LISTS = Set.of(ExperimentKeys.RELATIVE_LEVELS.name());

    private static final String FIGURES = "figures";
    private static final String PANELS = "panels";
    private static final String PATHS = "paths";

    private final Map<String, Object> root;
    private final List<Removed> removed;
    private final Places places;
    private final Map<Removed, Set<String>> gone = new LinkedHashMap<>();
    private final Map<Removed, Removed> causes = new HashMap<>();

    /**
     * What may go from a tree.
     *
     * @param root the composed tree, from which it is taken away
     */
    Followers(Map<String, Object> root, List<Removed> removed, Places places) {
        this.root = root;
        this.removed = new ArrayList<>(removed);
        this.places = places;
        removed.forEach(thing -> {
            clear(steps(thing.around()));
            panels(thing);
        });
    }

    /**
     * A thing that is not there any more.
     *
     * @param around the path of the map that held it
     * @param name its name there
     * @param before the files that were put together before it was taken away
     */
    record Removed(String around, String name, Set<String> before) {
        String path() {
            return Tree.join(around, name);
        }

        /** Whether a message, a path or an entry of a list names it. */
        boolean isIn(String text) {
            return Pattern.compile("(?<=^|[({.\"])" + Pattern.quote(name) + "(?![\\w-])")
                    .matcher(text)
                    .find();
        }
    }

    /** What differences take away from a tree, besides what scenarios and alternatives do. */
    static List<Removed> of(Map<String, Object> base, Map<String, Object> differences, Set<String> before) {
        List<Removed> found = new ArrayList<>();
        collect("", base, differences, before, found);
        return found;
    }

    private static void collect(
            String path,
            Map<String, Object> base,
            Map<String, Object> differences,
            Set<String> before,
            List<Removed> found) {
        boolean isInside = path.matches("(scenarios|alternatives|scenario_product\\.[^.]+)\\..*");
        differences.forEach((key, value) -> {
            if (value == Tree.Null.NULL && base.containsKey(key) && !path.isEmpty() && !isInside) {
                found.add(new Removed(path, key, before));
            } else if (value instanceof Map<?, ?> map && base.get(key) instanceof Map<?, ?> old) {
                collect(Tree.join(path, key), Tree.map(old), Tree.map(map), before, found);
            }
        });
    }

    /** A map of the tree and a key of it. */
    private record Step(Map<String, Object> map, String key) {
        Object value() {
            return map.getOrDefault(key, Tree.Null.NULL);
        }
    }

    /** The way to a path, as far as it leads; names may hold dots. */
    private List<Step> steps(String path) {
        List<Step> steps = new ArrayList<>();
        Object node = root;
        String rest = path;
        while (node instanceof Map<?, ?> map && !rest.isEmpty()) {
            String left = rest;
            Optional<String> key = Tree.map(map).keySet().stream()
                    .filter(name -> left.startsWith(name)
                            && (left.length() == name.length() || ".[ :".indexOf(left.charAt(name.length())) >= 0))
                    .max((a, b) -> Integer.compare(a.length(), b.length()));
            if (key.isEmpty()) {
                break;
            }
            Step step = new Step(Tree.map(map), key.get());
            steps.add(step);
            node = step.value();
            rest = left.substring(Math.min(left.length(), key.get().length() + 1));
        }
        return steps;
    }

    /**
     * Takes away what is wrong only because something was taken away, those first that say it themselves; whether there was any. What is left
     * is to be checked again.
     */
    boolean drop(Collection<Fault> faults) {
        return drop(faults, fault -> !isIndirect(fault), true)
                || drop(faults, Followers::isIndirect, false)
                || drop(faults, Followers::isIndirect, true);
    }

    private static boolean isIndirect(Fault fault) {
        return fault.message().contains(" leads to: ");
    }

    private boolean drop(Collection<Fault> faults, Predicate<Fault> which, boolean whole) {
        boolean dropped = false;
        for (Fault fault : faults) {
            for (Removed thing : List.copyOf(removed)) {
                dropped |= which.test(fault) && drop(fault, thing, whole);
            }
        }
        return dropped;
    }

    private boolean drop(Fault fault, Removed thing, boolean whole) {
        List<Step> steps = steps(fault.path());
        int own = ofWorld(steps);
        String path = pathOf(steps.subList(0, own));
        String said = fault.message().startsWith(path) ? fault.message().substring(path.length()) : fault.message();
        boolean isOfEarlier = places.of(fault.path())
                .map(Place::file)
                .filter(thing.before()::contains)
                .isPresent();
        boolean dropped = isOfEarlier
                && !steps.isEmpty()
                && thing.isIn(said)
                && (named(steps, own, thing) || (whole && (inList(steps, thing) || entry(steps, thing))));
        if (dropped) {
            clearAlternative(steps, thing);
        }
        return dropped;
    }

    /** The first step that is not the name of a scenario, choice or alternative. */
    private static int ofWorld(List<Step> steps) {
        int own = 0;
        for (String group : List.of(AlternativeReader.KEY, "scenarios", ScenarioProduct.KEY)) {
            if (own < steps.size() && steps.get(own).key().equals(group)) {
                own = Math.min(steps.size(), own + (group.equals(ScenarioProduct.KEY) ? 3 : 2));
            }
        }
        return own;
    }

    private static String pathOf(List<Step> steps) {
        return steps.stream().map(Step::key).reduce("", Tree::join);
    }

    /** What is kept under the thing's name is about nothing else. */
    private boolean named(List<Step> steps, int own, Removed thing) {
        Optional<Integer> last = IntStream.range(own, steps.size())
                .boxed()
                .filter(s -> steps.get(s).key().equals(thing.name())
                        || (steps.get(s).key().contains(".")
                                && thing.isIn(steps.get(s).key())))
                .reduce((a, b) -> b);
        last.ifPresent(s -> clear(steps.subList(0, s), steps.get(s)));
        return last.isPresent();
    }

    private boolean inList(List<Step> steps, Removed thing) {
        Step last = steps.get(steps.size() - 1);
        Step list =
                last.value() instanceof Map<?, ?> map && map.containsKey(PATHS) ? new Step(Tree.map(map), PATHS) : last;
        if (!(list.value() instanceof List<?> all)) {
            return false;
        }
        List<Object> kept = new ArrayList<>(all);
        kept.removeIf(item -> thing.isIn(String.valueOf(item)));
        if (kept.size() == all.size()) {
            return false;
        }
        if (kept.isEmpty()) {
            return clearNamed(steps, thing);
        }
        list.map().put(list.key(), kept);
        note(thing, pathOf(steps));
        return true;
    }

    /** Panels of figures are looked for when they are drawn. */
    private void panels(Removed thing) {
        for (Map.Entry<String, Object> figure :
                List.copyOf(Tree.mapAt(root, FIGURES).entrySet())) {
            List<Step> steps = steps(Tree.join(Tree.join(FIGURES, figure.getKey()), PANELS));
            boolean isNamed =
                    steps.size() > 2 && steps.get(2).value() instanceof List<?> all && all.contains(thing.name());
            boolean isOfEarlier = places.of(pathOf(steps))
                    .map(Place::file)
                    .filter(thing.before()::contains)
                    .isPresent();
            if (isNamed && isOfEarlier) {
                inList(steps, thing);
            }
        }
    }

    private boolean clearNamed(List<Step> steps, Removed thing) {
        if (entry(steps, thing)) {
            return true;
        }
        note(thing, pathOf(steps));
        clear(steps.subList(0, steps.size() - 1), steps.get(steps.size() - 1));
        return true;
    }

    private boolean entry(List<Step> steps, Removed thing) {
        for (int s = 0; s + 1 < steps.size(); s++) {
            if (ENTRIES.contains(steps.get(s).key())) {
                note(thing, pathOf(steps.subList(0, s + 2)));
                Removed follower = new Removed(
                        pathOf(steps.subList(0, s + 1)), steps.get(s + 1).key(), thing.before());
                removed.add(follower);
                causes.put(follower, causes.getOrDefault(thing, thing));
                panels(follower);
                clear(steps.subList(0, s + 1), steps.get(s + 1));
                return true;
            }
        }
        if (steps.size() == 1 && steps.get(0).key().equals(ExperimentKeys.BASELINE.name())) {
            note(thing, steps.get(0).key());
            root.remove(steps.get(0).key());
            return true;
        }
        return false;
    }

    private void clear(List<Step> around, Step step) {
        step.map().remove(step.key());
        clear(around);
    }

    /** Takes away maps that are empty now and need not be there, with what is nothing without them. */
    private void clear(List<Step> around) {
        for (int s = around.size() - 1; s >= 0; s--) {
            Step step = around.get(s);
            boolean mayGo = MAY_GO.contains(step.key())
                    || (s > 1 && CHANGES.contains(around.get(0).key()));
            if (mayGo && step.value() instanceof Map<?, ?> map && map.isEmpty()) {
                step.map().remove(step.key());
                if (s == 0 && step.key().equals(ExperimentKeys.FACTORS.name())) {
                    root.remove(ExperimentKeys.DESIGN.name());
                }
            }
        }
    }

    /** An alternative that is left with words alone is none. */
    private void clearAlternative(List<Step> steps, Removed thing) {
        if (steps.size() > 1
                && steps.get(0).key().equals(AlternativeReader.KEY)
                && steps.get(1).value() instanceof Map<?, ?> own
                && AlternativeKeys.OWN.containsAll(own.keySet())) {
            note(thing, pathOf(steps.subList(0, 2)));
            clear(steps.subList(0, 1), steps.get(1));
        }
    }

    private void note(Removed thing, String path) {
        if (LISTS.contains(path)) {
            return;
        }
        gone.computeIfAbsent(causes.getOrDefault(thing, thing), unused -> new LinkedHashSet<>())
                .add(path);
    }

    /** A sentence for each thing that something else went with. */
    List<String> warnings() {
        Warnings warnings = new Warnings();
        gone.forEach(
                (thing, all) -> warnings.add(thing.path(), " is taken away, and with it " + Tree.some(all) + ".", ""));
        return warnings.list();
    }
}

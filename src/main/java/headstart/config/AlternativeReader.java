package headstart.config;

import headstart.config.document.Fault;
import headstart.config.document.Faults;
import headstart.config.document.Literal;
import headstart.config.document.Tree;
import headstart.config.schema.AlternativeKeys;
import headstart.config.schema.ExperimentKeys;
import headstart.config.schema.LabelKeys;
import headstart.config.schema.Word;
import headstart.experiment.Alternative;
import headstart.experiment.LabelKind;
import headstart.text.Nearest;
import headstart.text.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads {@code alternatives}: choices that the data do not settle, as differences from the file. Each is read as an experiment of its own, the
 * file with the difference laid over it; what is wrong with it and not with the file is a fault of the alternative.
 */
final class AlternativeReader {
    static final String KEY = AlternativeKeys.KEY;
    static final String WEIGHT = AlternativeKeys.WEIGHT;
    static final String WEIGHT_SE = AlternativeKeys.WEIGHT_SE;
    private static final String POSTERIOR = "posterior";
    private static final String CALIBRATION = "calibration";
    private static final String TOLERANCE = "parity_tolerance";
    private static final String REPLICATIONS = "replications";
    private static final String SCENARIOS = "scenarios";
    private static final double ROUNDING = 1e-3;
    private static final List<String> OWN = AlternativeKeys.OWN;

    /** What an alternative may change besides the world. */
    private static final List<String> ALSO =
            List.of(TOLERANCE, "operating_points", REPLICATIONS, SCENARIOS, POSTERIOR, CALIBRATION);

    /** What leaves the fit as it is. */
    private static final Set<String> BESIDE_THE_FIT = Set.of(TOLERANCE, REPLICATIONS, SCENARIOS);

    private final Map<String, Object> whole;
    private final Overrides overrides;
    private final Faults faults;
    private final Map<String, Map<String, Object>> posteriors;

    /**
     * Takes the rows of the posterior that are theirs out of the tree of a file, so that what is left is the study as it stands.
     *
     * @param root the composed tree, before anything in it is moved
     */
    AlternativeReader(Map<String, Object> root, Overrides overrides, Faults faults) {
        this.overrides = overrides;
        this.faults = faults;
        this.posteriors = PosteriorTable.byAlternative(root, faults);
        this.whole = Tree.map(Tree.deepCopy(root));
    }

    /** Whether the file has any. */
    boolean isEmpty() {
        return !whole.containsKey(KEY);
    }

    /**
     * The alternatives.
     *
     * @param effective the checked study as it stands; is told its alternatives in the form in which they are kept
     */
    Alternatives read(Map<String, Object> effective) {
        if (!(whole.get(KEY) instanceof Map<?, ?> map)) {
            return Alternatives.NONE;
        }
        Map<String, Object> given = withBase(Tree.map(map));
        List<Alternative> all = new ArrayList<>();
        List<Reading.Loaded> others = new ArrayList<>();
        Map<String, Object> kept = new LinkedHashMap<>();
        weights(given);
        given.forEach((name, node) -> {
            if (!(node instanceof Map<?, ?> difference)) {
                faults.add(
                        Tree.join(KEY, name),
                        " (" + Tree.show(node) + ") must be a map of differences from the file.",
                        "write {commons: {copy_rate_per_day: 0}}.");
                return;
            }
            Map<String, Object> own = Tree.map(difference);
            all.add(about(name, own, effective));
            if (name.equals(Alternative.BASE)) {
                onlyWords(own);
                kept.put(name, weightsOf(own));
            } else {
                other(name, own, effective, kept).ifPresent(others::add);
            }
        });
        effective.put(KEY, kept);
        return faults.isEmpty() ? new Alternatives(all, others) : Alternatives.NONE;
    }

    private static Map<String, Object> withBase(Map<String, Object> given) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put(Alternative.BASE, given.getOrDefault(Alternative.BASE, new LinkedHashMap<String, Object>()));
        given.forEach((name, node) -> {
            if (node != Tree.Null.NULL) {
                all.put(name, node);
            }
        });
        return all;
    }

    private void onlyWords(Map<String, Object> own) {
        own.keySet().stream()
                .filter(key -> !OWN.contains(key))
                .forEach(key -> faults.add(
                        KEY + "." + Alternative.BASE + "." + key,
                        " must not be there: base is the file as it stands, and may have a label and a weight only.",
                        "change it in the file itself, or name another alternative."));
    }

    private Alternative about(String name, Map<String, Object> own, Map<String, Object> effective) {
        return new Alternative(
                name,
                label(name, own, effective),
                number(own, WEIGHT),
                number(own, WEIGHT_SE),
                posteriors.containsKey(name) || own.containsKey(POSTERIOR) || isBesideTheFit(own));
    }

    private static boolean isBesideTheFit(Map<String, Object> own) {
        return own.keySet().stream().allMatch(key -> OWN.contains(key) || BESIDE_THE_FIT.contains(key));
    }

    private static String label(String name, Map<String, Object> own, Map<String, Object> effective) {
        Object label = own.get(AlternativeKeys.LABEL);
        if (label instanceof String text) {
            return text;
        }
        return LabelKeys.book(effective)
                .stated(LabelKind.ALTERNATIVES, name)
                .map(stated -> stated.text())
                .orElse(name.equals(Alternative.BASE) ? "as it stands" : name.replace('_', ' '));
    }

    private static OptionalDouble number(Map<String, Object> own, String key) {
        Object value = own.get(key) instanceof Literal literal ? literal.value() : own.get(key);
        return value instanceof Number number ? OptionalDouble.of(number.doubleValue()) : OptionalDouble.empty();
    }

    private static Map<String, Object> weightsOf(Map<String, Object> own) {
        Map<String, Object> kept = new LinkedHashMap<>();
        for (String key : List.of(WEIGHT, WEIGHT_SE)) {
            number(own, key).ifPresent(value -> kept.put(key, value));
        }
        return kept;
    }

    /** All alternatives have a weight or none has, and weights are shares of one whole. */
    private void weights(Map<String, Object> given) {
        Map<String, Double> weights = new LinkedHashMap<>();
        Set<String> without = new LinkedHashSet<>();
        given.forEach((name, node) -> {
            Map<String, Object> own = node instanceof Map<?, ?> map ? Tree.map(map) : Map.of();
            for (String key : List.of(WEIGHT, WEIGHT_SE)) {
                if (own.containsKey(key)) {
                    own.put(key, AlternativeKeys.SHARE.check(own.get(key), KEY + "." + name + "." + key, faults));
                }
            }
            number(own, WEIGHT).ifPresentOrElse(weight -> weights.put(name, weight), () -> without.add(name));
        });
        double sum = weights.values().stream().mapToDouble(weight -> weight).sum();
        if (!weights.isEmpty() && !without.isEmpty()) {
            faults.add(
                    KEY,
                    " must all have a weight or none: " + String.join(", ", without) + " "
                            + (without.size() == 1 ? "has" : "have") + " none.",
                    "let headstart calibrate find the weights.");
        } else if (!weights.isEmpty() && Math.abs(sum - 1) > ROUNDING) {
            faults.add(
                    KEY,
                    ": the weights ("
                            + weights.entrySet().stream()
                                    .map(entry -> entry.getKey() + " " + Numbers.toText(entry.getValue()))
                                    .collect(Collectors.joining(", "))
                            + ") must sum to 1, not to " + Numbers.toText(Math.rint(sum * 1e6) / 1e6) + ".",
                    "leave them out: headstart calibrate finds weights.");
        }
    }

    private Optional<Reading.Loaded> other(
            String name, Map<String, Object> own, Map<String, Object> effective, Map<String, Object> kept) {
        String path = Tree.join(KEY, name);
        Map<String, Object> difference = new LinkedHashMap<>(own);
        difference.keySet().removeAll(OWN);
        int known = faults.list().size();
        PlayedScenarios played = PlayedScenarios.of(path, difference.remove(SCENARIOS), whole, effective, faults);
        if (!whole.containsKey(CALIBRATION)) {
            difference.remove(CALIBRATION);
        }
        new Word().check(name, path, faults);
        onlyKnown(path, difference);
        if (difference.isEmpty() && !posteriors.containsKey(name)) {
            faults.add(path, NOTHING, ADVICE);
        }
        if (faults.list().size() > known) {
            return Optional.empty();
        }
        Map<String, Object> tree = tree(name, difference);
        Reading reading = ExperimentFile.readAlternative(tree, overridesOf(difference, effective, played));
        if (reading instanceof Reading.Faulty faulty) {
            report(path, faulty);
            return Optional.empty();
        }
        Reading.Loaded loaded = (Reading.Loaded) reading;
        if (isSame(effective, loaded)) {
            faults.add(path, NOTHING, ADVICE);
        }
        Map<String, Object> stored =
                kept(own, difference, effective, loaded.document().shared(), tree);
        if (!played.areAll()) {
            stored.put(SCENARIOS, loaded.experiment().scenarioNames());
        }
        kept.put(name, stored);
        return Optional.of(loaded);
    }

    /** An alternative that says how many runs it plays, and of which scenarios, plays no more than the study as it stands. */
    private Overrides overridesOf(
            Map<String, Object> difference, Map<String, Object> effective, PlayedScenarios played) {
        OptionalDouble own = number(difference, REPLICATIONS);
        OptionalDouble most = number(effective, REPLICATIONS);
        return new Overrides(
                own.isEmpty() || most.isEmpty()
                        ? overrides.replications()
                        : Optional.of((int) most.getAsDouble()).filter(n -> n < own.getAsDouble()),
                overrides.seed(),
                played.among(overrides.scenarios()),
                overrides.baseline(),
                List.of());
    }

    private static final String NOTHING = " changes nothing that the fit or the runs use.";
    private static final String ADVICE = "let it change something that the study depends on, or leave it out.";

    private void onlyKnown(String path, Map<String, Object> difference) {
        for (String key : difference.keySet()) {
            if (!ExperimentKeys.WORLD.contains(key) && !ALSO.contains(key)) {
                List<String> all = new ArrayList<>(ExperimentKeys.WORLD);
                all.addAll(ALSO);
                all.addAll(OWN);
                faults.add(
                        path + "." + key,
                        " is the same in all alternatives: they may change " + String.join(", ", all) + ".",
                        Nearest.advice(key, all));
            }
        }
    }

    /** The file as this alternative has it. */
    private Map<String, Object> tree(String name, Map<String, Object> difference) {
        Map<String, Object> plain = new LinkedHashMap<>(whole);
        plain.remove(KEY);
        Map<String, Object> changes = new LinkedHashMap<>(difference);
        if (posteriors.containsKey(name)) {
            changes.put(POSTERIOR, posteriors.get(name));
        }
        if (changes.get(POSTERIOR) instanceof Map<?, ?> columns) {
            changes.put(POSTERIOR, new Tree.Table(PosteriorTable.rowsOf(name, Tree.map(columns))));
        }
        Map<String, Object> tree = Tree.merge(plain, changes);
        PosteriorTable.fix(tree, difference);
        fixFree(tree, difference);
        tree.put("name", whole.getOrDefault("name", "study") + "-" + name);
        Map<String, Object> labels = new LinkedHashMap<>(Tree.mapAt(tree, LabelKeys.KEY));
        labels.remove(LabelKind.ALTERNATIVES.key());
        tree.put(LabelKeys.KEY, labels);
        return Tree.map(Tree.deepCopy(tree));
    }

    /** What an alternative states is not fitted in it, unless it says so itself. */
    private static void fixFree(Map<String, Object> tree, Map<String, Object> difference) {
        Map<String, Object> calibration = Tree.mapAt(tree, CALIBRATION);
        if (!(calibration.get("free") instanceof Map<?, ?> free)) {
            return;
        }
        Map<String, Object> stated = Tree.mapAt(Tree.mapAt(difference, CALIBRATION), "free");
        Map<String, Object> kept = new LinkedHashMap<>(Tree.map(free));
        kept.keySet()
                .removeIf(path ->
                        !stated.containsKey(path) && Tree.at(difference, path).isPresent());
        Map<String, Object> changed = new LinkedHashMap<>(calibration);
        changed.put("free", kept);
        if (calibration.get("ridge") instanceof List<?> ridge && !kept.keySet().containsAll(ridge)) {
            changed.remove("ridge");
        }
        tree.put(CALIBRATION, changed);
    }

    /** Only what the file does not have wrong as well is the alternative's fault. */
    private void report(String path, Reading.Faulty faulty) {
        for (Fault fault : faulty.faults()) {
            if (!faults.list().stream().map(Fault::message).toList().contains(fault.message())) {
                String rest = fault.message().startsWith(fault.path())
                        ? fault.message().substring(fault.path().length())
                        : " leads to: " + fault.message();
                String[] lines = rest.split("\nMaybe ", 2);
                faults.add(path + "." + fault.path(), lines[0], lines.length > 1 ? lines[1] : "");
            }
        }
    }

    private static boolean isSame(Map<String, Object> before, Reading.Loaded other) {
        Map<String, Object> after = other.document().shared();
        return EffectiveYaml.isPlayedAlike(before, after)
                && before.getOrDefault(TOLERANCE, 0).equals(after.getOrDefault(TOLERANCE, 0))
                && before.getOrDefault(CALIBRATION, Map.of()).equals(after.getOrDefault(CALIBRATION, Map.of()));
    }

    /** The difference in the form in which it is kept: runnable, tables inlined, with the rows that are its own. */
    private static Map<String, Object> kept(
            Map<String, Object> own,
            Map<String, Object> difference,
            Map<String, Object> base,
            Map<String, Object> checked,
            Map<String, Object> tree) {
        Map<String, Object> kept = weightsOf(own);
        Map<String, Object> stated = new LinkedHashMap<>(difference);
        stated.remove(POSTERIOR);
        kept.putAll(Differences.normal(Differences.withoutTables(base, stated), checked));
        Object rows = checked.get(POSTERIOR);
        if (rows != null && !rows.equals(base.get(POSTERIOR)) && tree.containsKey(POSTERIOR)) {
            kept.put(POSTERIOR, rows);
        }
        return kept;
    }
}

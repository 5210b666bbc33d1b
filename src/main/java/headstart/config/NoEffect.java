package headstart.config;

import headstart.calibration.FreeParameter;
import headstart.config.document.Faults;
import headstart.config.document.Tree;
import headstart.config.document.Warnings;
import headstart.config.schema.DesignKeys;
import headstart.config.schema.ExperimentKeys;
import headstart.config.schema.ExploreKeys;
import headstart.config.schema.Fields;
import headstart.config.schema.Key;
import headstart.config.schema.LabelKeys;
import headstart.config.schema.Node;
import headstart.config.schema.OutcomeKeys;
import headstart.experiment.LabelKind;
import headstart.experiment.sweep.DesignKind;
import headstart.experiment.sweep.Factor;
import headstart.text.Numbers;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a right experiment says without any effect: {@code config check}, {@code --dry-run} and the doubts of a report show it. It follows from
 * the effective experiment alone, so that a report that is made again says the same.
 */
final class NoEffect {
    private static final double ROUNDING = 0.001;
    private static final int MOST_SHOWN = 6;

    private final Map<String, Object> effective;
    private final ReadWorlds worlds;
    private final Warnings warnings = new Warnings();

    private NoEffect(Map<String, Object> effective) {
        this.effective = effective;
        this.worlds = ReadWorlds.of(effective);
    }

    /** One sentence each, with an advice on a second line where there is one. */
    static List<String> of(Map<String, Object> effective) {
        return new NoEffect(effective).all();
    }

    private List<String> all() {
        scenarios();
        new IdleValues(effective, worlds).found().forEach((cause, places) -> idle(places, cause));
        factors("factors", Tree.mapAt(effective, "factors"));
        factors("calibration.free", Tree.mapAt(Tree.mapAt(effective, "calibration"), "free"));
        sliders();
        posterior();
        access();
        rules();
        shares();
        twice();
        points();
        design();
        asked();
        return warnings.list();
    }

    private void idle(List<String> places, String cause) {
        int more = places.size() - MOST_SHOWN;
        String shown = String.join(", ", places.subList(0, Math.min(MOST_SHOWN, places.size())))
                + (more > 0 ? " and " + more + " more" : "");
        warnings.add(shown, (places.size() == 1 ? " has" : " have") + " no effect: " + cause + ".", "");
    }

    private void scenarios() {
        worlds.alike()
                .forEach((name, other) -> warnings.add(
                        "scenarios." + name,
                        " is played exactly like " + other + ": what it changes has no effect.",
                        "leave one of them out."));
    }

    private void factors(String where, Map<String, Object> nodes) {
        for (Factor factor : new FactorReader(where + ".", nodes, new Faults()).factors()) {
            boolean isOfWorld = !factor.name().equals(FreeParameter.DISCREPANCY);
            if (isOfWorld && !worlds.isRead(factor.paths(), ReadWorlds.some(factor))) {
                warnings.add(
                        where + "." + factor.name(),
                        " has no effect: whatever it is, all runs are the same.",
                        "vary something that a scenario uses.");
            }
        }
    }

    private void sliders() {
        Tree.mapAt(effective, ExploreKeys.KEY).forEach((name, node) -> {
            Map<String, Object> slider = Tree.map(node);
            List<String> paths = slider.get("paths") instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : List.of(name);
            if (!worlds.isRead(paths, List.of(slider.getOrDefault("from", 0L), slider.getOrDefault("to", 1L)))) {
                warnings.add(ExploreKeys.KEY + "." + name, " moves nothing: all runs are the same.", "");
            }
        });
    }

    private void posterior() {
        Tree.mapAt(effective, "posterior").forEach((path, column) -> {
            List<Double> values = ((List<?>) column)
                    .stream().map(value -> ((Number) value).doubleValue()).toList();
            if (!worlds.isRead(List.of(path), List.of(Collections.min(values), Collections.max(values)))) {
                warnings.add("posterior." + path, " is drawn and has no effect: no run reads it.", "");
            }
        });
    }

    /** Access that says what the rule says. */
    private void access() {
        if (Tree.mapAt(effective, "access_rule").isEmpty()) {
            return;
        }
        for (String team : Tree.mapAt(effective, "access").keySet()) {
            if (!worlds.isReadWhole("access." + team)) {
                warnings.add(
                        "access." + team,
                        " has no effect: access_rule gives the team the same already.",
                        "leave it out.");
            }
        }
        ruleOfTiers("access_rule", Tree.mapAt(effective, "access_rule"));
    }

    private void ruleOfTiers(String path, Map<String, Object> rule) {
        boolean asksForTier = "domestic_first".equals(rule.get("kind"))
                || Tree.mapAt(rule, "releases").containsValue("domestic_first");
        boolean isThere = Tree.mapAt(effective, "teams").values().stream()
                .anyMatch(team -> "domestic".equals(Tree.map(team).get("tier")));
        if (asksForTier && !isThere) {
            warnings.add(
                    path,
                    " (domestic_first) favours nobody: no team has the tier domestic.",
                    "tier: domestic for a team.");
        }
    }

    private void rules() {
        for (String rule : Tree.mapAt(Tree.mapAt(effective, "market"), "rules").keySet()) {
            if (!worlds.isReadWhole("market.rules." + rule)) {
                warnings.add("market.rules." + rule, " has no effect: it rules nothing that is bought.", "");
            }
        }
    }

    private void shares() {
        Tree.mapAt(effective, "releases").forEach((name, release) -> {
            Map<String, Object> shares = new LinkedHashMap<>();
            Tree.mapAt(Tree.map(release), "operators").forEach((operator, node) -> {
                if (Tree.map(node).get("share") instanceof Number share) {
                    shares.put(operator, share);
                }
            });
            sum("releases." + name + ".operators", "shares of the operators", shares);
        });
        Tree.mapAt(Tree.mapAt(effective, "market"), "segments")
                .forEach((name, segment) -> sum(
                        "market.segments." + name + ".initial",
                        "shares of the chips",
                        Tree.mapAt(Tree.map(segment), "initial")));
    }

    /** Numbers of which one is 1 or more are weights; parts of a whole sum to it. */
    private void sum(String path, String what, Map<String, Object> shares) {
        boolean areParts = shares.values().stream().allMatch(share -> ((Number) share).doubleValue() < 1);
        double sum = shares.values().stream()
                .mapToDouble(share -> ((Number) share).doubleValue())
                .sum();
        if (!shares.isEmpty() && areParts && Math.abs(sum - 1) > ROUNDING) {
            warnings.add(
                    path,
                    ": the " + what + " sum to " + Numbers.toText(Math.rint(sum * 1e6) / 1e6)
                            + " and are scaled to sum to 1.",
                    "let them sum to 1.");
        }
    }

    private void twice() {
        repeated("report_days", effective.get("report_days"));
        repeated(OutcomeKeys.KEY, effective.get(OutcomeKeys.KEY));
        Tree.mapAt(effective, "decisions").forEach((name, decision) -> {
            repeated("decisions." + name + ".leads", Tree.map(decision).get("leads"));
        });
        same("gaps", "the same pair as");
    }

    private void repeated(String path, @Nullable Object list) {
        Set<Object> seen = new LinkedHashSet<>();
        for (Object entry : list instanceof List<?> entries ? entries : List.of()) {
            if (!seen.add(entry)) {
                warnings.add(path, " (" + Tree.show(entry) + ") stands there twice and counts once.", "");
            }
        }
    }

    private void points() {
        same("operating_points", "the same point as");
    }

    private void same(String key, String what) {
        Map<Object, String> first = new LinkedHashMap<>();
        Tree.mapAt(effective, key).forEach((name, node) -> {
            String other = first.putIfAbsent(node, name);
            if (other != null) {
                warnings.add(key + "." + name, " is " + what + " " + other + ".", "leave one of them out.");
            }
        });
    }

    /** What a design of another kind would use. */
    private void design() {
        Fields.of(effective).get(ExperimentKeys.DESIGN).ifPresent(design -> {
            DesignKind kind = design.get(DesignKeys.KIND);
            Map<String, List<DesignKind>> used = Map.of(
                    DesignKeys.POINTS.name(),
                    List.of(DesignKind.LATIN_HYPERCUBE, DesignKind.SOBOL_SEQUENCE, DesignKind.SALTELLI),
                    DesignKeys.TRAJECTORIES.name(),
                    List.of(DesignKind.MORRIS),
                    DesignKeys.LEVELS.name(),
                    List.of(DesignKind.MORRIS),
                    DesignKeys.MAXIMIN.name(),
                    List.of(DesignKind.LATIN_HYPERCUBE),
                    DesignKeys.ROWS.name(),
                    List.of(DesignKind.LIST));
            DesignKeys.NODE.keys().forEach(key -> {
                Object value = Tree.mapAt(effective, "design").get(key.name());
                if (value != null
                        && !used.getOrDefault(key.name(), List.of(kind)).contains(kind)
                        && !isDefault(key, value)) {
                    warnings.add(
                            "design." + key.name(),
                            " (" + Tree.show(value) + ") has no effect: a design of kind " + kind.key()
                                    + " does not use it.",
                            "leave it out.");
                }
            });
        });
    }

    private static boolean isDefault(Key<?> key, Object value) {
        return key.presence() instanceof Key.Presence.Default byDefault
                && byDefault.value().equals(value);
    }

    /** What is asked that nothing answers. */
    private void asked() {
        boolean isAuto = Node.AutoOr.AUTO.equals(effective.get("replications"));
        if (effective.containsKey("precision") && !isAuto) {
            warnings.add(
                    "precision",
                    " has no effect: replications is " + effective.get("replications") + ".",
                    "replications: auto.");
        }
        Set<String> outcomes = new LinkedHashSet<>(OutcomeKeys.names(effective));
        Tree.mapAt(Tree.mapAt(effective, LabelKeys.KEY), LabelKind.OUTCOMES.key()).keySet().stream()
                .filter(name -> !outcomes.contains(name))
                .forEach(name -> warnings.add(
                        LabelKeys.KEY + "." + LabelKind.OUTCOMES.key() + "." + name,
                        " is a label that nobody sees: outcomes does not ask for it.",
                        "leave it out, or ask for the outcome."));
    }
}

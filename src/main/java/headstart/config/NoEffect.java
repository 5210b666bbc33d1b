package headstart.config;

import headstart.calibration.FreeParameter;
import headstart.config.document.Faults;
import headstart.config.document.Tree;
import headstart.config.document.Warnings;
import headstart.config.schema.AccessRuleKeys;
import headstart.config.schema.CalibrationKeys;
import headstart.config.schema.Chosen;
import headstart.config.schema.DecisionKeys;
import headstart.config.schema.DesignKeys;
import headstart.config.schema.ExperimentKeys;
import headstart.config.schema.ExploreKeys;
import headstart.config.schema.Fields;
import headstart.config.schema.Key;
import headstart.config.schema.LabelKeys;
import headstart.config.schema.MarketKeys;
import headstart.config.schema.OperatorKeys;
import headstart.config.schema.OutcomeKeys;
import headstart.config.schema.Part;
import headstart.config.schema.ReleaseKeys;
import headstart.config.schema.SegmentKeys;
import headstart.config.schema.SliderKeys;
import headstart.config.schema.TeamKeys;
import headstart.experiment.LabelKind;
import headstart.experiment.sweep.DesignKind;
import headstart.experiment.sweep.Factor;
import headstart.model.AccessRule;
import headstart.text.Nearest;
import headstart.text.Numbers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a right experiment says without any effect, or twice: {@code config check}, {@code --dry-run} and the doubts of a report show it. It follows from
 * the effective experiment alone, so that a report that is made again says the same.
 */
final class NoEffect {
    private static final double ROUNDING = 0.001;
    private static final int MOST_SHOWN = 6;

    private final Map<String, Object> effective;
    private final Part root;
    private final ReadWorlds worlds;
    private final Warnings warnings = new Warnings();

    private NoEffect(Map<String, Object> effective) {
        this.effective = effective;
        this.root = Part.root(effective);
        this.worlds = ReadWorlds.of(effective);
    }

    /** One sentence each, with an advice on a second line where there is one. */
    static List<String> of(Map<String, Object> effective) {
        return new NoEffect(effective).all();
    }

    private List<String> all() {
        scenarios();
        new IdleValues(effective, worlds).found().forEach((cause, places) -> idle(places, cause));
        factors(root.at(ExperimentKeys.FACTORS));
        factors(root.at(ExperimentKeys.CALIBRATION).at(CalibrationKeys.FREE));
        sliders();
        posterior();
        access();
        rules();
        costs();
        shares();
        twice();
        points();
        design();
        asked();
        RepeatedMeasurements.warn(effective, warnings);
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
                        root.at(ExperimentKeys.SCENARIOS).at(name).path(),
                        " is played exactly like " + other + ": what it changes has no effect.",
                        "leave one of them out."));
    }

    private void factors(Part factors) {
        for (Factor factor : new FactorReader(factors, new Faults()).factors()) {
            boolean isOfWorld = !factor.name().equals(FreeParameter.DISCREPANCY);
            if (isOfWorld && !worlds.isRead(factor.paths(), ReadWorlds.some(factor))) {
                warnings.add(
                        factors.at(factor.name()).path(),
                        " has no effect: whatever it is, all runs are the same.",
                        "vary something that a scenario uses.");
            }
        }
    }

    private void sliders() {
        root.at(ExploreKeys.key()).parts().forEach((name, node) -> {
            Fields slider = node.fields();
            List<String> paths = slider.get(SliderKeys.PATHS).orElse(List.of(name));
            if (!worlds.isRead(paths, List.of(slider.get(SliderKeys.FROM), slider.get(SliderKeys.TO)))) {
                warnings.add(node.path(), " moves nothing: all runs are the same.", "");
            }
        });
    }

    private void posterior() {
        root.fields().get(ExperimentKeys.POSTERIOR).orElse(Map.of()).forEach((path, values) -> {
            if (!worlds.isRead(List.of(path), List.of(Collections.min(values), Collections.max(values)))) {
                warnings.add(
                        Tree.join(root.path(ExperimentKeys.POSTERIOR), path),
                        " is drawn and has no effect: no run reads it.",
                        "");
            }
        });
    }

    /** Access that says what the rule says. */
    private void access() {
        Part rule = root.at(ExperimentKeys.ACCESS_RULE);
        if (rule.isEmpty()) {
            return;
        }
        root.at(ExperimentKeys.ACCESS).parts().values().forEach(access -> {
            if (!worlds.isReadWhole(access.path())) {
                warnings.add(
                        access.path(), " has no effect: access_rule gives the team the same already.", "leave it out.");
            }
        });
        ruleOfTiers(rule);
        emptyTiers(rule);
    }

    /** Tiers that the rule names and no team has. */
    private void emptyTiers(Part rule) {
        List<String> tiers =
                root.at(ExperimentKeys.TEAMS).texts(TeamKeys.TIER).distinct().toList();
        for (String tier : rule.at(AccessRuleKeys.LEADS).names()) {
            if (!tiers.contains(tier)) {
                warnings.add(
                        rule.at(AccessRuleKeys.LEADS).path() + "." + tier,
                        " has no effect: no team has that tier"
                                + (tiers.isEmpty() ? "." : "; there are " + String.join(", ", tiers) + "."),
                        Nearest.advice(tier, tiers));
            }
        }
    }

    private void ruleOfTiers(Part rule) {
        Fields said = rule.fields();
        boolean asksForTier = said.get(AccessRuleKeys.KIND).equals(new Chosen.BuiltIn<>(AccessRule.Kind.DOMESTIC_FIRST))
                || said.get(AccessRuleKeys.RELEASES).containsValue(AccessRule.Kind.DOMESTIC_FIRST);
        boolean isThere = root.at(ExperimentKeys.TEAMS).texts(TeamKeys.TIER).anyMatch(AccessRule.DOMESTIC::equals);
        if (asksForTier && !isThere) {
            warnings.add(
                    rule.path(),
                    " (domestic_first) favours nobody: no team has the tier domestic.",
                    "tier: domestic for a team.");
        }
    }

    private void rules() {
        root.at(ExperimentKeys.MARKET).at(MarketKeys.RULES).parts().values().forEach(rule -> {
            if (!worlds.isReadWhole(rule.path())) {
                warnings.add(rule.path(), " has no effect: it rules nothing that is bought.", "");
            }
        });
    }

    /** Shares where every chip is described, and work where every roofline is stated. */
    private void costs() {
        List<String> unread = new ArrayList<>();
        for (Part release : root.at(ExperimentKeys.RELEASES).parts().values()) {
            for (Part operator : release.at(ReleaseKeys.OPERATORS).parts().values()) {
                boolean both = operator.has(OperatorKeys.SHARE)
                        && OperatorKeys.amounts().stream().anyMatch(operator::has);
                List<Key<?>> keys = new ArrayList<>(OperatorKeys.amounts());
                keys.add(OperatorKeys.SHARE);
                keys.stream()
                        .filter(key -> both && operator.has(key) && !worlds.isReadWhole(operator.path(key)))
                        .forEach(key -> unread.add(operator.path(key)));
            }
        }
        if (!unread.isEmpty()) {
            idle(unread, "shares count on chips whose roofline is stated, work on all others");
        }
    }

    private void shares() {
        root.at(ExperimentKeys.RELEASES).parts().values().forEach(release -> {
            Part operators = release.at(ReleaseKeys.OPERATORS);
            List<Double> shares = operators.parts().values().stream()
                    .flatMap(operator -> operator.number(OperatorKeys.SHARE).stream())
                    .map(Number::doubleValue)
                    .toList();
            sum(operators.path(), "shares of the operators", shares);
        });
        root.at(ExperimentKeys.MARKET)
                .at(MarketKeys.SEGMENTS)
                .parts()
                .values()
                .forEach(segment -> sum(
                        segment.path(SegmentKeys.INITIAL),
                        "shares of the chips",
                        segment.fields().get(SegmentKeys.INITIAL).values()));
    }

    /** Numbers of which one is 1 or more are weights; parts of a whole sum to it. */
    private void sum(String path, String what, Collection<Double> shares) {
        boolean areParts = shares.stream().allMatch(share -> share < 1);
        double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
        if (!shares.isEmpty() && areParts && Math.abs(sum - 1) > ROUNDING) {
            warnings.add(
                    path,
                    ": the " + what + " sum to " + Numbers.toText(Math.rint(sum * 1e6) / 1e6)
                            + " and are scaled to sum to 1.",
                    "let them sum to 1.");
        }
    }

    private void twice() {
        repeated(root, ExperimentKeys.REPORT_DAYS);
        repeated(root, ExperimentKeys.OUTCOMES);
        root.at(ExperimentKeys.DECISIONS).parts().values().forEach(decision -> repeated(decision, DecisionKeys.LEADS));
        same(ExperimentKeys.GAPS, "the same pair as");
    }

    private void repeated(Part part, Key<?> key) {
        Set<Object> seen = new LinkedHashSet<>();
        Set<Object> told = new LinkedHashSet<>();
        for (Object entry : part.list(key)) {
            if (!seen.add(entry) && told.add(entry)) {
                warnings.add(part.path(key), " (" + Tree.show(entry) + ") stands there twice and counts once.", "");
            }
        }
    }

    private void points() {
        same(ExperimentKeys.OPERATING_POINTS, "the same point as");
    }

    private void same(Key<?> key, String what) {
        Map<Object, String> first = new LinkedHashMap<>();
        Tree.mapAt(effective, key.name()).forEach((name, node) -> {
            String other = first.putIfAbsent(node, name);
            if (other != null) {
                warnings.add(root.at(key).at(name).path(), " is " + what + " " + other + ".", "leave one of them out.");
            }
        });
    }

    /** What a design of another kind would use. */
    private void design() {
        Fields.of(effective).get(ExperimentKeys.DESIGN).ifPresent(design -> {
            DesignKind kind = design.get(DesignKeys.KIND).builtInOr(DesignKind.GRID);
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
                Object value =
                        Tree.mapAt(effective, ExperimentKeys.DESIGN.name()).get(key.name());
                if (value != null
                        && !used.getOrDefault(key.name(), List.of(kind)).contains(kind)
                        && !isDefault(key, value)) {
                    warnings.add(
                            root.at(ExperimentKeys.DESIGN).path(key),
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
        Optional<Long> replications = root.fields().get(ExperimentKeys.REPLICATIONS);
        if (root.has(ExperimentKeys.PRECISION) && replications.isPresent()) {
            warnings.add(
                    root.path(ExperimentKeys.PRECISION),
                    " has no effect: replications is " + replications.get() + ".",
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

package headstart.config;

import headstart.config.document.Faults;
import headstart.config.document.Tree;
import headstart.config.schema.ExperimentKeys;
import headstart.config.schema.Fields;
import headstart.config.schema.FigureKeys;
import headstart.config.schema.ReleaseKeys;
import headstart.model.Precision;
import headstart.text.Nearest;
import headstart.text.Numbers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks what one part of an experiment says about another: that the teams, chips and scenarios it names exist and fit. */
final class References {
    private final Map<String, Object> root;
    private final Faults faults;
    private final Set<String> teams;
    private final Map<String, Object> chips;

    References(Map<String, Object> root, Faults faults) {
        this.root = root;
        this.faults = faults;
        this.teams = Tree.mapAt(root, "teams").keySet();
        this.chips = Tree.mapAt(root, "chips");
    }

    void check() {
        Tree.mapAt(root, "teams").forEach((name, team) -> team(name, Tree.map(team)));
        Tree.mapAt(root, "releases").forEach((name, release) -> release(name, Tree.map(release)));
        Set<String> releases = Tree.mapAt(root, "releases").keySet();
        Tree.mapAt(root, "access").forEach((name, access) -> {
            known("access." + name, name, teams, "team");
            all("access." + name + ".releases", Tree.mapAt(Tree.map(access), "releases"), releases, "release");
        });
        if (Tree.mapAt(root, "cadence").get("after") instanceof String after) {
            known("cadence.after", after, releases, "release");
        }
        Map<String, Object> rule = Tree.mapAt(root, "access_rule");
        all("access_rule.releases", Tree.mapAt(rule, "releases"), releases, "release");
        all("access_rule.leads", Tree.mapAt(rule, "leads"), tiers(), "tier of a team");
        Map<String, Object> installed = Tree.mapAt(Tree.mapAt(root, "staffing"), "installed_base");
        all("staffing.installed_base", installed, teams, "team");
        Map<String, Object> pairs = Tree.mapAt(Tree.mapAt(Tree.mapAt(root, "commons"), "portability"), "pairs");
        pairs.forEach((publisher, row) -> {
            String path = "commons.portability.pairs." + publisher;
            known(path, publisher, teams, "team");
            Tree.map(row).keySet().forEach(copier -> known(path + "." + copier, copier, teams, "team"));
        });
        Tree.mapAt(root, "gaps").forEach((name, gap) -> gap("gaps." + name, Tree.map(gap)));
        new MarketReferences(root, faults).check();
        ServingBuilder.check(root, faults);
        new SubjectNames(root, faults).check();
        FigureKeys.check(root, faults);
        baseline();
        horizon();
        reportDays();
    }

    private Set<String> tiers() {
        Set<String> tiers = new LinkedHashSet<>();
        Tree.mapAt(root, "teams").values().forEach(team -> {
            if (Tree.map(team).get("tier") instanceof String tier) {
                tiers.add(tier);
            }
        });
        return tiers;
    }

    private void all(String path, Map<String, Object> map, Collection<String> names, String what) {
        map.keySet().forEach(name -> known(path + "." + name, name, names, what));
    }

    private void known(String path, String name, Collection<String> names, String what) {
        if (!names.contains(name)) {
            String valid = names.isEmpty() ? ", and there is none." : ": " + String.join(", ", names) + ".";
            faults.add(path, " (" + name + ") must be a " + what + valid, Nearest.advice(name, List.copyOf(names)));
        }
    }

    private void team(String name, Map<String, Object> team) {
        String path = "teams." + name;
        boolean hasChip = team.containsKey("chip");
        if (hasChip == team.containsKey("roofline_tokens_per_s")) {
            faults.add(
                    path,
                    " must have either a chip or roofline_tokens_per_s" + (hasChip ? ", not both." : "."),
                    "name a chip of the table chips.");
        }
        if (team.get("chip") instanceof String chip) {
            if (!chips.containsKey(chip)) {
                known(path + ".chip", chip, chips.keySet(), "chip of the table chips");
            } else {
                chip(chip, Tree.map(chips.get(chip)));
            }
        }
    }

    private void chip(String name, Map<String, Object> chip) {
        for (String key : List.of("hbm_tb_s", "scaleup_gb_s")) {
            if (!chip.containsKey(key)) {
                faults.add("chips." + name + "." + key, " is missing, and a team uses the chip.", "fill it in.");
            }
        }
        Tree.mapAt(root, "releases")
                .forEach((release, node) -> Tree.mapAt(Tree.map(node), "operators")
                        .forEach((operator, work) -> precision(name, chip, operator, Tree.map(work))));
    }

    private void precision(String name, Map<String, Object> chip, String operator, Map<String, Object> work) {
        if (work.get("precision") instanceof String asked) {
            Precision least = Precision.valueOf(asked.toUpperCase(Locale.ROOT));
            boolean any = least == Precision.NONE;
            for (Precision candidate : Precision.values()) {
                any |= candidate.bits() >= least.bits() && chip.containsKey(candidate.key() + "_tflops_dense");
            }
            if (!any) {
                faults.add(
                        "chips." + name,
                        " has no peak in " + asked + " or wider, which operator " + operator + " needs.",
                        "fill in bf16_tflops_dense.");
            }
        }
    }

    private void release(String name, Map<String, Object> release) {
        String path = "releases." + name;
        Tree.mapAt(release, "reference_kernels")
                .keySet()
                .forEach(team -> known(path + ".reference_kernels." + team, team, teams, "team"));
        Tree.mapAt(release, "novelty_by_team")
                .keySet()
                .forEach(team -> known(path + ".novelty_by_team." + team, team, teams, "team"));
        boolean anyChip = Tree.mapAt(root, "teams").values().stream()
                .anyMatch(team -> Tree.map(team).containsKey("chip"));
        Tree.mapAt(release, "operators")
                .forEach((operator, node) -> operator(path + ".operators." + operator, Tree.map(node), anyChip));
    }

    private void operator(String path, Map<String, Object> operator, boolean anyChip) {
        List<String> amounts = new ArrayList<>(operator.keySet());
        amounts.removeAll(List.of("novelty", "share", "precision", "source", "touched_share", "group_chips"));
        perStep(path, operator);
        boolean works = amounts.stream().anyMatch(key -> isMoreThanNothing(operator.get(key)));
        boolean shares = operator.containsKey("share");
        if (works == shares) {
            faults.add(
                    path,
                    shares
                            ? " must state its work or its share, not both."
                            : " needs some work: all its amounts are 0.",
                    anyChip ? "give hbm_mb_per_token or gflop_per_token." : "give it a share.");
        } else if (shares == anyChip) {
            faults.add(
                    path,
                    shares
                            ? " states a share, but a team has a chip, which needs its work."
                            : " states its work, but the teams state roofline_tokens_per_s, which needs its share.",
                    "use chips for all teams, or roofline_tokens_per_s and shares for all.");
        }
    }

    private static boolean isMoreThanNothing(@Nullable Object amount) {
        return amount instanceof Number number && number.doubleValue() > 0;
    }

    private void perStep(String path, Map<String, Object> operator) {
        boolean perToken = operator.keySet().stream()
                .anyMatch(key -> key.endsWith("_per_token") && isMoreThanNothing(operator.get(key)));
        if (perToken && ServingBuilder.isPerStep(Fields.of(operator))) {
            faults.add(
                    path,
                    " must state its work per token or per step, not both.",
                    "leave out the keys that end in _per_token.");
        }
    }

    private void gap(String path, Map<String, Object> gap) {
        Set<String> subjects = new LinkedHashSet<>(teams);
        Tree.mapAt(root, "teams").values().forEach(team -> {
            if (Tree.map(team).get("chip") instanceof String chip) {
                subjects.add(chip);
            }
            subjects.add(String.valueOf(Tree.map(team).get("chipmaker")));
        });
        String leader = String.valueOf(gap.get("leader"));
        String laggard = String.valueOf(gap.get("laggard"));
        known(path + ".leader", leader, subjects, "team, chip or chipmaker");
        known(path + ".laggard", laggard, subjects, "team, chip or chipmaker");
        if (gap.get("point") instanceof String point) {
            known(path + ".point", point, Tree.mapAt(root, "operating_points").keySet(), "operating point");
        }
        if (leader.equals(laggard)) {
            faults.add(path, ": leader and laggard (" + leader + ") must differ.", "");
        }
    }

    private void baseline() {
        if (root.get("baseline") instanceof String baseline) {
            known("baseline", baseline, Tree.mapAt(root, "scenarios").keySet(), "scenario");
        }
    }

    /** Leaves the days that the runs reach. */
    static void keepDaysWithinHorizon(Map<String, Object> effective) {
        double last = lastDay(effective);
        List<Object> days = new ArrayList<>();
        ((List<?>) effective.getOrDefault("report_days", List.of())).forEach(day -> {
            if (((Number) day).doubleValue() <= last) {
                days.add(day);
            }
        });
        effective.put("report_days", days);
    }

    /** Days from the first release to the horizon. */
    private static double lastDay(Map<String, Object> effective) {
        double first = Tree.mapAt(effective, "releases").values().stream()
                .mapToDouble(release -> Fields.of(Tree.map(release)).get(ReleaseKeys.DAY))
                .min()
                .orElse(0);
        return Fields.of(effective).get(ExperimentKeys.HORIZON_DAYS) - first;
    }

    private void reportDays() {
        for (Object day : (List<?>) root.getOrDefault("report_days", List.of())) {
            if (((Number) day).doubleValue() > lastDay(root)) {
                faults.add(
                        "report_days",
                        " (" + Tree.show(day) + ") must be at most " + Numbers.toText(lastDay(root))
                                + ", the days from release to horizon_days.",
                        "lengthen horizon_days.");
            }
        }
    }

    private void horizon() {
        double last = Tree.mapAt(root, "releases").values().stream()
                .mapToDouble(release -> ((Number) Tree.map(release).getOrDefault("day", 0L)).doubleValue())
                .max()
                .orElse(0);
        if (root.get("horizon_days") instanceof Number horizon && horizon.doubleValue() <= last) {
            faults.add(
                    "horizon_days",
                    " (" + Tree.show(horizon) + ") must be after the last release, day " + Numbers.toText(last) + ".",
                    "");
        }
    }
}

package headstart.config;

import headstart.config.document.Faults;
import headstart.config.document.Tree;
import headstart.config.schema.AccessKeys;
import headstart.config.schema.AccessRuleKeys;
import headstart.config.schema.CadenceKeys;
import headstart.config.schema.ChipKeys;
import headstart.config.schema.CommonsKeys;
import headstart.config.schema.ExperimentKeys;
import headstart.config.schema.FigureKeys;
import headstart.config.schema.GapKeys;
import headstart.config.schema.Key;
import headstart.config.schema.OperatorKeys;
import headstart.config.schema.Part;
import headstart.config.schema.PortabilityKeys;
import headstart.config.schema.ReleaseKeys;
import headstart.config.schema.StaffingKeys;
import headstart.config.schema.TeamKeys;
import headstart.model.Precision;
import headstart.text.Numbers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks what one part of an experiment says about another: that the teams, chips and scenarios it names exist and fit. */
final class References {
    private final Map<String, Object> tree;
    private final Part root;
    private final Faults faults;
    private final Set<String> teams;
    private final Part chips;

    References(Map<String, Object> tree, Faults faults) {
        this.tree = tree;
        this.root = Part.root(tree);
        this.faults = faults;
        this.teams = root.at(ExperimentKeys.TEAMS).names();
        this.chips = root.at(ExperimentKeys.CHIPS);
    }

    void check() {
        root.at(ExperimentKeys.TEAMS).parts().values().forEach(this::team);
        root.at(ExperimentKeys.RELEASES).parts().values().forEach(this::release);
        Set<String> releases = root.at(ExperimentKeys.RELEASES).names();
        root.at(ExperimentKeys.ACCESS).parts().forEach((name, access) -> {
            known(access.path(), name, teams, "team");
            all(access.at(AccessKeys.RELEASES), releases, "release");
        });
        Part cadence = root.at(ExperimentKeys.CADENCE);
        cadence.text(CadenceKeys.AFTER)
                .ifPresent(after -> known(cadence.path(CadenceKeys.AFTER), after, releases, "release"));
        Part rule = root.at(ExperimentKeys.ACCESS_RULE);
        all(rule.at(AccessRuleKeys.RELEASES), releases, "release");
        all(root.at(ExperimentKeys.STAFFING).at(StaffingKeys.INSTALLED_BASE), teams, "team");
        Part pairs = root.at(ExperimentKeys.COMMONS).at(CommonsKeys.PORTABILITY).at(PortabilityKeys.PAIRS);
        pairs.parts().forEach((publisher, row) -> {
            known(row.path(), publisher, teams, "team");
            all(row, teams, "team");
        });
        root.at(ExperimentKeys.GAPS).parts().values().forEach(this::gap);
        new MarketReferences(tree, faults).check();
        ServingBuilder.check(tree, faults);
        new SubjectNames(tree, faults).check();
        FigureKeys.check(tree, faults);
        baseline();
        horizon();
        reportDays();
    }

    private void all(Part named, Collection<String> names, String what) {
        named.names().forEach(name -> known(Tree.join(named.path(), name), name, names, what));
    }

    private void known(String path, String name, Collection<String> names, String what) {
        faults.known(path, name, names, "a " + what);
    }

    private void team(Part team) {
        boolean hasChip = team.has(TeamKeys.CHIP);
        if (hasChip == team.has(TeamKeys.ROOFLINE_TOKENS_PER_S)) {
            faults.add(
                    team.path(),
                    " must have either a chip or roofline_tokens_per_s" + (hasChip ? ", not both." : "."),
                    hasChip ? "state roofline_tokens_per_s of the chip." : "name a chip of the table chips.");
        }
        team.text(TeamKeys.CHIP).ifPresent(chip -> {
            if (!chips.names().contains(chip)) {
                known(team.path(TeamKeys.CHIP), chip, chips.names(), "chip of the table chips");
            } else {
                chip(chips.at(chip));
            }
        });
    }

    private void chip(Part chip) {
        if (chip.has(ChipKeys.ROOFLINE_TOKENS_PER_S)) {
            rooflineAlone(chip);
            return;
        }
        for (Key<?> key : List.of(ChipKeys.HBM_TB_S, ChipKeys.SCALEUP_GB_S)) {
            if (!chip.has(key)) {
                faults.add(chip.path(key), " is missing, and a team uses the chip.", "fill it in.");
            }
        }
        root.at(ExperimentKeys.RELEASES)
                .parts()
                .values()
                .forEach(release -> release.at(ReleaseKeys.OPERATORS)
                        .parts()
                        .forEach((operator, work) -> precision(chip, operator, work)));
    }

    /** A roofline that is stated leaves nothing to a data sheet, which would say something else. */
    private void rooflineAlone(Part chip) {
        List<Key<?>> sheet = new ArrayList<>(ChipKeys.peaks().values());
        sheet.addAll(List.of(ChipKeys.HBM_TB_S, ChipKeys.SCALEUP_GB_S));
        sheet.stream()
                .filter(chip::has)
                .findFirst()
                .ifPresent(key -> faults.add(
                        chip.path(),
                        " must state either roofline_tokens_per_s or peaks and bandwidths (" + key.name()
                                + "), not both.",
                        "leave out roofline_tokens_per_s."));
    }

    private void precision(Part chip, String operator, Part work) {
        work.text(OperatorKeys.PRECISION).ifPresent(asked -> {
            Precision least = Precision.valueOf(asked.toUpperCase(Locale.ROOT));
            boolean any = least == Precision.NONE
                    || ChipKeys.peaks().entrySet().stream()
                            .anyMatch(peak -> peak.getKey().bits() >= least.bits() && chip.has(peak.getValue()));
            if (!any) {
                faults.add(
                        chip.path(),
                        " has no peak in " + asked + " or wider, which operator " + operator + " needs.",
                        "fill in bf16_tflops_dense.");
            }
        });
    }

    private void release(Part release) {
        all(release.at(ReleaseKeys.REFERENCE_KERNELS), teams, "team");
        all(release.at(ReleaseKeys.NOVELTY_BY_TEAM), teams, "team");
        release.at(ReleaseKeys.OPERATORS).parts().values().forEach(this::operator);
    }

    private void operator(Part operator) {
        perStep(operator);
        boolean works = OperatorKeys.amounts().stream().anyMatch(key -> isMoreThanNothing(operator, key));
        boolean shares = operator.has(OperatorKeys.SHARE);
        Optional<String> sheet = user(false);
        Optional<String> roofline = user(true);
        if (!works && sheet.isPresent()) {
            faults.add(
                    operator.path(),
                    shares
                            ? " states a share, but " + sheet.get() + ", which needs its work."
                            : " needs some work: all its amounts are 0.",
                    shares
                            ? "give the chip roofline_tokens_per_s in place of its data sheet, or the operator its work as well."
                            : "give hbm_mb_per_token or gflop_per_token.");
        } else if (!shares && roofline.isPresent()) {
            faults.add(
                    operator.path(),
                    works ? " states its work, but " + roofline.get() + ", which needs its share." : " needs a share.",
                    "give it a share" + (works ? " as well." : "."));
        }
    }

    /** A team that needs shares, for a roofline is stated, or work, for its chip is described; and why. */
    private Optional<String> user(boolean ofRoofline) {
        return root.at(ExperimentKeys.TEAMS).parts().values().stream()
                .filter(team -> isOnRoofline(team) == ofRoofline)
                .findFirst()
                .map(team -> {
                    Optional<String> chip = team.text(TeamKeys.CHIP);
                    return team.path()
                            + (chip.isEmpty()
                                    ? " states roofline_tokens_per_s"
                                    : ofRoofline
                                            ? " is on " + chip.get() + ", of which roofline_tokens_per_s is stated"
                                            : " is on " + chip.get() + ", of which peaks and bandwidths are stated");
                });
    }

    private boolean isOnRoofline(Part team) {
        return team.text(TeamKeys.CHIP)
                .map(chip -> chips.at(chip).has(ChipKeys.ROOFLINE_TOKENS_PER_S))
                .orElse(true);
    }

    private static boolean isMoreThanNothing(Part operator, Key<?> amount) {
        return operator.number(amount)
                .filter(number -> number.doubleValue() > 0)
                .isPresent();
    }

    private void perStep(Part operator) {
        boolean perToken = OperatorKeys.perToken().stream().anyMatch(key -> isMoreThanNothing(operator, key));
        if (perToken && ServingBuilder.isPerStep(operator.fields())) {
            faults.add(
                    operator.path(),
                    " must state its work per token or per step, not both.",
                    "leave out the keys that end in _per_token.");
        }
    }

    private void gap(Part gap) {
        Set<String> subjects = new LinkedHashSet<>(teams);
        root.at(ExperimentKeys.TEAMS).parts().values().forEach(team -> {
            team.text(TeamKeys.CHIP).ifPresent(subjects::add);
            team.text(TeamKeys.CHIPMAKER).ifPresent(subjects::add);
        });
        for (Key<String> side : List.of(GapKeys.LEADER, GapKeys.LAGGARD)) {
            gap.text(side).ifPresent(name -> known(gap.path(side), name, subjects, "team, chip or chipmaker"));
        }
        gap.text(GapKeys.POINT)
                .ifPresent(point -> known(
                        gap.path(GapKeys.POINT),
                        point,
                        root.at(ExperimentKeys.OPERATING_POINTS).names(),
                        "operating point"));
        gap.text(GapKeys.LEADER)
                .filter(leader -> gap.is(GapKeys.LAGGARD, leader))
                .ifPresent(both -> faults.add(gap.path(), ": leader and laggard (" + both + ") must differ.", ""));
    }

    private void baseline() {
        root.text(ExperimentKeys.BASELINE)
                .ifPresent(baseline -> known(
                        ExperimentKeys.BASELINE.name(),
                        baseline,
                        root.at(ExperimentKeys.SCENARIOS).names(),
                        "scenario"));
    }

    /** Leaves the days that the runs reach. */
    static void keepDaysWithinHorizon(Map<String, Object> effective) {
        double last = lastDay(effective);
        effective.put(
                ExperimentKeys.REPORT_DAYS.name(),
                Part.root(effective).list(ExperimentKeys.REPORT_DAYS).stream()
                        .filter(day -> ((Number) day).doubleValue() <= last)
                        .toList());
    }

    /** Days from the first release to the horizon. */
    private static double lastDay(Map<String, Object> effective) {
        Part root = Part.root(effective);
        double first = root.at(ExperimentKeys.RELEASES).parts().values().stream()
                .mapToDouble(release -> release.fields().get(ReleaseKeys.DAY))
                .min()
                .orElse(0);
        return root.fields().get(ExperimentKeys.HORIZON_DAYS) - first;
    }

    private void reportDays() {
        for (Object day : root.list(ExperimentKeys.REPORT_DAYS)) {
            if (((Number) day).doubleValue() > lastDay(tree)) {
                faults.add(
                        ExperimentKeys.REPORT_DAYS.name(),
                        " (" + Tree.show(day) + ") must be at most " + Numbers.toText(lastDay(tree))
                                + ", the days from release to horizon_days.",
                        "lengthen horizon_days.");
            }
        }
    }

    private void horizon() {
        double last = root.at(ExperimentKeys.RELEASES).parts().values().stream()
                .mapToDouble(release -> release.fields().get(ReleaseKeys.DAY))
                .max()
                .orElse(0);
        root.number(ExperimentKeys.HORIZON_DAYS)
                .filter(horizon -> horizon.doubleValue() <= last)
                .ifPresent(horizon -> faults.add(
                        ExperimentKeys.HORIZON_DAYS.name(),
                        " (" + Tree.show(horizon) + ") must be after the last release, day " + Numbers.toText(last)
                                + ".",
                        ""));
    }
}

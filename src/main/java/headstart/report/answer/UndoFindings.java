package headstart.report.answer;

import headstart.experiment.measure.Gap;
import headstart.experiment.measure.Outcomes;
import headstart.statistics.PairedDifference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What would undo it: what the other scenarios change in when the laggards are level, where their intervals carry it. */
final class UndoFindings {
    private static final int MOST = 3;
    private static final String LEAD = "What would undo it.";

    private final Facts facts;
    private final List<Gap> gaps;

    UndoFindings(Facts facts, List<Gap> gaps) {
        this.facts = facts;
        this.gaps = gaps;
    }

    /** When a laggard is level in another scenario, where that is another answer for sure. */
    private record Change(String scenario, Gap gap, Level here) {
        /** Changes that one sentence can tell. */
        String kind() {
            return here.software() + (here.isFromStart() ? "from the start" : here.text());
        }
    }

    /** One finding, whatever the study holds. */
    Finding finding() {
        if (facts.others().isEmpty()) {
            return alone();
        }
        List<String> sentences = new ArrayList<>();
        List<String> open = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (String scenario : facts.others()) {
            List<Change> own = changes(scenario);
            changes.addAll(own);
            if (isSame(scenario)) {
                sentences.add(Words.capital(facts.names().scenario(scenario)) + " and "
                        + facts.names().scenario(facts.scenario()) + " are the same world: no run differs.");
            } else if (own.isEmpty()) {
                open.add(facts.names().scenario(scenario));
            }
        }
        gaps.stream().flatMap(gap -> told(gap, changes).stream()).limit(MOST).forEach(sentences::add);
        if (!open.isEmpty()) {
            sentences.add(unsure(open));
        }
        return new Finding(
                Clause.UNDO,
                LEAD,
                String.join(" ", sentences),
                changes.stream().map(change -> change.here().days()).toList());
    }

    private List<String> told(Gap gap, List<Change> all) {
        Map<String, List<Change>> byKind = new LinkedHashMap<>();
        all.stream()
                .filter(change -> change.gap().equals(gap))
                .forEach(change -> byKind.computeIfAbsent(change.kind(), unused -> new ArrayList<>())
                        .add(change));
        return byKind.values().stream().limit(MOST).map(this::sentence).toList();
    }

    /** "Under everybody early and nobody early MI355X is level on release day in 98 of 100 runs or more, not after 9 days". */
    private String sentence(List<Change> changes) {
        Change weakest = changes.stream()
                .min((a, b) -> Long.compare(a.here().atRelease(), b.here().atRelease()))
                .orElseThrow();
        boolean more = changes.size() > 1
                && weakest.here().isFromStart()
                && weakest.here().atRelease() < weakest.here().n();
        String scenarios = Words.list(changes.stream()
                .map(change -> facts.names().scenario(change.scenario()))
                .toList());
        Level here = weakest.here();
        String was = facts.level(facts.scenario(), weakest.gap(), here.software())
                .map(level -> level.isFromStart() || level.isBeyond()
                        ? "as in " + facts.names().scenario(facts.scenario()) + ", where it is " + level.text()
                        : "after " + level.days().text())
                .orElse("");
        return "Under " + scenarios + " " + facts.names().brief(weakest.gap().laggard())
                + (here.software() ? "’s software is " : " is ")
                + (changes.size() > 1 ? here.text() : here.textWithSpread())
                + (more ? " or more" : "") + ", not " + was + ".";
    }

    private String unsure(List<String> open) {
        if (facts.experiment().replications() == 1) {
            return oneRun();
        }
        String named = open.size() > MOST
                ? String.join(", ", open.subList(0, MOST)) + " and " + (open.size() - MOST) + " more"
                : Words.list(open);
        return "No sure change of that under " + named + ".";
    }

    private String oneRun() {
        return facts.results().comparisons().stream()
                .filter(row -> row.column().kind() == Outcomes.GAP_AREA
                        || row.column().kind().isDuration())
                .findFirst()
                .map(row -> "One run in each scenario: the difference of "
                        + Words.digits(row.difference().difference(), 2)
                        + (row.column().kind() == Outcomes.GAP_AREA ? " log-days" : " days") + " between "
                        + facts.names().scenario(row.scenario()) + " and "
                        + facts.names().scenario(row.baseline())
                        + " has no interval.")
                .orElse("One run in each scenario: no difference has an interval.");
    }

    /** Whether every run of a scenario gives what the first scenario gives. */
    private boolean isSame(String scenario) {
        double[][] ours = facts.results().outcomes().values()[facts.experiment().indexOf(scenario)];
        return ours.length > 0
                && Arrays.deepEquals(ours, facts.results().outcomes().values()[0]);
    }

    private List<Change> changes(String scenario) {
        return gaps.stream()
                .flatMap(gap -> change(scenario, gap, false).or(() -> change(scenario, gap, true)).stream())
                .toList();
    }

    private Optional<Change> change(String scenario, Gap gap, boolean software) {
        Optional<Level> here = facts.level(scenario, gap, software).filter(Level::isDefined);
        Optional<Level> first = facts.level(facts.scenario(), gap, software).filter(Level::isDefined);
        boolean sure = facts.levelChange(scenario, gap, software)
                .filter(UndoFindings::isSure)
                .isPresent();
        return sure && here.isPresent() && first.isPresent() && isAnother(here.get(), first.get())
                ? Optional.of(new Change(scenario, gap, here.get()))
                : Optional.empty();
    }

    /** Level on release day in more runs than before is the same answer; so are as many days, rounded. */
    private static boolean isAnother(Level here, Level first) {
        return !(here.isFromStart() && first.isFromStart()) && !here.text().equals(first.text());
    }

    private static boolean isSure(PairedDifference difference) {
        return difference.low() > 0 || difference.high() < 0;
    }

    private Finding alone() {
        return Finding.of(
                Clause.UNDO,
                LEAD,
                "The study plays one scenario: what would change its answer is not in it. A second scenario, or a sweep, would say.");
    }
}

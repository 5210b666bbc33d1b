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
                sentences.add(Words.capital(facts.names().told(scenario)) + " and "
                        + facts.names().told(facts.scenario()) + " are the same world: no run differs.");
            } else if (own.isEmpty()) {
                open.add(facts.names().told(scenario));
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
        Level here = weakest.here();
        String found = "Under "
                + named(changes.stream()
                        .map(Change::scenario)
                        .map(facts.names()::told)
                        .toList()) + " "
                + facts.names().brief(weakest.gap().laggard()) + (here.software() ? "’s software is " : " is ")
                + (changes.size() > 1 ? here.text() : here.textWithSpread()) + (more ? " or more" : "");
        return facts.level(facts.scenario(), weakest.gap(), here.software())
                .map(level -> found + instead(found, when(level), here))
                .orElse(found + ".");
    }

    /** "after 9 days". */
    private String when(Level level) {
        return level.isFromStart()
                ? "from the start"
                : level.isBeyond()
                        ? "only after day " + Words.number(facts.horizon())
                        : "after " + level.days().text();
    }

    /** What it is in the main scenario; a sentence of its own where one would be long. */
    private String instead(String found, String when, Level here) {
        String tail = ", not " + when + ".";
        return here.isBeyond() || Words.count(found + tail) > Words.MOST
                ? ". Under " + facts.names().told(facts.scenario()) + " it is " + when + "."
                : tail;
    }

    private static String named(List<String> scenarios) {
        return scenarios.size() > MOST
                ? String.join(", ", scenarios.subList(0, MOST)) + " and " + (scenarios.size() - MOST) + " more"
                : Words.list(scenarios);
    }

    private String unsure(List<String> open) {
        if (facts.experiment().replications() == 1) {
            return oneRun();
        }
        return "No sure change of that under " + named(open) + ".";
    }

    private String oneRun() {
        return facts.results().comparisons().stream()
                .filter(row -> row.column().kind() == Outcomes.GAP_AREA
                        || row.column().kind().isDuration())
                .findFirst()
                .map(row -> "One run in each scenario: the difference of "
                        + Words.digits(row.difference().difference(), 2)
                        + (row.column().kind() == Outcomes.GAP_AREA ? " log-days" : " days") + " between "
                        + facts.names().told(row.scenario()) + " and "
                        + facts.names().told(row.baseline())
                        + " has no interval.")
                .orElse("One run in each scenario: no difference has an interval.");
    }

    /** Whether every run of a scenario gives what the main scenario gives. */
    private boolean isSame(String scenario) {
        double[][] ours = values(scenario);
        return ours.length > 0 && Arrays.deepEquals(ours, values(facts.scenario()));
    }

    private double[][] values(String scenario) {
        return facts.results().outcomes().values()[facts.experiment().indexOf(scenario)];
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

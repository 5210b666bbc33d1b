package headstart.report.answer;

import headstart.experiment.measure.Gap;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.measure.Outcomes;
import headstart.experiment.result.Comparison;
import headstart.model.Release;
import headstart.statistics.PairedDifference;
import headstart.statistics.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A series of releases: whether what a head start wins on one of them is still there on the next. */
final class ReleaseFindings {
    private static final int MOST_SCENARIOS = 3;

    private final Facts facts;
    private final List<Release> releases;

    ReleaseFindings(Facts facts) {
        this.facts = facts;
        this.releases = facts.experiment().scenarios().get(0).parameters().releases();
    }

    /** Whether the study has several releases, a pair and its outcome by release. */
    boolean isSeries() {
        return releases.size() > 1
                && !facts.experiment().gaps().isEmpty()
                && column(releases.get(0)).isPresent();
    }

    private Optional<OutcomeColumn> column(Release release) {
        return facts.inLife(gap(), Outcomes.LIFE_SHARE_BEHIND_IN_SOFTWARE, release.name());
    }

    private Gap gap() {
        return facts.experiment().gaps().get(0);
    }

    /** What a scenario other than the baseline changes in the share of a release's life spent behind. */
    private Optional<PairedDifference> change(String scenario, Release release) {
        return facts.results().comparisons().stream()
                .filter(row -> row.scenario().equals(scenario)
                        && Optional.of(row.column()).equals(column(release)))
                .map(Comparison::difference)
                .filter(difference -> difference.n() > 1)
                .findFirst();
    }

    private static boolean isSure(PairedDifference change) {
        return change.low() > 0 || change.high() < 0;
    }

    /** The last release lives until the horizon: how long it would have lived is not in the runs. */
    private String name(Release release) {
        boolean last = release.equals(releases.get(releases.size() - 1));
        return facts.names().release(release.name()) + (last ? " (cut off by the horizon)" : "");
    }

    private Optional<Amount> behind(String scenario, Release release) {
        return column(release)
                .map(column -> Summary.of(facts.values(scenario, column)))
                .filter(summary -> summary.n() > 0)
                .map(summary -> Amount.of(summary, SpokenUnit.SHARE, "summary.csv"));
    }

    private String first() {
        return facts.scenario();
    }

    /** The releases that a scenario changes for sure. */
    private Stream<Release> touched(String scenario) {
        return releases.stream()
                .filter(release -> change(scenario, release)
                        .filter(ReleaseFindings::isSure)
                        .isPresent());
    }

    String headline() {
        String scenario = first();
        List<Release> touched = touched(scenario).toList();
        String baseline = facts.experiment().baseline();
        if (touched.isEmpty()) {
            return "Under " + told(scenario) + " " + behind(scenario, releases.get(0), "") + ": no sure change against "
                    + told(baseline);
        }
        Release first = touched.get(0);
        return "Under " + told(scenario) + " "
                + behind(
                        scenario,
                        first,
                        behind(baseline, first)
                                .map(there -> " instead of " + there.text())
                                .orElse(""))
                + rest(touched.size());
    }

    private String told(String scenario) {
        return facts.names().told(scenario);
    }

    /** "late is behind in software for 68 % instead of 37 % of the life of the first one". */
    private String behind(String scenario, Release release, String instead) {
        return facts.names().brief(gap().laggard()) + " is behind in software for "
                + behind(scenario, release).map(Amount::text).orElse("no part") + instead + " of the life of "
                + name(release);
    }

    private String rest(int touched) {
        if (touched == 1) {
            return "; no other release changes for sure";
        }
        return "; it changes on "
                + (touched == releases.size()
                        ? "every release"
                        : touched + " of " + releases.size() + " releases for sure");
    }

    /** How long the laggard would be behind on the first release that a scenario changes for sure, under the others. */
    Finding undo() {
        String lead = "What would undo it.";
        String scenario = first();
        Optional<Release> touched = touched(scenario).findFirst();
        if (touched.isEmpty()) {
            return Finding.of(Clause.UNDO, lead, "No sure change is there to be undone.");
        }
        List<Amount> amounts = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (String other : facts.experiment().scenarioNames()) {
            Optional<Amount> there = behind(other, touched.get());
            if (!other.equals(scenario) && there.isPresent() && parts.size() < MOST_SCENARIOS) {
                amounts.add(there.get());
                String of = parts.isEmpty() ? " of the life of " + name(touched.get()) : "";
                parts.add(there.get().text() + of + " under " + told(other));
            }
        }
        return new Finding(
                Clause.UNDO,
                lead,
                Words.capital(facts.names().brief(gap().laggard())) + " is behind in software for " + Words.list(parts)
                        + ".",
                amounts);
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        facts.experiment().scenarios().stream()
                .map(scenario -> scenario.name())
                .filter(name -> !name.equals(facts.experiment().baseline()))
                .limit(MOST_SCENARIOS)
                .forEach(scenario -> findings.add(finding(scenario)));
        return findings;
    }

    private Finding finding(String scenario) {
        List<Amount> amounts = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (Release release : releases) {
            Optional<Amount> here = behind(scenario, release);
            Optional<Amount> there = behind(facts.experiment().baseline(), release);
            if (here.isPresent() && there.isPresent()) {
                amounts.add(here.get());
                boolean sure = change(scenario, release)
                        .filter(ReleaseFindings::isSure)
                        .isPresent();
                parts.add(Words.capital(name(release)) + ": " + here.get().text() + " instead of "
                        + there.get().text() + (sure ? "" : ", not for sure"));
            }
        }
        return new Finding(
                Clause.HOW_FAR,
                Words.capital(facts.names().scenario(scenario)) + " against "
                        + facts.names().scenario(facts.experiment().baseline()) + ".",
                "Part of each release’s life in which " + facts.names().brief(gap().laggard())
                        + " is behind in software, in the median run. " + String.join(". ", parts) + ".",
                amounts);
    }

    List<BigNumber> numbers() {
        return releases.stream()
                .limit(4)
                .flatMap(release -> behind(first(), release).stream()
                        .map(amount -> new BigNumber(
                                amount.text(),
                                "of the life of " + name(release) + " behind in software: "
                                        + facts.names().brief(gap().laggard()),
                                amount.spreadText(facts.horizon()))))
                .toList();
    }
}

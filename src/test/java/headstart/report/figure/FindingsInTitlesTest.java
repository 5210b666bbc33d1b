package headstart.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.calibration.CalibrationResults;
import headstart.calibration.Fitted;
import headstart.calibration.PredictedPoint;
import headstart.calibration.Role;
import headstart.calibration.Target;
import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.Reading;
import headstart.experiment.Labels;
import headstart.experiment.SmallStudies;
import headstart.experiment.measure.Measure;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.measure.Outcomes;
import headstart.experiment.result.Comparison;
import headstart.experiment.result.DifferenceCurve;
import headstart.experiment.result.StoredComparison;
import headstart.experiment.result.StudyResults;
import headstart.experiment.sweep.RangeEffect;
import headstart.experiment.sweep.Response;
import headstart.experiment.sweep.SweepResults;
import headstart.report.answer.SweepAnswer;
import headstart.report.chart.Axis;
import headstart.report.chart.DotChart;
import headstart.report.chart.Language;
import headstart.report.chart.Panel;
import headstart.report.chart.PanelChart;
import headstart.report.chart.Selection;
import headstart.report.chart.Series;
import headstart.statistics.Summary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Titles say what was found, whatever was found: they change with the data, say so where scenarios are the same, and claim nothing where the runs
 * carry no interval. A dozen kinds of figures had a name for a title.
 */
class FindingsInTitlesTest {
    /** Scenarios that are one world under two names. */
    private static final String SAME =
            SmallStudies.TWO_TEAMS.replace("held_back: {}", "held_back: {access: {late: {lead_days: 30}}}");

    private static final String ONE_RUN = SmallStudies.TWO_TEAMS.replace("replications: 6", "replications: 1");
    private static final String SIXTY = SmallStudies.TWO_TEAMS.replace("replications: 6", "replications: 60");

    private static final String RELEASES = """
            seed: 7
            replications: 6
            horizon_days: 140
            releases:
              first: {day: 0, operators: {one: {share: 1, novelty: 1}}}
              second: {day: 70, operators: {one: {share: 1, novelty: 0.8}}}
            teams:
              early: {chipmaker: East, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
              late: {chipmaker: West, roofline_tokens_per_s: 1500, starting_excess: {novel: 20}}
            access: {early: {lead_days: 30}, late: {lead_days: 0}}
            gaps: {early_over_late: {leader: early, laggard: late}}
            """;

    private static final String DECISIONS = SmallStudies.TWO_TEAMS.replaceAll("(?s)baseline:.*", "") + """
            tuning: {staff_elasticity: 1}
            decisions:
              on_day_30: {gap: early_over_late, outcome: software_gap, day: 30, leads: [0, 20, 40], target: 0.1, replications: 8}
            """;

    private static final String SWEEP = """
            seed: 7
            replications: 10
            horizon_days: 30
            releases: {model: {operators: {one: {share: 1, novelty: 1}}}}
            teams:
              early: {chipmaker: East, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
              late: {chipmaker: West, roofline_tokens_per_s: 1500, starting_excess: {novel: 20}}
              other: {chipmaker: South, roofline_tokens_per_s: 10, starting_excess: {novel: 3}}
            access: {early: {lead_days: 30}, late: {lead_days: 0}}
            gaps: {early_over_late: {leader: early, laggard: late}}
            outcomes: [gap_area]
            """;

    private static final String GRID = SWEEP + """
            factors: {access.early.lead_days: {values: [0, 60]}, gap_only: {paths: [teams.other.roofline_tokens_per_s], values: [10, 20]}}
            design: {kind: grid}
            """;

    private static final String MORRIS = SWEEP + """
            factors: {access.early.lead_days: {low: 0, high: 60}, teams.other.roofline_tokens_per_s: {low: 10, high: 20}}
            design: {kind: morris, trajectories: 10}
            """;

    private static final String SERIES = """
            series_id,metric,days_since_release,value,source
            slow_series,tok/s/GPU,1,30,made up
            slow_series,tok/s/GPU,8,100,made up
            slow_series,tok/s/GPU,20,260,made up
            slow_series,tok/s/GPU,50,500,made up
            fast_series,relative speed-up,1,1.0,made up
            fast_series,relative speed-up,30,2.5,made up
            other_series,tok/s/GPU,2,100,made up
            other_series,tok/s/GPU,40,210,made up
            """;

    private static final String CALIBRATION = """
            seed: 7
            replications: 4
            horizon_days: 60
            releases: {model: {operators: {attention: {share: 0.4, novelty: 1}, experts: {share: 0.6, novelty: 0.7}}}}
            teams:
              slow: {chipmaker: B, roofline_tokens_per_s: 1000, starting_excess: {novel: 30}}
              fast: {chipmaker: A, roofline_tokens_per_s: 1000, starting_excess: {novel: 5}}
            calibration:
              data: series.csv
              targets:
                slow_series: {team: slow, release: model}
                fast_series: {team: fast, release: model}
                other_series: {team: slow, release: other, role: validation}
              releases: {other: {like: model, novelty: 0.4}}
              free:
                tuning.successes_per_day: {low: 0.02, high: 0.5, distribution: log_uniform}
                teams.slow.starting_excess.novel: {low: 5, high: 300, distribution: log_uniform}
                discrepancy: {low: 0.01, high: 0.4, distribution: log_uniform}
              replications: 16
              restarts: 1
              evaluations: 20
              particles: 20
              moves: 1
              draws: 20
              score_particles: 20
            """;

    private static final String RULES =
            SmallStudies.TWO_TEAMS.replaceAll("(?s)baseline:.*", "") + SmallStudies.MARKET + """
            outcomes: [gap_area, share_days]
            baseline: both_x_none
            scenario_product:
              lead:
                first: {}
                both: {access: {late: {lead_days: 30}}}
              copying:
                fast: {commons: {copy_rate_per_day: 0.2}}
                none: {}
            """;

    @TempDir
    private Path folder;

    private static StudyResults study(String yaml) {
        return SmallStudies.played(SmallStudies.of(yaml));
    }

    private static String title(String yaml, String figure) {
        return title(study(yaml), figure);
    }

    private static String title(StudyResults results, String figure) {
        return Swept.figure(StudyFigures.of(results), figure).title();
    }

    private String swept(String yaml, String figure) throws IOException {
        SweepResults results = Swept.written(folder, yaml);
        return Swept.figure(SweepFigures.of(results, Language.EN, Selection.ALL), figure)
                .title();
    }

    /** A first scenario that is the baseline differs from itself in nothing: titles speak of it and of another. */
    @Test
    void whereTheFirstScenarioIsTheBaselineTitlesNameAnotherToo() {
        String first = SmallStudies.TWO_TEAMS.replace("baseline: equal", "baseline: held_back");
        assertThat(title(first, "head-start-effect"))
                .contains("its speed with held back (equal)")
                .doesNotContain(" 1 times ");
        assertThat(title(first, "gap")).contains("(held back)", "(equal)");
        assertThat(title(first, "roofline-share")).contains("(held back)", "(equal)");
    }

    @Test
    void theTimelineSaysWhenHalfOfTheSpeedIsReached() {
        assertThat(title(SmallStudies.TWO_TEAMS, "timeline"))
                .matches(
                        "Late reaches half of its attainable speed on day \\d+ \\(held back\\), (on|by) day -?\\d+ \\(equal\\)");
        assertThat(title(SAME, "timeline"))
                .matches("\\w+ reaches half of its attainable speed (on|by) day -?\\d+ \\(held back and equal\\)");
        assertThat(title(SmallStudies.TWO_TEAMS + "tuning: {successes_per_day: 0.0001}\n", "timeline"))
                .matches("\\w+ reaches half of its attainable speed not by day 60 .*");
    }

    /** A scenario that is left out decides nothing: without the baseline it is the last team of those that are shown. */
    @Test
    void theTimelineOfOneScenarioSpeaksOfThatAlone() {
        Selection alone = new Selection(List.of(), List.of("held_back"), Optional.empty(), Optional.empty(), List.of());
        StudyResults results = study(SmallStudies.TWO_TEAMS);
        assertThat(Swept.figure(StudyFigures.of(results, List.of(), Language.EN, alone), "timeline")
                        .title())
                .matches("Late reaches half of its attainable speed on day \\d+ \\(held back\\)");
    }

    @Test
    void forestsCountTheOutcomesThatDiffer() {
        StudyResults results = study(SIXTY);
        String title = title(results, "outcome-differences-gaps");
        assertThat(title)
                .startsWith("Gaps: held back differs from equal in ")
                .endsWith(", by the 95 % interval of each");
        String[] words = title.replaceAll(".* in (\\d+) of (\\d+) .*", "$1 $2").split(" ");
        List<Comparison> drawn = results.comparisons().stream()
                .filter(row ->
                        row.column().kind().isOfGap() && row.column().day().orElse(0) == 0)
                .toList();
        assertThat(Integer.parseInt(words[0])).isPositive().isLessThanOrEqualTo((int) results.comparisons().stream()
                .filter(row -> row.column().kind().isOfGap())
                .filter(row -> row.difference().low() > 0 || row.difference().high() < 0)
                .count());
        assertThat(Integer.parseInt(words[1])).isGreaterThanOrEqualTo(drawn.size());
        assertThat(title(SAME, "outcome-differences-gaps"))
                .isEqualTo("Gaps: no run differs between held back and equal");
        assertThat(title(ONE_RUN, "outcome-differences-gaps"))
                .isEqualTo("Gaps: held back against equal: the runs carry no interval of any difference");
    }

    @Test
    void differencesOverTimeCountTheDaysOfTheBandForTheWholeCurve() {
        StudyResults results = study(SIXTY);
        DifferenceCurve late = results.difference(
                        "held_back", results.experiment().subjects().teams().get(1), Measure.HEAD_START_EFFECT)
                .orElseThrow();
        int below = late.daysBelow().stream()
                .mapToInt(range -> range.last() - range.first() + 1)
                .sum();
        assertThat(late.daysAbove()).isEmpty();
        assertThat(title(results, "difference-head-start-effect"))
                .startsWith("Late is slower with held back than with equal on " + below + " of ");
        assertThat(title(results, "difference-gap")).startsWith("Late is further behind in speed with held back ");
        assertThat(title(SmallStudies.TWO_TEAMS, "difference-gap"))
                .isEqualTo("Held back against equal in gap: too few runs for a band of the whole curve");
        assertThat(title(SAME, "difference-gap")).isEqualTo("In gap no run differs between held back and equal");
    }

    @Test
    void boundsAreToldByTheirMeans() {
        String title = title(SIXTY, "bounds");
        assertThat(title)
                .matches("Gap area of early over late: mean .+ as played and .+ with perfect tuning \\(held back\\)");
        assertThat(title(SIXTY.replace("novel: 20", "novel: 40"), "bounds")).isNotEqualTo(title);
    }

    @Test
    void theRankingNamesTheBestWhereItsIntervalsDo() {
        assertThat(title(SIXTY, "ranking")).isEqualTo("Gap area of early over late: best in the mean with equal");
        assertThat(title(SAME, "ranking"))
                .isEqualTo("Gap area of early over late: which scenario is best in the mean is open");
    }

    @Test
    void responsesAreToldByTheEndsOfTheFactor() throws IOException {
        assertThat(swept(GRID, "response-access-early-lead-days"))
                .matches(
                        "Gap area of early over late: \\S+ log-days with lead days of early at 0 and \\S+ log-days at 60");
        assertThat(swept(
                        GRID.replace("outcomes: [gap_area]", "outcomes: [day0_software_gap]"),
                        "response-access-early-lead-days"))
                .matches(".*: [0-9.]+ with .* at 0 and [0-9.]+ at 60.*");
        assertThat(swept(GRID, "response-gap-only"))
                .matches("Gap area of early over late: \\S+ .+ at every level of gap only");
        assertThat(swept(GRID.replace("replications: 10", "replications: 1"), "response-access-early-lead-days"))
                .endsWith(", without intervals");
    }

    private static final String THREE = GRID.replace("design:", "")
                    .replace("{kind: grid}", "")
                    .replace("values: [10, 20]}}", "values: [10, 20]}, teams.late.engineers: {values: [20, 40]}}")
            + "design: {kind: grid}\n";

    /** Over three factors too the title says from where to where the means go, and where, with names and not with places: it was "(0; 20; ...)". */
    @Test
    void mapsSayWhereTheLeastAndTheMostIs() throws IOException {
        String name = "heat-early-over-late-gap-area-by-teams-late-engineers";
        String title = swept(THREE, name);
        assertThat(title)
                .matches("Gap area of early over late: from \\S+ \\(lead days of early: 0; engineers of late: \\d+\\)"
                        + " to \\S+ log-days \\(lead days of early: 60; engineers of late: \\d+\\)");
        assertThat(swept(THREE.replace("starting_excess: {novel: 20}", "starting_excess: {novel: 40}"), name))
                .isNotEqualTo(title);
    }

    /** A factor that makes no difference is not said to be where the most is, nor is one of many places with the same mean. */
    @Test
    void mapsNameOnlyLevelsThatAllPlacesOfThatMeanShare() throws IOException {
        assertThat(swept(GRID, "heat-early-over-late-gap-area"))
                .matches("Gap area of early over late: from \\S+ \\(lead days of early: 0\\) to \\S+ log-days"
                        + " \\(lead days of early: 60\\)");
        String steps = GRID.replace("values: [0, 60]", "values: [0, 1, 60]");
        assertThat(swept(
                        steps.replace("outcomes: [gap_area]", "outcomes: [days_to_parity]")
                                .replace("starting_excess: {novel: 20}", "starting_excess: {novel: 1.5}"),
                        "heat-early-over-late-days-to-parity"))
                .matches("Days to parity of early over late: from 0 to \\S+ days \\(lead days of early: 60\\)");
    }

    @Test
    void mainEffectsNameWhatMovesTheOutcome() throws IOException {
        assertThat(swept(GRID, "main-effects-early-over-late-gap-area"))
                .isEqualTo("1 of 2 factors moves gap area of early over late for sure: lead days of early");
        assertThat(swept(
                        GRID.replace(
                                "access.early.lead_days: {values: [0, 60]}",
                                "teams.other.engineers: {values: [20, 40]}"),
                        "main-effects-early-over-late-gap-area"))
                .isEqualTo("No factor changes gap area of early over late");
        assertThat(swept(GRID.replace("replications: 10", "replications: 1"), "main-effects-early-over-late-gap-area"))
                .isEqualTo("Main effects on gap area of early over late, all on one scale, without intervals");
    }

    /**
     * All points meet the same luck, so that ends of a range are apart long before their own intervals are: "0 days at 0 and 53 days at 60, not apart
     * for sure" was said of runs of which every one was later.
     */
    @Test
    void endsOfARangeAreComparedRunByRun() throws IOException {
        SweepResults results = Swept.written(folder, GRID.replace("values: [0, 60]", "values: [26, 30]"));
        OutcomeColumn column = results.headline(1).get(0);
        List<Response> ends = results.responses("base", "", column, 0);
        Summary first = ends.get(0).summary();
        Summary last = ends.get(1).summary();
        assertThat(first.meanHigh()).isGreaterThan(last.meanLow());
        RangeEffect effect = results.effect("base", "", column, 0).orElseThrow();
        assertThat(effect.isSure()).isTrue();
        assertThat(last.mean() - first.mean())
                .isBetween(effect.interval().low(), effect.interval().high());
        assertThat(Swept.figure(SweepFigures.of(results), "response-access-early-lead-days")
                        .title())
                .endsWith(" at 30");
        assertThat(SweepAnswer.of(results, List.of()).headline()).contains(" goes from ");
    }

    @Test
    void indicesNameAFactorWhereItsIntervalIsApart() throws IOException {
        assertThat(swept(MORRIS, "indices-early-over-late-gap-area"))
                .isEqualTo("For gap area of early over late, lead days of early matters most");
        assertThat(swept(MORRIS.replace("replications: 10", "replications: 1"), "indices-early-over-late-gap-area"))
                .isEqualTo("Which factor matters most for gap area of early over late is open: one replication cannot"
                        + " tell sensitivity from luck");
        assertThat(swept(MORRIS.replace("replications: 10", "replications: 4"), "indices-early-over-late-gap-area"))
                .endsWith(" is open: fewer than ten replications have no interval");
        assertThat(swept(
                        MORRIS.replace("outcomes: [gap_area]", "outcomes: [day0_software_gap]")
                                .replace("leader: early, laggard: late", "leader: late, laggard: early"),
                        "indices-early-over-late-day0-software-gap"))
                .endsWith(" is open: a few runs decide its mean, however many are played");
    }

    @Test
    void releasesThrowBackOrDoNot() {
        assertThat(title(RELEASES, "releases"))
                .matches("Second throws (early|late) back: from \\d+ to \\d+ % of its roof");
        assertThat(title(RELEASES.replace("novelty: 0.8", "novelty: 0"), "releases"))
                .startsWith("No release throws a team back");
    }

    @Test
    void adoptionIsToldByTheSharesAtTheEnd() {
        String market = SmallStudies.TWO_TEAMS + SmallStudies.MARKET;
        String title = title(market, "adoption");
        assertThat(title).matches("\\w+, home: .+ % \\(held back\\), .+ % \\(equal\\) of the chips on day 60");
        assertThat(title(market.replace("late: 20}", "late: 40}"), "adoption")).isNotEqualTo(title);
    }

    /** A segment is told by the chipmaker whose share moves most; of a grid of rules, by what each rule does alone. */
    @Test
    void shareDaysNameTheChipmakerWhoMovesMost() {
        String market = SmallStudies.MARKET + "outcomes: [gap_area, share_days]\n";
        assertThat(title(SmallStudies.TWO_TEAMS + market, "share-days"))
                .matches("\\w+, home: [+-].+ share-days with held back, against equal");
        assertThat(title(SAME + market, "share-days"))
                .matches("\\w+, home: 0.0 share-days with held back, against equal");
        assertThat(title(RULES, "lead-by-copying"))
                .matches("\\w+, home: [+-].+ share-days by “first” alone, .+ by “fast” alone");
    }

    /** "at 1 days", "at 0.5 share of fidelity", and in other languages "84 days". */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | days    | with lead at 1 day and %s at 60 days
            DE | days    | (lead: 1 Tag) und %s (60 Tage)
            FR | days    | (lead : 1 jour) et %s (60 jours)
            ZH | days    | （lead：1天）与 %s（60天）
            DE | Tage    | (lead: 1 Tag) und %s (60 Tage)
            EN | share   | with lead at 1 and %s at 60
            ZH | share   | （lead：1）与 %s（60）
            """)
    void levelsCountWhatTheNameOfTheirFactorEndsIn(Language language, String unit, String said) throws IOException {
        SweepResults results = Swept.written(
                folder,
                GRID.replace("values: [0, 60]", "values: [1, 60]")
                        + "labels: {factors: {access.early.lead_days: {label: \"lead, " + unit + "\"}}}\n");
        String title = Swept.figure(
                        SweepFigures.of(results, language, Selection.ALL), "response-access-early-lead-days")
                .title();
        assertThat(title).containsPattern(Pattern.quote(said).replace("%s", "\\E.+\\Q"));
    }

    @Test
    void livesAreToldByTheirMeans() {
        String lives = RELEASES.replace("gaps:", "outcomes: [life_share_behind, software_parity_before_reset]\ngaps:");
        assertThat(title(lives, "by-release-life-share-behind"))
                .matches(
                        "For (first|second), share of its life with the laggard behind in throughput \\(early over late\\): .+ %");
        assertThat(title(lives, "by-release-software-parity-before-reset"))
                .matches("For (first|second), share of runs with the laggard level in software before the next release"
                        + " \\(early over late\\): .+ %");
    }

    /** A laggard who is level on the first day and falls behind is not one who never is. */
    @Test
    void whoFallsBehindAgainIsNotLevelForGood() {
        String overtaken = SmallStudies.TWO_TEAMS
                .replace(
                        "access: {early: {lead_days: 30}, late: {lead_days: 0}}",
                        "access: {early: {lead_days: 0}, late: {lead_days: 30}}")
                .replace("tokens_per_s: 1500", "tokens_per_s: 700")
                .replace("equal: {access: {late: {lead_days: 30}}}", "equal: {access: {early: {lead_days: 30}}}");
        assertThat(title(overtaken, "gap"))
                .isEqualTo(
                        "Late is not level with early for good within 60 days (held back), not within 60 days (equal)");
    }

    @Test
    void decisionsAreToldByTheirNumbers() {
        String day = title(DECISIONS, "value-of-a-day");
        assertThat(day)
                .matches(
                        "Software gap on day 30, early over late: one more day of lead adds .+ at a lead of .+ days and .+ at .+");
        assertThat(title(
                        DECISIONS.replace(
                                "roofline_tokens_per_s: 1500, starting_excess: {novel: 20}",
                                "roofline_tokens_per_s: 1500, starting_excess: {novel: 60}"),
                        "value-of-a-day"))
                .isNotEqualTo(day);
        assertThat(title(DECISIONS, "attribution"))
                .matches("Software gap on day 30, early over late: silicon .+, starting excess .+, lead .+, effort .+");
    }

    /** The title spoke of the first chip of the file where another served three times as much, and every day had a scale of its own. */
    @Test
    void theFrontierSaysWhoServesMostAtWhichSpeedAndByHowMuch() {
        Reading reading = ExperimentFile.read(
                Path.of("experiments/deepseek-v4-served.yaml"), List.of("replications=2"), Overrides.NONE);
        StudyResults results = study((Reading.Loaded) reading);
        Figure whole = frontier(results, Selection.ALL);
        assertThat(whole.title())
                .matches(
                        "On day 106 GB300 serves the most tokens/s per chip: .+ times .+ at 10 tokens/s per user, .+ \\(.+\\)");
        List<Panel> panels = ((PanelChart) whole.chart()).panels();
        assertThat(panels).extracting(Panel::x).containsOnly(panels.get(0).x());
        assertThat(panels).extracting(Panel::y).containsOnly(panels.get(0).y());
        assertThat(panels.get(0).y().kind()).isEqualTo(Axis.Kind.LOGARITHMIC);
        Panel last = panels.get(panels.size() - 1);
        double[] most = last.lines().stream()
                .filter(line -> line.label().equals("GB300"))
                .findFirst()
                .orElseThrow()
                .y();
        assertThat(last.lines())
                .filteredOn(line -> !line.label().equals("GB300"))
                .allSatisfy(line -> assertThat(line.y()[0]).isLessThan(most[0]));
        assertThat(panels).flatExtracting(Panel::lines).extracting(Series::form).containsOnly(Series.Form.MARKED);
    }

    @Test
    void theFrontierSpeaksOfTheScenarioTheChipsAndTheDayThatAreShown() {
        Reading reading = ExperimentFile.read(
                Path.of("experiments/deepseek-v4-served.yaml"), List.of("replications=2"), Overrides.NONE);
        StudyResults results = study((Reading.Loaded) reading);
        String second = results.experiment().scenarioNames().get(1);
        Selection part = new Selection(
                List.of("day 28"), List.of(second, "B200", "MI355X"), Optional.empty(), Optional.empty(), List.of());
        assertThat(frontier(results, part).title())
                // Two runs may have them nearly alike.
                .matches("On day 28 (B200|MI355X) serves the most tokens/s per chip: [0-9.]+ times (B200|MI355X) at .+"
                        + "|Most tokens/s per chip on day 28: (B200|MI355X)\\b.+ (B200|MI355X) .+")
                .doesNotContain("GB300", "H200", "Ascend", "MTT")
                .endsWith(" (" + Labels.of(results.experiment()).shortScenario(second) + ")");
        Selection alone = new Selection(
                List.of("day 28"), List.of(second, "B200"), Optional.empty(), Optional.empty(), List.of());
        assertThat(frontier(results, alone).title()).isEqualTo("Throughput against interactivity");
    }

    /** Pairs that have no value in some runs were empty rows that were "best in NaN %". */
    @Test
    void aRankingHasNoPairWithoutAValue() {
        Reading reading = ExperimentFile.read(
                Path.of("experiments/deepseek-v4-served.yaml"), List.of("replications=2"), Overrides.NONE);
        DotChart chart = (DotChart) Swept.figure(StudyFigures.of(study((Reading.Loaded) reading)), "ranking")
                .chart();
        assertThat(chart.subtitle()).containsPattern("[0-9]+ more have no value in some runs and are not drawn");
        assertThat(chart.panels())
                .isNotEmpty()
                .allSatisfy(panel -> assertThat(panel.rows())
                        .anySatisfy(row -> assertThat(row.dots().get(0).value()).isFinite()));
        assertThat(chart.panels())
                .flatExtracting(DotChart.Panel::rows)
                .extracting(DotChart.Row::note)
                .noneMatch(note -> note.contains("NaN"));
    }

    /** "MI355X at 20 tokens/s per user relative to B200 at 20 tokens/s per user" had no room over a panel. */
    @Test
    void anAxisOfTwoAtOnePointNamesItOnce() {
        Reading reading = ExperimentFile.read(
                Path.of("experiments/deepseek-v4-served.yaml"), List.of("replications=1"), Overrides.NONE);
        PanelChart chart = (PanelChart) Swept.figure(StudyFigures.of(study((Reading.Loaded) reading)), "gap")
                .chart();
        assertThat(chart.panels())
                .extracting(panel -> panel.y().label())
                .contains("MI355X relative to B200 at 20 tokens/s per user");
    }

    /** A page had room for two of three pairs, and the title spoke of the third. */
    @Test
    void livesBeginWithThePairThatTheTitleSpeaksOf() {
        String yaml = RELEASES.replace(
                                "  late: {chipmaker: West",
                                "  twin: {chipmaker: South, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}\n  late: {chipmaker: West")
                        .replace("access: {early:", "access: {twin: {lead_days: 30}, early:")
                        .replace("gaps: {", "gaps: {early_over_twin: {leader: early, laggard: twin}, ")
                + "outcomes: [life_share_behind]\nbaseline: equal\nscenarios: {held_back: {}, equal: {access: {late: {lead_days: 30}}}}\n";
        Figure figure = Swept.figure(StudyFigures.of(study(yaml)), "by-release-life-share-behind");
        assertThat(figure.title()).contains("(early over late)");
        assertThat(((DotChart) figure.chart()).panels())
                .extracting(DotChart.Panel::title)
                .containsExactly("early over late", "early over twin");
    }

    /** "Median of overtaken by day 30: 100 %" was said of what happens in a run or not. */
    @Test
    void whatHappensOrNotIsToldByTheShareOfTheRuns() {
        StudyResults results =
                study(SIXTY.replace("horizon_days: 60", "horizon_days: 60\noutcomes: [overtake]\nreport_days: [30]"));
        Figure figure = StudyFigures.more(results, Language.EN, Selection.ALL).stream()
                .filter(offer -> offer.name().equals("outcome-overtake-by-day30"))
                .flatMap(offer -> offer.figure().get().stream())
                .findFirst()
                .orElseThrow();
        assertThat(figure.title())
                .matches(
                        "Overtaken by day 30, early over late: in [0-9.]+ % of the runs \\(held back\\), in [0-9.]+ % of the runs \\(equal\\)");
        assertThat(figure.title()).doesNotContain("in 0 % of the runs (held back), in 0 %");
        DotChart.Dot dot =
                ((DotChart) figure.chart()).panels().get(0).rows().get(0).dots().get(1);
        assertThat(dot.value()).isBetween(0.01, 0.99);
        assertThat(dot.low()).isBetween(0.0, dot.value());
    }

    /** "12 with lead of the Chinese teams, days at 0". */
    @Test
    void levelsHaveTheUnitInWhichTheNameOfTheirFactorEnds() throws IOException {
        String named = GRID.replace(
                "access.early.lead_days: {values: [0, 60]}",
                "access.early.lead_days: {label: \"lead of the first, days\", values: [0, 60]}");
        assertThat(swept(named, "response-access-early-lead-days"))
                .contains(" with lead of the first at 0 days and ", " at 60 days")
                .doesNotContain(", days");
    }

    private static Figure frontier(StudyResults results, Selection shown) {
        return Swept.figure(StudyFigures.of(results, List.of(), Language.EN, shown), "frontier");
    }

    private static StudyResults study(Reading.Loaded loaded) {
        return SmallStudies.played(loaded.experiment());
    }

    @Test
    void fitsCountWhatLiesInTheirBands() throws IOException {
        CalibrationResults results = ComparedStudies.fitted(folder, SERIES, CALIBRATION);
        List<Figure> figures = CalibrationFigures.of(results, Language.EN);
        assertThat(Swept.figure(figures, "fit").title())
                .isEqualTo("The 90 % band holds " + inside(results, Role.CALIBRATION)
                        + " of 4 measurements of the series that were fitted");
        assertThat(Swept.figure(figures, "validation").title())
                .isEqualTo("The 90 % band holds " + inside(results, Role.VALIDATION)
                        + " of 1 measurements of series that were never fitted");
        long held = results.fitted().stream()
                .filter(row -> row.known() == Fitted.Known.DATA || row.known() == Fitted.Known.BOTH)
                .count();
        assertThat(Swept.figure(figures, "corner").title())
                .isEqualTo("The data hold " + held + " of 3 parameters, at least in part");
        assertThat(Swept.figure(figures, "scores").title())
                .matches("The (series cannot tell the model from .+|model predicts the series (better|worse) than .+)");
    }

    private static long inside(CalibrationResults results, Role role) {
        return results.calibration().targets().stream()
                .filter(target -> target.role() == role)
                .mapToLong(target -> results.predictions().stream()
                        .filter(point -> isOf(target, point) && point.insideNineTenths())
                        .count())
                .sum();
    }

    private static boolean isOf(Target target, PredictedPoint point) {
        return point.series().equals(target.series()) && point.isMeasured() && point.day() > target.days()[0];
    }

    @Test
    void comparedStudiesAreToldByWhatDiffers() {
        StudyResults one = study(SIXTY);
        StudyResults other = study(SIXTY.replace("lead_days: 30}, late", "lead_days: 10}, late"));
        assertThat(stored(one, other)).startsWith("A: held back differs from a: equal in ");
        assertThat(stored(one, one)).startsWith("A: held back differs from a: equal in ");
        StudyResults same = study(SAME);
        assertThat(stored(same, same)).isEqualTo("No run differs between a: held back and a: equal");
        assertThat(beside(one, other, "side-by-side-gap"))
                .matches("Throughput of laggards over leaders on the release day: .+, .+× \\(a\\), .+× \\(b\\)")
                .isNotEqualTo(beside(one, one, "side-by-side-gap"));
        StudyResults area = study(SIXTY + "outcomes: [gap_area]\n");
        assertThat(beside(area, other, "side-by-side-outcomes"))
                .isEqualTo("Gap area of early over late, held back: mean %s (a), %s (b)"
                        .formatted(mean(area, "held_back"), mean(other, "held_back")));
        assertThat(beside(one, one, "side-by-side-outcomes"))
                .isEqualTo("Outcomes that the studies share: the same means in all of them");
    }

    private static String mean(StudyResults results, String scenario) {
        return results.summaries().stream()
                .filter(row -> row.scenario().equals(scenario) && row.column().kind() == Outcomes.GAP_AREA)
                .map(row -> Amounts.figure(row.summary().mean(), Language.EN))
                .findFirst()
                .orElseThrow();
    }

    private static String stored(StudyResults one, StudyResults other) {
        StoredComparison comparison = ComparedStudies.stored("a", one, "b", other, "a:equal");
        return Swept.figure(StoredDifferenceFigure.of(comparison, Language.EN), "stored-differences")
                .title();
    }

    private static String beside(StudyResults one, StudyResults other, String figure) {
        return Swept.figure(SideBySideFigures.of(ComparedStudies.beside("a", one, "b", other), Language.EN), figure)
                .title();
    }
}

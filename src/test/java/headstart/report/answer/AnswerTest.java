package headstart.report.answer;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.config.Reading;
import headstart.experiment.measure.Outcomes;
import headstart.experiment.result.StudyResults;
import headstart.experiment.sweep.RangeEffect;
import headstart.experiment.sweep.Response;
import headstart.experiment.sweep.SweepResults;
import headstart.statistics.MeanInterval;
import headstart.statistics.MeanNote;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every shape of study gets an answer in sentences. A first version answered half of one of the three questions of the V4 study, in
 * "log-days", and a lesson that asks a question was told the number of its runs.
 */
class AnswerTest {
    private static final String WORLD = """
            title: A small world
            seed: 7
            replications: 40
            horizon_days: 60
            releases: {model: {operators: {attention: {share: 1, novelty: 1}}}}
            teams:
              early: {chipmaker: A, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
              late: {chipmaker: B, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
            access: {early: {lead_days: 30}, late: {lead_days: 0}}
            """;
    private static final String GAP = "gaps: {e_over_l: {leader: early, laggard: late}}\n";

    @TempDir
    private Path temporary;

    private Answer study(String yaml, String... sets) {
        Reading.Loaded loaded = Told.written(temporary, yaml, sets);
        return StudyAnswer.of(Told.played(loaded), loaded.notes());
    }

    private static Answer shipped(String name, int replications, String... sets) {
        String[] all = Arrays.copyOf(sets, sets.length + 1);
        all[sets.length] = "replications=" + replications;
        Reading.Loaded loaded = Told.shipped(name, all);
        return StudyAnswer.of(Told.played(loaded), loaded.notes());
    }

    private static String undo(Answer answer) {
        return answer.findings().stream()
                .filter(finding -> finding.clause() == Clause.UNDO)
                .map(Finding::sentence)
                .reduce("", (a, b) -> a + b + "\n");
    }

    @Test
    void aGapIsAnsweredWithDaysAndTheirSpread() {
        Answer answer = study(WORLD + GAP);
        assertThat(answer.headline()).matches("With 30 days of early access early is ahead of late for \\d+ days");
        assertThat(answer.findings().get(0).sentence())
                .matches(
                        "Late is first level with early, within 10 %, after \\d+ days \\(\\d+ to (\\d+|beyond day 60) in 90 % of the runs\\)\\. .*");
        assertThat(undo(answer)).contains("The study plays one scenario");
    }

    /** The numbers of the sentences are those of the results. */
    @Test
    void theDaysAreTheMedianOfTheRuns() {
        Reading.Loaded loaded = Told.written(temporary, WORLD + GAP);
        StudyResults results = Told.played(loaded);
        Answer answer = StudyAnswer.of(results, List.of());
        Facts facts = new Facts(results);
        Level level =
                facts.level("base", loaded.experiment().gaps().get(0), false).orElseThrow();
        double[] waits = facts.outcome("base", loaded.experiment().gaps().get(0), Outcomes.DAYS_TO_PARITY)
                .orElseThrow()
                .clone();
        Arrays.sort(waits);
        double median = (waits[19] + waits[20]) / 2;
        assertThat(level.days().value()).isEqualTo(median);
        assertThat(answer.headline()).endsWith("for " + Math.round(median) + " days");
        assertThat(answer.numbers().get(0).number()).isEqualTo(Math.round(median) + " days");
    }

    @Test
    void withoutAGapTheTeamsAreTold() {
        Answer answer = study(WORLD);
        assertThat(answer.headline())
                .matches("Early has \\d+ % of its attainable speed on release day and \\d+ % on day 60");
        assertThat(answer.findings()).hasSize(3);
    }

    @Test
    void oneTeamIsTold() {
        String alone = WORLD.replaceAll("  late: .*\n", "").replace(", late: {lead_days: 0}", "");
        assertThat(study(alone).headline()).startsWith("Early has ");
    }

    @Test
    void twoScenariosAreSetAgainstEachOther() {
        Answer answer = study(
                WORLD + GAP + "baseline: equal\nscenarios: {withheld: {}, equal: {access: {late: {lead_days: 30}}}}\n");
        assertThat(answer.headline())
                .matches(
                        "With 30 days of early access early is ahead of late for \\d+ days; under equal (not at all|for .*)");
        assertThat(undo(answer)).matches("(?s)What would undo it\\. Under equal late is .*, not after \\d+ days.*");
    }

    /** "Whether same changes the whole advantage ... is open: the difference of 0.00 has a 95 % interval from 0.00 to 0.00." */
    @Test
    void equalScenariosAreSaidToBeOneWorld() {
        Answer answer = study(WORLD + GAP + "baseline: withheld\nscenarios: {same: {}, withheld: {}}\n");
        assertThat(undo(answer)).contains("Withheld and same are the same world: no run differs.");
        assertThat(String.join(" ", answer.quotable())).doesNotContain("NaN", "0.00 to 0.00");
    }

    /** "a 95 % interval from NaN to NaN". */
    @Test
    void oneRunHasNoIntervalAndNoSpread() {
        Answer answer = study(
                WORLD + GAP
                        + "baseline: withheld\nscenarios: {equal: {access: {late: {lead_days: 30}}}, withheld: {}}\n",
                "replications=1");
        String all = String.join(" ", answer.quotable());
        assertThat(all).contains("One run in each scenario: the difference of ").contains(" has no interval.");
        assertThat(all).doesNotContain("NaN", "90 % of the runs", "in 1 of 1");
        assertThat(answer.cautions()).contains("One run: no interval and no spread; another run may say the opposite.");
    }

    /** No run is level before the horizon: no number of days is made up. */
    @Test
    void whatTheHorizonCutsOffIsSaidToBe() {
        Answer answer = study(WORLD.replace("novel: 20}}\naccess", "novel: 20}, engineers: 0}\naccess") + GAP);
        assertThat(answer.headline()).contains("is ahead of late to day 60 in all 40 runs");
    }

    @Test
    void whatDecisionsHangOnIsPartOfWhatWouldUndoIt() {
        Answer answer = shipped("04-decisions", 60, "decisions.gap_on_day_30.replications=60");
        assertThat(undo(answer)).contains("times as many engineers.").contains("A lead of ");
    }

    @Test
    void aSeriesOfReleasesSaysWhichIsCutOff() {
        Answer answer = shipped("successive-releases", 6);
        assertThat(String.join(" ", answer.quotable())).contains("(cut off by the horizon)");
        assertThat(answer.headline()).startsWith("Under ");
    }

    @Test
    void aMarketIsAnsweredInPointsOfIt() {
        Answer answer = shipped("export-controls", 6);
        assertThat(answer.headline())
                .containsPattern(
                        "share of all segments is [0-9.]+ points (higher|lower) than under .*, on average over 180 days");
    }

    @Test
    void aSweepSaysWhichFactorMovesItMostAndWhereItIsBest() {
        Reading.Loaded loaded = Told.written(
                temporary,
                WORLD + GAP + "factors: {access.early.lead_days: {values: [0, 30]}}\ndesign: {kind: grid}\n",
                "replications=200");
        SweepResults results = Told.swept(loaded);
        Answer answer = SweepAnswer.of(results, loaded.notes());
        assertThat(answer.headline()).matches(".* goes from .* to .* as lead days of early goes from 0 to 30");
        assertThat(undo(answer)).contains("at 0 is best for the one behind");
        // Few runs carry no such sentence.
        SweepResults few = Told.swept(Told.written(
                temporary,
                WORLD + GAP + "factors: {access.early.lead_days: {values: [0, 30]}}\ndesign: {kind: grid}\n",
                "replications=2"));
        assertThat(SweepAnswer.of(few, List.of()).headline()).endsWith(", not apart for sure");
    }

    /** The best level lies within the range, whose ends are alike: it was judged by the difference of the ends. */
    @Test
    void theBestLevelOfASweepIsJudgedAgainstTheOneThatIsNamed() {
        SweepResults played = Told.swept(Told.written(
                temporary,
                WORLD + GAP + "factors: {access.early.lead_days: {values: [0, 15, 30]}}\ndesign: {kind: grid}\n",
                "replications=20"));
        MeanInterval sure = new MeanInterval(-9, -3, MeanNote.NONE);
        MeanInterval open = new MeanInterval(-1, 1, MeanNote.NONE);
        assertThat(undo(SweepAnswer.of(bestWithin(played, sure, open), List.of())))
                .contains("at 15 is best for the one behind")
                .contains(" at 0.")
                .doesNotContain("not for sure");
        assertThat(undo(SweepAnswer.of(bestWithin(played, open, sure), List.of())))
                .contains("at 15 is best for the one behind")
                .contains(" at 0, not for sure.");
        assertThat(played.effectOf(15, played.effects().get(0).column(), 0)).isPresent();
    }

    /** The same results with the last level's numbers at the first one, so that the one between is best. */
    private static SweepResults bestWithin(SweepResults played, MeanInterval within, MeanInterval ends) {
        List<Response> responses = played.responses().stream()
                .map(row -> row.levels().equals(List.of(0.0))
                        ? new Response(
                                row.scenario(),
                                row.baseline(),
                                row.column(),
                                row.factors(),
                                row.levels(),
                                row.points(),
                                row.lacking(),
                                row.unit(),
                                at(played, row, 30).summary(),
                                row.together())
                        : row)
                .toList();
        List<RangeEffect> effects = played.effects().stream()
                .map(row -> new RangeEffect(
                        row.scenario(),
                        row.baseline(),
                        row.column(),
                        row.factor(),
                        row.level(),
                        row.level() == 15 ? within : ends))
                .toList();
        return new SweepResults(
                played.sweep(),
                responses,
                effects,
                played.indices(),
                played.failedPoints(),
                played.completed(),
                played.failed());
    }

    private static Response at(SweepResults played, Response row, double level) {
        return played.responses(row.scenario(), row.baseline(), row.column(), 0).stream()
                .filter(other -> other.levels().equals(List.of(level)))
                .findFirst()
                .orElseThrow();
    }

    /** The lasting time is told where the study measures it, and the words say so. */
    @Test
    void levelForGoodIsToldBeforeTheFirstTime() {
        Answer answer = study(WORLD + GAP + "outcomes: [days_to_parity, level_for_good]\n");
        assertThat(answer.findings().get(0).sentence())
                .startsWith("Late is ")
                .contains("level for good")
                .doesNotContain("first level");
    }

    @Test
    void theV4StudyAnswersAllItsClauses() {
        Answer answer = shipped("deepseek-v4", 40);
        assertThat(answer.headline())
                .matches(
                        "With 58 days of early access Ascend is ahead of AMD’s MI355X for \\d+ days, and of NVIDIA’s B200 (not at all|for .*); .*");
        assertThat(answer.numbers()).hasSize(4);
        assertThat(answer.findings()).extracting(Finding::clause).contains(Clause.HOW_FAR, Clause.COST, Clause.UNDO);
        assertThat(answer.cautions()).hasSizeGreaterThan(2);
        assertThat(String.join(" ", answer.quotable()))
                .doesNotContainPattern(Pattern.compile("[a-z]+_[a-z]+"))
                .doesNotContain("log-days", "NaN");
    }

    /** Stored studies beside each other: each in its own words and with its own numbers, none averaged away. */
    @Test
    void studiesSideBySideAreToldOneByOne() {
        List<SideBySideAnswer.Told> studies = new ArrayList<>();
        for (int lead : new int[] {30, 5}) {
            Reading.Loaded loaded = Told.written(
                    temporary, WORLD.replace("early: {lead_days: 30}", "early: {lead_days: " + lead + "}") + GAP);
            studies.add(new SideBySideAnswer.Told("lead-" + lead, Told.played(loaded), loaded.notes()));
        }
        Answer answer = SideBySideAnswer.of(studies, 8);
        Answer first = StudyAnswer.of(studies.get(0).results(), List.of());
        Answer second = StudyAnswer.of(studies.get(1).results(), List.of());
        assertThat(answer.headline()).isEqualTo("lead-30: " + first.headline());
        assertThat(answer.sentences())
                .contains("lead-30: " + first.headline() + ".", "lead-5: " + second.headline() + ".");
        assertThat(answer.numbers())
                .extracting(BigNumber::number)
                .startsWith(first.numbers().get(0).number())
                .contains(second.numbers().get(0).number());
        assertThat(answer.cautions().get(0))
                .isEqualTo("8 outcomes of the same scenario and subject stand in at least two of the studies.");
        SideBySideAnswer.Told same =
                new SideBySideAnswer.Told("again", studies.get(0).results(), List.of());
        assertThat(SideBySideAnswer.of(List.of(studies.get(0), same), 8).headline())
                .isEqualTo("All 2 studies say the same: " + first.headline());
    }
}

package headstart.report.answer;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.config.Reading;
import headstart.experiment.measure.Outcomes;
import headstart.experiment.result.StudyResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The author's sentences: the numbers in them are those of the runs, and what an interval does not carry is withdrawn. */
class OwnFindingsTest {
    private static final String STUDY = """
            title: A small world
            seed: 7
            replications: 40
            horizon_days: 60
            releases: {model: {operators: {attention: {share: 1, novelty: 1}}}}
            teams:
              early: {chipmaker: A, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}, label: Team & Co}
              late: {chipmaker: B, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
            access: {early: {lead_days: 30}, late: {lead_days: 0}}
            gaps: {e_over_l: {leader: early, laggard: late}}
            baseline: equal
            scenarios: {withheld: {}, equal: {access: {late: {lead_days: 30}}}, same: {}}
            outcomes: [days_to_parity, tokens_served, ratio]
            """;

    @TempDir
    private Path temporary;

    private StudyResults results;

    private Answer told(String answers, String... sets) {
        Reading.Loaded loaded = Told.written(temporary, STUDY + answers, sets);
        results = Told.played(loaded);
        return StudyAnswer.of(results, List.of());
    }

    private double median(String scenario) {
        Facts facts = new Facts(results);
        double[] waits = facts.outcome(scenario, results.experiment().gaps().get(0), Outcomes.DAYS_TO_PARITY)
                .orElseThrow()
                .clone();
        Arrays.sort(waits);
        return (waits[19] + waits[20]) / 2;
    }

    @Test
    void thePlacesHoldTheNumbersOfTheRuns() {
        Answer answer = told("""
                answers:
                  far:
                    lead: "{early:long} leads for {level}."
                    text: "In {soon} it is level at once; {level:spread}; under {equal} after {other:median}."
                    values:
                      level: {outcome: e_over_l.days_to_parity}
                      soon: {outcome: e_over_l.days_to_parity, at_most: 0}
                      other: {outcome: e_over_l.days_to_parity, scenario: equal}
                """);
        long atOnce = Arrays.stream(results.outcomes()
                        .values()[0][
                        results.outcomes().indexOf("e_over_l.days_to_parity").orElseThrow()])
                .filter(wait -> wait <= 0)
                .count();
        String sentence = answer.findings().get(0).sentence();
        assertThat(sentence)
                .startsWith("Team & Co leads for " + SpokenUnit.DAYS.text(median("withheld")) + ". In "
                        + Words.runs(atOnce, 40) + " it is level at once; ")
                .contains(" in 90 % of the runs; under equal after "
                        + SpokenUnit.DAYS.text(Math.max(0, median("equal"))));
        assertThat(answer.findings().get(0).amounts().get(0).value()).isEqualTo(median("withheld"));
        assertThat(answer.findings())
                .filteredOn(found -> found.clause() == Clause.HOW_FAR)
                .hasSize(1);
        assertThat(answer.findings()).extracting(Finding::clause).contains(Clause.UNDO);
    }

    @Test
    void aHeadlineOfTheAuthorsStandsInPlaceOfTheProgrammes() {
        Answer answer = told("""
                answers:
                  top: {part: headline, text: "Early is {r} as fast as late on release day.", values: {r: {outcome: e_over_l.ratio_day0}}}
                """);
        assertThat(answer.headline()).matches("Early is \\d+(\\.\\d)?× as fast as late on release day");
    }

    /** The difference of a world from itself is 0 in every run; a lead of a month is none. */
    @Test
    void whatTheIntervalDoesNotCarryIsWithdrawnAndSaidToBe() {
        Answer answer = told("""
                answers:
                  none: {part: undo, text: "It takes {d} longer.", values: {d: {outcome: e_over_l.days_to_parity, against: same}}}
                  some: {part: undo, text: "It takes {d:size} longer.", values: {d: {outcome: e_over_l.days_to_parity, against: equal}}}
                  mostly: {text: "Level at once in {p}.", values: {p: {outcome: e_over_l.days_to_parity, at_most: 0, above: 0.9}}}
                """);
        assertThat(answer.cautions().get(0))
                .isEqualTo("The author’s sentence “none” is withdrawn: its 95 % interval of days to parity, as a"
                        + " difference, from 0 to 0 does not carry it.");
        assertThat(answer.cautions().get(1))
                .startsWith("The author’s sentence “mostly” is withdrawn: its 95 % interval");
        assertThat(answer.findings())
                .filteredOn(finding -> finding.clause() == Clause.UNDO)
                .extracting(Finding::sentence)
                .singleElement()
                .asString()
                .matches("It takes \\d+ days longer\\.");
    }

    @Test
    void whatTheStudyDoesNotMeasureIsWithdrawn() {
        Answer answer = told("answers: {far: {text: \"{s}\", values: {s: {outcome: e_over_l.slow_days}}}}\n");
        assertThat(answer.cautions().get(0))
                .isEqualTo("The author’s sentence “far” is withdrawn: the study does not measure e over l.slow days.");
        assertThat(answer.findings().get(0).sentence()).contains("level");
    }

    @Test
    void oneRunCarriesNoDifference() {
        Answer answer = told(
                "answers: {u: {part: undo, text: \"{d}\", values: {d: {outcome: e_over_l.days_to_parity, against: equal}}}}\n",
                "replications=1");
        assertThat(String.join(" ", answer.cautions()))
                .contains("is withdrawn: there are too few runs for an interval");
    }

    /** Late jumps leave what is served a tail without a mean; its median is as sure as any. */
    @Test
    void aMeanOfWhatHasNoBoundIsWithdrawn() {
        Answer answer = told("""
                answers:
                  mean: {part: undo, text: "{t:mean}", values: {t: {outcome: late.tokens_served}}}
                  more: {part: undo, text: "{t:mean}", values: {t: {outcome: late.tokens_served, against: equal}}}
                  median: {part: undo, text: "It serves {t} in the median.", values: {t: {outcome: late.tokens_served}}}
                """, "tuning.jump_rate_per_day=0.01");
        assertThat(answer.cautions().subList(0, 2))
                .allSatisfy(caution -> assertThat(caution)
                        .contains("is withdrawn: the mean of tokens served")
                        .endsWith("has no bound, so no interval carries it; its median would do."));
        assertThat(answer.findings())
                .extracting(Finding::sentence)
                .anyMatch(sentence -> sentence.endsWith("in the median."));
    }

    /** What the documentation shows is right. */
    @Test
    void theExampleOfTheDocumentationIsAccepted() throws IOException {
        String block = Files.readString(Path.of("docs", "answers.md"))
                .split("```yaml\n")[1]
                .split("```")[0];
        String v4 = Path.of("experiments", "deepseek-v4.yaml").toAbsolutePath().toString();
        Reading.Loaded loaded = Told.written(temporary, "extends: " + v4 + "\n" + block, "replications=40");
        assertThat(loaded.experiment().answers()).hasSize(2);
        Answer answer = StudyAnswer.of(Told.played(loaded), List.of());
        assertThat(answer.findings().get(0).sentence())
                .matches(
                        "It slows the others; it does not speed Ascend up\\. On release day MI355X is level in .* runs, .*");
        assertThat(answer.findings().get(answer.findings().size() - 1).sentence())
                .matches("With everybody early MI355X would be level \\d+ days sooner .*");
    }
}

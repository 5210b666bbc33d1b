package headstart.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.experiment.measure.Gap;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.measure.Outcomes;
import headstart.experiment.measure.Subject;
import headstart.experiment.measure.When;
import headstart.experiment.run.OutcomeTable;
import org.junit.jupiter.api.Test;

/** What readers see: the labels of the file, and good names where it states none. */
class LabelsTest {
    private static final String CHIPS = """
            title: Labels
            replications: 2
            horizon_days: 40
            chips:
              Ascend 950DT: {vendor: Huawei, bf16_tflops_dense: 500, hbm_tb_s: 4, scaleup_gb_s: 400}
              B200 SXM: {vendor: NVIDIA, bf16_tflops_dense: 2250, hbm_tb_s: 8, scaleup_gb_s: 900}
            releases: {v4: {operators: {one: {novelty: 1, gflop_per_token: 60}}}}
            teams:
              cann_950dt: {chipmaker: Huawei, chip: Ascend 950DT, starting_excess: {novel: 20}}
              open_cuda: {chipmaker: NVIDIA, chip: B200 SXM, starting_excess: {novel: 20}}
              closed_cuda: {chipmaker: NVIDIA, chip: B200 SXM, starting_excess: {novel: 10}}
            access: {cann_950dt: {lead_days: 30}}
            gaps: {ascend_over_cuda: {leader: cann_950dt, laggard: open_cuda}}
            factors: {access.cann_950dt.lead_days: {from: 0, to: 30, step: 10}}
            """;

    private static Labels of(String yaml) {
        return SmallStudies.of(yaml).labels();
    }

    private static Subject.Team team(String yaml, int index) {
        return SmallStudies.of(yaml).subjects().teams().get(index);
    }

    @Test
    void aTeamIsItsChipWithItsMakerAndItsKeyWhereSeveralShareTheChip() {
        Labels labels = of(CHIPS);
        assertThat(labels.of(team(CHIPS, 0))).isEqualTo("Huawei Ascend 950DT");
        assertThat(labels.shortOf(team(CHIPS, 0))).isEqualTo("Ascend 950DT");
        assertThat(labels.of(team(CHIPS, 1))).isEqualTo("NVIDIA B200 SXM, open cuda");
        assertThat(labels.of(SmallStudies.of(CHIPS).gaps().get(0))).isEqualTo("Ascend 950DT over open cuda");
        assertThat(labels.factor("access.cann_950dt.lead_days").text()).isEqualTo("lead days of Ascend 950DT");
    }

    /** "On day 484" was said of the day that axes call day 0: outcomes count from the first release. */
    @Test
    void daysOfSeveralReleasesSayFromWhichTheyCount() {
        Experiment one = SmallStudies.of(SmallStudies.TWO_TEAMS);
        Experiment two = SmallStudies.of(SmallStudies.TWO_TEAMS.replace(
                "releases: {model:", "releases: {next: {day: 40, operators: {one: {share: 1, novelty: 0.5}}}, model:"));
        Gap gap = one.gaps().get(0);
        OutcomeColumn later = new OutcomeColumn(gap, Outcomes.GAP, new When.OnDay(30));
        OutcomeColumn by = new OutcomeColumn(gap, Outcomes.OVERTAKE, new When.OnDay(30));
        OutcomeColumn atOnce = new OutcomeColumn(gap, Outcomes.GAP, new When.OnDay(0));
        assertThat(one.labels().of(later)).isEqualTo("gap on day 30");
        assertThat(two.labels().of(later)).isEqualTo("gap 30 days after model");
        assertThat(two.labels().of(by)).isEqualTo("overtaken by 30 days after model");
        assertThat(two.labels().of(atOnce)).isEqualTo("gap at the release of model");
    }

    /** Points have keys such as at_20; a reader is told what is held fixed there. */
    @Test
    void anOperatingPointIsSaidInWordsAndOnceOfAPair() {
        String yaml = CHIPS + """
                operating_points: {batch: {sequences_per_chip: 64}, at_20: {tokens_per_s_per_user: 20}}
                """;
        Experiment experiment = SmallStudies.of(yaml);
        Subject.Performer ours = team(yaml, 0).at(experiment.points(), 1);
        Subject.Performer theirs = team(yaml, 1).at(experiment.points(), 1);
        Labels labels = experiment.labels();
        assertThat(labels.of(ours)).isEqualTo("Huawei Ascend 950DT at 20 tokens/s per user");
        assertThat(labels.shortOf(ours)).isEqualTo("Ascend 950DT at 20 tokens/s per user");
        assertThat(labels.of(new Gap("another", ours, theirs)))
                .isEqualTo("Ascend 950DT over open cuda at 20 tokens/s per user");
    }

    @Test
    void statedLabelsAreUsedWhereverTheirOwnerIsNamed() {
        String yaml = CHIPS.replace(
                        "cann_950dt: {chipmaker",
                        "cann_950dt: {label: 'Huawei Ascend 950DT, CANN', short_label: Ascend, chipmaker")
                + """
                labels:
                  chipmakers: {NVIDIA: {label: Nvidia}}
                  outcomes: {gap_area: {label: whole advantage}}
                scenarios:
                  held_back: {label: Withheld from US chipmakers, short_label: withheld}
                  equal: {access: {open_cuda: {lead_days: 30}}}
                """;
        Labels labels = of(yaml);
        assertThat(labels.of(team(yaml, 0))).isEqualTo("Huawei Ascend 950DT, CANN");
        assertThat(labels.of(team(yaml, 1))).startsWith("Nvidia B200 SXM");
        assertThat(labels.of(SmallStudies.of(yaml).gaps().get(0))).isEqualTo("Ascend over open cuda");
        assertThat(labels.scenario("held_back")).isEqualTo("Withheld from US chipmakers");
        assertThat(labels.shortScenario("held_back")).isEqualTo("withheld");
        assertThat(labels.scenario("equal")).isEqualTo("equal");
        assertThat(labels.of(Outcomes.GAP_AREA)).isEqualTo("whole advantage");
    }

    @Test
    void outcomesAreNamedWithTheirDayOrRelease() {
        Experiment experiment = SmallStudies.of(CHIPS);
        Gap gap = experiment.gaps().get(0);
        Labels labels = experiment.labels();
        assertThat(labels.of(new OutcomeColumn(gap, Outcomes.OVERTAKE, new When.OnDay(30))))
                .isEqualTo("overtaken by day 30");
        assertThat(labels.of(new OutcomeColumn(gap, Outcomes.GAP, new When.OnDay(30))))
                .isEqualTo("gap on day 30");
        assertThat(labels.of(new OutcomeColumn(gap, Outcomes.LIFE_SHARE_BEHIND, new When.InLife(0, "v4"))))
                .isEqualTo("share of the life behind, v4");
    }

    @Test
    void aScenarioOfAProductIsItsChoices() {
        Labels labels = of(CHIPS + """
                scenario_product:
                  access:
                    label: who gets it early
                    held_back: {label: Huawei alone}
                    equal: {access: {open_cuda: {lead_days: 30}}}
                  copying:
                    none: {commons: {copy_rate_per_day: 0}}
                    as_it_is: {}
                """);
        assertThat(labels.scenario("held_back_x_as_it_is")).isEqualTo("Huawei alone, as it is");
        assertThat(labels.axis("access").text()).isEqualTo("who gets it early");
        assertThat(labels.choice("access", "held_back").text()).isEqualTo("Huawei alone");
    }

    /** How long the last release would have lived is not in the runs, and a share of its life once looked like any other. */
    @Test
    void aReleaseThatTheHorizonCutsOffIsMarked() {
        String two = SmallStudies.TWO_TEAMS.replace(
                "releases: {model:", "releases: {next: {day: 40, operators: {one: {share: 1, novelty: 0.5}}}, model:");
        Experiment experiment = SmallStudies.asking(SmallStudies.of(two), Outcomes.LIFE_SHARE_BEHIND);
        Labels labels = experiment.labels();
        assertThat(OutcomeTable.of(experiment).columns())
                .extracting(labels::of)
                .satisfiesExactlyInAnyOrder(
                        first -> assertThat(first).endsWith(", model"),
                        last -> assertThat(last).endsWith(", next (cut off by the horizon)"),
                        all -> assertThat(all).endsWith(", overall"));
    }
}

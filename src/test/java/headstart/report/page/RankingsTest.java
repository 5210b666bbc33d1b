package headstart.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.experiment.SmallStudies;
import headstart.experiment.result.StudyResults;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of all pairs had a dash where an interval should be, beside a mean that a few runs decide. */
class RankingsTest {
    @Test
    void pairsWhoseMeanAFewRunsDecideAreToldByTheirMedian() {
        StudyResults study = SmallStudies.played(SmallStudies.of(SmallStudies.LATE_JUMPS.replace(
                "outcomes: [day0_gap,", "outcomes: [gap_area, slow_days, peak_gap, day0_gap,")));
        List<List<String>> rows = Rankings.pairs(study).rows();
        assertThat(rows)
                .filteredOn(row -> row.get(4).equals("median"))
                .isNotEmpty()
                .allSatisfy(row -> {
                    double median = Double.parseDouble(row.get(5));
                    String[] ends = row.get(6).split(" to ");
                    assertThat(median).isBetween(Double.parseDouble(ends[0]), Double.parseDouble(ends[1]));
                    boolean sure = Double.parseDouble(ends[0]) > 0 || Double.parseDouble(ends[1]) < 0;
                    assertThat(row.get(8)).isEqualTo(sure ? "yes" : "no");
                });
    }
}

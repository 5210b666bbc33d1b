package headstart.config;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.calibration.Panel;
import headstart.calibration.PanelEvidence;
import headstart.calibration.PanelRow;
import headstart.config.document.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An access panel as it is read: what counts, what does not and why, and what is wrong, once. */
class PanelFaultsTest {
    private static final String STUDY = """
            replications: 2
            horizon_days: 60
            releases: {m: {operators: {one: {share: 1, novelty: 1}}}}
            teams:
              a: {chipmaker: A, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
              b: {chipmaker: B, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
            access: {a: {lead_days: 50}}
            calibration:
              data: data.csv
              targets:
                a1: {team: a, release: m}
                a2: {team: a, release: m}
                b1: {team: b, release: m}
                b2: {team: b, release: m}
              free: {tuning.successes_per_day: {low: 0.03, high: 0.25, distribution: log_uniform}}
              panel:
                evidence: evidence.csv
                rows:
                  first: {series: [a1, a2], lead_days: {low: 40, high: 60}, source: a newspaper}
                  second: {series: [b1, b2], lead_days: {low: 0, high: 0}}
                left_out: {other: not one recipe}
            """;

    private static final String DATA = """
            series_id,metric,days_since_release,value,source
            a1,tok/s,1,80,x
            a1,tok/s,70,100,x
            a2,tok/s,2,90,x
            a2,tok/s,119,100,x
            b1,tok/s,0,10,x
            b1,tok/s,90,100,x
            b2,tok/s,10,50,x
            b2,tok/s,90,100,x
            other,tok/s,1,10,x
            other,tok/s,90,100,x
            unknown,tok/s,1,10,x
            """;

    private static final String EVIDENCE = """
            date,who,chip,model,metric,value,unit,day_since_release,had_early_access,source,confidence
            2026-01-01,A (vLLM),X1,M,"peak, before",6,tok/s,33,day-0 support claimed,u1,H
            2026-01-30,A (vLLM),X1,M,"peak, after",72,tok/s,58,day-0 support claimed,u1,H
            2026-01-01,A,X1,N,support,1,event,0,yes,u2,H
            2026-01-01,A,X1 over Y,N,throughput,1.1,ratio,9,no,u3,H
            2026-01-01,A,X1,N,throughput,fast,tok/s,9,no,u4,H
            2026-01-01,A,X1,N,throughput,7,tok/s,,no,u5,H
            """;

    @TempDir
    private Path directory;

    private CalibrationReading read(String study, String evidence) throws IOException {
        Files.writeString(directory.resolve("data.csv"), DATA);
        Files.writeString(directory.resolve("evidence.csv"), evidence);
        Path file = Files.writeString(directory.resolve("fit.yaml"), study);
        Reading reading = ExperimentFile.read(file, List.of(), Overrides.NONE);
        return reading instanceof Reading.Loaded loaded
                ? CalibrationBuilder.of(loaded)
                : new CalibrationReading.Faulty(((Reading.Faulty) reading).faults());
    }

    private Panel panel() throws IOException {
        return ((CalibrationReading.Loaded) read(STUDY, EVIDENCE))
                .calibration()
                .panel()
                .orElseThrow();
    }

    @Test
    void aShareIsTheFirstEarlyMeasurementOverTheLastLateOne() throws IOException {
        List<PanelRow> rows = panel().rows();
        assertThat(rows).extracting(PanelRow::vendor).containsExactly("A", "B");
        assertThat(rows.get(0).shares()).extracting(PanelRow.Share::lateDay).containsExactly(70.0, 119.0);
        assertThat(rows.get(0).shares().get(0).log()).isCloseTo(Math.log(0.8), Offset.offset(1e-12));
        assertThat(rows.get(1).shares()).extracting(PanelRow.Share::series).containsExactly("b1");
    }

    @Test
    void everySeriesAndStatementSaysWhyItCountsOrNot() throws IOException {
        List<PanelEvidence> evidence = panel().evidence();
        assertThat(evidence)
                .extracting(PanelEvidence::why)
                .containsExactly(
                        "day 1 over day 70",
                        "day 2 over day 119",
                        "day 0 over day 90",
                        "measured on days 10, 90: none on days 0 to 3",
                        "not one recipe",
                        "in no row: how early its team had the model is not stated",
                        "measured on days 33, 58: none on days 0 to 3 and none on days 60 to 120",
                        "measured on days 33, 58: none on days 0 to 3 and none on days 60 to 120",
                        "says that it ran, not how fast: support on day 0 is not a lead",
                        "a ratio: it says nothing of how far the first days were from later ones of the same recipe",
                        "without a throughput: it says nothing of how far the first days were from later ones",
                        "without a day");
        assertThat(evidence.get(7).gain()).isEqualTo(12);
        assertThat(evidence)
                .extracting(PanelEvidence::counts)
                .filteredOn(counts -> counts)
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ', lead_days: {low: 40, high: 60}, source' | ', source'                     | calibration.panel.rows.first.lead_days is missing: it must be
                    'low: 40, high: 60'        | 'low: 60, high: 40'                            | calibration.panel.rows.first.lead_days (60 to 40) must go from low to high.
                    'low: 40, high: 60'        | 'low: -4, high: 60'                            | calibration.panel.rows.first.lead_days.low (-4) must be
                    'low: 40, high: 60'        | 'low: 40'                                      | calibration.panel.rows.first.lead_days.high is missing
                    '[a1, a2]'                 | '[a1, a3]'                                     | calibration.panel.rows.first.series (a3) must be a target of the calibration: a1, a2, b1, b2.
                    '[a1, a2]'                 | '[a1, b1]'                                     | calibration.panel.rows.first.series (b1) must be of team a and release m as a1 is
                    '[b1, b2]'                 | '[a2, b2]'                                     | calibration.panel.rows.second.series (a2) must stand in one row, but row first has it as well.
                    '{series: [a1, a2],'       | '{placebo: true, series: [a1, a2],'            | calibration.panel.rows.first.lead_days (40 to 60) must be 0 to 0 in a placebo
                    '{other: not'              | '{othr: not'                                   | calibration.panel.left_out.othr (othr) must be a series of calibration.data
                    '{other: not'              | '{a1: not'                                     | calibration.panel.left_out.a1 (a1) must not be in a row as well.
                    'evidence: evidence.csv'   | 'late_days: {low: 2, high: 90}'                | calibration.panel.late_days (2 to 90) must come after early_days (0 to 3).
                    'evidence: evidence.csv'   | 'early_days: {low: 3, high: 0}'                | calibration.panel.early_days (3 to 0) must go from low to high.
                    'evidence: evidence.csv'   | 'fidelity: {low: 0.9, high: 0.2}'              | calibration.panel.fidelity (0.9 to 0.2) must go from low to high.
                    'evidence: evidence.csv'   | 'late_days: {low: 100, high: 120}'             | calibration.panel.rows hold 1 series measured on days 0 to 3 and again on days 100 to 120; there must be 3 or more.
                    'evidence: evidence.csv'   | 'evidence: nowhere.csv'                        | calibration.panel.evidence (
                    """)
    void whatIsWrongIsSaidOnce(String right, String wrong, String message) throws IOException {
        assertThat(STUDY).contains(right);
        assertThat(read(STUDY.replace(right, wrong), EVIDENCE))
                .isInstanceOfSatisfying(
                        CalibrationReading.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(Fault::message)
                                .singleElement()
                                .asString()
                                .startsWith(message));
    }

    @Test
    void aTableWithoutAColumnIsNamed() throws IOException {
        assertThat(read(STUDY, EVIDENCE.replace("had_early_access", "access")))
                .isInstanceOfSatisfying(
                        CalibrationReading.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(Fault::message)
                                .singleElement()
                                .asString()
                                .contains("evidence.csv) has no column had_early_access"));
    }
}

package headstart.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.experiment.sweep.SensitivityIndex;
import headstart.experiment.sweep.SweepResults;
import headstart.report.chart.DotChart;
import headstart.report.chart.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands beside the mean effects of Morris's design: "sigma 0.00", and "1.170e-07". */
class MorrisNotesTest {
    private static final String SWEEP = """
            seed: 7
            replications: 6
            horizon_days: 30
            releases: {model: {operators: {one: {share: 1, novelty: 1}}}}
            teams:
              early: {chipmaker: East, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
              late: {chipmaker: West, roofline_tokens_per_s: 1500, starting_excess: {novel: 20}}
              other: {chipmaker: South, roofline_tokens_per_s: 10, starting_excess: {novel: 3}}
            access: {early: {lead_days: 30}, late: {lead_days: 0}}
            gaps: {early_over_late: {leader: early, laggard: late}}
            outcomes: [gap_area]
            factors: {access.early.lead_days: {low: 0, high: 60}, teams.other.roofline_tokens_per_s: {low: 10, high: 20}}
            design: {kind: morris, trajectories: 10}
            """;

    @TempDir
    private Path folder;

    @Test
    void theSpreadOfEffectsIsANumberThatCanBeRead() throws IOException {
        SweepResults results = Swept.written(folder, SWEEP);
        Figure figure = SweepFigures.of(results).stream()
                .filter(one -> one.name().startsWith("indices"))
                .findFirst()
                .orElseThrow();
        DotChart chart = (DotChart) figure.chart();
        List<String> notes =
                chart.panels().get(0).rows().stream().map(DotChart.Row::note).toList();
        assertThat(notes).hasSize(2).allMatch(Pattern.compile("±\\d[\\d.,]*").asMatchPredicate());
        // The third team is no part of the pair: all its effects are nothing.
        assertThat(notes).last().isEqualTo("±0");
        assertThat(chart.subtitle()).contains("±: sigma, the standard deviation of the effects");
        double sigma = results.indices().stream()
                .filter(index -> index.kind() == SensitivityIndex.Kind.SIGMA)
                .mapToDouble(SensitivityIndex::value)
                .max()
                .orElseThrow();
        assertThat(notes.get(0)).isEqualTo("±" + Amounts.figure(sigma, Language.EN));
    }
}

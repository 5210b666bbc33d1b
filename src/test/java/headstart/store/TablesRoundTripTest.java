package headstart.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headstart.experiment.SmallStudies;
import headstart.experiment.measure.Outcomes;
import headstart.experiment.result.Comparison;
import headstart.experiment.result.StudyResults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read back from the tables of a study means what was written. */
class TablesRoundTripTest {
    @TempDir
    private Path directory;

    private StudyResults written() throws IOException {
        StudyResults results = SmallStudies.played(SmallStudies.asking(
                SmallStudies.of(SmallStudies.TWO_TEAMS + SmallStudies.MARKET),
                Outcomes.GAP_AREA,
                Outcomes.DAYS_TO_PARITY,
                Outcomes.OVERTAKE,
                Outcomes.ROOFLINE_SHARE,
                Outcomes.TOKENS_SERVED,
                Outcomes.SHARE_DAYS));
        NavigableMap<Long, String> digests = new TreeMap<>();
        for (long run = 0; run < results.experiment().plan().size(); run++) {
            digests.put(run, "00000000");
        }
        new TableWriter(results, OwnFiles.in(directory, Disk.REAL, List.of()), true).writeAll(digests, run -> "");
        return results;
    }

    /** The share of runs in which the scenario is higher was once read back as that in which it is better. */
    @Test
    void whichOfTwoScenariosIsBetterIsReadBackAsItWasWritten() throws IOException {
        StudyResults results = written();
        List<Comparison> read =
                new TableReader(directory, results.experiment()).read().comparisons();
        assertThat(read).hasSameSizeAs(results.comparisons());
        for (int i = 0; i < read.size(); i++) {
            Comparison before = results.comparisons().get(i);
            Comparison after = read.get(i);
            assertThat(after.column()).isEqualTo(before.column());
            assertThat(after.censored()).isEqualTo(before.censored());
            assertThat(after.probabilityBetter()).isEqualTo(before.probabilityBetter());
            assertThat(after.difference().probabilityHigher().share())
                    .as(before.column().header())
                    .isCloseTo(before.difference().probabilityHigher().share(), within(1e-12));
        }
        assertThat(read.stream().filter(row -> row.column().kind() == Outcomes.GAP_AREA))
                .allMatch(row -> row.probabilityBetter() < 1);
    }

    @Test
    void subjectsAndColumnsAreThoseOfTheExperiment() throws IOException {
        StudyResults results = written();
        StudyResults read = new TableReader(directory, results.experiment()).read();
        assertThat(read.curves())
                .extracting(curve -> curve.subject())
                .isEqualTo(
                        results.curves().stream().map(curve -> curve.subject()).toList());
        assertThat(read.summaries())
                .extracting(row -> row.column())
                .isEqualTo(results.summaries().stream().map(row -> row.column()).toList());
    }
}

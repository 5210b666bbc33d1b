package headstart.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.experiment.EngineRuns;
import headstart.experiment.Experiment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every interval of the shipped studies at the number of replications that they ship with, and the section of {@code docs/statistics.md} that says so;
 * {@code -Dheadstart.update=true} writes it. Many runs of a study are its law. About fifteen minutes on one core; {@code -Dheadstart.studies=NAME,NAME}
 * measures these alone and leaves the rows of the others, for each study has luck of its own.
 */
class NightlyShipped {
    private static final long SEED = 20260424;
    private static final Path PAGE = Path.of("docs", "statistics.md");

    /** What is measured of a study. */
    private record Study(String name, int pool, int groups, int curves, int bandStudies) {}

    /** Groups have a fifth to a half of the runs of their law: with replacement, so that they are independent. */
    private static final List<Study> RUNS = List.of(
            new Study("01-two-teams", 2500, 100, 0, 0),
            new Study("02-scenarios", 2500, 100, 12, 100),
            new Study("03-real-chips", 2000, 100, 16, 100),
            new Study("04-decisions", 2500, 100, 0, 0),
            new Study("deepseek-v4", 2000, 100, 12, 60),
            new Study("deepseek-v4-served", 1600, 25, 8, 60),
            new Study("export-controls", 1000, 100, 16, 100),
            new Study("successive-releases", 1200, 100, 8, 40));

    private static final List<Study> SWEEPS = List.of(
            new Study("lead-time", 300, 40, 0, 0),
            new Study("team-size-vs-lead", 600, 40, 0, 0),
            new Study("lock-in", 600, 40, 0, 0));

    private static final String SCREENING = "screening";
    private static final int SCREENED_PARTS = 10;

    /** Whether a study is to be measured. */
    private static boolean wanted(String study) {
        String studies = System.getProperty("headstart.studies", "");
        return studies.isEmpty() || List.of(studies.split(",")).contains(study);
    }

    @Test
    void intervalsOfShippedStudiesHoldTheTruthAtTheirOwnSize() throws IOException {
        List<ShippedPage.Row> rows = new ArrayList<>();
        List<ShippedPage.Bands> bands = new ArrayList<>();
        for (Study study : RUNS) {
            if (wanted(study.name())) {
                measure(study, rows, bands);
            }
        }
        for (Study study : SWEEPS) {
            if (wanted(study.name())) {
                SweepCoverage.responses(file(study.name()), study.pool(), study.groups(), SEED)
                        .forEach(found -> rows.add(new ShippedPage.Row(study.name(), found)));
            }
        }
        List<EngineCoverage> screened =
                wanted(SCREENING) ? SweepCoverage.indices(file(SCREENING), SCREENED_PARTS) : List.of();
        List<ShippedPage.Row> indices = screened.stream()
                .map(found -> new ShippedPage.Row(SCREENING, found))
                .toList();
        String page = ShippedPage.in(
                Files.readString(PAGE),
                Stream.concat(rows.stream(), indices.stream()).toList(),
                bands);
        if (Boolean.getBoolean("headstart.update")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).content().isEqualTo(page);
        for (ShippedPage.Row row : rows) {
            assertThat(row.found().missing()).as(row.toString()).isZero();
        }
        assertThat(screened).allMatch(found -> found.rows() == 0 || (found.held() >= 0.93 && found.missing() == 0));
        for (ShippedPage.Bands found : bands) {
            assertThat(found.missing()).as(found.toString()).isZero();
        }
    }

    private static Path file(String name) {
        return Path.of("experiments", name + ".yaml");
    }

    private static void measure(Study study, List<ShippedPage.Row> rows, List<ShippedPage.Bands> bands) {
        int n = EngineRuns.read(file(study.name())).replications();
        Experiment law = EngineRuns.read(file(study.name()), study.pool());
        List<EngineRuns.Wanted> wanted = EngineRuns.curves(law, study.curves());
        EngineRuns runs = EngineRuns.play(law, wanted);
        EngineCoverage.all(runs, new int[] {n}, study.groups(), SEED)
                .forEach(found -> rows.add(new ShippedPage.Row(study.name(), found)));
        if (!wanted.isEmpty()) {
            bands.add(new ShippedPage.Bands(
                    study.name(),
                    n,
                    study.bandStudies(),
                    EngineBand.all(runs, wanted, new int[] {n}, study.bandStudies(), SEED)));
        }
    }
}

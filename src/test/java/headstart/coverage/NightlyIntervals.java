package headstart.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every interval on every law at every size, and the page that says so: {@code docs/statistics.md}. The seed is fixed, so that the page is
 * the same on every machine; {@code -Dheadstart.update=true} writes it.
 *
 * <p>Not named a test: the ordinary build leaves it out and plays {@link IntervalCoverageTest}.
 */
class NightlyIntervals {
    private static final int STUDIES = 1000;
    private static final int BAND_STUDIES = 300;
    private static final int LUCK_STUDIES = 300;
    private static final long SEED = 20260424;
    private static final Path PAGE = Path.of("docs", "statistics.md");

    @Test
    void intervalsHoldTheTruthAsThePageSays() throws IOException {
        List<StatisticsPage.Measured> measured = new ArrayList<>();
        for (Row row : Row.ALL) {
            for (Law law : row.laws()) {
                List<Coverage> bySize = Arrays.stream(StatisticsPage.SIZES)
                        .mapToObj(n -> Coverage.of(row, law, n, STUDIES, SEED))
                        .toList();
                measured.add(new StatisticsPage.Measured(row, law, bySize));
            }
        }
        List<LuckCoverage> luck = new ArrayList<>();
        for (int replications : new int[] {5, 20, 100}) {
            luck.add(LuckCoverage.of(replications, LUCK_STUDIES, SEED));
        }
        List<BandCoverage> bands = BandCoverage.all(BAND_STUDIES, SEED);
        String page = StatisticsPage.of(measured, bands, luck, STUDIES);
        if (Boolean.getBoolean("headstart.update")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).content().isEqualTo(page);
        for (StatisticsPage.Measured row : measured) {
            // From 100 values on a stated interval holds the truth in 92 % or more: 93 % less the error of 1,000
            // studies.
            for (Coverage coverage : row.bySize().subList(2, StatisticsPage.SIZES.length)) {
                assertThat(coverage.share() < 0.92)
                        .as(row.row().name() + " of " + row.law().name())
                        .isFalse();
            }
        }
        // Orders are stated from ten replications on.
        assertThat(luck.subList(1, luck.size())).allMatch(own -> own.wrong() == 0);
    }
}

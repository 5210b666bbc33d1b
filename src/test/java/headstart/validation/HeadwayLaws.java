package headstart.validation;

import headstart.config.ExperimentFile;
import headstart.config.Headway;
import headstart.config.Overrides;
import headstart.config.Reading;
import headstart.random.RandomStream;
import headstart.validation.Claim.EveryPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/**
 * Hardware headway: by how many days a chip trails a house that had one with as high a roof before. Roofs are bandwidths here, so that the
 * first chip of the house with as much bandwidth is found by looking. No run is played; the experiment is read as a user's is.
 */
final class HeadwayLaws {
    static final String HEADWAY = "Hardware headway";
    private static final int PATHS = 200;
    private static final int CHIPS = 6;
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 2000;

    private HeadwayLaws() {}

    static List<Trial> trials() {
        return List.of(new Trial(
                HEADWAY,
                "a chip against a house of 6 of random bandwidth and launch",
                PATHS,
                (engine, streams) -> run -> deviations(streams.replication(run).stream("chips")),
                List.of(
                        new EveryPath("days = own launch - first launch of as much bandwidth", 0),
                        new EveryPath("none where the house has none", 1))));
    }

    private static double[] deviations(RandomStream luck) {
        double own = 1 + 9 * luck.nextDouble();
        int ownLaunch = (int) (DAYS * luck.nextDouble());
        double[] bandwidths = IntStream.range(0, CHIPS)
                .mapToDouble(chip -> 1 + 9 * luck.nextDouble())
                .toArray();
        int[] launches = IntStream.range(0, CHIPS)
                .map(chip -> (int) (DAYS * luck.nextDouble()))
                .toArray();
        int first = IntStream.range(0, CHIPS)
                .filter(chip -> bandwidths[chip] >= own)
                .map(chip -> launches[chip])
                .min()
                .orElse(Integer.MIN_VALUE);
        Headway.Row row = headway(study(own, ownLaunch, bandwidths, launches));
        if (first == Integer.MIN_VALUE) {
            return new double[] {0, row.reachedBy().isEmpty() && Double.isNaN(row.leastDays()) ? 0 : 1};
        }
        double exact = ownLaunch - first;
        return new double[] {
            Math.max(FastMath.abs(row.leastDays() - exact), FastMath.abs(row.mostDays() - exact)),
            row.reachedBy().isEmpty() ? 1 : 0
        };
    }

    private static String study(double own, int ownLaunch, double[] bandwidths, int[] launches) {
        StringBuilder chips = new StringBuilder(chip("East 1", "East", own, ownLaunch));
        for (int chip = 0; chip < CHIPS; chip++) {
            chips.append(chip("West " + chip, "West", bandwidths[chip], launches[chip]));
        }
        return "chips:\n" + chips + """
                releases: {model: {operators: {read: {precision: bf16, hbm_mb_per_token: 10, novelty: 1}}}}
                teams:
                  ours: {chipmaker: East, chip: East 1, starting_excess: {novel: 3}}
                  theirs: {chipmaker: West, chip: West 0, starting_excess: {novel: 3}}
                gaps: {a_gap: {leader: ours, laggard: theirs}}
                """;
    }

    private static String chip(String name, String vendor, double bandwidth, int launch) {
        return String.format(
                Locale.ROOT,
                "  %s: {vendor: %s, launch: %s, bf16_tflops_dense: 1e6, hbm_tb_s: %.6f, scaleup_gb_s: 1}%n",
                name,
                vendor,
                FIRST.plusDays(launch),
                bandwidth);
    }

    /** The row of the only chip of the east. */
    private static Headway.Row headway(String study) {
        try {
            Path file = Files.writeString(Files.createTempFile("headstart-headway", ".yaml"), study);
            Reading reading = ExperimentFile.read(file, List.of(), Overrides.NONE);
            Files.delete(file);
            if (!(reading instanceof Reading.Loaded loaded)) {
                throw new IllegalStateException(reading.toString());
            }
            return Headway.of(loaded).get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

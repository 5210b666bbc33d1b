package headstart.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All series of one team and release: they look at the same path of tuning, so that its luck is in all of them at once.
 *
 * @param team the team
 * @param release the release
 * @param targets its series
 * @param places place of each series among all targets
 * @param days the days on which it was looked at, ascending; a day comes again where two operating points were
 * @param points the operating point of each look
 */
record SeriesBlock(String team, String release, List<Target> targets, int[] places, double[] days, int[] points) {
    /** The most series that can be fitted: as many as there are bits to leave them out, and as many again to free their scales. */
    static final int MOST_TARGETS = 32;

    private static final int FREE_SCALES = MOST_TARGETS;

    /** The blocks of the targets in order of first mention. */
    static List<SeriesBlock> of(List<Target> all) {
        Map<List<String>, List<Integer>> members = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            Target target = all.get(i);
            members.computeIfAbsent(List.of(target.release(), target.team()), unused -> new ArrayList<>())
                    .add(i);
        }
        List<SeriesBlock> blocks = new ArrayList<>();
        members.forEach((key, places) -> blocks.add(block(key, places, all)));
        return blocks;
    }

    private static SeriesBlock block(List<String> key, List<Integer> places, List<Target> all) {
        List<Target> targets = places.stream().map(all::get).toList();
        List<Look> looks = targets.stream()
                .flatMap(target -> Arrays.stream(target.days()).mapToObj(day -> new Look(day, target.point())))
                .distinct()
                .sorted(Comparator.comparingDouble(Look::day).thenComparingInt(Look::point))
                .toList();
        return new SeriesBlock(
                key.get(1),
                key.get(0),
                targets,
                places.stream().mapToInt(place -> place).toArray(),
                looks.stream().mapToDouble(Look::day).toArray(),
                looks.stream().mapToInt(Look::point).toArray());
    }

    /** A day and the operating point at which the team was looked at. */
    private record Look(double day, int point) {}

    /** Whether any of it says something of the absolute scale. */
    boolean isAbsolute() {
        return targets.stream().anyMatch(target -> target.scale().isPresent());
    }

    /** Whether all of it is at the first operating point, where a team has a throughput as soon as it is ready. */
    boolean isAtFirstPoint() {
        return Arrays.stream(points).allMatch(point -> point == 0);
    }

    /** The first day with a throughput. */
    double firstDay() {
        return days[0];
    }

    /** The last day without a throughput at the first operating point; minus infinity if none is known. */
    double lastUnreachableDay() {
        return !isAtFirstPoint()
                ? Double.NEGATIVE_INFINITY
                : targets.stream().mapToDouble(Target::lastUnreachableDay).max().orElse(Double.NEGATIVE_INFINITY);
    }

    int lookIndex(double day, int point) {
        int look = Arrays.binarySearch(days, day);
        while (look > 0 && days[look - 1] == day) {
            look--;
        }
        while (points[look] != point) {
            look++;
        }
        return look;
    }

    /** Whether the target of that place is left out. */
    static boolean isOut(long leftOut, int place) {
        return (leftOut >>> place & 1) == 1;
    }

    /** Whether of the target of that place only ratios count, though it is known what it counts. */
    private static boolean isScaleFree(long leftOut, int place) {
        return ((leftOut >>> (FREE_SCALES + place)) & 1) == 1;
    }

    /** The code in which the scales of these targets, bits as of those left out, are free. */
    static long freeingScales(long targets) {
        return targets << FREE_SCALES;
    }

    /**
     * The measurements of the series that are not left out.
     *
     * @param leftOut bit i is set if target i is left out, bit {@value #FREE_SCALES} + i if its scale is free whatever is known of it
     */
    Observations observations(long leftOut) {
        List<double[]> rows = new ArrayList<>();
        int series = 0;
        for (int t = 0; t < targets.size(); t++) {
            if (isOut(leftOut, places[t])) {
                continue;
            }
            Target target = targets.get(t);
            boolean isKnown = target.scale().isPresent() && !isScaleFree(leftOut, places[t]);
            for (int i = 0; i < target.size(); i++) {
                rows.add(new double[] {
                    isKnown ? Observations.NO_FREE_SCALE - t : series,
                    lookIndex(target.days()[i], target.point()),
                    target.log(i),
                    target.noise(),
                    target.weight(),
                    isKnown ? target.scaleVariance() : 0
                });
            }
            series += isKnown ? 0 : 1;
        }
        return Observations.of(series, rows);
    }

    /**
     * Measurements as columns.
     *
     * @param seriesCount number of series with a free scale
     * @param series of which of them each is; negative, and another number for each series, where the scale is known
     * @param day index of its day
     * @param log logarithm of the throughput
     * @param noise its standard deviation on the log scale
     * @param weight its weight
     * @param scaleVariance variance of the logarithm of its series' scale, shared by the series; 0 where that is free
     */
    record Observations(
            int seriesCount,
            int[] series,
            int[] day,
            double[] log,
            double[] noise,
            double[] weight,
            double[] scaleVariance) {
        static final int NO_FREE_SCALE = -1;

        static Observations of(int seriesCount, List<double[]> rows) {
            return new Observations(
                    seriesCount,
                    rows.stream().mapToInt(row -> (int) row[0]).toArray(),
                    rows.stream().mapToInt(row -> (int) row[1]).toArray(),
                    rows.stream().mapToDouble(row -> row[2]).toArray(),
                    rows.stream().mapToDouble(row -> row[3]).toArray(),
                    rows.stream().mapToDouble(row -> row[4]).toArray(),
                    rows.stream().mapToDouble(row -> row[5]).toArray());
        }

        int size() {
            return log.length;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SeriesBlock block && block.team.equals(team) && block.release.equals(release);
    }

    @Override
    public int hashCode() {
        return List.of(team, release).hashCode();
    }
}

package headstart.coverage;

import headstart.experiment.RunSpec;
import headstart.experiment.sweep.Response;
import headstart.experiment.sweep.Sweep;
import headstart.experiment.sweep.SweepPlayer;
import headstart.experiment.sweep.SweepResults;
import headstart.experiment.sweep.SweepRun;
import headstart.experiment.sweep.SweepRuns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How often intervals of level means hold the truth where random rows share the luck of a replication ({@code unit} {@code both}): the
 * study of {@link SharedLuckOracle} with Morris's paths and the logarithm of the ratio, for the mean of the gap has no interval, over many seeds. The truth is the mean over the seeds, whose own error widens what an
 * interval has to hold by a quarter of a percent.
 *
 * @param replications of each study
 * @param levels level means of all factors
 * @param stated share of them that have an interval
 * @param held share of all these intervals
 * @param least the smallest share of one level mean
 */
record LevelCoverage(int replications, int levels, double stated, double held, double least) {
    private static final String MORRIS = "design: {kind: morris, trajectories: 10, levels: 4}";

    /** One estimate with its interval. */
    private record Estimate(double mean, double low, double high) {}

    static LevelCoverage of(int replications, int seeds, long first) {
        String study =
                SharedLuckOracle.study().replaceAll("design: .*", MORRIS).replace("[software_gap]", "[software_ratio]");
        Map<String, List<Estimate>> all = new TreeMap<>();
        for (int s = 0; s < seeds; s++) {
            Sweep sweep = SharedLuckOracle.sweep(study, first + s, replications);
            for (Response row : SweepResults.of(sweep, played(sweep)).responses()) {
                if (row.factors().size() == 1 && row.unit() == Response.Unit.BOTH) {
                    all.computeIfAbsent(
                                    String.format(
                                            Locale.ROOT,
                                            "%s %.6f",
                                            row.factors(),
                                            row.levels().get(0)),
                                    unused -> new ArrayList<>())
                            .add(new Estimate(
                                    row.summary().mean(),
                                    row.summary().meanLow(),
                                    row.summary().meanHigh()));
                }
            }
        }
        int stated = 0;
        int count = 0;
        int held = 0;
        double least = 1;
        for (List<Estimate> estimates : all.values()) {
            double truth =
                    estimates.stream().mapToDouble(Estimate::mean).average().orElseThrow();
            List<Estimate> own =
                    estimates.stream().filter(one -> !Double.isNaN(one.low())).toList();
            int holding = (int) own.stream()
                    .filter(one -> one.low() <= truth && truth <= one.high())
                    .count();
            count += estimates.size();
            stated += own.size();
            held += holding;
            least = Math.min(least, holding / (double) own.size());
        }
        return new LevelCoverage(replications, all.size(), stated / (double) count, held / (double) stated, least);
    }

    private static SweepRuns played(Sweep sweep) {
        SweepPlayer player = new SweepPlayer(sweep);
        Map<List<Integer>, SweepRun> runs = new HashMap<>();
        for (long index = 0; index < sweep.plan().size(); index++) {
            RunSpec spec = sweep.plan().get(index);
            runs.put(List.of(spec.scenario(), spec.designPoint(), spec.replication()), player.play(spec));
        }
        return (scenario, point, replication) -> Optional.ofNullable(runs.get(List.of(scenario, point, replication)));
    }
}

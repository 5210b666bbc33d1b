package headstart.calibration;

import headstart.model.Parameters;
import headstart.model.Release;
import headstart.model.Simulation;
import headstart.model.Team;
import headstart.model.Trajectory;
import headstart.model.TuningCurve;
import headstart.random.Streams;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.util.FastMath;

/** The simulation, played under the same luck at all values of the parameters (common random numbers). */
final class SimulatedModel implements CurveModel {
    private final List<FreeParameter> parameters;
    private final Worlds worlds;
    private final Streams streams;
    private final int replications;
    private final int firstReplication;

    /**
     * The model.
     *
     * @param replications runs at each set of values
     * @param firstReplication number of the first of them; other numbers are other luck
     */
    SimulatedModel(List<FreeParameter> parameters, Worlds worlds, long seed, int replications, int firstReplication) {
        this.parameters = List.copyOf(parameters);
        this.worlds = worlds;
        this.streams = Streams.of(seed);
        this.replications = replications;
        this.firstReplication = firstReplication;
    }

    @Override
    public List<FreeParameter> parameters() {
        return parameters;
    }

    @Override
    public List<PathMoments> moments(List<SeriesBlock> blocks, double[] values) {
        Map<String, List<SeriesBlock>> byRelease = new LinkedHashMap<>();
        blocks.forEach(block -> byRelease
                .computeIfAbsent(block.release(), unused -> new ArrayList<>())
                .add(block));
        Map<SeriesBlock, PathMoments> found = new LinkedHashMap<>();
        byRelease.forEach((release, own) -> played(release, own, values, found));
        return blocks.stream().map(found::get).toList();
    }

    private void played(
            String release, List<SeriesBlock> blocks, double[] values, Map<SeriesBlock, PathMoments> found) {
        Parameters world = worlds.at(release, values);
        Simulation simulation = Simulation.of(world);
        int releaseIndex = world.releases().stream().map(Release::name).toList().indexOf(release);
        double releaseDay = world.releases().get(releaseIndex).day();
        int[] teams = blocks.stream()
                .mapToInt(
                        block -> world.teams().stream().map(Team::name).toList().indexOf(block.team()))
                .toArray();
        Collector[] collectors =
                blocks.stream().map(block -> new Collector(block, releaseDay)).toArray(Collector[]::new);
        for (int r = 0; r < replications; r++) {
            Trajectory run = simulation.run(luck(streams, firstReplication + r));
            for (int b = 0; b < collectors.length; b++) {
                collectors[b].add(run.curves().get(teams[b]).get(releaseIndex));
            }
        }
        for (int b = 0; b < collectors.length; b++) {
            found.put(blocks.get(b), collectors[b].moments());
        }
    }

    /** The luck of a replication of a calibration, which no study can meet. */
    static Streams.Replication luck(Streams streams, int replication) {
        return streams.replication(replication).within("calibration");
    }

    /** Gathers the log throughputs of a block. */
    private final class Collector {
        private final SeriesBlock block;
        private final double releaseDay;
        private final List<double[]> logs = new ArrayList<>();
        private final double[] readyDays = new double[replications];
        private int runs;

        Collector(SeriesBlock block, double releaseDay) {
            this.block = block;
            this.releaseDay = releaseDay;
        }

        void add(TuningCurve curve) {
            readyDays[runs++] = readyDay(curve);
            if (curve.readyDay() - releaseDay > block.firstDay()) {
                return;
            }
            double[] row = new double[block.days().length];
            for (int d = 0; d < row.length; d++) {
                row[d] = FastMath.log(share(curve, block.points()[d], block.days()[d]))
                        + logRoof(curve, block.points()[d]);
                if (row[d] == Double.NEGATIVE_INFINITY) {
                    return;
                }
            }
            logs.add(row);
        }

        /** A roof matters only where a scale is known. */
        private double logRoof(TuningCurve curve, int point) {
            return block.isAbsolute() ? FastMath.log(curve.at(point).rooflineTokensPerS()) : 0;
        }

        private double share(TuningCurve curve, int point, double day) {
            return curve.rooflineShareAt(point).at(releaseDay + day);
        }

        /** When the team served; at other operating points, in time or never, for each has its own day. */
        private double readyDay(TuningCurve curve) {
            if (block.isAtFirstPoint()) {
                return curve.readyDay() - releaseDay;
            }
            boolean right = block.targets().stream()
                    .allMatch(target -> share(curve, target.point(), target.firstDay()) > 0
                            && (target.unreachableDays().length == 0
                                    || share(curve, target.point(), target.lastUnreachableDay()) == 0));
            return right ? block.firstDay() : Double.POSITIVE_INFINITY;
        }

        PathMoments moments() {
            return PathMoments.of(logs.toArray(double[][]::new), block.days().length, readyDays);
        }
    }
}

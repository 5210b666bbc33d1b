package headstart.calibration;

import headstart.model.Access;
import headstart.model.Parameters;
import headstart.model.Release;
import headstart.model.Simulation;
import headstart.model.StepCurve;
import headstart.model.Team;
import headstart.model.TuningCurve;
import headstart.random.Streams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/**
 * What the simulator says of the shares of a panel before it has seen any: worlds with values from the priors and luck of their own, in each of
 * which every team has the model earlier and earlier. Only the product of days and fidelity matters to a team's own work before a release, its
 * bring-up included, so that one axis of effective days serves all fidelities.
 */
final class PanelWorlds {
    /** Places on the axis of effective days, closer where they matter more. */
    static final int NODES = 13;

    private final Calibration calibration;
    private final Panel panel;
    private final Workers workers;
    private final EvaluationLog log;

    PanelWorlds(Calibration calibration, Panel panel, Workers workers, EvaluationLog log) {
        this.calibration = calibration;
        this.panel = panel;
        this.workers = workers;
        this.log = log;
    }

    /** The shares of all rows. */
    PanelShares shares() {
        double[] nodes = nodes();
        List<double[][][]> rows = new ArrayList<>();
        for (PanelRow row : panel.rows()) {
            rows.add(kept(row, nodes));
        }
        return new PanelShares(nodes, rows);
    }

    private double[] nodes() {
        return IntStream.range(0, NODES)
                .mapToDouble(g -> panel.longestDays() * FastMath.pow(g / (NODES - 1.0), 2))
                .toArray();
    }

    /** By world, share and node. */
    private double[][][] kept(PanelRow row, double[] nodes) {
        int worlds = panel.replications();
        int shares = row.shares().size();
        long key = ("panel/" + row.name()).hashCode() * 31L + worlds;
        double[] flat = log.next(key)
                .filter(numbers -> numbers.length == worlds * shares * NODES)
                .orElseGet(() -> {
                    double[] fresh = played(row, nodes);
                    log.append(key, fresh);
                    return fresh;
                });
        double[][][] logs = new double[worlds][shares][NODES];
        for (int i = 0; i < flat.length; i++) {
            logs[i / (shares * NODES)][i / NODES % shares][i % NODES] = flat[i];
        }
        return logs;
    }

    private double[] played(PanelRow row, double[] nodes) {
        List<Callable<double[]>> jobs = new ArrayList<>();
        for (int world = 0; world < panel.replications(); world++) {
            int number = world;
            jobs.add(() -> logs(row, nodes, number));
        }
        return workers.all(jobs).stream().flatMapToDouble(Arrays::stream).toArray();
    }

    /** By share and node; NaN where the team did not serve on the early day. */
    private double[] logs(PanelRow row, double[] nodes, int number) {
        Streams streams = Streams.of(calibration.seed());
        double[] scores = Gaussians.next(
                streams.replication(number).stream("panel/priors"),
                calibration.parameters().size());
        Parameters world =
                calibration.worlds().at(row.release(), FreeParameter.values(calibration.parameters(), scores));
        double[] logs = new double[row.shares().size() * nodes.length];
        for (int g = 0; g < nodes.length; g++) {
            double[] own = logs(row, world, nodes[g], streams.replication(number));
            for (int s = 0; s < own.length; s++) {
                logs[s * nodes.length + g] = own[s];
            }
        }
        return logs;
    }

    /** The log shares of a row in a world in which its team had the model that many effective days early. */
    static double[] logs(PanelRow row, Parameters world, double effectiveDays, Streams.Replication luck) {
        int release = world.releases().stream().map(Release::name).toList().indexOf(row.release());
        int team = world.teams().stream().map(Team::name).toList().indexOf(row.team());
        double day = world.releases().get(release).day();
        TuningCurve curve = Simulation.of(world.withAccess(row.team(), new Access(effectiveDays, 1, 0, 1)))
                .run(luck.within("panel"))
                .curves()
                .get(team)
                .get(release);
        double[] logs = new double[row.shares().size()];
        for (int s = 0; s < logs.length; s++) {
            PanelRow.Share share = row.shares().get(s);
            StepCurve served = curve.rooflineShareAt(share.point());
            double early = served.at(day + share.earlyDay());
            logs[s] = early > 0 ? FastMath.log(early / served.at(day + share.lateDay())) : Double.NaN;
        }
        return logs;
    }
}

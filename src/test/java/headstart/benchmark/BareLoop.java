package headstart.benchmark;

import headstart.model.Access;
import headstart.model.Allocation;
import headstart.model.BringUp;
import headstart.model.Parameters;
import headstart.model.Release;
import headstart.model.Team;
import headstart.model.Tuning;
import headstart.random.RandomStream;
import headstart.random.Streams;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * The same world as a bare loop without MASON, agents or records: the yardstick for what the engine's design costs. Bring-up,
 * tuning, copying, regressions and repairs of one release, played in one method after the other on flat arrays; the law is the
 * same, the draws are not coupled by name. Only for measuring.
 */
final class BareLoop {
    private final int teams;
    private final int operators;
    private final double horizon;
    private final double firstDay;
    private final double gamma;
    private final double stepShape;
    private final double lambda;
    private final boolean profileGuided;
    private final Tuning.Regression regression;
    private final double[] weight;
    private final double[] start;
    private final double[] copyRate;
    private final double[] lead;
    private final double[] fidelity;
    private final double[] effort;
    private final double[] bringUpMean;
    private final int[] bringUpStages;

    BareLoop(Parameters parameters) {
        Release release = parameters.releases().get(0);
        Tuning tuning = parameters.tuning();
        this.teams = parameters.teams().size();
        this.operators = release.operators().size();
        this.horizon = parameters.horizonDays();
        this.firstDay = parameters.firstDay();
        this.gamma = tuning.difficultyExponent();
        this.stepShape = tuning.stepShape();
        this.lambda = tuning.successesPerDay();
        this.profileGuided = tuning.allocation() == Allocation.PROFILE_GUIDED;
        this.regression = tuning.regression();
        this.weight = new double[teams * operators];
        this.start = new double[teams * operators];
        this.copyRate = new double[teams * teams];
        this.lead = new double[teams];
        this.fidelity = new double[teams];
        this.effort = new double[teams];
        this.bringUpMean = new double[teams];
        this.bringUpStages = new int[teams];
        for (int t = 0; t < teams; t++) {
            fill(parameters, release, t);
        }
    }

    private void fill(Parameters parameters, Release release, int t) {
        Team team = parameters.teams().get(t);
        Access access = parameters.access().getOrDefault(team.name(), Access.AT_RELEASE);
        lead[t] = access.leadDays();
        fidelity[t] = access.fidelity();
        effort[t] = parameters.tuning().effort(team.engineers());
        bringUpMean[t] = team.bringUp().map(BringUp::meanDays).orElse(0.0);
        bringUpStages[t] = team.bringUp().map(BringUp::stages).orElse(0);
        double[] seconds = team.hardware().rooflineSeconds(release);
        double total = Arrays.stream(seconds).sum();
        double q = release.referenceKernels().getOrDefault(team.name(), 0.0);
        for (int k = 0; k < operators; k++) {
            double novelty = release.operators().get(k).novelty();
            double carried = team.startingExcess().carriedOver();
            double novel = FastMath.pow(team.startingExcess().novel(), 1 - q) * FastMath.pow(carried, q);
            weight[t * operators + k] = seconds[k] / total;
            start[t * operators + k] = FastMath.pow(carried, 1 - novelty) * FastMath.pow(novel, novelty);
        }
        List<Team> all = parameters.teams();
        for (int from = 0; from < teams; from++) {
            boolean same = all.get(from).chipmaker().equals(team.chipmaker());
            double portability = same
                    ? parameters.commons().withinChipmaker()
                    : parameters.commons().defaultPortability();
            boolean published = from != t && all.get(from).publishes();
            copyRate[t * teams + from] = published ? parameters.commons().copyRatePerDay() * portability : 0;
        }
    }

    /** Plays one run; the sum of all roofline shares at the horizon, so that nothing is optimised away. */
    double run(Streams.Replication streams) {
        RandomStream luck = streams.stream("bare");
        double[] x = start.clone();
        double[] ready = new double[teams];
        for (int t = 0; t < teams; t++) {
            double work =
                    bringUpStages[t] == 0 ? 0 : luck.nextErlang(bringUpStages[t]) * bringUpMean[t] / bringUpStages[t];
            double early = effort[t] * fidelity[t];
            ready[t] = work <= lead[t] * early ? -lead[t] + work / early : (work - lead[t] * early) / effort[t];
        }
        return play(luck, x, ready);
    }

    private double play(RandomStream luck, double[] x, double[] ready) {
        double[] hazard = new double[teams * operators];
        double[] teamHazard = new double[teams];
        double[] copyHazard = new double[teams];
        double[] recordedDays = new double[4096];
        double[] recordedShares = new double[4096];
        int recorded = 0;
        double day = firstDay;
        Arrays.fill(teamHazard, Double.NaN);
        while (true) {
            double total = 0;
            double next = horizon;
            for (int t = 0; t < teams; t++) {
                if (Double.isNaN(teamHazard[t])) {
                    teamHazard[t] = ready[t] <= day ? tuningHazard(t, day, x, hazard) : 0;
                    copyHazard[t] = day >= 0 && ready[t] <= day ? copyingHazard(t, day, x, ready) : 0;
                }
                total += teamHazard[t] + copyHazard[t];
                next = ready[t] > day ? Math.min(next, ready[t]) : next;
            }
            next = day < 0 ? Math.min(next, 0) : next;
            double wait = total > 0 ? luck.nextExponential() / total : Double.POSITIVE_INFINITY;
            if (day + wait >= next) {
                day = next;
                if (day >= horizon) {
                    return recordedShares[(recorded + 4095) & 4095];
                }
                Arrays.fill(teamHazard, Double.NaN);
                continue;
            }
            day += wait;
            int t = act(luck, luck.nextDouble() * total, day, x, ready, hazard, teamHazard, copyHazard);
            recordedDays[recorded & 4095] = day;
            recordedShares[recorded & 4095] = share(t, x);
            recorded++;
            Arrays.fill(copyHazard, Double.NaN);
            teamHazard[t] = tuningHazard(t, day, x, hazard);
            for (int other = 0; other < teams; other++) {
                copyHazard[other] = day >= 0 && ready[other] <= day ? copyingHazard(other, day, x, ready) : 0;
            }
        }
    }

    private double share(int t, double[] x) {
        double sum = 0;
        for (int k = 0; k < operators; k++) {
            sum += weight[t * operators + k] * x[t * operators + k];
        }
        return 1 / (1 + sum);
    }

    private double tuningHazard(int t, double day, double[] x, double[] hazard) {
        double weights = 0;
        for (int k = 0; k < operators; k++) {
            weights += profileGuided ? weight[t * operators + k] * x[t * operators + k] : 1;
        }
        double speed = lambda * effort[t] * (day < 0 ? fidelity[t] : 1) * operators / weights;
        double total = 0;
        for (int k = 0; k < operators; k++) {
            int cell = t * operators + k;
            double a = profileGuided ? weight[cell] * x[cell] : 1;
            hazard[cell] = speed * a * FastMath.pow(x[cell], gamma);
            total += hazard[cell];
        }
        return total + regression.ratePerDay();
    }

    private double copyingHazard(int t, double day, double[] x, double[] ready) {
        double total = 0;
        for (int from = 0; from < teams; from++) {
            double rate = copyRate[t * teams + from];
            if (rate > 0 && ready[from] <= day) {
                for (int k = 0; k < operators; k++) {
                    total += x[from * operators + k] < x[t * operators + k] ? rate : 0;
                }
            }
        }
        return total;
    }

    private int act(
            RandomStream luck,
            double target,
            double day,
            double[] x,
            double[] ready,
            double[] hazard,
            double[] teamHazard,
            double[] copyHazard) {
        double left = target;
        for (int t = 0; t < teams; t++) {
            if (left < teamHazard[t]) {
                improve(luck, t, left, x, hazard);
                return t;
            }
            left -= teamHazard[t];
            if (left < copyHazard[t]) {
                copy(t, left, day, x, ready);
                return t;
            }
            left -= copyHazard[t];
        }
        return teams - 1;
    }

    private void improve(RandomStream luck, int t, double target, double[] x, double[] hazard) {
        double left = target;
        for (int k = 0; k < operators; k++) {
            int cell = t * operators + k;
            if (left < hazard[cell]) {
                x[cell] *= FastMath.exp(-luck.nextExponential() / stepShape);
                return;
            }
            left -= hazard[cell];
        }
        x[t * operators + luck.nextInt(operators)] *= FastMath.exp(regression.meanLogJump() * luck.nextExponential());
    }

    private void copy(int t, double target, double day, double[] x, double[] ready) {
        double left = target;
        for (int from = 0; from < teams; from++) {
            double rate = copyRate[t * teams + from];
            for (int k = 0; rate > 0 && ready[from] <= day && k < operators; k++) {
                if (x[from * operators + k] < x[t * operators + k]) {
                    left -= rate;
                    if (left < 0) {
                        x[t * operators + k] = x[from * operators + k];
                        return;
                    }
                }
            }
        }
    }
}

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
    private static final int RECORD = 4096;

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
        State state = new State(x, ready);
        double day = firstDay;
        state.refreshAll(day);
        while (true) {
            double total = 0;
            for (int t = 0; t < teams; t++) {
                total += state.teamHazard[t] + state.copyHazard[t];
            }
            double next = nextStart(day, ready);
            double wait = total > 0 ? luck.nextExponential() / total : Double.POSITIVE_INFINITY;
            if (day + wait < next) {
                day += wait;
                state.act(luck, luck.nextDouble() * total, day);
            } else if (next >= horizon) {
                return state.recordedShares[(state.recorded + RECORD - 1) % RECORD];
            } else {
                day = next;
                state.refreshAll(day);
            }
        }
    }

    /** The next day on which somebody is ready, the release, or the horizon. */
    private double nextStart(double day, double[] ready) {
        double next = day < 0 ? 0 : horizon;
        for (double start : ready) {
            next = start > day ? Math.min(next, start) : next;
        }
        return next;
    }

    /** What changes in a run. Hazards are refreshed only where an event changed something, as in the engine. */
    private final class State {
        private final double[] x;
        private final double[] ready;
        private final double[] difficulty = new double[teams * operators];
        private final double[] hazard = new double[teams * operators];
        private final double[] copyCell = new double[teams * operators];
        private final double[] teamHazard = new double[teams];
        private final double[] copyHazard = new double[teams];
        private final double[] recordedDays = new double[RECORD];
        private final double[] recordedShares = new double[RECORD];
        private int recorded;

        State(double[] x, double[] ready) {
            this.x = x;
            this.ready = ready;
            for (int cell = 0; cell < x.length; cell++) {
                difficulty[cell] = FastMath.exp(gamma * FastMath.log(x[cell]));
            }
        }

        void refreshAll(double day) {
            for (int t = 0; t < teams; t++) {
                teamHazard[t] = ready[t] <= day ? tuningHazard(t, day) : 0;
            }
            for (int k = 0; k < operators; k++) {
                refreshCopying(k, day);
            }
        }

        private double tuningHazard(int t, double day) {
            double weights = 0;
            double total = 0;
            for (int cell = t * operators; cell < (t + 1) * operators; cell++) {
                double a = profileGuided ? weight[cell] * x[cell] : 1;
                weights += a;
                hazard[cell] = a * difficulty[cell];
                total += hazard[cell];
            }
            double speed = lambda * effort[t] * (day < 0 ? fidelity[t] : 1) * operators / weights;
            for (int cell = t * operators; cell < (t + 1) * operators; cell++) {
                hazard[cell] *= speed;
            }
            return total * speed + regression.ratePerDay();
        }

        private void refreshCopying(int k, double day) {
            for (int t = 0; t < teams && day >= 0; t++) {
                double own = x[t * operators + k];
                double sum = 0;
                for (int from = 0; ready[t] <= day && from < teams; from++) {
                    boolean ahead = ready[from] <= day && x[from * operators + k] < own;
                    sum += ahead ? copyRate[t * teams + from] : 0;
                }
                copyHazard[t] += sum - copyCell[t * operators + k];
                copyCell[t * operators + k] = sum;
            }
        }

        void act(RandomStream luck, double target, double day) {
            double left = target;
            for (int t = 0; t < teams; t++) {
                if (left < teamHazard[t]) {
                    changed(t, improve(luck, t, left), day);
                    return;
                }
                left -= teamHazard[t];
                if (left < copyHazard[t]) {
                    changed(t, copy(t, left, day), day);
                    return;
                }
                left -= copyHazard[t];
            }
        }

        private void changed(int t, int k, double day) {
            teamHazard[t] = tuningHazard(t, day);
            refreshCopying(k, day);
            double sum = 0;
            for (int cell = t * operators; cell < (t + 1) * operators; cell++) {
                sum += weight[cell] * x[cell];
            }
            recordedDays[recorded % RECORD] = day;
            recordedShares[recorded++ % RECORD] = 1 / (1 + sum);
        }

        private int improve(RandomStream luck, int t, double target) {
            double left = target;
            for (int k = 0; k < operators; k++) {
                int cell = t * operators + k;
                if (left < hazard[cell]) {
                    scale(cell, -luck.nextExponential() / stepShape);
                    return k;
                }
                left -= hazard[cell];
            }
            int k = luck.nextInt(operators);
            scale(t * operators + k, regression.meanLogJump() * luck.nextExponential());
            return k;
        }

        private void scale(int cell, double log) {
            x[cell] *= FastMath.exp(log);
            difficulty[cell] *= FastMath.exp(gamma * log);
        }

        private int copy(int t, double target, double day) {
            double left = target;
            int k = 0;
            while (k < operators - 1 && left >= copyCell[t * operators + k]) {
                left -= copyCell[t * operators + k++];
            }
            int best = t;
            for (int from = 0; from < teams && left >= 0; from++) {
                boolean ahead = ready[from] <= day && x[from * operators + k] < x[t * operators + k];
                if (ahead && copyRate[t * teams + from] > 0) {
                    best = from;
                    left -= copyRate[t * teams + from];
                }
            }
            x[t * operators + k] = x[best * operators + k];
            difficulty[t * operators + k] = difficulty[best * operators + k];
            return k;
        }
    }
}

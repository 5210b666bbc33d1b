package headstart.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;

/**
 * The hierarchical model of a panel: a share is what the simulator predicts at the row's access, plus what its vendor, its model and its team on that
 * model have of their own, plus an error of its own. The simulator's mean and covariance over worlds hold the luck of tuning and the doubt about its
 * numbers, shared by all rows. Effects are integrated out; the days of access of each row are drawn with the rest, within their interval. That
 * the covariance is an estimate makes the law a multivariate t (Sellentin and Heavens 2016).
 */
final class PanelModel implements Evaluator {
    /** Sets of scores that leave fewer worlds than this say nothing. */
    private static final int SPARE_WORLDS = 10;

    private static final double IMPOSSIBLE = -1e4;

    private final Panel panel;
    private final PanelQuestion question;
    private final PanelShares shares;
    private final List<Integer> rows;
    private final List<Integer> uncertain;
    private final List<Cell> cells = new ArrayList<>();

    /** A share of a row. */
    private record Cell(int row, int share, PanelRow of, PanelRow.Share measured) {}

    /**
     * The model of some of the rows.
     *
     * @param rows their places
     */
    PanelModel(Panel panel, PanelQuestion question, PanelShares shares, List<Integer> rows) {
        this.panel = panel;
        this.question = question;
        this.shares = shares;
        this.rows = List.copyOf(rows);
        this.uncertain = rows.stream()
                .filter(row ->
                        panel.rows().get(row).highDays() > panel.rows().get(row).lowDays())
                .toList();
        for (int row : rows) {
            PanelRow of = panel.rows().get(row);
            for (int s = 0; s < of.shares().size(); s++) {
                cells.add(new Cell(row, s, of, of.shares().get(s)));
            }
        }
    }

    /** What a set of scores stands for. */
    final class Values {
        private final double[] scores;

        Values(double[] scores) {
            this.scores = scores;
        }

        double asked() {
            return question.value(panel, scores[0]);
        }

        /** Days of access of a row. */
        double days(int row) {
            PanelRow of = panel.rows().get(row);
            int place = uncertain.indexOf(row);
            return place < 0 ? of.lowDays() : PanelPriors.between(of.lowDays(), of.highDays(), scores[1 + place]);
        }

        /** Standard deviation of what vendors, models and teams have of their own. */
        double effect(Effect effect) {
            return PanelPriors.halfNormal(panel.effectSd(), scores[1 + uncertain.size() + effect.place]);
        }

        double error() {
            return PanelPriors.error(scores[dimension() - 1]);
        }

        /** Effective days of a row, and what share of the lift there it shows. */
        private double effectiveDays(int row) {
            if (panel.rows().get(row).placebo() && question == PanelQuestion.PLACEBO) {
                return panel.statedFidelity() * panel.referenceDays();
            }
            return days(row) * (question == PanelQuestion.FIDELITY ? asked() : panel.statedFidelity());
        }

        private double lift(int row) {
            boolean placebo = panel.rows().get(row).placebo();
            return switch (question) {
                case FIDELITY -> 1;
                case WORTH -> placebo ? 1 : asked();
                case PLACEBO -> placebo ? asked() : 1;
            };
        }
    }

    /** What has something of its own. */
    enum Effect {
        VENDOR(0),
        MODEL(1),
        TEAM(2);

        /** Where its score stands among those of effects. */
        private final int place;

        Effect(int place) {
            this.place = place;
        }

        boolean isShared(PanelRow a, PanelRow b) {
            return switch (this) {
                case VENDOR -> a.vendor().equals(b.vendor());
                case MODEL -> a.release().equals(b.release());
                case TEAM -> a.team().equals(b.team()) && a.release().equals(b.release());
            };
        }
    }

    Values values(double[] scores) {
        return new Values(scores);
    }

    @Override
    public int dimension() {
        return 1 + uncertain.size() + Effect.values().length + 1;
    }

    @Override
    public double[][] logLikelihoods(List<double[]> scores, long... leftOut) {
        double[][] logs = new double[scores.size()][leftOut.length];
        for (int i = 0; i < logs.length; i++) {
            Arrays.fill(logs[i], logLikelihood(new Values(scores.get(i))));
        }
        return logs;
    }

    private double logLikelihood(Values values) {
        int n = cells.size();
        int worlds = shares.worlds();
        double[][] simulated = new double[worlds][];
        double[] weights = simulate(values, simulated);
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        if (total < n + SPARE_WORLDS) {
            return IMPOSSIBLE;
        }
        double[] mean = mean(simulated, weights, total);
        double[][] covariance = covariance(simulated, weights, total, mean);
        addEffects(covariance, values);
        Optional<Cholesky> root = Cholesky.of(covariance);
        if (root.isEmpty()) {
            return IMPOSSIBLE;
        }
        double[] off = new double[n];
        for (int i = 0; i < n; i++) {
            off[i] = cells.get(i).measured().log() - mean[i];
        }
        double[] solved = root.get().solve(off);
        double squares = Cholesky.dot(solved, solved);
        return FastMath.log(total / worlds)
                + Gamma.logGamma(total / 2)
                - Gamma.logGamma((total - n) / 2)
                - n / 2.0 * FastMath.log(FastMath.PI * (total - 1))
                - root.get().logDeterminant() / 2
                - total / 2 * FastMath.log1p(squares / (total - 1));
    }

    /** The shares in every world, and the weight of each: whether every team served there. */
    private double[] simulate(Values values, double[][] simulated) {
        double[] weights = new double[simulated.length];
        Arrays.fill(weights, 1);
        PanelShares.Place none = shares.place(0);
        for (int w = 0; w < simulated.length; w++) {
            simulated[w] = new double[cells.size()];
        }
        for (int row : rows) {
            PanelShares.Place there = shares.place(values.effectiveDays(row));
            for (int w = 0; w < simulated.length; w++) {
                weights[w] *= shares.served(row, w, there);
            }
        }
        for (int c = 0; c < cells.size(); c++) {
            Cell cell = cells.get(c);
            PanelShares.Place there = shares.place(values.effectiveDays(cell.row()));
            double lift = values.lift(cell.row());
            for (int w = 0; w < simulated.length; w++) {
                double with = shares.log(cell.row(), w, cell.share(), there);
                double without = lift == 1 ? with : shares.log(cell.row(), w, cell.share(), none);
                double log = lift == 1 ? with : without + lift * (with - without);
                weights[w] = Double.isNaN(log) ? 0 : weights[w];
                simulated[w][c] = log;
            }
        }
        return weights;
    }

    private static double[] mean(double[][] simulated, double[] weights, double total) {
        double[] mean = new double[simulated[0].length];
        for (int w = 0; w < weights.length; w++) {
            for (int i = 0; weights[w] > 0 && i < mean.length; i++) {
                mean[i] += weights[w] / total * simulated[w][i];
            }
        }
        return mean;
    }

    private static double[][] covariance(double[][] simulated, double[] weights, double total, double[] mean) {
        int n = mean.length;
        double[][] covariance = new double[n][n];
        for (int w = 0; w < weights.length; w++) {
            if (weights[w] > 0) {
                double share = weights[w] / (total - 1);
                for (int i = 0; i < n; i++) {
                    double off = share * (simulated[w][i] - mean[i]);
                    for (int j = 0; j <= i; j++) {
                        covariance[i][j] += off * (simulated[w][j] - mean[j]);
                    }
                }
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                covariance[j][i] = covariance[i][j];
            }
        }
        return covariance;
    }

    private void addEffects(double[][] covariance, Values values) {
        for (Effect effect : Effect.values()) {
            double sd = values.effect(effect);
            for (int i = 0; i < cells.size(); i++) {
                for (int j = 0; j < cells.size(); j++) {
                    if (effect.isShared(cells.get(i).of(), cells.get(j).of())) {
                        covariance[i][j] += sd * sd;
                    }
                }
            }
        }
        double error = values.error();
        for (int i = 0; i < cells.size(); i++) {
            PanelRow.Share measured = cells.get(i).measured();
            covariance[i][i] += (2 * measured.noise() * measured.noise() + error * error) / measured.weight();
        }
    }
}

package headstart.calibration;

import headstart.random.RandomStream;
import headstart.random.Streams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/** Asks a panel its questions, of all rows and of all but a vendor's. */
final class PanelFit {
    /** Draws of a prior that its quantiles are taken from. */
    private static final int PRIOR_DRAWS = 4000;

    /** How many times as far apart vendors, models and teams may be where that is tried. */
    private static final double WIDER = 3;

    /** What is asked of other rows and priors as well. */
    private static final List<PanelQuestion> OF_OTHERS = List.of(PanelQuestion.FIDELITY, PanelQuestion.WORTH);

    private final Panel panel;
    private final PanelShares shares;
    private final Streams.Replication luck;

    PanelFit(Panel panel, PanelShares shares, long seed) {
        this(panel, shares, Streams.of(seed).replication(0).within("panel-posterior"));
    }

    private PanelFit(Panel panel, PanelShares shares, Streams.Replication luck) {
        this.panel = panel;
        this.shares = shares;
        this.luck = luck;
    }

    PanelResults results(Workers workers) {
        List<Callable<List<PanelEstimate>>> jobs = new ArrayList<>();
        List<Integer> all = IntStream.range(0, panel.rows().size()).boxed().toList();
        for (PanelQuestion question : PanelQuestion.values()) {
            if (question != PanelQuestion.PLACEBO || all.stream().anyMatch(this::isPlacebo)) {
                jobs.add(() -> estimates(question, PanelEstimate.ALL, all));
            }
        }
        PanelFit wide = new PanelFit(panel.withEffectSd(WIDER * panel.effectSd()), shares, luck);
        for (PanelQuestion question : OF_OTHERS) {
            jobs.add(() -> wide.answers(question, PanelEstimate.WIDER, all));
        }
        List<String> vendors =
                panel.rows().stream().map(PanelRow::vendor).distinct().toList();
        for (String vendor : vendors.size() > 1 ? vendors : List.<String>of()) {
            List<Integer> others = all.stream()
                    .filter(row -> !panel.rows().get(row).vendor().equals(vendor))
                    .toList();
            for (PanelQuestion question : others.isEmpty() ? List.<PanelQuestion>of() : OF_OTHERS) {
                jobs.add(() -> answers(question, "without " + vendor, others));
            }
        }
        List<PanelEstimate> estimates =
                workers.all(jobs).stream().flatMap(List::stream).toList();
        return new PanelResults(panel, estimates, predicted());
    }

    private boolean isPlacebo(int row) {
        return panel.rows().get(row).placebo();
    }

    /** The answer to a question alone. */
    private List<PanelEstimate> answers(PanelQuestion question, String name, List<Integer> rows) {
        return estimates(question, name, rows).stream()
                .filter(one -> one.isAnswer() || one.quantity().equals(PanelEstimate.PER_DAY))
                .toList();
    }

    List<PanelEstimate> estimates(PanelQuestion question, String name, List<Integer> rows) {
        PanelModel model = new PanelModel(panel, question, shares, rows);
        Particles particles = posterior(model, question.key() + "/" + name);
        Told told = new Told(question, name, model, particles, rows);
        List<PanelEstimate> all = new ArrayList<>();
        all.add(told.of(question.key(), values -> values.asked()));
        if (question == PanelQuestion.WORTH) {
            double lift = liftPerDay(rows);
            all.add(told.of(PanelEstimate.PER_DAY, values -> values.asked() * lift));
        }
        for (int row : rows) {
            PanelRow of = panel.rows().get(row);
            if (of.highDays() > of.lowDays()) {
                all.add(told.of("lead_days." + of.name(), values -> values.days(row)));
            }
        }
        for (PanelModel.Effect effect : PanelModel.Effect.values()) {
            String quantity = effect.name().toLowerCase(Locale.ROOT) + "_sd";
            all.add(told.of(quantity, values -> values.effect(effect)));
        }
        all.add(told.of("error_sd", PanelModel.Values::error));
        return all;
    }

    Particles posterior(PanelModel model, String name) {
        return Smc.fromPrior(model, 0, panel.particles(), panel.moves(), luck.stream(name))
                .particles();
    }

    /** What the simulator predicts that a day of access adds to a log share, in the mean over the first shares of the rows and the days of reference. */
    private double liftPerDay(List<Integer> rows) {
        PanelShares.Place there = shares.place(panel.statedFidelity() * panel.referenceDays());
        PanelShares.Place none = shares.place(0);
        double lift = rows.stream()
                .mapToDouble(row -> mean(row, there) - mean(row, none))
                .average()
                .orElse(Double.NaN);
        return lift / panel.referenceDays();
    }

    private double mean(int row, PanelShares.Place place) {
        return IntStream.range(0, shares.worlds())
                .mapToDouble(world -> shares.log(row, world, 0, place))
                .filter(log -> !Double.isNaN(log))
                .average()
                .orElse(Double.NaN);
    }

    private DoubleStream served(int row, int share, PanelShares.Place place) {
        return IntStream.range(0, shares.worlds())
                .filter(world -> shares.served(row, world, place) >= 0.5)
                .mapToDouble(world -> shares.log(row, world, share, place));
    }

    private List<PanelPoint> predicted() {
        List<PanelPoint> points = new ArrayList<>();
        for (int r = 0; r < panel.rows().size(); r++) {
            PanelRow row = panel.rows().get(r);
            for (int s = 0; s < row.shares().size(); s++) {
                for (double node : shares.nodes()) {
                    double days = FastMath.min(panel.longestDays(), node / panel.statedFidelity());
                    points.add(point(r, s, days));
                }
            }
        }
        return points.stream().distinct().toList();
    }

    private PanelPoint point(int r, int s, double days) {
        PanelRow row = panel.rows().get(r);
        double[] sorted = served(r, s, shares.place(days * panel.statedFidelity()))
                .map(FastMath::exp)
                .sorted()
                .toArray();
        boolean none = sorted.length == 0;
        return new PanelPoint(
                row.name(),
                row.shares().get(s).series(),
                days,
                (double) sorted.length / shares.worlds(),
                none ? Double.NaN : Identifiability.quantile(sorted, 0.05),
                none ? Double.NaN : Identifiability.quantile(sorted, 0.5),
                none ? Double.NaN : Identifiability.quantile(sorted, 0.95));
    }

    /** What particles say of numbers. */
    private final class Told {
        private final PanelQuestion question;
        private final String name;
        private final PanelModel model;
        private final Particles particles;
        private final int count;
        private final List<double[]> prior = new ArrayList<>();

        Told(PanelQuestion question, String name, PanelModel model, Particles particles, List<Integer> rows) {
            this.question = question;
            this.name = name;
            this.model = model;
            this.particles = particles;
            this.count = rows.stream()
                    .mapToInt(row -> panel.rows().get(row).shares().size())
                    .sum();
            RandomStream stream = luck.stream("prior");
            for (int i = 0; i < PRIOR_DRAWS; i++) {
                prior.add(Gaussians.next(stream, model.dimension()));
            }
        }

        PanelEstimate of(String quantity, ToDoubleFunction<PanelModel.Values> number) {
            double[] draws = draws(particles.scores(), number);
            double[] sorted = Arrays.stream(draws).sorted().toArray();
            double[] before = Arrays.stream(draws(prior, number)).sorted().toArray();
            double low = Identifiability.quantile(sorted, 0.05);
            double high = Identifiability.quantile(sorted, 0.95);
            double priorLow = Identifiability.quantile(before, 0.05);
            double priorHigh = Identifiability.quantile(before, 0.95);
            return new PanelEstimate(
                    question,
                    name,
                    quantity,
                    priorLow,
                    Identifiability.quantile(before, 0.5),
                    priorHigh,
                    low,
                    Identifiability.quantile(sorted, 0.5),
                    high,
                    Identifiability.mean(draws),
                    Identifiability.sd(draws),
                    1 - (high - low) / (priorHigh - priorLow),
                    monteCarloSd(draws),
                    count);
        }

        private double[] draws(List<double[]> scores, ToDoubleFunction<PanelModel.Values> number) {
            return scores.stream()
                    .mapToDouble(set -> number.applyAsDouble(model.values(set)))
                    .toArray();
        }

        /** Particles of one lineage are not independent: the mean has the error of a sum over lineages. */
        private double monteCarloSd(double[] draws) {
            double mean = Identifiability.mean(draws);
            double[] sums = new double[Arrays.stream(particles.lineages()).max().orElse(0) + 1];
            for (int i = 0; i < draws.length; i++) {
                sums[particles.lineages()[i]] += (draws[i] - mean) / draws.length;
            }
            return FastMath.sqrt(Cholesky.dot(sums, sums));
        }
    }
}

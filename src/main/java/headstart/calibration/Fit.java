package headstart.calibration;

import headstart.random.RandomStream;
import headstart.random.Streams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Makes a calibration: search, posterior, predictions, scores and profile, each from what came before. */
public final class Fit implements AutoCloseable {
    private static final int LUCKS = 8;
    private static final long SAMPLER_STEPS = 9;
    private static final long SCORE_STEPS = 2;
    /** What the fitted model is called among those that are scored. */
    public static final String MODEL = "headstart";

    private static final String WITHOUT_LEAD = "no_lead";

    private final Calibration calibration;
    private final Settings settings;
    private final Workers workers;
    private final EvaluationLog log;
    private final IntConsumer progress;
    private final Likelihood likelihood;
    private final Streams.Replication luck;
    private final StudyNumbers study;

    /**
     * A fit on that many threads.
     *
     * @param log keeps what was evaluated
     * @param progress is told how many sets of values were evaluated or looked up
     */
    public Fit(Calibration calibration, int threads, EvaluationLog log, IntConsumer progress) {
        this(calibration, threads, log, progress, StudyNumbers.NONE);
    }

    /**
     * The same for a study.
     *
     * @param study says what its numbers are at draws of the posterior
     */
    public Fit(Calibration calibration, int threads, EvaluationLog log, IntConsumer progress, StudyNumbers study) {
        this.study = study;
        this.calibration = calibration;
        this.settings = calibration.settings();
        this.workers = new Workers(threads);
        this.log = log;
        this.progress = progress;
        this.likelihood = new Likelihood(calibration.fitted());
        this.luck = luck(calibration);
    }

    /** About how many sets of values a fit evaluates; how many steps the sampler takes is not known before. */
    public static long evaluations(Calibration calibration) {
        Settings settings = calibration.settings();
        long search = (long) settings.evaluations() * (settings.restarts() + settings.ridgePoints());
        long posterior = (long) settings.particles() * (1 + settings.moves() * SAMPLER_STEPS);
        return search + posterior + LUCKS + (settings.scores() ? scores(calibration) : 0);
    }

    /** Every ratio looks its particles up where they start, and moves them some steps. */
    private static long scores(Calibration calibration) {
        Settings settings = calibration.settings();
        long particles = settings.scoreParticles();
        long steps = settings.moves() * SCORE_STEPS;
        long series = calibration.fitted().stream()
                .filter(target -> target.size() > 1)
                .mapToLong(target -> target.scale().isPresent() ? 2 : 1)
                .sum();
        long own = particles * (1 + steps * series);
        long withoutLead = settings.nulls() ? particles * (1 + settings.moves() * SAMPLER_STEPS) + own : 0;
        long ratios =
                new Families(calibration.fitted(), settings.moves(), luck(calibration)).ratios(calibration.classes());
        return own + withoutLead + particles * (1 + steps) * ratios;
    }

    /** Evaluates so many sets drawn from the priors, for whoever wants to know how long that takes; nothing is kept. */
    public void tried(int sets) {
        RandomStream prior = luck.stream("tried");
        logged(0, model(calibration.worlds(), 0))
                .logLikelihoods(
                        IntStream.range(0, sets)
                                .mapToObj(i -> Gaussians.next(
                                        prior, calibration.parameters().size()))
                                .toList(),
                        0);
    }

    private static Streams.Replication luck(Calibration calibration) {
        return Streams.of(calibration.seed()).replication(0).within("calibration-search");
    }

    /** Everything there is to find. */
    public CalibrationResults results() {
        Evaluator whole = logged(0, model(calibration.worlds(), 0));
        ActiveEvaluator evaluator = ActiveEvaluator.of(whole, luck.stream("probes"));
        CmaEsSearch.Found found =
                new CmaEsSearch(evaluator, luck).restarts(settings.restarts(), settings.evaluations());
        Smc.Result sampled =
                Smc.fromPrior(evaluator, 0, settings.particles(), settings.moves(), luck.stream("posterior"));
        List<double[]> scores = completed(evaluator, Scores.thinned(sampled.scores(), settings.draws()));
        double[] best = evaluator.expand(found.scores());
        double[][] posterior = scores.stream().map(this::values).toArray(double[][]::new);
        List<RidgePoint> ridge = ridge(evaluator, found.scores());
        List<Scores.Of> compared = settings.scores() ? scores(evaluator, sampled.particles()) : List.of();
        List<Families.LeftOut> families = settings.scores() ? families(evaluator, sampled.particles()) : List.of();
        List<Score> byFamily =
                new ArrayList<>(families.stream().map(Families.LeftOut::score).toList());
        if (settings.scores()) {
            byFamily.addAll(families()
                    .classes(
                            MODEL,
                            evaluator,
                            sampled.particles().thinned(settings.scoreParticles()),
                            calibration.classes()));
        }
        byFamily.addAll(settings.scores() && settings.nulls() ? nullFamilies() : List.of());
        UnseenDiscrepancy unseen = unseen(families);
        PosteriorPredictive.Predicted predicted =
                new PosteriorPredictive(calibration, posterior, unseen.exponentSd(), workers).predicted();
        return new CalibrationResults(
                calibration,
                Identifiability.of(calibration.parameters(), scores, best, evaluator.active()),
                posterior,
                values(best),
                found.logPosterior() - CmaEsSearch.logPrior(found.scores()),
                noise(best),
                sampled.logEvidence(),
                sampled.distinct(),
                found.steps(),
                sampled.steps(),
                predicted.points(),
                compared.stream().flatMap(own -> own.each().stream()).toList(),
                byFamily,
                unseen,
                ridge,
                compared.stream().map(Scores.Of::total).toList(),
                sensitivities(evaluator, sampled, posterior, predicted.ends()),
                calibration.panel().map(this::panel));
    }

    private PanelResults panel(Panel panel) {
        PanelShares shares = new PanelWorlds(calibration, panel, workers, log).shares();
        return new PanelFit(panel, shares, calibration.seed()).results(workers);
    }

    /** How much parameters that the data touch, predictions, and numbers of the study hang on the strength of priors and data. */
    private List<PriorSensitivity> sensitivities(
            ActiveEvaluator evaluator, Smc.Result sampled, double[][] posterior, List<PowerScaling.Quantity> ends) {
        int[] active = evaluator.active();
        int draws = posterior.length;
        double[] logs = IntStream.range(0, draws)
                .mapToDouble(i -> sampled.logLikelihoods()[
                        Particles.place(i, draws, sampled.particles().size())])
                .toArray();
        List<String> names = Arrays.stream(active)
                .mapToObj(p -> calibration.parameters().get(p).name())
                .toList();
        PowerScaling scaling = new PowerScaling(names, Scores.thinned(sampled.scores(), draws), logs);
        int[] every = IntStream.range(0, draws).toArray();
        List<PriorSensitivity> all = new ArrayList<>();
        for (int p : active) {
            double[] values =
                    Arrays.stream(posterior).mapToDouble(draw -> draw[p]).toArray();
            FreeParameter parameter = calibration.parameters().get(p);
            all.add(scaling.of(new PowerScaling.Quantity(
                    parameter.name(), parameter.label(), PriorSensitivity.Kind.PARAMETER, values, every)));
        }
        ends.forEach(end -> all.add(scaling.of(end)));
        study.at(posterior)
                .forEach(number -> all.add(scaling.of(new PowerScaling.Quantity(
                        number.name(),
                        number.label(),
                        PriorSensitivity.Kind.HEADLINE,
                        number.values(),
                        number.draws()))));
        return all;
    }

    private Families families() {
        return new Families(calibration.fitted(), settings.moves(), luck);
    }

    /** The families left out one by one, with particles of all parameters as values. */
    private List<Families.LeftOut> families(ActiveEvaluator evaluator, Particles particles) {
        List<Families.LeftOut> all = new ArrayList<>();
        Particles thinned = particles.thinned(settings.scoreParticles());
        for (Families.LeftOut family : families().of(MODEL, evaluator, thinned)) {
            List<double[]> values = completed(evaluator, family.particles()).stream()
                    .map(this::values)
                    .toList();
            all.add(new Families.LeftOut(family.score(), values));
        }
        return all;
    }

    private List<Score> nullFamilies() {
        List<Score> all = new ArrayList<>();
        for (NullModels model : NullModels.values()) {
            nullEvaluator(model).ifPresent(evaluator -> {
                Particles particles = new Scores(calibration.fitted(), settings.moves(), luck)
                        .posterior(model.key(), evaluator, Scores.NULL_PARTICLES);
                families().of(model.key(), evaluator, particles).forEach(family -> all.add(family.score()));
            });
        }
        return all;
    }

    private UnseenDiscrepancy unseen(List<Families.LeftOut> families) {
        if (calibration.unseenExponentSd().isPresent()) {
            return UnseenDiscrepancy.given(calibration.unseenExponentSd().getAsDouble());
        }
        return families.isEmpty()
                ? UnseenDiscrepancy.NONE
                : families().strays(model(calibration.worlds(), 0), families);
    }

    private CurveModel model(Worlds worlds, int firstReplication) {
        return new SimulatedModel(
                calibration.parameters(), worlds, calibration.seed(), settings.replications(), firstReplication);
    }

    private Evaluator logged(long name, CurveModel model) {
        return new LoggedEvaluator(new ModelEvaluator(model, likelihood, workers), name, log, progress);
    }

    private double[] values(double[] scores) {
        return FreeParameter.values(calibration.parameters(), scores);
    }

    /** The scores of all parameters: those that the data do not touch are drawn from their prior. */
    private List<double[]> completed(ActiveEvaluator evaluator, List<double[]> active) {
        RandomStream prior = luck.stream("prior");
        List<double[]> all = new ArrayList<>();
        for (double[] scores : active) {
            all.add(evaluator.expand(
                    scores, Gaussians.next(prior, calibration.parameters().size())));
        }
        return all;
    }

    /** How much the log likelihood at the best values differs from luck to luck. */
    private double noise(double[] best) {
        double[] logs = IntStream.rangeClosed(1, LUCKS)
                .mapToDouble(k -> logged(k, model(calibration.worlds(), k * settings.replications()))
                        .logLikelihoods(List.of(best), 0)[0][0])
                .toArray();
        return Identifiability.sd(logs);
    }

    private List<RidgePoint> ridge(ActiveEvaluator evaluator, double[] best) {
        Optional<Calibration.Ridge> pair = calibration.ridge();
        return pair.isEmpty()
                ? List.of()
                : new RidgeProfile(evaluator, calibration.parameters(), luck)
                        .points(
                                calibration.indexOf(pair.get().along()),
                                calibration.indexOf(pair.get().against()),
                                best,
                                settings.ridgePoints(),
                                settings.evaluations());
    }

    private List<Scores.Of> scores(ActiveEvaluator evaluator, Particles particles) {
        Scores scores = new Scores(calibration.fitted(), settings.moves(), luck);
        int count = settings.scoreParticles();
        List<Scores.Of> all = new ArrayList<>(List.of(scores.of(MODEL, evaluator, particles.thinned(count))));
        if (!settings.nulls()) {
            return all;
        }
        ActiveEvaluator withoutLead = ActiveEvaluator.of(
                logged(WITHOUT_LEAD.hashCode(), model(calibration.withoutLead(), 0)), luck.stream("probes"));
        all.add(scores.of(WITHOUT_LEAD, withoutLead, count));
        for (NullModels model : NullModels.values()) {
            nullEvaluator(model).ifPresent(evaluated -> all.add(scores.ofNull(model, evaluated)));
        }
        return all;
    }

    private Optional<Evaluator> nullEvaluator(NullModels model) {
        int noise = calibration.indexOf(FreeParameter.DISCREPANCY);
        return noise < 0
                ? Optional.empty()
                : Optional.of(onRatios(
                        new ModelEvaluator(model.model(calibration.parameters().get(noise)), likelihood, workers)));
    }

    /** A null model knows no scale, whatever is known of what a series counts. */
    private static Evaluator onRatios(Evaluator evaluator) {
        long free = SeriesBlock.freeingScales((1L << SeriesBlock.MOST_TARGETS) - 1);
        return new Evaluator() {
            @Override
            public int dimension() {
                return evaluator.dimension();
            }

            @Override
            public double[][] logLikelihoods(List<double[]> scores, long... leftOut) {
                return evaluator.logLikelihoods(
                        scores, Arrays.stream(leftOut).map(code -> code | free).toArray());
            }
        };
    }

    @Override
    public void close() {
        workers.close();
    }
}

package headstart.experiment.result;

import headstart.experiment.Experiment;
import headstart.experiment.measure.Measure;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.measure.Subject;
import headstart.experiment.run.OutcomeMatrix;
import headstart.experiment.run.RunCollector;
import headstart.experiment.run.RunResult;
import headstart.experiment.run.RunSource;
import headstart.statistics.Centre;
import headstart.statistics.MeanNote;
import headstart.statistics.MedianDifference;
import headstart.statistics.Summary;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that a study has found, ready for tables, figures and report.
 *
 * @param outcomes every run's outcomes
 * @param curves by scenario, subject and measure
 * @param differences of every other scenario from the baseline over time
 * @param summaries by scenario, subject and outcome
 * @param bounds the same outcomes at the bounds of every run
 * @param comparisons of every other scenario with the baseline
 * @param rankings of all scenarios by subject and outcome; none with a single scenario
 * @param decisions what decisions hang on
 * @param variances how much of each outcome's variance is doubt about numbers; none for a study without doubt
 * @param failures runs that threw
 */
public record StudyResults(
        Experiment experiment,
        OutcomeMatrix outcomes,
        List<Curve> curves,
        List<DifferenceCurve> differences,
        List<OutcomeSummary> summaries,
        List<BoundSummary> bounds,
        List<Comparison> comparisons,
        List<OutcomeRanking> rankings,
        List<DecisionValue> decisions,
        List<VarianceShare> variances,
        List<RunResult.Failed> failures) {
    public StudyResults {
        curves = List.copyOf(curves);
        differences = List.copyOf(differences);
        summaries = List.copyOf(summaries);
        bounds = List.copyOf(bounds);
        comparisons = List.copyOf(comparisons);
        rankings = List.copyOf(rankings);
        decisions = List.copyOf(decisions);
        variances = List.copyOf(variances);
        failures = List.copyOf(failures);
    }

    /** Works everything out from the runs; looks through them several times rather than keeping them. */
    public static StudyResults of(Experiment experiment, RunSource runs, int threads) {
        return withoutCurves(experiment, runs, threads).withCurves(runs, threads);
    }

    /** The same but for what is followed over time. */
    public static StudyResults withoutCurves(Experiment experiment, RunSource runs, int threads) {
        RunCollector collector = new RunCollector(experiment);
        BoundStatistics bounds = new BoundStatistics(experiment, threads);
        runs.forEach(run -> {
            collector.add(run);
            bounds.add(run);
        });
        OutcomeMatrix outcomes = collector.outcomes();
        outcomes.compareWith(experiment.baselineIndex());
        return new StudyResults(
                experiment,
                outcomes,
                List.of(),
                List.of(),
                OutcomeStatistics.summaries(experiment, outcomes),
                bounds.summaries(),
                OutcomeStatistics.comparisons(experiment, outcomes),
                OutcomeStatistics.rankings(experiment, outcomes, threads),
                DecisionStatistics.of(experiment, threads),
                VarianceSplit.of(experiment, outcomes, threads),
                collector.failures());
    }

    /** The same with its curves worked out from the runs. */
    public StudyResults withCurves(RunSource runs, int threads) {
        return with(CurveStatistics.of(experiment, runs, threads));
    }

    /** The same with the curves of some measures alone, without what scenarios differ by: for who asks for no more. */
    public StudyResults withCurves(RunSource runs, Set<Measure> measures, int threads) {
        return with(new CurveStatistics.Found(CurveStatistics.curves(experiment, runs, measures, threads), List.of()));
    }

    private StudyResults with(CurveStatistics.Found found) {
        return new StudyResults(
                experiment,
                outcomes,
                found.curves(),
                found.differences(),
                summaries,
                bounds,
                comparisons,
                rankings,
                decisions,
                variances,
                failures);
    }

    /**
     * The same study for what concerns the teams alone: scenarios that differ only in the market, and in whose runs the teams do exactly
     * the same, are one, named by what they have in common.
     */
    public StudyResults ofTeams() {
        return TeamsAlone.merged(this);
    }

    /** The numbers of the outcomes that the study is about, with intervals that hold together; none if it names none. */
    public List<PrimaryOutcome> primaries() {
        return PrimaryOutcome.all(experiment, outcomes);
    }

    /** The mean or the median of an outcome in a scenario, of which that is the summary; in a median waiting times enter cut off at the horizon. */
    public CentralValue central(String scenario, OutcomeColumn column, Summary mean, Centre centre) {
        double[] values = restricted(scenario, column);
        return CentralValue.of(mean, MedianDifference.of(values, new double[values.length]), centre);
    }

    /** The median difference of an outcome between any two scenarios, with an interval of that confidence. */
    public CentralValue median(String scenario, String other, OutcomeColumn column, double confidence) {
        return CentralValue.of(
                MedianDifference.of(restricted(scenario, column), restricted(other, column), confidence),
                MeanNote.NONE);
    }

    private double[] restricted(String scenario, OutcomeColumn column) {
        return outcomes.restricted(
                experiment.indexOf(scenario),
                outcomes.indexOf(column.header()).orElseThrow(),
                experiment.lastDay() - experiment.releaseDay());
    }

    /** How long pairs waited for parity and the like, with censoring. */
    public List<WaitingTime> waitingTimes() {
        return WaitingTime.all(experiment, outcomes);
    }

    /** The difference over time of that scenario, subject and measure, if there is one. */
    public Optional<DifferenceCurve> difference(String scenario, Subject subject, Measure measure) {
        return differences.stream()
                .filter(curve -> curve.scenario().equals(scenario)
                        && curve.subject().equals(subject)
                        && curve.measure() == measure)
                .findFirst();
    }
}

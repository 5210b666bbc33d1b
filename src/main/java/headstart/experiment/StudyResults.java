package headstart.experiment;

import java.util.List;

/**
 * All that a study has found, ready for tables, figures and report.
 *
 * @param outcomes every run's outcomes
 * @param curves by scenario, subject and measure
 * @param summaries by scenario, subject and outcome
 * @param comparisons of every other scenario with the baseline
 * @param failures runs that threw
 */
public record StudyResults(
        Experiment experiment,
        OutcomeMatrix outcomes,
        List<Curve> curves,
        List<OutcomeSummary> summaries,
        List<Comparison> comparisons,
        List<RunResult.Failed> failures) {
    public StudyResults {
        curves = List.copyOf(curves);
        summaries = List.copyOf(summaries);
        comparisons = List.copyOf(comparisons);
        failures = List.copyOf(failures);
    }

    /** Works everything out from the runs; looks through them several times rather than keeping them. */
    public static StudyResults of(Experiment experiment, RunSource runs, int threads) {
        RunCollector collector = new RunCollector(experiment);
        runs.forEach(collector::add);
        OutcomeMatrix outcomes = collector.outcomes();
        return new StudyResults(
                experiment,
                outcomes,
                CurveStatistics.of(experiment, runs, threads),
                OutcomeStatistics.summaries(experiment, outcomes),
                OutcomeStatistics.comparisons(experiment, outcomes),
                collector.failures());
    }
}

package headstart.report.figure;

import headstart.experiment.Curve;
import headstart.experiment.Experiment;
import headstart.experiment.Gap;
import headstart.experiment.Measure;
import headstart.experiment.Outcome;
import headstart.experiment.OutcomeColumn;
import headstart.experiment.OutcomeSummary;
import headstart.experiment.Scenario;
import headstart.experiment.StudyResults;
import headstart.experiment.Subject;
import headstart.experiment.When;
import headstart.model.Parameters;
import headstart.model.Release;
import headstart.report.chart.Series;
import headstart.statistics.Summary;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Finds things in the results of a study and names them for readers. */
final class Results {
    private final StudyResults results;
    private final Map<CurveKey, Curve> curves = new HashMap<>();
    private final Map<SummaryKey, Summary> summaries = new HashMap<>();

    private record CurveKey(String scenario, Subject subject, Measure measure) {}

    private record SummaryKey(String scenario, OutcomeColumn column) {}

    Results(StudyResults results) {
        this.results = results;
        for (Curve curve : results.curves()) {
            curves.put(new CurveKey(curve.scenario(), curve.subject(), curve.measure()), curve);
        }
        for (OutcomeSummary row : results.summaries()) {
            summaries.put(new SummaryKey(row.scenario(), row.column()), row.summary());
        }
    }

    Experiment experiment() {
        return results.experiment();
    }

    StudyResults all() {
        return results;
    }

    Optional<Curve> curve(String scenario, Subject subject, Measure measure) {
        return Optional.ofNullable(curves.get(new CurveKey(scenario, subject, measure)));
    }

    Optional<Summary> summary(String scenario, OutcomeColumn column) {
        return Optional.ofNullable(summaries.get(new SummaryKey(scenario, column)));
    }

    /** The same of an outcome that is taken once a run. */
    Optional<Summary> summary(String scenario, Subject subject, Outcome kind) {
        return summary(scenario, new OutcomeColumn(subject, kind, new When.Once()));
    }

    List<String> scenarios() {
        return experiment().scenarios().stream().map(Scenario::name).toList();
    }

    /** Whether there are several releases. */
    boolean isSeries() {
        return experiment().scenarios().get(0).parameters().releases().size() > 1;
    }

    /** The releases whose day is the same in every run, in order. */
    List<Release> dated() {
        Parameters world = experiment().scenarios().get(0).parameters();
        return world.releases().stream()
                .filter(release -> !world.isDayDrawn(release))
                .toList();
    }

    /** Their days, to be marked in curves. */
    List<Double> releaseDays() {
        return dated().stream().map(Release::day).toList();
    }

    /** A curve as a line: the median, with the central 90 % of the runs; on paper only in the first scenario and the baseline. */
    Optional<Series> median(String scenario, Subject subject, Measure measure) {
        return curve(scenario, subject, measure).map(curve -> median(scenario, curve));
    }

    private Series median(String scenario, Curve curve) {
        int style = experiment().indexOf(scenario);
        double[] medians = column(curve, Summary::p50);
        Series line = new Series(
                readable(scenario),
                style,
                days(curve),
                medians,
                column(curve, Summary::p05),
                column(curve, Summary::p95));
        return hasBand(scenario) ? line : line.withHiddenBand();
    }

    /** Bands of more than two scenarios would hide each other; the table of curves holds them all. */
    private boolean hasBand(String scenario) {
        return experiment().indexOf(scenario) == 0
                || scenario.equals(experiment().baseline());
    }

    /** Which scenarios have a band. */
    String banded() {
        return scenarios().stream().filter(this::hasBand).map(Results::readable).collect(Collectors.joining(" and "));
    }

    static double[] days(Curve curve) {
        double[] days = new double[curve.days().size()];
        for (int i = 0; i < days.length; i++) {
            days[i] = curve.firstDay() + i;
        }
        return days;
    }

    static double[] column(Curve curve, ToDoubleFunction<Summary> value) {
        return curve.days().stream().mapToDouble(value).toArray();
    }

    /** A key as readers see it. */
    static String readable(String key) {
        return key.replace('_', ' ');
    }

    /** A team, chip or gap as readers see it: a gap by its two sides. */
    String subject(Subject subject) {
        return subject instanceof Gap gap
                ? readable(gap.leader().name()) + " over "
                        + readable(gap.laggard().name())
                : readable(subject.name());
    }

    /** The gap of that name. */
    Gap gap(String name) {
        return experiment().gaps().stream()
                .filter(gap -> gap.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** "n = 1,000 paired runs per scenario; seed 1". */
    String basis() {
        return String.format(
                Locale.ROOT,
                "n = %,d paired %s per scenario; seed %d",
                experiment().replications(),
                experiment().replications() == 1 ? "run" : "runs",
                experiment().seed());
    }

    String footnote() {
        return "Headstart, study " + experiment().name() + "; " + basis() + ".";
    }
}

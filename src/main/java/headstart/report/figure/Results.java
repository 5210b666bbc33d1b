package headstart.report.figure;

import headstart.experiment.Curve;
import headstart.experiment.Experiment;
import headstart.experiment.Measure;
import headstart.experiment.OutcomeSummary;
import headstart.experiment.Scenario;
import headstart.experiment.StudyResults;
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
    private final Map<List<String>, Curve> curves = new HashMap<>();
    private final Map<List<String>, Summary> summaries = new HashMap<>();

    Results(StudyResults results) {
        this.results = results;
        for (Curve curve : results.curves()) {
            curves.put(
                    List.of(curve.scenario(), curve.subject(), curve.measure().key()), curve);
        }
        for (OutcomeSummary row : results.summaries()) {
            summaries.put(List.of(row.scenario(), row.subject(), row.outcome()), row.summary());
        }
    }

    Experiment experiment() {
        return results.experiment();
    }

    StudyResults all() {
        return results;
    }

    Optional<Curve> curve(String scenario, String subject, Measure measure) {
        return Optional.ofNullable(curves.get(List.of(scenario, subject, measure.key())));
    }

    Optional<Summary> summary(String scenario, String subject, String outcome) {
        return Optional.ofNullable(summaries.get(List.of(scenario, subject, outcome)));
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
    Optional<Series> median(String scenario, String subject, Measure measure) {
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
    String subject(String name) {
        return experiment().gaps().stream()
                .filter(gap -> gap.name().equals(name))
                .map(gap -> readable(gap.leader()) + " over " + readable(gap.laggard()))
                .findFirst()
                .orElse(readable(name));
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

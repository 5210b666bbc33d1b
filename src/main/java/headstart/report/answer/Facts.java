package headstart.report.answer;

import headstart.experiment.Experiment;
import headstart.experiment.Scenario;
import headstart.experiment.measure.Gap;
import headstart.experiment.measure.Measure;
import headstart.experiment.measure.Outcome;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.measure.Outcomes;
import headstart.experiment.measure.Subject;
import headstart.experiment.result.Curve;
import headstart.experiment.result.StudyResults;
import headstart.experiment.run.OutcomeMatrix;
import headstart.statistics.PairedDifference;
import headstart.statistics.Summary;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.commons.math3.util.FastMath;

/** Finds the numbers of a study that answers are made of. */
final class Facts {
    /** The first that a study has is taken: the lasting time before the first one. */
    private static final List<Outcome> LEVEL = List.of(Outcomes.LEVEL_FOR_GOOD, Outcomes.DAYS_TO_PARITY);

    /** What is asked of curves. */
    static final Set<Measure> OF_CURVES = Set.of(Measure.GAP, Measure.LOG_GAP, Measure.ROOFLINE_SHARE);

    private static final List<Outcome> SOFTWARE_LEVEL =
            List.of(Outcomes.LEVEL_FOR_GOOD_IN_SOFTWARE, Outcomes.DAYS_TO_SOFTWARE_PARITY);

    private final StudyResults results;
    private final SpokenNames names;

    Facts(StudyResults results) {
        this.results = results;
        this.names = new SpokenNames(results.experiment());
    }

    StudyResults results() {
        return results;
    }

    Experiment experiment() {
        return results.experiment();
    }

    SpokenNames names() {
        return names;
    }

    /** Days from the release to the horizon. */
    double horizon() {
        return experiment().lastDay() - experiment().releaseDay();
    }

    /** The scenario that answers are about. */
    String scenario() {
        return experiment().mainScenario();
    }

    /** The others in order. */
    List<String> others() {
        return experiment().scenarioNames().stream()
                .filter(name -> !name.equals(scenario()))
                .toList();
    }

    /** When the laggard of a pair is level with its leader. */
    Optional<Level> level(String scenario, Gap gap, boolean software) {
        return levelColumn(gap, software)
                .map(column -> Level.of(values(scenario, column), forGood(column), software, horizon()));
    }

    /** How long the laggard of a pair waits until it is level in each run; infinite beyond the horizon. */
    Optional<double[]> waits(String scenario, Gap gap, boolean software) {
        return levelColumn(gap, software).map(column -> values(scenario, column));
    }

    /** What another scenario changes in it: paired, waits cut off at the horizon. */
    Optional<PairedDifference> levelChange(String scenario, Gap gap, boolean software) {
        return levelColumn(gap, software)
                .map(column -> PairedDifference.of(
                        restricted(values(scenario, column)), restricted(values(scenario(), column))));
    }

    private Optional<Integer> levelColumn(Gap gap, boolean software) {
        OutcomeMatrix outcomes = results.outcomes();
        return (software ? SOFTWARE_LEVEL : LEVEL)
                .stream()
                        .map(outcome -> outcomes.indexOf(gap, outcome))
                        .filter(OptionalInt::isPresent)
                        .map(OptionalInt::getAsInt)
                        .findFirst();
    }

    private boolean forGood(int column) {
        return results.outcomes().columns().get(column).kind() == Outcomes.LEVEL_FOR_GOOD
                || results.outcomes().columns().get(column).kind() == Outcomes.LEVEL_FOR_GOOD_IN_SOFTWARE;
    }

    double[] values(String scenario, int column) {
        return results.outcomes().values()[experiment().indexOf(scenario)][column];
    }

    double[] restricted(double[] values) {
        return Arrays.stream(values)
                .map(value -> value == Double.POSITIVE_INFINITY ? horizon() : Math.max(0, value))
                .toArray();
    }

    /** The values of an outcome in a scenario, if the study has it. */
    Optional<double[]> outcome(String scenario, Subject subject, Outcome outcome) {
        OptionalInt column = results.outcomes().indexOf(subject, outcome);
        return column.isEmpty() ? Optional.empty() : Optional.of(values(scenario, column.getAsInt()));
    }

    /** The column of an outcome in the life of a release, if the study has it. */
    Optional<OutcomeColumn> inLife(Subject subject, Outcome outcome, String release) {
        return results.outcomes().columns().stream()
                .filter(column -> column.subject().equals(subject)
                        && column.kind() == outcome
                        && column.release().equals(Optional.of(release)))
                .findFirst();
    }

    double[] values(String scenario, OutcomeColumn column) {
        return values(scenario, results.outcomes().columns().indexOf(column));
    }

    /** How many times as fast as the leader the laggard is on a day after release; nothing where either never runs then. */
    Optional<Amount> ratio(String scenario, Gap gap, int day) {
        return on(scenario, gap, Measure.LOG_GAP, day).map(summary -> {
            Optional<Spread> spread = summary.n() > 1
                    ? Optional.of(new Spread(FastMath.exp(-summary.p95()), FastMath.exp(-summary.p05())))
                    : Optional.empty();
            return new Amount(FastMath.exp(-summary.p50()), SpokenUnit.TIMES, spread, summary.n(), "curves.csv");
        });
    }

    /** A measure on a day after release. */
    Optional<Amount> measure(String scenario, Subject subject, Measure measure, int day, SpokenUnit unit) {
        return on(scenario, subject, measure, day).map(summary -> Amount.of(summary, unit, "curves.csv"));
    }

    private Optional<Summary> on(String scenario, Subject subject, Measure measure, int day) {
        int at = (int) Math.floor(experiment().releaseDay()) + day;
        return curve(scenario, subject, measure)
                .filter(curve -> curve.firstDay() <= at && at <= curve.lastDay())
                .map(curve -> curve.on(at))
                .filter(summary -> summary.n() > 0);
    }

    /**
     * The curve of a scenario, if the study has it.
     *
     * @throws IllegalArgumentException if the measure is none of those that answers say they ask for: alternatives have no others
     */
    Optional<Curve> curve(String scenario, Subject subject, Measure measure) {
        if (!OF_CURVES.contains(measure)) {
            throw new IllegalArgumentException(measure + " must be one of " + OF_CURVES + ".");
        }
        return results.curves().stream()
                .filter(curve -> curve.measure() == measure
                        && curve.subject().equals(subject)
                        && curve.scenario().equals(scenario))
                .findFirst();
    }

    /** Days of early access to the first release; 0 for a chip or chipmaker whose teams differ in it. */
    double lead(String scenario, Subject.Performer subject) {
        Scenario found = experiment().scenarios().get(experiment().indexOf(scenario));
        List<Double> leads = subject.teams().stream()
                .map(team -> found.parameters().teams().get(team))
                .map(team -> found.parameters()
                        .accessOf(team)
                        .leadDays(found.parameters().releases().get(0).name()))
                .distinct()
                .toList();
        return leads.size() == 1 ? leads.get(0) : 0;
    }
}

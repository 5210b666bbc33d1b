package headstart.report.answer;

import headstart.experiment.OwnAnswer;
import headstart.experiment.measure.Outcome;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.result.StudyResults;
import headstart.statistics.MeanInterval;
import headstart.statistics.MeanNote;
import headstart.statistics.MedianDifference;
import headstart.statistics.PairedDifference;
import headstart.statistics.Percentiles;
import headstart.statistics.Proportion;
import headstart.statistics.Summary;
import headstart.statistics.Support;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.math3.util.FastMath;

/**
 * A value that an author's sentence names.
 *
 * @param stated what the author asked for
 * @param column the outcome; none where the study does not measure it
 * @param values run by run, in the unit of the outcome; waits that the horizon cut off are infinite, in differences as long as the horizon
 * @param support what the outcome can be
 * @param differences with their two sides, where it is against another scenario
 * @param horizon days from release to the horizon
 */
record OwnValue(
        OwnAnswer.Value stated,
        Optional<OutcomeColumn> column,
        double[] values,
        Support support,
        Optional<Sides> differences,
        double horizon) {

    /** The runs of the scenario and of the one it is set against. */
    private record Sides(double[] scenario, double[] against) {}

    static OwnValue of(StudyResults results, OwnAnswer.Value stated) {
        Facts facts = new Facts(results);
        OptionalInt at = results.outcomes().indexOf(stated.outcome());
        if (at.isEmpty()) {
            return new OwnValue(
                    stated, Optional.empty(), new double[0], Support.REAL, Optional.empty(), facts.horizon());
        }
        OutcomeColumn column = results.outcomes().columns().get(at.getAsInt());
        boolean waits = column.kind().isDuration();
        Support own = results.outcomes().support(at.getAsInt());
        Support support = stated.against().isEmpty() ? column.kind().ofMean(own, facts.horizon()) : own;
        double[] here = facts.values(
                stated.scenario().orElse(facts.experiment().scenarioNames().get(0)), at.getAsInt());
        if (stated.against().isEmpty()) {
            double[] shown = waits ? fromRelease(here) : here;
            return new OwnValue(stated, Optional.of(column), shown, support, Optional.empty(), facts.horizon());
        }
        double[] there = facts.values(stated.against().orElseThrow(), at.getAsInt());
        Sides sides = waits ? new Sides(facts.restricted(here), facts.restricted(there)) : new Sides(here, there);
        double[] differences = new double[here.length];
        Arrays.setAll(differences, run -> sides.scenario()[run] - sides.against()[run]);
        return new OwnValue(stated, Optional.of(column), differences, support, Optional.of(sides), facts.horizon());
    }

    private static double[] fromRelease(double[] waits) {
        return Arrays.stream(waits).map(wait -> Math.max(0, wait)).toArray();
    }

    private Outcome kind() {
        return column.orElseThrow().kind();
    }

    private boolean isOfLogarithms() {
        return column.isPresent() && kind().unit().equals(headstart.experiment.measure.Unit.LOG2_RATIO);
    }

    private SpokenUnit unit() {
        headstart.experiment.measure.Unit declared = kind().unit();
        if (declared.equals(headstart.experiment.measure.Unit.DAYS)
                || declared.equals(headstart.experiment.measure.Unit.DAYS_AT_HALF_SPEED)) {
            return SpokenUnit.DAYS;
        }
        if (declared.equals(headstart.experiment.measure.Unit.RATIO) || isOfLogarithms()) {
            return SpokenUnit.TIMES;
        }
        return declared.text().startsWith("share") ? SpokenUnit.SHARE : SpokenUnit.NUMBER;
    }

    private Proportion frequency() {
        double[] defined =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        long hits = Arrays.stream(defined)
                .filter(value -> stated.atMost().isPresent()
                        ? value <= stated.atMost().getAsDouble()
                        : value >= stated.atLeast().orElseThrow())
                .count();
        return Proportion.of((double) hits, defined.length);
    }

    /** The number itself, for whoever wants to look it up. */
    Amount amount() {
        if (stated.kind() == OwnAnswer.Kind.FREQUENCY) {
            Proportion share = frequency();
            return new Amount(share.share(), SpokenUnit.SHARE, Optional.empty(), share.n(), "runs.csv");
        }
        Amount raw = Amount.of(Summary.of(values), unit(), "runs.csv");
        return isOfLogarithms()
                ? new Amount(
                        FastMath.pow(2, raw.value()),
                        raw.unit(),
                        raw.spread()
                                .map(spread ->
                                        new Spread(FastMath.pow(2, spread.low()), FastMath.pow(2, spread.high()))),
                        raw.n(),
                        raw.source())
                : raw;
    }

    /** How it is said in that format. */
    String text(String format) {
        if (stated.kind() == OwnAnswer.Kind.FREQUENCY) {
            Proportion share = frequency();
            return format.equals("percent")
                    ? SpokenUnit.SHARE.text(share.share())
                    : Words.runs(Math.round(share.successes()), share.n());
        }
        Summary sample = Summary.of(values);
        return switch (format) {
            case "mean" -> said(sample.mean());
            case "low" -> said(sample.p05());
            case "high" -> said(sample.p95());
            case "size" -> said(isOfLogarithms() ? sample.p50() : FastMath.abs(sample.p50()));
            case "spread" -> amount().spreadText(horizon);
            default -> said(sample.p50());
        };
    }

    private String said(double value) {
        double shown = isOfLogarithms() ? FastMath.pow(2, value) : value;
        return Double.isInfinite(shown)
                ? "more than " + unit().text(horizon)
                : shown < 0 ? "-" + unit().text(-shown) : unit().text(shown);
    }

    /** Why a sentence that says it in that format has to be withdrawn; empty if it may stand. */
    Optional<String> doubt(String format) {
        if (column.isEmpty()) {
            return Optional.of("the study does not measure " + stated.outcome().replace('_', ' '));
        }
        if (Arrays.stream(values).allMatch(Double::isNaN)) {
            return Optional.of("no run has a value of " + SpokenNames.readable(kind().label()));
        }
        MeanInterval ends = interval(format.equals("mean"));
        boolean crosses = stated.kind() == OwnAnswer.Kind.DIFFERENCE && !(ends.low() > 0 || ends.high() < 0);
        boolean fails = stated.claim().isMade() && !stated.claim().holds(ends.low(), ends.high());
        boolean decided = ends.note() == MeanNote.UNBOUNDED || ends.note() == MeanNote.SKEWED;
        return crosses || fails || decided ? Optional.of(notCarried(ends)) : Optional.empty();
    }

    private String notCarried(MeanInterval ends) {
        String what = "of " + kind().label() + (stated.kind() == OwnAnswer.Kind.DIFFERENCE ? ", as a difference," : "");
        if (ends.note() == MeanNote.UNBOUNDED) {
            return "the mean " + what + " has no bound, so no interval carries it; its median would do";
        }
        if (ends.note() == MeanNote.SKEWED) {
            return "a few runs decide the mean " + what + " so that no interval carries it; its median would do";
        }
        return Double.isNaN(ends.low()) || Double.isNaN(ends.high())
                ? "there are too few runs for an interval " + what.replaceAll(",$", "")
                : "its 95 % interval " + what + " from " + Words.number(ends.low()) + " to " + Words.number(ends.high())
                        + " does not carry it";
    }

    /** The 95 % interval of what is said, in the unit of the outcome: sampling error. */
    private MeanInterval interval(boolean ofMean) {
        if (stated.kind() == OwnAnswer.Kind.FREQUENCY) {
            Proportion share = frequency();
            return stated(share.low(), share.high());
        }
        double[] sorted = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        if (sorted.length > 1 && sorted[0] == sorted[sorted.length - 1]) {
            return stated(sorted[0], sorted[0]);
        }
        if (differences.isPresent()) {
            Sides sides = differences.get();
            PairedDifference mean = PairedDifference.of(sides.scenario(), sides.against(), support);
            MedianDifference median = MedianDifference.of(sides.scenario(), sides.against());
            return ofMean
                    ? new MeanInterval(mean.low(), mean.high(), mean.note())
                    : stated(median.low(), median.high());
        }
        if (ofMean) {
            Summary sample = Summary.of(values, support);
            return new MeanInterval(sample.meanLow(), sample.meanHigh(), sample.note());
        }
        Percentiles.Ends ends = Percentiles.of(values).p50();
        return stated(ends.low(), ends.high());
    }

    private static MeanInterval stated(double low, double high) {
        return new MeanInterval(low, high, MeanNote.NONE);
    }
}

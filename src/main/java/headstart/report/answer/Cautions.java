package headstart.report.answer;

import headstart.experiment.ParameterNote;
import headstart.experiment.measure.Gap;
import headstart.experiment.measure.Measure;
import headstart.experiment.result.Curve;
import headstart.experiment.result.VarianceShare;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What to know before an answer is quoted: choices that no run can settle, doubt in the spread, assumptions, what is missing. */
final class Cautions {
    private static final double[] TOLERANCES = {0.05, 0.1, 0.2};

    private Cautions() {}

    static List<String> of(Facts facts, List<ParameterNote> notes) {
        List<String> cautions = new ArrayList<>();
        if (!facts.results().failures().isEmpty()) {
            cautions.add(facts.results().failures().size() + " runs failed and are in no number here.");
        }
        if (facts.experiment().replications() == 1) {
            cautions.add("One run: no interval and no spread; another run may say the opposite.");
        }
        tolerance(facts).ifPresent(cautions::add);
        doubt(facts).ifPresent(cautions::add);
        assumptions(notes).ifPresent(cautions::add);
        cautions.add(OBSERVED);
        return cautions;
    }

    /** What holds for every study. */
    static final String OBSERVED = "No effect here was observed: it is what the model implies.";

    static Optional<String> assumptions(List<ParameterNote> notes) {
        List<ParameterNote> numbers =
                notes.stream().filter(ParameterNote::isNumber).toList();
        long assumed = numbers.stream().filter(ParameterNote::assumption).count();
        return assumed == 0
                ? Optional.empty()
                : Optional.of(assumed + " of " + numbers.size() + " inputs are assumptions.");
    }

    /** How the answer hangs on what counts as level, from the median curve of the first pair. */
    private static Optional<String> tolerance(Facts facts) {
        if (facts.experiment().gaps().isEmpty()) {
            return Optional.empty();
        }
        Gap gap = facts.experiment().gaps().get(0);
        return facts.curve(facts.scenario(), gap, Measure.GAP).flatMap(curve -> range(facts, gap, curve));
    }

    private static Optional<String> range(Facts facts, Gap gap, Curve curve) {
        int release = (int) Math.floor(facts.experiment().releaseDay());
        List<String> days = new ArrayList<>();
        for (double tolerance : TOLERANCES) {
            days.add(firstWithin(curve, release, tolerance));
        }
        if (days.stream().distinct().count() < 2) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < TOLERANCES.length; i++) {
            parts.add("within " + SpokenUnit.SHARE.text(TOLERANCES[i])
                    + (i == 0 ? " of " + facts.names().brief(gap.leader()) : "") + " " + days.get(i));
        }
        return Optional.of("What counts as level is a choice. In median speed "
                + facts.names().brief(gap.laggard()) + " is " + String.join(", ", parts) + ".");
    }

    private static String firstWithin(Curve curve, int release, double tolerance) {
        for (int day = Math.max(release, curve.firstDay()); day <= curve.lastDay(); day++) {
            if (curve.on(day).p50() < tolerance) {
                return "on day " + (day - release);
            }
        }
        return "not by day " + (curve.lastDay() - release);
    }

    /** How much of the spread is doubt: of the first pair's waiting time where it is measured, else in the median outcome. */
    private static Optional<String> doubt(Facts facts) {
        List<VarianceShare> shares = facts.results().variances().stream()
                .filter(row -> !Double.isNaN(row.doubt().share()))
                .sorted(Comparator.comparingDouble(row -> row.doubt().share()))
                .toList();
        if (shares.isEmpty()) {
            return facts.experiment().uncertainty().isPresent()
                    ? Optional.empty()
                    : Optional.of("The spread is the luck of tuning alone: doubt about the numbers is not in it.");
        }
        int numbers =
                facts.experiment().uncertainty().map(law -> law.paths().size()).orElse(0);
        VarianceShare median = shares.get(shares.size() / 2);
        return Optional.of(SpokenUnit.SHARE.text(median.doubt().share())
                + " of the spread (median outcome) is doubt about " + numbers
                + " fitted numbers, the rest luck; whether the law is"
                + " right is in no spread.");
    }
}

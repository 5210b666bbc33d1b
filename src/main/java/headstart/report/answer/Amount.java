package headstart.report.answer;

import headstart.statistics.Summary;
import java.util.Optional;

/**
 * A number that an answer states.
 *
 * @param value the median over the runs, unless the text says otherwise
 * @param spread central 90 % of the runs; none with a single run
 * @param n runs behind it
 * @param source the table it can be looked up in
 */
public record Amount(double value, SpokenUnit unit, Optional<Spread> spread, int n, String source) {
    /** The median of a sample with its spread. */
    static Amount of(Summary sample, SpokenUnit unit, String source) {
        Optional<Spread> spread =
                sample.n() > 1 ? Optional.of(new Spread(sample.p05(), sample.p95())) : Optional.empty();
        return new Amount(sample.p50(), unit, spread, sample.n(), source);
    }

    /** "9 days". */
    public String text() {
        return unit.text(value);
    }

    /** "2 to 20 in 90 % of the runs", or why there is none; with the day of the horizon for waits beyond it. */
    String spreadText(double horizon) {
        if (n == 1) {
            return "one run: no spread";
        }
        return spread.map(found -> spreadText(found, horizon)).orElse("no spread");
    }

    /** The spread alone, "2 to 20", where a sentence has said what it is. */
    String rangeText(double horizon) {
        return spreadText(horizon).replace(" in 90 % of the runs", "");
    }

    /** The number with its spread in brackets; of one run the number alone. */
    String withSpread(double horizon) {
        return n == 1 ? text() : text() + " (" + spreadText(horizon) + ")";
    }

    /** The same, where a sentence has said what the brackets hold. */
    String withRange(double horizon) {
        return n == 1 ? text() : text() + " (" + rangeText(horizon) + ")";
    }

    private String spreadText(Spread found, double horizon) {
        String low = bare(found.low(), horizon);
        String high = bare(found.high(), horizon);
        return low.equals(high) && !Double.isInfinite(found.high())
                ? found.isPoint() ? "the same in every run" : unit.text(found.high()) + " in 90 % of the runs"
                : low + " to " + high + (unit == SpokenUnit.SHARE ? " %" : "") + " in 90 % of the runs";
    }

    private String bare(double end, double horizon) {
        return Double.isInfinite(end) ? "beyond day " + Words.number(horizon) : unit.bare(end);
    }
}

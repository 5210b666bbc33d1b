package headstart.report.figure;

import headstart.experiment.measure.Unit;
import headstart.report.chart.Language;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers in sentences, in the language of the figures. */
final class Amounts {
    private Amounts() {}

    /** A number of a unit: shares as percentages, others with three digits; days that nobody has seen are not by the horizon. */
    static String of(double value, Unit unit, Language language) {
        if (Double.isNaN(value)) {
            return language.say("no value");
        }
        if (Double.isInfinite(value)) {
            return language.say("not by the horizon");
        }
        return Shares.isShare(unit.text())
                ? language.say("%s %%", language.number(Results.number(Math.rint(1000 * value) / 10)))
                : figure(value, language);
    }

    /** A number with three digits, or all of those before the point. */
    static String figure(double value, Language language) {
        String text =
                Math.abs(value) >= 1000 ? String.format(Locale.ROOT, "%,.0f", value) : Results.number(rounded(value));
        return language.number(text);
    }

    private static double rounded(double value) {
        return value == 0 || !Double.isFinite(value)
                ? value
                : new BigDecimal(value).round(new MathContext(3)).doubleValue();
    }
}

package headstart.report.figure;

import headstart.experiment.measure.Unit;
import headstart.report.chart.Language;
import headstart.report.chart.Magnitude;
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

    /** A number with three digits, or all of those before the point; from a million on in millions and more. */
    static String figure(double value, Language language) {
        Magnitude magnitude = Magnitude.of(value);
        double counted = value / magnitude.size();
        String text = Math.abs(counted) >= 1000
                ? String.format(Locale.ROOT, "%,.0f", counted)
                : Results.number(rounded(counted));
        return magnitude.written(text, language);
    }

    private static double rounded(double value) {
        return value == 0 || !Double.isFinite(value)
                ? value
                : new BigDecimal(value).round(new MathContext(3)).doubleValue();
    }
}

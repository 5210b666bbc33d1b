package headstart.report.answer;

import java.util.Locale;

/** How a number is said. */
public enum SpokenUnit {
    /** Days after release; 0 where it was so from the start, infinite where the horizon came first. */
    DAYS {
        @Override
        String bare(double value) {
            return value <= 0 ? "0" : value < 1 ? "under 1" : whole(value);
        }

        @Override
        public String text(double value) {
            return bare(value) + (Math.round(value) == 1 || (value > 0 && value < 1) ? " day" : " days");
        }
    },
    /** One speed over another: "1.4×", below a fifth "1/14". */
    TIMES {
        @Override
        String bare(double value) {
            if (value < 0.195) {
                return value == 0 ? "0×" : "1/" + whole(1 / value);
            }
            return String.format(Locale.ROOT, value < 0.995 ? "%.2f×" : value < 9.95 ? "%.1f×" : "%.0f×", value);
        }
    },
    /** A part of a whole, said in percent. */
    SHARE {
        @Override
        String bare(double value) {
            double percent = 100 * value;
            return percent > 0 && percent < 0.5 ? "under 1" : whole(percent);
        }

        @Override
        public String text(double value) {
            return bare(value) + " %";
        }
    },
    /** Any other number, with four digits that matter. */
    NUMBER {
        @Override
        String bare(double value) {
            return Words.number(value);
        }
    };

    /** The number without the name of its unit. */
    abstract String bare(double value);

    /** The number with its unit. */
    public String text(double value) {
        return bare(value);
    }

    private static String whole(double value) {
        String text = String.format(Locale.ROOT, "%,.0f", value);
        return text.equals("-0") ? "0" : text;
    }
}

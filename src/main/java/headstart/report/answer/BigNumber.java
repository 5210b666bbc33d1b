package headstart.report.answer;

/**
 * A number that stands out, with what it is of. Three things that are easily taken for each other stand apart: the number as the study
 * has it, its spread over the runs, and its range over models.
 *
 * @param number with its unit
 * @param what what it is
 * @param spread in how many runs it lies where
 * @param value the number itself, for comparison with that of an alternative; NaN where there is none to compare
 * @param models from where to where it goes under the study's alternatives, in words; empty for a study without
 */
public record BigNumber(String number, String what, String spread, double value, String models) {
    /** A number that is not compared between alternatives. */
    public BigNumber(String number, String what, String spread) {
        this(number, what, spread, Double.NaN);
    }

    /** A number of a study without alternatives. */
    public BigNumber(String number, String what, String spread, double value) {
        this(number, what, spread, value, "");
    }

    /** The same with its range over models. */
    BigNumber over(String alternatives) {
        return new BigNumber(number, what, spread, value, alternatives);
    }
}

package headstart.report.answer;

/**
 * A number that stands out, with what it is of.
 *
 * @param number with its unit
 * @param what what it is
 * @param spread in how many runs it lies where
 */
public record BigNumber(String number, String what, String spread) {}

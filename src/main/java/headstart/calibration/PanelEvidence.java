package headstart.calibration;

/**
 * A measured series or a dated statement, and whether the panel counts it.
 *
 * @param name name of the series, or line of the table of statements
 * @param kind series or statement
 * @param who whose chip or stack, as the table says
 * @param model which AI model
 * @param what what was measured
 * @param days on which days
 * @param access what is said of early access
 * @param gain the last measurement of the same recipe over the first; NaN where there are not two
 * @param counts whether it counts
 * @param why why, or why not
 * @param source where it was published
 */
public record PanelEvidence(
        String name,
        Kind kind,
        String who,
        String model,
        String what,
        String days,
        String access,
        double gain,
        boolean counts,
        String why,
        String source) {
    /** Where it stands. */
    public enum Kind {
        /** Among the measured series. */
        SERIES,
        /** Among the dated statements. */
        STATEMENT
    }
}

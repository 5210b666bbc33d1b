package headstart.experiment;

/**
 * One value of an experiment and where it comes from, for the parameter table of the report.
 *
 * @param path its place in the experiment file, such as {@code teams.cann_950dt.engineers}
 * @param value as the effective experiment writes it
 * @param unit of the number; {@code 1} for a pure number, empty for a word
 * @param source citation or reason; empty if the file states none
 * @param assumption whether the source says that it is an assumption
 * @param atBound whether it is the lowest or highest value that is allowed there
 */
public record ParameterNote(
        String path, String value, String unit, String source, boolean assumption, boolean atBound) {
    /** How the paths of what scenarios set begin. */
    public static final String SCENARIOS = "scenarios.";

    /** Whether it is a number. */
    public boolean isNumber() {
        return !unit.isEmpty();
    }

    /** Whether it is a word of the base, noted only to stand beside what scenarios set in its place. */
    public boolean isWordOfBase() {
        return !isNumber() && !path.startsWith(SCENARIOS);
    }
}

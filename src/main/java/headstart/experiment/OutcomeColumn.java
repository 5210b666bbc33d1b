package headstart.experiment;

/**
 * One outcome of one subject: a column of {@code runs.csv}.
 *
 * @param subject gap or team
 * @param outcome name of the outcome, with its day where it has one
 * @param kind what is measured
 * @param day days after release, 0 where the kind has no day
 * @param life index of the release whose life is looked at, or of all of them; 0 where the kind has none
 */
public record OutcomeColumn(String subject, String outcome, OutcomeKind kind, int day, int life) {
    /** Header in {@code runs.csv}. */
    public String header() {
        return subject + "." + outcome;
    }
}

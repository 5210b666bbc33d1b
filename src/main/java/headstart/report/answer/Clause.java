package headstart.report.answer;

/** Which part of the question a finding answers. */
public enum Clause {
    /** How far apart, and for how long. */
    HOW_FAR,
    /** What is lost. */
    COST,
    /** What changes it, or what would have to. */
    UNDO
}

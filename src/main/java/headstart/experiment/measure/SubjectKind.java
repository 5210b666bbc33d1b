package headstart.experiment.measure;

/** The kinds of subjects that outcomes and measures belong to. */
public enum SubjectKind {
    /** Teams, chips and chipmakers: whoever has a performance curve. */
    PERFORMER("a team or chip"),
    /** Pairs that are compared over time. */
    GAP("a gap"),
    /** Chipmakers and chips in segments of buyers. */
    SELLER("a chipmaker or chip in a segment of buyers"),
    /** The run as a whole. */
    RUN("the run as a whole");

    private final String meaning;

    SubjectKind(String meaning) {
        this.meaning = meaning;
    }

    /** In words, with an article. */
    public String meaning() {
        return meaning;
    }
}

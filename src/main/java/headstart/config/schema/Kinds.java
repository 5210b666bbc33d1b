package headstart.config.schema;

/** Kinds of values that many keys share. */
final class Kinds {
    static final long MOST_REPLICATIONS = 10_000_000;
    static final long LATEST_DAY = 100_000;
    static final double LONGEST_DAYS = 3650;

    static final Node.Num POSITIVE = Node.Num.POSITIVE;
    static final Node.Num NOT_NEGATIVE = Node.Num.NOT_NEGATIVE;
    static final Node.Num SHARE = Node.Num.SHARE;
    /** A length of time. */
    static final Node.Num DAYS = Node.Num.from(0).upTo(LONGEST_DAYS);
    /** A length of time that is not 0. */
    static final Node.Num SOME_DAYS = Node.Num.above(0).upTo(LONGEST_DAYS);
    /** A day, counted from the release that the study is about. */
    static final Node.Num DAY = Node.Num.from(-LONGEST_DAYS).upTo(LONGEST_DAYS);

    static final Node.Num LEAD = DAYS;
    static final Node.Num PER_DAY = Node.Num.from(0).upTo(100);
    static final Node.Num EXCESS = Node.Num.from(0).upTo(1e6);
    static final Node.Text TEXT = new Node.Text(true);
    static final Node.Text NAME = new Node.Text(false);
    static final Node.OneOrMore<String> NAMES = new Node.OneOrMore<>(NAME);

    private Kinds() {}
}

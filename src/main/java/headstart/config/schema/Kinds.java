package headstart.config.schema;

/** Kinds of values that many keys share. */
final class Kinds {
    static final long MOST_REPLICATIONS = 10_000_000;
    static final long LATEST_DAY = 100_000;
    static final double LONGEST_DAYS = 3650;

    static final Num POSITIVE = Num.POSITIVE;
    static final Num NOT_NEGATIVE = Num.NOT_NEGATIVE;
    static final Num SHARE = Num.SHARE;
    /** A length of time. */
    static final Num DAYS = Num.from(0).upTo(LONGEST_DAYS);
    /** A length of time that is not 0. */
    static final Num SOME_DAYS = Num.above(0).upTo(LONGEST_DAYS);
    /** A day, counted from the release that the study is about. */
    static final Num DAY = Num.from(-LONGEST_DAYS).upTo(LONGEST_DAYS);

    static final Num LEAD = DAYS;
    static final Num PER_DAY = Num.from(0).upTo(100);
    static final Num EXCESS = Num.from(0).upTo(1e6);
    static final Text TEXT = new Text(true);
    static final Text NAME = new Text(false);
    static final Node.OneOrMore<String> NAMES = new Node.OneOrMore<>(NAME);

    private Kinds() {}
}

package headstart.model;

/** Hears every event of a run, in order; must not change anything and draws no random numbers. */
@FunctionalInterface
public interface RunObserver {
    /** Hears nothing. */
    RunObserver NONE = event -> {};

    /** An event has happened. */
    void on(Event event);

    /**
     * One event.
     *
     * @param day when
     * @param kind what
     * @param team whose
     * @param release on which release
     * @param operator on which operator; empty where it concerns the whole team
     * @param before excess (improvement, copy, regression, repair), engineers ({@link Kind#STAFF}) or 0
     * @param after the same afterwards, or roofline share for {@link Kind#READY}, {@link Kind#FEATURE}, {@link Kind#JUMP} and {@link Kind#START}
     */
    record Event(double day, Kind kind, String team, String release, String operator, double before, double after) {}

    /** What can happen. */
    enum Kind {
        ACCESS,
        READY,
        IMPROVEMENT,
        COPY,
        FEATURE,
        JUMP,
        START,
        REGRESSION,
        REPAIR,
        STAFF,
        RELEASE
    }
}

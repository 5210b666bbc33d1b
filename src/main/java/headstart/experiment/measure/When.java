package headstart.experiment.measure;

/** When an outcome is taken. */
public sealed interface When {
    /** From release to horizon, once a run. */
    record Once() implements When {}

    /** On a day, counted from the release. */
    record OnDay(int day) implements When {}

    /**
     * In the life of a release, or of all of them.
     *
     * @param index place of the life
     * @param release name of the release, or {@value Life#OVERALL}
     */
    record InLife(int index, String release) implements When {}
}

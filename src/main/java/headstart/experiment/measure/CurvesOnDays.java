package headstart.experiment.measure;

/**
 * The curves of one subject in one run, and their values on a grid of days.
 *
 * @param view the curves, exact in event times
 * @param throughput tokens/s per chip
 * @param share of the attainable roof
 */
public record CurvesOnDays(SubjectView view, double[] throughput, double[] share) {
    /** The values on a grid. */
    public static CurvesOnDays of(SubjectView view, DayGrid grid) {
        return new CurvesOnDays(view, grid.sample(view.throughput()), grid.sample(view.rooflineShare()));
    }
}

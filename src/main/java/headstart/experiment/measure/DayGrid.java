package headstart.experiment.measure;

import headstart.model.StepCurve;

/**
 * A block of whole days on which curves are looked at.
 *
 * @param first first day
 * @param count number of days
 */
public record DayGrid(int first, int count) {
    public double[] sample(StepCurve curve) {
        return curve.sample(first, count);
    }

    public double day(int i) {
        return first + (double) i;
    }
}

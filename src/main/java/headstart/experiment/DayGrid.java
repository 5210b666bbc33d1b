package headstart.experiment;

import headstart.model.StepCurve;

/**
 * A block of whole days on which curves are looked at.
 *
 * @param first first day
 * @param count number of days
 */
record DayGrid(int first, int count) {
    double[] sample(StepCurve curve) {
        return curve.sample(first, count);
    }

    double day(int i) {
        return first + (double) i;
    }
}

package headstart.experiment.measure;

import headstart.model.StepCurve;

/**
 * The better of two subjects at each moment, by throughput.
 *
 * @param throughput the higher throughput
 * @param rooflineShare the roofline share of the one that has it
 */
record BestOf(StepCurve throughput, StepCurve rooflineShare) {
    static BestOf of(SubjectView first, SubjectView second) {
        StepCurve a = first.throughput();
        StepCurve b = second.throughput();
        double[] days = new double[a.size() + b.size()];
        double[] throughput = new double[days.length];
        double[] share = new double[days.length];
        int i = 0;
        int j = 0;
        for (int n = 0; n < days.length; n++) {
            if (j == b.size() || (i < a.size() && a.day(i) <= b.day(j))) {
                days[n] = a.day(i++);
            } else {
                days[n] = b.day(j++);
            }
            double mine = i == 0 ? 0 : a.value(i - 1);
            double theirs = j == 0 ? 0 : b.value(j - 1);
            throughput[n] = Math.max(mine, theirs);
            share[n] = mine >= theirs
                    ? (i == 0 ? 0 : first.rooflineShare().value(i - 1))
                    : second.rooflineShare().value(j - 1);
        }
        return new BestOf(StepCurve.of(days, throughput), StepCurve.of(days, share));
    }
}

package headstart.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Scenarios that are alike in every replication, and whose mean can be the best of a resample of the replications. A scenario that another
 * beats in every replication cannot, whichever are drawn.
 *
 * @param values by replication
 * @param scenarios whose values these are, one or more
 */
record Contender(double[] values, List<Integer> scenarios) {
    /** How far rounding can move a sum, of the largest addend and for each addition. */
    private static final double ROUNDING = 0x1p-51;

    Contender {
        scenarios = List.copyOf(scenarios);
    }

    /** All that can be best, in the order of the scenarios. */
    static List<Contender> of(double[][] byScenario, Better better) {
        List<Contender> contenders = new ArrayList<>();
        List<Integer> left = new ArrayList<>();
        for (int scenario = 0; scenario < byScenario.length; scenario++) {
            if (!isBeaten(scenario, byScenario, better)) {
                left.add(scenario);
            }
        }
        while (!left.isEmpty()) {
            double[] first = byScenario[left.get(0)];
            List<Integer> alike = left.stream()
                    .filter(other -> Arrays.equals(byScenario[other], first))
                    .toList();
            contenders.add(new Contender(first, alike));
            left.removeAll(alike);
        }
        return contenders;
    }

    private static boolean isBeaten(int scenario, double[][] byScenario, Better better) {
        for (double[] other : byScenario) {
            if (beats(other, byScenario[scenario], better)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one is better in every replication, by more than the sums of any draw are rounded. */
    private static boolean beats(double[] one, double[] other, Better better) {
        double towardsGood = better.merit(1);
        double least = Double.POSITIVE_INFINITY;
        double largest = 0;
        for (int i = 0; i < one.length && least > 0; i++) {
            least = Math.min(least, towardsGood * (one[i] - other[i]));
            largest = Math.max(largest, Math.max(Math.abs(one[i]), Math.abs(other[i])));
        }
        return Double.isFinite(largest) && least > one.length * ROUNDING * largest;
    }
}

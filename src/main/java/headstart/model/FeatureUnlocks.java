package headstart.model;

import headstart.random.Streams;
import java.util.List;

/** When the features of a team's stack arrive on one release, and how much of their speed-up is there. */
final class FeatureUnlocks {
    private final double[] day;
    private final double[] speedup;
    private final double allSpeedups;
    private double unlocked = 1;
    private double unlockedShare;
    private double next = Double.POSITIVE_INFINITY;

    FeatureUnlocks(Blueprint.Assignment plan, double accessDay, Streams.Replication streams) {
        List<Feature> features = plan.team.features();
        this.day = new double[features.size()];
        this.speedup = new double[features.size()];
        this.allSpeedups = plan.allSpeedups;
        for (int f = 0; f < day.length; f++) {
            Feature feature = features.get(f);
            double delay = streams.stream(plan.features[f]).nextErlang(feature.stages())
                    * feature.meanDays()
                    / feature.stages();
            day[f] = feature.isInEffect() ? accessDay + delay : Double.POSITIVE_INFINITY;
            speedup[f] = feature.speedup();
        }
        this.unlockedShare = unlocked / allSpeedups;
        findNext();
    }

    double nextDay() {
        return next;
    }

    /** Product of the factors unlocked so far. */
    double unlocked() {
        return unlocked;
    }

    /** The part of the attainable roof that the features unlocked so far leave reachable. */
    double unlockedShare() {
        return unlockedShare;
    }

    void unlockUntil(double today) {
        for (int f = 0; f < day.length; f++) {
            if (day[f] <= today) {
                unlocked *= speedup[f];
                day[f] = Double.POSITIVE_INFINITY;
            }
        }
        unlockedShare = unlocked / allSpeedups;
        findNext();
    }

    void end() {
        next = Double.POSITIVE_INFINITY;
    }

    private void findNext() {
        next = Double.POSITIVE_INFINITY;
        for (double unlock : day) {
            next = Math.min(next, unlock);
        }
    }
}

package headstart.model;

import headstart.model.range.Range;
import headstart.model.range.Require;
import java.util.List;
import java.util.Optional;

/**
 * One software stack on one chip: the unit that gets access and tunes.
 *
 * @param name key of the team
 * @param chipmaker whose engineers they are; chips and teams belong to it
 * @param hardware what they tune for
 * @param engineers head count relative to {@link Tuning#referenceEngineers}
 * @param attainableShare what a mature stack reaches of the analytic roof, in (0, 1]
 * @param startingExcess slowdown at the start
 * @param bringUp time until the model runs; empty means at access
 * @param publishes whether others may copy its improvements from release on
 * @param features step changes to come
 * @param lateStart whether it may begin to tune a release late; empty means that it begins as soon as the model runs
 */
public record Team(
        String name,
        String chipmaker,
        Hardware hardware,
        double engineers,
        double attainableShare,
        StartingExcess startingExcess,
        Optional<BringUp> bringUp,
        boolean publishes,
        List<Feature> features,
        Optional<LateStart> lateStart) {
    public static final Range ATTAINABLE_SHARE = Range.above(0, 1);

    public Team {
        Require.notNegative("engineers", engineers);
        ATTAINABLE_SHARE.require("attainable_share", attainableShare);
        features = List.copyOf(features);
    }

    /** A team that begins to tune as soon as the model runs. */
    public Team(
            String name,
            String chipmaker,
            Hardware hardware,
            double engineers,
            double attainableShare,
            StartingExcess startingExcess,
            Optional<BringUp> bringUp,
            boolean publishes,
            List<Feature> features) {
        this(
                name,
                chipmaker,
                hardware,
                engineers,
                attainableShare,
                startingExcess,
                bringUp,
                publishes,
                features,
                Optional.empty());
    }

    /** The same team with the model running at access. */
    public Team readyAtAccess() {
        return new Team(
                name,
                chipmaker,
                hardware,
                engineers,
                attainableShare,
                startingExcess,
                Optional.empty(),
                publishes,
                features,
                lateStart);
    }
}

package headstart.model;

import headstart.model.range.Require;
import java.util.Map;

/**
 * Who may learn from whom, once a release is public.
 *
 * @param copyRatePerDay rate per operator at which a team takes up what a fully portable publisher has
 * @param defaultPortability portability between teams of different chipmakers, in [0, 1]
 * @param withinChipmaker portability between teams of one chipmaker
 * @param pairs exceptions, by publishing team and then copying team
 */
public record Commons(
        double copyRatePerDay,
        double defaultPortability,
        double withinChipmaker,
        Map<String, Map<String, Double>> pairs) {
    /** Nobody copies. */
    public static final Commons NONE = new Commons(0, 0, 0, Map.of());

    public Commons {
        Require.notNegative("copy_rate_per_day", copyRatePerDay);
        Require.share("portability.default", defaultPortability);
        Require.share("portability.within_chipmaker", withinChipmaker);
        pairs.values().forEach(row -> row.values().forEach(value -> Require.share("portability.pairs", value)));
        pairs = Map.copyOf(pairs);
    }

    /** Rate per day and operator at which the copier takes up the publisher's work. */
    double rate(Team publisher, Team copier) {
        if (!publisher.publishes()) {
            return 0;
        }
        return copyRatePerDay * portability(publisher, copier);
    }

    /** How much of the publisher's work the copier can take up, whether or not it is published. */
    double portability(Team publisher, Team copier) {
        double portability = publisher.chipmaker().equals(copier.chipmaker()) ? withinChipmaker : defaultPortability;
        return pairs.getOrDefault(publisher.name(), Map.of()).getOrDefault(copier.name(), portability);
    }
}

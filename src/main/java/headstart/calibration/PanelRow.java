package headstart.calibration;

import java.util.List;

/**
 * A team that met an AI model.
 *
 * @param name its key
 * @param team whose work it is
 * @param release which AI model
 * @param vendor chipmaker of the team
 * @param lowDays least days of access that it can have had
 * @param highDays most days
 * @param placebo whether its company was kept out but its stack was ready: access is taken to do nothing for it, and that is checked
 * @param shares how far it was in the first days, by each series that shows it
 */
public record PanelRow(
        String name,
        String team,
        String release,
        String vendor,
        double lowDays,
        double highDays,
        boolean placebo,
        List<Share> shares) {
    public PanelRow {
        shares = List.copyOf(shares);
        if (shares.isEmpty() || !(lowDays >= 0) || !(highDays >= lowDays)) {
            throw new IllegalArgumentException(
                    "panel row " + name + " must have a share, and an interval of 0 days or more.");
        }
    }

    /**
     * An early measurement over a late one of the same recipe.
     *
     * @param series which series
     * @param earlyDay day of the early one, after release
     * @param lateDay day of the late one
     * @param log logarithm of early over late
     * @param point place of the operating point among those of the worlds
     * @param noise standard deviation of one measurement, log scale
     * @param weight what it counts for
     */
    public record Share(
            String series, double earlyDay, double lateDay, double log, int point, double noise, double weight) {}

    /** Days of access in the middle of what is known. */
    public double middleDays() {
        return (lowDays + highDays) / 2;
    }

    boolean isTreated() {
        return highDays > 0;
    }
}

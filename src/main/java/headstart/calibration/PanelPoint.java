package headstart.calibration;

/**
 * What the simulator predicts for the share of a row, before any data.
 *
 * @param row whose
 * @param series the series of the share
 * @param days of access
 * @param served share of the worlds in which the team served on the early day
 * @param low 5 % quantile of early over late, where it served
 * @param median median
 * @param high 95 % quantile
 */
public record PanelPoint(
        String row, String series, double days, double served, double low, double median, double high) {}

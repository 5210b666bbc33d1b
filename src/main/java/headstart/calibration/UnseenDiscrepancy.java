package headstart.calibration;

/**
 * How far series that were never fitted stray from the model: with time t they follow the model times {@code (1 + t)^delta}, delta normal
 * with mean 0 and this standard deviation, one for each team and release. It is fitted by leaving out whole families of series.
 *
 * @param exponentSd standard deviation of the exponent
 * @param low lower end of its likelihood interval of 95 %
 * @param high upper end
 */
public record UnseenDiscrepancy(double exponentSd, double low, double high) {
    /** Series that were never fitted stray no further than others. */
    public static final UnseenDiscrepancy NONE = new UnseenDiscrepancy(0, 0, 0);

    /** A standard deviation that is given. */
    public static UnseenDiscrepancy given(double exponentSd) {
        return new UnseenDiscrepancy(exponentSd, exponentSd, exponentSd);
    }
}

package headstart.statistics;

/**
 * The error of an estimate with two sources: rows of a random design, and replications whose luck all rows share. Each is measured by the
 * jackknife (Efron and Stein, Annals of Statistics 9, 1981) over its own units; what both do together is in either, so that the sum is
 * on the safe side (Owen, Annals of Applied Statistics 1, 2007). Student's t with Satterthwaite's degrees of freedom.
 *
 * @param variance of the estimate
 * @param degreesOfFreedom 0 where nothing varies
 */
record TwoWay(double variance, double degreesOfFreedom) {
    /**
     * From the estimates without one unit each.
     *
     * @param withoutRow one estimate without each row, or block of rows; fewer than two if rows are no source
     * @param withoutReplication one estimate without each replication; fewer than two if replications are no source
     */
    static TwoWay jackknife(double[] withoutRow, double[] withoutReplication) {
        double rows = jackknife(withoutRow);
        double replications = jackknife(withoutReplication);
        double variance = rows + replications;
        double spread = squared(rows) / Math.max(1, withoutRow.length - 1)
                + squared(replications) / Math.max(1, withoutReplication.length - 1);
        return new TwoWay(variance, variance > 0 ? variance * variance / spread : 0);
    }

    private static double jackknife(double[] without) {
        if (without.length < 2) {
            return 0;
        }
        double n = without.length;
        double variance = Moments.of(without, without.length).variance();
        return (n - 1) * (n - 1) / n * variance;
    }

    private static double squared(double value) {
        return value * value;
    }

    /** Half the width of the 95 % interval; NaN where nothing varies. */
    double halfWidth() {
        return halfWidth(1);
    }

    /** The same where so many intervals hold together (Bonferroni). */
    double halfWidth(int together) {
        return StudentT.critical(degreesOfFreedom, 1 - (1 - StudentT.CONFIDENCE) / together) * Math.sqrt(variance);
    }
}

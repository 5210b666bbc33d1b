package headstart.statistics;

/**
 * Neighbouring replications as units whose signs are flipped or that are resampled, {@value #MOST} at most, so that what that costs does
 * not grow with the replications. Replications are independent of each other, and so are sums of different ones: flipping and resampling
 * hold for them as they hold for single replications, with the variance estimated from {@value #MOST} units, about as many degrees of
 * freedom as make Student's t normal. Up to {@value #MOST} replications each is a unit by itself.
 *
 * @param replications all of them, in order
 */
record Groups(int replications) {
    /** Units at most: at 95 % Student's critical value with 255 degrees of freedom is 1.969, in the limit 1.960. */
    static final int MOST = 256;

    /** How many groups there are; their sizes differ by one at most. */
    int count() {
        return Math.min(replications, MOST);
    }

    /** The sum of the values of each group. */
    double[] sums(double[] values) {
        double[] sums = new double[count()];
        for (int group = 0; group < sums.length; group++) {
            for (int i = begin(group); i < begin(group + 1); i++) {
                sums[group] += values[i];
            }
        }
        return sums;
    }

    /** The first replication of a group; of the group after the last, how many there are. */
    int begin(int group) {
        return (int) ((long) group * replications / Math.max(1, count()));
    }
}

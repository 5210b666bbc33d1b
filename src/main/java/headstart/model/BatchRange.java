package headstart.model;

/**
 * The batches that are tried where users must see a speed. A stack that is too slow for the speed even at the least batch serves nothing there;
 * one that would reach it at more than the most serves the most, faster than asked.
 *
 * @param leastSequencesPerChip sequences per chip, 0 or more; one sequence on all chips that serve together is the least in any case
 * @param mostSequencesPerChip sequences per chip, positive and not below the least; infinite where nothing bounds the batch
 */
public record BatchRange(double leastSequencesPerChip, double mostSequencesPerChip) {
    /** Whatever the speed allows. */
    public static final BatchRange ANY = new BatchRange(0, Double.POSITIVE_INFINITY);

    public BatchRange {
        if (!(leastSequencesPerChip >= 0) || !Double.isFinite(leastSequencesPerChip)) {
            throw new IllegalArgumentException(
                    "least_sequences_per_chip (" + leastSequencesPerChip + ") must be 0 or more.");
        }
        if (!(mostSequencesPerChip > 0) || mostSequencesPerChip < leastSequencesPerChip) {
            throw new IllegalArgumentException("most_sequences_per_chip (" + mostSequencesPerChip
                    + ") must be greater than 0 and not below least_sequences_per_chip (" + leastSequencesPerChip
                    + ").");
        }
    }
}

package headstart.model;

import headstart.model.range.Require;

/**
 * The work of one operator in a decoding step: what every step does whatever the batch is, and what each sequence adds. All per chip.
 *
 * @param precision the format the release asks for; a chip without it uses the next wider one it has
 * @param gflopPerSequence arithmetic that a sequence adds, GFLOP
 * @param hbmMbFixed memory that a step reads whatever the batch is, in the asked precision (weights), MB
 * @param hbmMbPerSequence memory traffic that a sequence adds (cache, activations), MB
 * @param networkMbFixed scale-up traffic of a step whatever the batch is, MB
 * @param networkMbPerSequence scale-up traffic that a sequence adds, MB
 * @param launches kernels and collectives that start one after the other in a step; each costs the chip's launch time
 * @param touchedShare share of the fixed memory that one token touches, in (0, 1]: for routed experts those chosen over all, 1 elsewhere. A
 *     batch of N tokens touches {@code 1 - (1 - share)^N} of it
 * @param groupChips chips that share out the fixed memory, so that the tokens of all of them touch it: N is this times the sequences per chip
 */
public record StepWork(
        Precision precision,
        double gflopPerSequence,
        double hbmMbFixed,
        double hbmMbPerSequence,
        double networkMbFixed,
        double networkMbPerSequence,
        double launches,
        double touchedShare,
        double groupChips)
        implements OperatorCost {
    public StepWork {
        Require.notNegative("gflop_per_sequence", gflopPerSequence);
        Require.notNegative("hbm_mb_fixed", hbmMbFixed);
        Require.notNegative("hbm_mb_per_sequence", hbmMbPerSequence);
        Require.notNegative("network_mb_fixed", networkMbFixed);
        Require.notNegative("network_mb_per_sequence", networkMbPerSequence);
        Require.notNegative("launches", launches);
        Require.positive("touched_share", touchedShare);
        Require.share("touched_share", touchedShare);
        Require.positive("group_chips", groupChips);
        if (gflopPerSequence + hbmMbFixed + hbmMbPerSequence + networkMbFixed + networkMbPerSequence + launches <= 0) {
            throw new IllegalArgumentException("An operator needs some work: all its amounts are 0.");
        }
    }
}

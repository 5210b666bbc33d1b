package headstart.cli;

import headstart.experiment.Shard;

/**
 * Which part of a study is played where.
 *
 * @param shard the part
 * @param engine where
 */
record Where(Shard shard, EngineOptions engine) {
    /** All of it on this machine. */
    static final Where HERE = new Where(Shard.WHOLE, EngineOptions.HERE);

    /** Fails where that does not go with what is played. */
    void check(PlayedWork work) {
        engine.check(work);
        if (shard.isPart() && !work.isDivisible()) {
            throw new InputException("--shard (" + shard
                    + ") cannot divide a calibration: every step of its sampler needs the one before.\nMaybe give it a machine"
                    + " with more threads.");
        }
    }
}

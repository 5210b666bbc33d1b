package headstart.cli;

import headstart.experiment.Shard;

/**
 * What a study is played with.
 *
 * @param threads of this machine, for all that is worked out here
 * @param engine where runs are played
 * @param shard the part of the plan that is played
 */
record Means(int threads, Engine engine, Shard shard) {}

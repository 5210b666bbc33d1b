package headstart.cli;

import headstart.config.Reading;
import headstart.experiment.Alternative;

/**
 * A study under one of its alternatives, which is played beside it.
 *
 * @param about which alternative
 * @param work what is played
 * @param loaded the experiment as that alternative has it
 */
record Branch(Alternative about, PlayedWork work, Reading.Loaded loaded) {}

/** Numbers in, numbers out: summaries, intervals, paired differences, bands, survival, ranking. Knows nothing of the simulation. */
@org.jspecify.annotations.NullMarked
package headstart.statistics;

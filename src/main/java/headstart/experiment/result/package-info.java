/** What many runs say together: summaries, comparisons, bounds, rankings and decisions, with their intervals. */
@org.jspecify.annotations.NullMarked
package headstart.experiment.result;

/** Scenarios, gaps, outcomes and the plan of runs; the engines that carry a plan out; the results. */
@org.jspecify.annotations.NullMarked
package headstart.experiment;

/** Playing a study: the engine, a row of outcomes and a set of curves for every run. */
@org.jspecify.annotations.NullMarked
package headstart.experiment.run;

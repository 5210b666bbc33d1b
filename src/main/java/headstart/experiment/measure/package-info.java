/** What is asked of one run: subjects, outcomes and measures, each with all it means, and the views of a run they are taken from. */
@org.jspecify.annotations.NullMarked
package headstart.experiment.measure;

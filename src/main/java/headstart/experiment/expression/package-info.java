/**
 * Outcomes that authors write as expressions: a library parses the text, terms of our own work it out over the curves of a run, exact in
 * event times. Nothing in a text can reach a Java object.
 */
@org.jspecify.annotations.NullMarked
package headstart.experiment.expression;

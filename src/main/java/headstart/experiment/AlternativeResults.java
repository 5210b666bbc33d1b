package headstart.experiment;

/**
 * What was found under one of a study's alternatives.
 *
 * @param <R> kind of results
 * @param about which alternative
 * @param results what was found
 */
public record AlternativeResults<R>(Alternative about, R results) {}

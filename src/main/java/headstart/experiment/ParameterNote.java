package headstart.experiment;

/**
 * One number of an experiment and where it comes from, for the parameter table of the report.
 *
 * @param path its place in the experiment file, such as {@code teams.cann_950dt.engineers}
 * @param value as the effective experiment writes it
 * @param source citation or reason; empty if the file states none
 * @param assumption whether the source says that it is an assumption
 */
public record ParameterNote(String path, String value, String source, boolean assumption) {}

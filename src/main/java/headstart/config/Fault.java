package headstart.config;

/**
 * One thing that is wrong with an experiment file.
 *
 * @param path place in the file, such as {@code teams.cann_950dt.engineers}; the file itself for faults of the whole
 * @param message what is wrong with its value, the allowed range, and on a second line that begins with "Maybe" what to do
 */
public record Fault(String path, String message) {}

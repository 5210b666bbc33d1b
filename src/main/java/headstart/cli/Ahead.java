package headstart.cli;

import java.util.List;

/**
 * What a study has ahead besides its own runs.
 *
 * @param alternatives those of its alternatives that are not complete
 * @param readingSeconds wall time that reading and checking the experiment took, and will take again
 */
record Ahead(List<PlayedWork> alternatives, double readingSeconds) {
    Ahead {
        alternatives = List.copyOf(alternatives);
    }
}

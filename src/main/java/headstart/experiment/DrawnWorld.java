package headstart.experiment;

import headstart.model.Parameters;

/** The world of a scenario at a draw of its uncertain numbers. Thread-safe. */
@FunctionalInterface
public interface DrawnWorld {
    /** Everything that runs of the scenario are made of. */
    Parameters at(String scenario, int draw);
}

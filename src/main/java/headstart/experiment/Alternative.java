package headstart.experiment;

import java.util.OptionalDouble;

/**
 * A choice that the data of a study do not settle, such as how much of a chipmaker's work others can copy. All alternatives meet the same
 * luck; what differs between them is no luck and no doubt about a number, but the model.
 *
 * @param name key in the experiment file; {@link #BASE} for the study as it stands
 * @param label what readers see
 * @param weight how much of the whole it counts for where alternatives are pooled, in [0, 1]; empty where nobody says
 * @param weightSe standard error of the weight; empty for a weight that was given by hand
 * @param refitted whether it draws its numbers from a fit of its own
 */
public record Alternative(String name, String label, OptionalDouble weight, OptionalDouble weightSe, boolean refitted) {
    /** The study as it stands. */
    public static final String BASE = "base";

    /** Whether it is the study as it stands. */
    public boolean isBase() {
        return name.equals(BASE);
    }
}

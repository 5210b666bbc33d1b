package headstart.report.figure;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A figure that is made when it is asked for.
 *
 * @param name its name
 * @param title what it shows
 * @param figure makes it; empty if there are no data
 */
public record Offer(String name, String title, Supplier<Optional<Figure>> figure) {
    /** A figure that is made already. */
    public static Offer of(Figure figure) {
        return new Offer(figure.name(), figure.title(), () -> Optional.of(figure));
    }
}

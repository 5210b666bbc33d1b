package headstart.model;

/** A run broke a law that holds whatever the parameters: a defect of the program, never of the input. */
public final class ConservationException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ConservationException(String message) {
        super(message);
    }
}

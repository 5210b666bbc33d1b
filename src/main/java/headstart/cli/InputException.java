package headstart.cli;

/** The user's input is wrong; the message says what to change. */
final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1;

    InputException(String message) {
        super(message);
    }
}

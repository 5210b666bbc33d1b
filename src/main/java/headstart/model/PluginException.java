package headstart.model;

/** A plug-in threw, or answered what cannot be; the message names it. */
public final class PluginException extends RuntimeException {
    private static final long serialVersionUID = 1;

    PluginException(String message) {
        super(message);
    }

    PluginException(String message, Throwable cause) {
        super(message, cause);
    }
}

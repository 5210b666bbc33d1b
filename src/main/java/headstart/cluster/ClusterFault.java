package headstart.cluster;

import java.io.IOException;

/** A cluster that cannot be reached, or cannot go on: what is wrong, and what to do. */
public final class ClusterFault extends IOException {
    private static final long serialVersionUID = 1;

    /** A fault in the words that a user reads. */
    public ClusterFault(String message) {
        super(message);
    }

    /** A fault with what was thrown. */
    public ClusterFault(String message, Throwable cause) {
        super(message, cause);
    }
}

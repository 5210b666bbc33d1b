package headstart.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Says what is kept when the user interrupts the process; the process then ends with exit code 130 by itself. */
final class Interruption implements AutoCloseable {
    private final Thread hook;

    Interruption(LongSupplier done, long total, PrintWriter err) {
        hook = new Thread(() -> {
            err.println(String.format(
                    Locale.ROOT,
                    "%nInterrupted: %,d of %,d runs are kept; the same command goes on from there.",
                    done.getAsLong(),
                    total));
            err.flush();
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is going down: the hook is running, and has said what there is to say.
            return;
        }
    }
}

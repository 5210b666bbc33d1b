package headstart.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Says what is kept when the user interrupts the process; the process then ends with exit code 130 by itself. */
final class Interruption implements AutoCloseable {
    private final Thread hook;

    /** While runs are played, and while tables and the report are made of them. */
    Interruption(LongSupplier done, long total, PrintWriter err) {
        this(
                () -> String.format(
                        Locale.ROOT,
                        "%,d of %,d runs are kept; the same command goes on from there.",
                        done.getAsLong(),
                        total),
                err);
    }

    /** While something else is done, of which this is kept. */
    Interruption(String kept, PrintWriter err) {
        this(() -> kept, err);
    }

    /** While a fit goes on, of which it is known about how many sets of values it evaluates. */
    static Interruption ofSets(LongSupplier done, long total, PrintWriter err) {
        return new Interruption(
                () -> String.format(
                        Locale.ROOT,
                        "%,d of about %,d sets of values are kept; the same command goes on from there.",
                        done.getAsLong(),
                        Math.max(total, done.getAsLong())),
                err);
    }

    private Interruption(Supplier<String> kept, PrintWriter err) {
        hook = new Thread(() -> {
            err.println(System.lineSeparator() + "Interrupted: " + kept.get());
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

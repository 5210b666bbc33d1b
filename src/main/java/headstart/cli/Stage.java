package headstart.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Something that takes a while and cannot say how far it is: a terminal shows its name and how long it has been going on, anew every second; a
 * file gets a line every minute.
 */
final class Stage implements AutoCloseable {
    private static final long TERMINAL_MILLIS = 1_000;
    private static final long LINES_MILLIS = 60_000;

    /** Nothing is going on. */
    static final Stage NONE = of("", new PrintWriter(Writer.nullWriter()), false, 0);

    private final String what;
    private final PrintWriter err;
    private final boolean terminal;
    private final long start = System.nanoTime();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "stage");
        thread.setDaemon(true);
        return thread;
    });
    private int shown;

    private Stage(String what, PrintWriter err, boolean terminal) {
        this.what = what;
        this.err = err;
        this.terminal = terminal;
    }

    /** A stage in the form that suits whoever looks; nothing if quiet. */
    static Stage of(String what, PrintWriter err, boolean quiet) {
        boolean isTerminal = Boolean.getBoolean("headstart.terminal");
        return of(what, err, isTerminal, quiet ? 0 : isTerminal ? TERMINAL_MILLIS : LINES_MILLIS);
    }

    /**
     * A stage.
     *
     * @param every milliseconds from word to word; 0 for none
     */
    static Stage of(String what, PrintWriter err, boolean terminal, long every) {
        Stage stage = new Stage(what, err, terminal);
        if (every > 0) {
            ScheduledFuture<?> unused =
                    stage.clock.scheduleAtFixedRate(stage::say, terminal ? 0 : every, every, TimeUnit.MILLISECONDS);
        }
        return stage;
    }

    private synchronized void say() {
        String text = String.format(Locale.ROOT, "%s: %.0f s", what, Preview.since(start));
        if (terminal) {
            err.print("\r" + text);
            shown = text.length();
        } else {
            err.println(text + " so far");
        }
        err.flush();
    }

    @Override
    public void close() {
        clock.shutdownNow();
        wipe();
    }

    private synchronized void wipe() {
        if (shown > 0) {
            err.print("\r" + " ".repeat(shown) + "\r");
            err.flush();
            shown = 0;
        }
    }
}

package headstart.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Tells how far a long piece of work is and how long the rest will take. */
interface Progress extends AutoCloseable {
    /** One more is done, or has failed. */
    void step(boolean failed);

    @Override
    void close();

    /**
     * Progress in the form that suits whoever looks: a bar on a terminal, a plain line now and then elsewhere, nothing if quiet.
     *
     * @param from how many are done already
     * @param total how many there are
     */
    static Progress of(String what, long from, long total, PrintWriter err, boolean quiet) {
        return of(what, from, total, false, err, quiet);
    }

    /** The same where it is known only about how many there are; where more get done, there are as many. */
    static Progress about(String what, long total, PrintWriter err, boolean quiet) {
        return of(what, 0, total, true, err, quiet);
    }

    private static Progress of(String what, long from, long total, boolean about, PrintWriter err, boolean quiet) {
        if (quiet || from >= total) {
            return new Silent();
        }
        return Boolean.getBoolean("headstart.terminal")
                ? new Bar(what, from, total)
                : new Lines(what, from, total, about, err);
    }

    /** Says nothing. */
    final class Silent implements Progress {
        @Override
        public void step(boolean failed) {}

        @Override
        public void close() {}
    }

    /** A bar on the terminal. */
    final class Bar implements Progress {
        private final ProgressBar bar;
        private long failures;

        Bar(String what, long from, long total) {
            bar = new ProgressBarBuilder()
                    .setTaskName(what)
                    .startsFrom(from, Duration.ZERO)
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.ASCII)
                    .showSpeed()
                    .build();
        }

        @Override
        public void step(boolean failed) {
            bar.step();
            if (bar.getCurrent() > bar.getMax()) {
                bar.maxHint(bar.getCurrent());
            }
            if (failed) {
                bar.setExtraMessage(" " + ++failures + " failed");
            }
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** A line every few seconds. */
    final class Lines implements Progress {
        private static final long INTERVAL_NANOS = 5_000_000_000L;

        private final String what;
        private long total;
        private final boolean about;
        private final PrintWriter err;
        private final long start = System.nanoTime();
        private long last = start;
        private final Rate rate = new Rate();
        private long done;
        private long failures;

        Lines(String what, long from, long total, boolean about, PrintWriter err) {
            this.about = about;
            this.what = what;
            this.total = total;
            this.err = err;
            this.done = from;
        }

        @Override
        public void step(boolean failed) {
            done++;
            total = Math.max(total, done);
            failures += failed ? 1 : 0;
            long now = System.nanoTime();
            rate.step(now);
            if (now - last >= INTERVAL_NANOS && done < total) {
                last = now;
                err.println(String.format(
                        Locale.ROOT,
                        "%s: %d of %s%d%s%s",
                        what,
                        done,
                        about ? "about " : "",
                        total,
                        rate.of(total - done, about, now),
                        failures > 0 ? ", " + failures + " failed" : ""));
            }
        }

        @Override
        public void close() {
            double seconds = Preview.since(start);
            String of = about ? "" : String.format(Locale.ROOT, " of %d", total);
            err.println(String.format(Locale.ROOT, "%s: %d%s in %s", what, done, of, Texts.duration(seconds)));
        }
    }

    /** How fast it goes, and what is left: the first step, which also warms up, says nothing of the others. */
    final class Rate {
        private long first;
        private long steps;

        void step(long nanos) {
            first = steps == 0 ? nanos : first;
            steps++;
        }

        /** In words; none before the second step. */
        String of(long left, boolean about, long nanos) {
            if (steps < 2 || nanos == first) {
                return "";
            }
            double seconds = (nanos - first) / 1e9;
            return String.format(
                    Locale.ROOT,
                    ", %.0f per second, %s%s left",
                    (steps - 1) / seconds,
                    about ? "about " : "",
                    Texts.duration(seconds * left / (steps - 1)));
        }
    }
}

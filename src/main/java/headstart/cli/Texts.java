package headstart.cli;

import java.util.Locale;

/** Amounts as people read them. */
final class Texts {
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;
    private static final double KILO = 1000;

    private Texts() {}

    static String duration(double seconds) {
        if (seconds < MINUTE) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        return seconds < HOUR
                ? String.format(Locale.ROOT, "%.0f min", Math.ceil(seconds / MINUTE))
                : String.format(Locale.ROOT, "%.1f h", seconds / HOUR);
    }

    static String bytes(double bytes) {
        if (bytes < KILO * KILO) {
            return String.format(Locale.ROOT, "%.0f kB", Math.ceil(bytes / KILO));
        }
        return bytes < KILO * KILO * KILO
                ? String.format(Locale.ROOT, "%.0f MB", bytes / KILO / KILO)
                : String.format(Locale.ROOT, "%.1f GB", bytes / KILO / KILO / KILO);
    }

    static String count(long count, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : many);
    }
}

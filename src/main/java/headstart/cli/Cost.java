package headstart.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a study will take, from real units that were timed here and now.
 *
 * @param what the runs, in words
 * @param seconds wall time by stage, in the order of the stages
 * @param bytes disk for everything that it leaves
 * @param more what each alternative takes on top
 */
record Cost(String what, Map<String, Double> seconds, double bytes, More more) {
    static final String READING = "start and reading";
    static final String RUNS = "the runs that are left";
    static final String ALTERNATIVES = "alternatives";
    static final String TABLES = "tables";
    static final String REPORT = "figures and report";

    Cost {
        seconds = new LinkedHashMap<>(seconds);
    }

    /**
     * What an alternative takes.
     *
     * @param secondsPerRun wall time of a run, with what is worked out of it
     * @param bytesPerRun disk of a run, in journal and tables
     * @param seconds wall time of its tables that do not grow with its runs
     * @param bytes disk of these
     */
    record More(double secondsPerRun, double bytesPerRun, double seconds, double bytes) {
        static final More NONE = new More(0, 0, 0, 0);
    }

    /** With what comes besides the runs. */
    Cost with(Ahead ahead) {
        Map<String, Double> all = new LinkedHashMap<>();
        all.put(READING, ahead.readingSeconds());
        all.putAll(seconds);
        Cost whole = new Cost(what, all, bytes, more);
        return ahead.alternatives().isEmpty() ? whole : whole.with(ahead.alternatives());
    }

    private Cost with(List<PlayedWork> alternatives) {
        long runs = alternatives.stream().mapToLong(Branches::runs).sum();
        double time = alternatives.size() * more.seconds() + runs * more.secondsPerRun();
        Map<String, Double> all = new LinkedHashMap<>();
        seconds.forEach((stage, own) -> {
            all.put(stage, own);
            if (stage.startsWith(RUNS)) {
                all.put(ALTERNATIVES, time);
            }
        });
        return new Cost(
                what
                        + String.format(Locale.ROOT, ", and %,d runs of ", runs)
                        + Texts.count(alternatives.size(), "alternative", "alternatives"),
                all,
                bytes + alternatives.size() * more.bytes() + runs * more.bytesPerRun(),
                more);
    }

    /** Wall time of all stages, seconds. */
    double total() {
        return seconds.values().stream().mapToDouble(time -> time).sum();
    }

    String text() {
        String stages = seconds.entrySet().stream()
                .map(stage -> Texts.duration(stage.getValue()) + " for " + stage.getKey())
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "%s, about %s (%s), about %s on disk.",
                what,
                Texts.duration(total()),
                stages,
                Texts.bytes(bytes));
    }
}

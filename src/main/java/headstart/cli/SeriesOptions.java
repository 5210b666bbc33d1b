package headstart.cli;

import headstart.experiment.Experiment;
import headstart.store.Export;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** Which curves of every run are written for other programs. */
final class SeriesOptions {
    private static final Pattern DAYS = Pattern.compile("(-?\\d{1,6})\\.\\.(-?\\d{1,6})(?:/(\\d{1,6}))?");

    @Option(
            names = "--series",
            description = "The curves of every run, a row for each day (Parquet in a result directory).")
    private boolean series;

    @Option(
            names = "--subject",
            paramLabel = "NAME",
            description = "With --series: this team, chip or pair alone; repeatable.")
    private List<String> subjects = new ArrayList<>();

    @Option(names = "--measure", paramLabel = "NAME", description = "With --series: this measure alone; repeatable.")
    private List<String> measures = new ArrayList<>();

    @Option(
            names = "--days",
            paramLabel = "A..B[/N]",
            description = "With --series: days A to B, every N-th; by default all.")
    private String days = "";

    boolean isAsked() {
        return series;
    }

    /** Fails where curves are chosen and none are asked for. */
    void check() {
        if (!series && !(subjects.isEmpty() && measures.isEmpty() && days.isEmpty())) {
            throw new InputException("--subject, --measure and --days choose curves.\nMaybe add --series.");
        }
    }

    /** What of a study is asked for. */
    Export.Chosen chosen(Experiment experiment, List<String> scenarios) {
        known("--scenario", scenarios, experiment.scenarioNames());
        known("--subject", subjects, Export.curves(experiment).getOrDefault("subject", List.of()));
        known("--measure", measures, Export.curves(experiment).getOrDefault("measure", List.of()));
        int first = experiment.firstDay();
        int last = experiment.lastDay();
        if (days.isEmpty()) {
            return new Export.Chosen(scenarios, subjects, measures, first, last, 1);
        }
        Matcher given = DAYS.matcher(days);
        if (!given.matches()) {
            throw new InputException("--days (" + days + ") must be A..B or A..B/N.\nMaybe 0..180/10.");
        }
        int from = Integer.parseInt(given.group(1));
        int to = Integer.parseInt(given.group(2));
        int step = given.group(3) == null ? 1 : Integer.parseInt(given.group(3));
        if (from < first || to > last || from > to || step < 1) {
            throw new InputException("--days (" + days + ") must lie within " + first + ".." + last
                    + ", ascend, and have a step of 1 or more.");
        }
        return new Export.Chosen(scenarios, subjects, measures, from, to, step);
    }

    private static void known(String option, List<String> given, List<String> names) {
        for (String name : given) {
            if (!names.contains(name)) {
                throw new InputException(option + " (" + name + ") must be one of " + String.join(", ", names) + ".");
            }
        }
    }
}

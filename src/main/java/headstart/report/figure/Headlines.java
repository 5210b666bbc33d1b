package headstart.report.figure;

import headstart.experiment.measure.Gap;
import headstart.experiment.measure.Measure;
import headstart.experiment.measure.Subject;
import headstart.report.chart.Series;
import java.util.List;
import java.util.Optional;

/** Titles that say what was found, filled from the curves that are drawn. */
final class Headlines {
    private static final int LONGEST = 120;

    private final Results results;

    Headlines(Results results) {
        this.results = results;
    }

    /** What the first pair shows in the main scenario, and in the baseline. */
    String of(Measure measure) {
        Gap gap = results.experiment().gaps().get(0);
        String main = results.scenarios().get(0);
        String baseline = results.experiment().baseline();
        String what = measure == Measure.SOFTWARE_GAP ? results.say("in software") : results.say("in throughput");
        String first = clause(gap, measure, main);
        String whose = results.say(
                "%s against %s, %s, medians", results.name(gap.laggard()), results.name(gap.leader()), what);
        return main.equals(baseline)
                ? whose + ": " + first
                : whose + ": " + first + results.say(" (%s), ", results.name(main)) + clause(gap, measure, baseline)
                        + results.say(" (%s)", results.name(baseline));
    }

    /** Of several laggards of a leader, each in the main scenario. */
    String of(Subject leader, List<Gap> gaps) {
        StringBuilder title = new StringBuilder();
        for (Gap gap : gaps) {
            String next = results.say(
                    "%s %s",
                    results.name(gap.laggard()),
                    clause(gap, Measure.GAP, results.scenarios().get(0)));
            if (title.length() + next.length() > LONGEST) {
                break;
            }
            title.append(title.isEmpty() ? "" : "; ").append(next);
        }
        return results.say("Against %s, medians: %s", results.name(leader), title);
    }

    /** "level from day 12 on", "ahead from the start", "not level by day 180". */
    private String clause(Gap gap, Measure measure, String scenario) {
        Optional<Series> line = results.median(scenario, gap, measure).map(Results::ratios);
        if (line.isEmpty()) {
            return results.say("without a value");
        }
        double level = 1 - results.experiment().parityTolerance();
        double release = results.experiment().releaseDay();
        double last = Double.NEGATIVE_INFINITY;
        double[] x = line.get().x();
        double[] y = line.get().y();
        for (int i = 0; i < x.length; i++) {
            if (x[i] >= release && !(y[i] >= level)) {
                last = x[i];
            }
        }
        if (last >= x[x.length - 1]) {
            return results.say("not level by day %s", Results.number(x[x.length - 1]));
        }
        return last < release
                ? results.say("level or ahead from the start")
                : results.say("level from day %s on", Results.number(last + 1));
    }
}

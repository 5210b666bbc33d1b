package headstart.report.figure;

import headstart.experiment.measure.Gap;
import headstart.experiment.measure.Measure;
import headstart.experiment.measure.Outcome;
import headstart.experiment.measure.Outcomes;
import headstart.experiment.measure.Subject;
import headstart.report.chart.Series;
import headstart.statistics.Summary;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Titles that say what was found, filled from the results. */
final class Headlines {
    private static final int LONGEST = 110;

    private final Results results;

    Headlines(Results results) {
        this.results = results;
    }

    /** When the laggard of the first pair is level, in the main scenario and in the baseline. */
    String of(Measure measure) {
        Gap gap = results.gaps().get(0);
        String when = both(
                scenario -> when(gap, measure, scenario),
                scenario -> again(gap, measure, scenario, List.of(results.main())));
        String sentence = level(gap, when);
        return Results.capital(measure == Measure.SOFTWARE_GAP ? results.say("In software, %s", sentence) : sentence);
    }

    /** The same of several laggards of a leader, in the main scenario. */
    String of(Subject leader, List<Gap> gaps) {
        String main = results.main();
        StringBuilder title = new StringBuilder(level(gaps.get(0), when(gaps.get(0), Measure.GAP, main)));
        boolean said = isForGood(gaps.get(0), Measure.GAP, main);
        for (Gap gap : gaps.subList(1, gaps.size())) {
            String when = said ? shorter(gap, Measure.GAP, main) : when(gap, Measure.GAP, main);
            String next = results.say(", ") + results.name(gap.laggard()) + " " + when;
            if (title.length() + next.length() > LONGEST) {
                break;
            }
            title.append(next);
            said |= isForGood(gap, Measure.GAP, main);
        }
        return Results.capital(title.toString());
    }

    private String level(Gap gap, String when) {
        String laggard = results.name(gap.laggard());
        String leader = results.name(gap.leader());
        return Stream.of("for good within %s days", "within %s days")
                .filter(within -> when.startsWith(not(within)))
                .findFirst()
                .map(within -> results.say(
                        "%s is not level with %s %s",
                        laggard,
                        leader,
                        results.say(within, horizon())
                                + when.substring(not(within).length())))
                .orElseGet(() -> results.say("%s is level with %s %s", laggard, leader, when));
    }

    private String not(String within) {
        return results.say("not " + within, horizon());
    }

    /** A finding of the main scenario and of the baseline: "12 days (withheld), 3 days (everyone early)". */
    String both(Function<String, String> found) {
        return both(found, found);
    }

    /**
     * The same.
     *
     * @param again what is said of the baseline where the main scenario was told before
     */
    private String both(Function<String, String> found, Function<String, String> again) {
        String main = results.main();
        String beside = results.baseline();
        String first = found.apply(main);
        if (main.equals(beside)) {
            return first;
        }
        String whose = results.name(main);
        if (!results.scenarios().contains(beside)) {
            return first + results.say(" (%s)", whose);
        }
        String second = found.apply(beside);
        return first.equals(second)
                ? first + results.say(" (%s)", whose + results.say(" and ") + results.name(beside))
                : first
                        + results.say(" (%s)", whose)
                        + results.say(", ")
                        + again.apply(beside)
                        + results.say(" (%s)", results.name(beside));
    }

    /** What is said of a scenario after the others: that it is for good is not said twice. */
    private String again(Gap gap, Measure measure, String scenario, List<String> before) {
        boolean said = before.stream().anyMatch(other -> isForGood(gap, measure, other));
        return said ? shorter(gap, measure, scenario) : when(gap, measure, scenario);
    }

    private boolean isForGood(Gap gap, Measure measure, String scenario) {
        return lasting(gap, measure, scenario)
                .filter(days -> days > 0 && days < afterRelease())
                .isPresent();
    }

    private String shorter(Gap gap, Measure measure, String scenario) {
        return lasting(gap, measure, scenario)
                .map(days -> wait(days, "after %s days", never(gap, measure, scenario)))
                .orElseGet(() -> when(gap, measure, scenario));
    }

    /** The median wait until the laggard is level for good, where the study measures it. */
    private Optional<Double> lasting(Gap gap, Measure measure, String scenario) {
        Outcome forGood =
                measure == Measure.SOFTWARE_GAP ? Outcomes.LEVEL_FOR_GOOD_IN_SOFTWARE : Outcomes.LEVEL_FOR_GOOD;
        return results.summary(scenario, gap, forGood)
                .filter(wait -> wait.n() > 0)
                .map(Summary::p50);
    }

    private double afterRelease() {
        return results.experiment().lastDay() - results.experiment().releaseDay();
    }

    /** "for good after 12 days", "from the start", "not within 180 days". */
    private String when(Gap gap, Measure measure, String scenario) {
        Optional<Double> lasting = lasting(gap, measure, scenario);
        if (lasting.isPresent()) {
            return wait(lasting.get(), "for good after %s days", never(gap, measure, scenario));
        }
        Optional<Series> line = results.median(scenario, gap, measure).map(Factors::ofGaps);
        return line.isEmpty()
                ? results.say("without a value")
                : from(lastBelow(line.get()), never(gap, measure, scenario));
    }

    /** What is said where the laggard is not level at the end: one that is level on some day by its median falls behind again. */
    private String never(Gap gap, Measure measure, String scenario) {
        boolean sometimes = results.median(scenario, gap, measure)
                .map(Factors::ofGaps)
                .filter(line -> IntStream.range(0, line.x().length)
                        .anyMatch(i -> line.x()[i] >= results.experiment().releaseDay() && line.y()[i] >= level()))
                .isPresent();
        return not(sometimes ? "for good within %s days" : "within %s days");
    }

    private double level() {
        return 1 - results.experiment().parityTolerance();
    }

    /** "from day 12 on", a day of the axis. */
    private String from(double days, String never) {
        return days <= 0 || days >= afterRelease()
                ? wait(days, "after %s days", never)
                : results.say(
                        "from day %s on",
                        results.language()
                                .number(Results.number(
                                        Math.rint(days + results.experiment().releaseDay()))));
    }

    private String wait(double days, String phrase, String never) {
        return days <= 0
                ? results.say("from the start")
                : days >= afterRelease()
                        ? never
                        : results.say(phrase, results.language().number(Results.number(Math.rint(days))));
    }

    private String horizon() {
        return results.language().number(Results.number(afterRelease()));
    }

    /** Days from the release after which the line is not below parity any more. */
    private double lastBelow(Series line) {
        double release = results.experiment().releaseDay();
        double wait = 0;
        for (int i = 0; i < line.x().length; i++) {
            if (line.x()[i] >= release && !(line.y()[i] >= level())) {
                wait = i + 1 < line.x().length ? line.x()[i] + 1 - release : Double.POSITIVE_INFINITY;
            }
        }
        return wait;
    }
}

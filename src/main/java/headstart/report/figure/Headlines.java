package headstart.report.figure;

import headstart.experiment.measure.Gap;
import headstart.experiment.measure.Measure;
import headstart.experiment.measure.Outcome;
import headstart.experiment.measure.Outcomes;
import headstart.experiment.measure.Subject;
import headstart.report.chart.Series;
import headstart.statistics.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Titles that say what was found, filled from the results. */
final class Headlines {
    private static final int LONGEST = 110;

    private final Results results;

    Headlines(Results results) {
        this.results = results;
    }

    /** When the laggard of the first pair is level, in the main scenario and in the baseline. */
    String of(Measure measure) {
        Gap gap = results.experiment().gaps().get(0);
        String when = both(scenario -> when(gap, measure, scenario));
        String sentence = level(gap, when);
        return Results.capital(measure == Measure.SOFTWARE_GAP ? results.say("In software, %s", sentence) : sentence);
    }

    /** The same of several laggards of a leader, in the main scenario. */
    String of(Subject leader, List<Gap> gaps) {
        String main = results.scenarios().get(0);
        StringBuilder title = new StringBuilder(level(gaps.get(0), when(gaps.get(0), Measure.GAP, main)));
        for (Gap gap : gaps.subList(1, gaps.size())) {
            String next = ", " + results.name(gap.laggard()) + " " + when(gap, Measure.GAP, main);
            if (title.length() + next.length() > LONGEST) {
                break;
            }
            title.append(next);
        }
        return Results.capital(title.toString());
    }

    private String level(Gap gap, String when) {
        String never = results.say("not within %s days", horizon());
        boolean not = when.startsWith(never);
        return results.say(
                not ? "%s is not level with %s %s" : "%s is level with %s %s",
                results.name(gap.laggard()),
                results.name(gap.leader()),
                not ? results.say("within %s days", horizon()) + when.substring(never.length()) : when);
    }

    /** A finding of the main scenario and of the baseline: "12 days (withheld), 3 days (everyone early)". */
    String both(Function<String, String> found) {
        String main = results.scenarios().get(0);
        String baseline = results.experiment().baseline();
        String first = found.apply(main);
        String second = found.apply(baseline);
        if (main.equals(baseline)) {
            return first;
        }
        String whose = results.name(main);
        return first.equals(second)
                ? first + results.say(" (%s)", whose + results.say(" and ") + results.name(baseline))
                : first + results.say(" (%s)", whose) + ", " + second + results.say(" (%s)", results.name(baseline));
    }

    /** "for good after 12 days", "from the start", "not within 180 days". */
    private String when(Gap gap, Measure measure, String scenario) {
        Outcome forGood =
                measure == Measure.SOFTWARE_GAP ? Outcomes.LEVEL_FOR_GOOD_IN_SOFTWARE : Outcomes.LEVEL_FOR_GOOD;
        Optional<Summary> waits = results.summary(scenario, gap, forGood).filter(wait -> wait.n() > 0);
        if (waits.isPresent()) {
            return wait(waits.get().p50(), "for good after %s days");
        }
        Optional<Series> line = results.median(scenario, gap, measure).map(Results::ratios);
        return line.isEmpty() ? results.say("without a value") : wait(lastBelow(line.get()), "from day %s on");
    }

    private String wait(double days, String phrase) {
        return days <= 0
                ? results.say("from the start")
                : days >= results.experiment().lastDay() - results.experiment().releaseDay()
                        ? results.say("not within %s days", horizon())
                        : results.say(phrase, results.language().number(Results.number(Math.rint(days))));
    }

    private String horizon() {
        return results.language()
                .number(Results.number(
                        results.experiment().lastDay() - results.experiment().releaseDay()));
    }

    /** Days from the release after which the line is not below parity any more. */
    private double lastBelow(Series line) {
        double level = 1 - results.experiment().parityTolerance();
        double release = results.experiment().releaseDay();
        double wait = 0;
        for (int i = 0; i < line.x().length; i++) {
            if (line.x()[i] >= release && !(line.y()[i] >= level)) {
                wait = i + 1 < line.x().length ? line.x()[i] + 1 - release : Double.POSITIVE_INFINITY;
            }
        }
        return wait;
    }

    /** What a curve is on the release day, in the main scenario and in the baseline, of the subject that differs most; empty if none differs. */
    Optional<String> onRelease(List<? extends Subject> subjects, Measure measure, Function<Double, String> text) {
        String main = results.scenarios().get(0);
        String baseline = results.experiment().baseline();
        List<Subject> found = new ArrayList<>();
        double most = -1;
        for (Subject subject : subjects) {
            double own = onRelease(main, subject, measure);
            double other = measure == Measure.HEAD_START_EFFECT ? 1 : onRelease(baseline, subject, measure);
            double apart = Math.abs(own - other);
            if (apart > most) {
                most = apart;
                found.add(subject);
            }
        }
        if (most < 0 || (most == 0 && !main.equals(baseline))) {
            return Optional.empty();
        }
        Subject subject = found.get(found.size() - 1);
        return Optional.of(Results.capital(results.name(subject)) + ": "
                + (measure == Measure.HEAD_START_EFFECT
                        ? text.apply(onRelease(main, subject, measure)) + results.say(" (%s)", results.name(main))
                        : both(scenario -> text.apply(onRelease(scenario, subject, measure)))));
    }

    private double onRelease(String scenario, Subject subject, Measure measure) {
        int day = (int) Math.round(results.experiment().releaseDay());
        return results.curve(scenario, subject, measure)
                .filter(curve -> curve.firstDay() <= day && day <= curve.lastDay())
                .map(curve -> curve.on(day).p50())
                .orElse(Double.NaN);
    }
}

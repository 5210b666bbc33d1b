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
            String next = ", " + results.name(gap.laggard()) + " " + when;
            if (title.length() + next.length() > LONGEST) {
                break;
            }
            title.append(next);
            said |= isForGood(gap, Measure.GAP, main);
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
        return both(found, found);
    }

    /**
     * The same.
     *
     * @param again what is said of the baseline where the main scenario was told before
     */
    private String both(Function<String, String> found, Function<String, String> again) {
        String main = results.main();
        String baseline = results.baseline();
        String first = found.apply(main);
        if (main.equals(baseline)) {
            return first;
        }
        String whose = results.name(main);
        if (!results.scenarios().contains(baseline)) {
            return first + results.say(" (%s)", whose);
        }
        String second = found.apply(baseline);
        return first.equals(second)
                ? first + results.say(" (%s)", whose + results.say(" and ") + results.name(baseline))
                : first + results.say(" (%s)", whose) + ", " + again.apply(baseline)
                        + results.say(" (%s)", results.name(baseline));
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
                .map(days -> wait(days, "after %s days"))
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
            return wait(lasting.get(), "for good after %s days");
        }
        Optional<Series> line = results.median(scenario, gap, measure).map(Results::ratios);
        return line.isEmpty() ? results.say("without a value") : from(lastBelow(line.get()));
    }

    /** "from day 12 on", a day of the axis. */
    private String from(double days) {
        return days <= 0 || days >= afterRelease()
                ? wait(days, "after %s days")
                : results.say(
                        "from day %s on",
                        results.language()
                                .number(Results.number(
                                        Math.rint(days + results.experiment().releaseDay()))));
    }

    private String wait(double days, String phrase) {
        return days <= 0
                ? results.say("from the start")
                : days >= afterRelease()
                        ? results.say("not within %s days", horizon())
                        : results.say(phrase, results.language().number(Results.number(Math.rint(days))));
    }

    private String horizon() {
        return results.language().number(Results.number(afterRelease()));
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
        Optional<Subject> subject = most(subjects, measure);
        return subject.map(found -> Results.capital(results.name(found)) + ": "
                + both(scenario -> text.apply(onRelease(scenario, found, measure))));
    }

    /** How fast the team is on the release day against the baseline, of the team for which that is furthest from 1; empty if it is 1 for all. */
    Optional<String> headStart() {
        String main = results.main();
        return most(results.teams(), Measure.HEAD_START_EFFECT)
                .map(team -> results.say(
                        "On the release day %s has %s its speed with %s (%s)",
                        results.name(team),
                        part(onRelease(main, team, Measure.HEAD_START_EFFECT)),
                        results.name(results.baseline()),
                        results.name(main)));
    }

    /** "1/27 of", "62 % of", "1.3 times". */
    private String part(double ratio) {
        if (ratio < 0.195) {
            return results.say("1/%s of", results.language().number(Results.number(Math.rint(1 / ratio))));
        }
        return ratio < 0.995
                ? results.say("%s %% of", Results.number(Math.rint(100 * ratio)))
                : results.say("%s times", results.figure(ratio));
    }

    /** The subject whose value on the release day differs most between the main scenario and the baseline; none if none differs. */
    Optional<Subject> most(List<? extends Subject> subjects, Measure measure) {
        String main = results.main();
        String baseline = results.baseline();
        Optional<Subject> found = Optional.empty();
        double most = -1;
        for (Subject subject : subjects) {
            double own = onRelease(main, subject, measure);
            double other = measure == Measure.HEAD_START_EFFECT ? 1 : onRelease(baseline, subject, measure);
            double apart = Math.abs(own - other);
            if (apart > most) {
                most = apart;
                found = Optional.of(subject);
            }
        }
        return most == 0 && !main.equals(baseline) ? Optional.empty() : found;
    }

    private double onRelease(String scenario, Subject subject, Measure measure) {
        int day = (int) Math.round(results.experiment().releaseDay());
        return results.curve(scenario, subject, measure)
                .filter(curve -> curve.firstDay() <= day && day <= curve.lastDay())
                .map(curve -> curve.on(day).p50())
                .orElse(Double.NaN);
    }
}

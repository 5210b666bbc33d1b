package headstart.report.page;

import headstart.experiment.Experiment;
import headstart.experiment.ParameterNote;
import headstart.experiment.measure.Outcomes;
import headstart.experiment.result.Comparison;
import headstart.experiment.result.OutcomeSummary;
import headstart.experiment.result.StudyResults;
import headstart.report.answer.SpokenNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a careful reader would object, found by rule. */
final class Doubts {
    /** Fewer replications than this are pointed out. */
    static final int FEW = 30;

    private static final double PERCENT = 100;

    /** A place in the file, as warnings begin with it. */
    private static final Pattern PLACE =
            Pattern.compile("\\b(?!\\S*\\.(?:csv|yaml|jar)\\b)[a-z_]+(?:\\.[\\p{L}\\p{N}_]+)+");

    private Doubts() {}

    static List<String> of(StudyResults results, List<ParameterNote> notes) {
        Experiment experiment = results.experiment();
        List<String> doubts = new ArrayList<>(experiment.remarks());
        ofLevels(experiment, doubts);
        ofFile(experiment, doubts);
        if (experiment.replications() < FEW) {
            doubts.add(String.format(
                    Locale.ROOT,
                    "Only %d replications: intervals rest on Student's t and are wide; %d or more are advisable.",
                    experiment.replications(),
                    FEW));
        }
        if (!results.failures().isEmpty()) {
            doubts.add(results.failures().size()
                    + " runs failed and are missing from every number; failures.csv names them.");
        }
        if (!results.variances().isEmpty()) {
            doubts.add(new DoubtAndLuck(results).sentence());
        }
        censoring(results, doubts);
        crossing(results, doubts);
        if (!experiment.marketSubjects().chipmakers().isEmpty()) {
            doubts.add(
                    "No source isolates an effect of early access on market share: shares of the market follow from the choice model and"
                            + " its assumptions.");
        }
        ofNumbers(experiment, notes, doubts);
        return doubts;
    }

    /** Whose tokens/s are relative. */
    static void ofLevels(Experiment experiment, List<String> doubts) {
        SpokenNames names = new SpokenNames(experiment);
        List<String> who = experiment.relativeTeams().stream().map(names::brief).toList();
        if (!who.isEmpty()) {
            boolean isAll = who.size() == experiment.subjects().teamNames().size();
            doubts.add("Tokens/s of " + (isAll ? "all teams" : String.join(", ", who))
                    + " are relative: nothing published bears out their level. Ratios over time and between scenarios count; those between"
                    + " stacks "
                    + (isAll
                            ? "rest on their roofs and the shares that they attain."
                            : "do as far as both levels are known."));
        }
    }

    /** What the file says without any effect; what to do about it is for whoever writes the file. */
    static void ofFile(Experiment experiment, List<String> doubts) {
        SpokenNames names = new SpokenNames(experiment);
        experiment
                .warnings()
                .forEach(warning ->
                        doubts.add(PLACE.matcher(warning.lines().findFirst().orElse(""))
                                .replaceAll(place -> Matcher.quoteReplacement(names.parameter(place.group())))));
    }

    /** What is doubtful about the numbers that went in, whatever was made of them. */
    static void ofNumbers(Experiment experiment, List<ParameterNote> notes, List<String> doubts) {
        SpokenNames names = new SpokenNames(experiment);
        List<ParameterNote> numbers =
                notes.stream().filter(ParameterNote::isNumber).toList();
        long assumed = numbers.stream().filter(ParameterNote::assumption).count();
        long unsourced =
                numbers.stream().filter(note -> note.source().isEmpty()).count();
        List<String> extreme = numbers.stream()
                .filter(ParameterNote::atBound)
                .map(note -> names.parameter(note.path()) + " = " + note.value())
                .toList();
        if (assumed > 0) {
            doubts.add(assumed + " of " + numbers.size()
                    + " numbers are assumptions, marked so in the table of parameters.");
        }
        if (unsourced > 0) {
            doubts.add(unsourced + " of " + numbers.size() + " numbers state no source.");
        }
        if (!extreme.isEmpty()) {
            doubts.add(extreme.size() + (extreme.size() == 1 ? " number is" : " numbers are")
                    + " at a bound of what is allowed, where the model may behave in a way of its own: "
                    + shortened(extreme)
                    + ".");
        }
        doubts.add(
                "Early access is confounded with the strength of an ecosystem: no clean experiment exists, and the runs"
                        + " show what the model implies, not what happened.");
    }

    private static void censoring(StudyResults results, List<String> doubts) {
        SpokenNames names = new SpokenNames(results.experiment());
        List<String> mostly = new ArrayList<>();
        int others = 0;
        double most = 0;
        for (OutcomeSummary row : results.summaries()) {
            double share = (double) row.summary().censored()
                    / Math.max(1, row.summary().n());
            if (2 * share > 1) {
                mostly.add(String.format(
                        Locale.ROOT,
                        "%s (%.3g %%)",
                        names.scenario(row.scenario()) + " / " + names.brief(row.subject()) + " / "
                                + names.outcome(row.column()),
                        PERCENT * share));
            } else if (share > 0) {
                others++;
                most = Math.max(most, share);
            }
        }
        if (!mostly.isEmpty()) {
            doubts.add(
                    "More than half of the runs are cut off by the horizon, so that the mean is only a restricted one, in "
                            + mostly.size() + " outcomes: " + shortened(mostly) + ".");
        }
        if (others > 0) {
            doubts.add(String.format(
                    Locale.ROOT,
                    "In %,d %soutcomes some runs, at most %.3g %% of an outcome's, are cut off by the horizon and count there:"
                            + " their means are too small. The table of outcomes counts them.",
                    others,
                    mostly.isEmpty() ? "" : "further ",
                    PERCENT * most));
        }
    }

    private static void crossing(StudyResults results, List<String> doubts) {
        SpokenNames names = new SpokenNames(results.experiment());
        List<String> open = new ArrayList<>();
        int compared = 0;
        for (Comparison row : results.comparisons()) {
            boolean counted = row.column().kind() == Outcomes.TOKENS_LOST;
            compared += counted ? 0 : 1;
            if (!counted && row.difference().low() < 0 && row.difference().high() > 0) {
                open.add(names.scenario(row.scenario()) + " / " + names.brief(row.subject()) + " / "
                        + names.outcome(row.column()));
            }
        }
        if (!open.isEmpty()) {
            doubts.add("The 95 % interval of the difference to the baseline crosses zero in " + open.size() + " of "
                    + compared + " comparisons: " + shortened(open) + ".");
        }
    }

    private static String shortened(List<String> names) {
        int shown = 6;
        return names.size() <= shown
                ? String.join("; ", names)
                : String.join("; ", names.subList(0, shown)) + "; and " + (names.size() - shown) + " more";
    }
}

package headstart.report.figure;

import headstart.experiment.measure.Gap;
import headstart.experiment.measure.Outcome;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.measure.Outcomes;
import headstart.experiment.measure.Unit;
import headstart.experiment.result.Bound;
import headstart.experiment.result.CentralValue;
import headstart.experiment.result.OutcomeRanking;
import headstart.statistics.MeanNote;
import headstart.statistics.Summary;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the figures of outcomes have found. */
final class OutcomeTitles {
    private final Results results;
    private final Headlines headlines;

    OutcomeTitles(Results results) {
        this.results = results;
        this.headlines = new Headlines(results);
    }

    /** The medians, or shares of runs, in the main scenario and in the baseline, of the first who has the outcome and differs; of the first if nobody does. */
    Optional<String> medians(OutcomeName outcome) {
        List<OutcomeColumn> columns = results.all().outcomes().columns().stream()
                .filter(column -> results.outcome(column).equals(outcome))
                .filter(column -> Double.isFinite(centre(results.main(), column)))
                .toList();
        return columns.stream()
                .filter(column -> centre(results.main(), column) != centre(results.baseline(), column))
                .findFirst()
                .or(() -> columns.stream().findFirst())
                .map(column -> outcome.isEvent()
                        ? results.say("%s, %s", Results.capital(outcome.label()), results.subject(column.subject()))
                                + results.say(": ")
                                + headlines.both(scenario ->
                                        results.say("in %s of the runs", text(centre(scenario, column), column)))
                        : results.say("Median of %s, %s", outcome.said(), results.subject(column.subject()))
                                + results.say(": ")
                                + headlines.both(scenario -> median(scenario, column)));
    }

    /** The median; of what happens in a run or not the share. */
    private double centre(String scenario, OutcomeColumn column) {
        return results.outcome(column).isEvent()
                ? mean(scenario, column)
                : results.summary(scenario, column).map(Summary::p50).orElse(Double.NaN);
    }

    private double mean(String scenario, OutcomeColumn column) {
        return results.summary(scenario, column).map(Summary::mean).orElse(Double.NaN);
    }

    /** A median that is a lower bound says so: "0 days behind" was said of somebody who had nothing yet. */
    private String median(String scenario, OutcomeColumn column) {
        double value = centre(scenario, column);
        if (results.outcome(column).isOfDoublings() && Double.isFinite(value)) {
            return results.figure(Factors.of(value)) + "×";
        }
        String text = text(value, column);
        boolean bound =
                column.kind() == Outcomes.DAYS_BEHIND && Double.isFinite(value) && results.isBound(scenario, column);
        return bound ? value > 0 ? results.say("at least %s", text) : results.say("no value") : text;
    }

    /** With its unit, where nothing else says in what it is counted. */
    private String text(double value, OutcomeColumn column) {
        return text(value, column.kind());
    }

    private String text(double value, Outcome kind) {
        Unit unit = kind.unit();
        String amount = Amounts.of(value, unit, results.language());
        String counted = unit.text().split(" ", -1)[0].replaceAll("s$", "");
        boolean told =
                unit.isBare() || Shares.isShare(unit.text()) || kind.label().contains(counted);
        return told || !Double.isFinite(value) ? amount : amount + " " + results.unit(kind);
    }

    /**
     * In how many outcomes the main scenario differs from the baseline; empty where that is the only one.
     *
     * @param drawn the differences of a scenario as they are drawn
     */
    Optional<String> differences(Function<String, List<CentralValue>> drawn) {
        return results.other()
                .map(scenario -> Apart.of(drawn.apply(scenario))
                        .title(results.language(), results.name(scenario), results.name(results.baseline())));
    }

    /** Which scenario is best in the mean, where intervals that hold together (Hsu 1984) leave no other one better. */
    String best(OutcomeRanking row) {
        String of = results.labels().ofSubject(row.column());
        List<String> never = row.ranking().places().stream()
                .filter(place -> place.againstBest().low() >= 0)
                .map(place -> results.name(row.scenarios().get(place.scenario())))
                .toList();
        return Results.capital(
                never.size() == 1
                        ? results.say("%s: best in the mean with %s", of, never.get(0))
                        : results.say("%s: which scenario is best in the mean is open", of));
    }

    /** The means of the main scenario as it was played and with perfect tuning, where both are means that the runs carry. */
    Optional<String> bounds(Gap gap) {
        Optional<Summary> played =
                results.summary(results.main(), gap, Outcomes.GAP_AREA).filter(OutcomeTitles::isCarried);
        Optional<Summary> perfect = perfect(gap).filter(OutcomeTitles::isCarried);
        return played.isEmpty() || perfect.isEmpty()
                ? Optional.empty()
                : Optional.of(results.say(
                                "%s of %s: mean %s as played and %s with perfect tuning",
                                Results.capital(results.labels().of(Outcomes.GAP_AREA)),
                                results.subject(gap),
                                text(played.get().mean(), Outcomes.GAP_AREA),
                                text(perfect.get().mean(), Outcomes.GAP_AREA))
                        + results.whose(results.main()));
    }

    private Optional<Summary> perfect(Gap gap) {
        return results.all().bounds().stream()
                .filter(row -> row.bound() == Bound.PERFECT_TUNER
                        && row.outcome().scenario().equals(results.main())
                        && row.outcome().subject().equals(gap)
                        && row.outcome().column().kind() == Outcomes.GAP_AREA)
                .map(row -> row.outcome().summary())
                .findFirst();
    }

    private static boolean isCarried(Summary summary) {
        return summary.note() == MeanNote.NONE || summary.note() == MeanNote.CONSTANT;
    }

    /**
     * The means of an outcome by release in the main scenario and in the baseline, where they differ most.
     *
     * @param phrase with places for the release and for the pair, which is called what its panel is called
     */
    Optional<String> lives(List<OutcomeColumn> columns, String phrase) {
        return told(columns).map(column -> {
            String what = results.say(
                    phrase, results.release(column.release().orElseThrow()), results.subject(column.subject()));
            return what + results.say(": ") + headlines.both(scenario -> text(mean(scenario, column), column));
        });
    }

    /** The one of which that is told. */
    Optional<OutcomeColumn> told(List<OutcomeColumn> columns) {
        return Stream.concat(
                        columns.stream()
                                .filter(column -> Double.isFinite(apart(column)))
                                .max(Comparator.comparingDouble(this::apart))
                                .stream(),
                        columns.stream())
                .filter(column -> Double.isFinite(mean(results.main(), column)))
                .findFirst();
    }

    private double apart(OutcomeColumn column) {
        return Math.abs(mean(results.main(), column) - mean(results.baseline(), column));
    }
}

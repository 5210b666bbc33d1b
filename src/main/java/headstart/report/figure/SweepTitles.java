package headstart.report.figure;

import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.measure.Unit;
import headstart.experiment.sweep.Factor;
import headstart.experiment.sweep.RangeEffect;
import headstart.experiment.sweep.Response;
import headstart.experiment.sweep.SensitivityIndex;
import headstart.experiment.sweep.SensitivityIndex.Kind;
import headstart.experiment.sweep.SweepResults;
import headstart.statistics.Summary;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the figures of a sweep have found. What a factor does is told by its two ends, which the file names before anything is played, and is sure
 * where their difference is, run by run if they share their luck; which factor matters most only where intervals that hold together are apart.
 */
final class SweepTitles {
    private static final int MOST_NAMED = 3;
    private static final double ROUNDING = 1e-9;

    private final SweepNames names;
    private final SweepResults results;

    SweepTitles(SweepNames names) {
        this.names = names;
        this.results = names.results();
    }

    /** The means of an outcome at the ends of a factor: of the main scenario, or of its difference from the baseline. */
    String response(OutcomeColumn column, int factor, String baseline) {
        String scenario = names.roles().main();
        String what = baseline.isEmpty()
                ? names.of(column)
                : names.say("%s, difference from %s", names.of(column), names.scenario(baseline));
        Factor own = names.sweep().factors().get(factor);
        return Results.capital(ends(scenario, baseline, column, factor)
                .map(ends -> ends.isSame()
                        ? names.say("%s: %s at every level of %s", what, text(ends.first(), column), names.without(own))
                        : names.say(
                                        "%s: %s with %s at %s and %s at %s",
                                        what,
                                        text(ends.first(), column),
                                        names.without(own),
                                        level(own, ends.first()),
                                        text(ends.last(), column),
                                        level(own, ends.last()))
                                + names.say(ends.doubt())
                                + whose(scenario))
                .orElseGet(() -> names.say("%s against %s", what, names.without(own))));
    }

    private String level(Factor factor, Response response) {
        return names.measured(factor, response.levels().get(0));
    }

    private String text(Response response, OutcomeColumn column) {
        String value = names.value(response.summary().mean(), column);
        Unit unit = column.kind().unit();
        return unit.isBare() || Shares.isShare(unit.text()) ? value : value + " " + names.unit(column);
    }

    private String whose(String scenario) {
        return names.scenarios().size() > 1 ? names.say(" (%s)", names.scenario(scenario)) : "";
    }

    /**
     * An outcome along a factor.
     *
     * @param first at its lowest level
     * @param last at its highest
     * @param paired the difference of both, run by run, where that has an interval
     * @param isSame whether the mean is the same at all of them
     */
    private record Along(Response first, Response last, Optional<RangeEffect> paired, boolean isSame) {
        boolean hasIntervals() {
            return paired.isPresent() || (hasInterval(first) && hasInterval(last));
        }

        private static boolean hasInterval(Response end) {
            return end.summary().meanLow() <= end.summary().meanHigh();
        }

        boolean isApart() {
            Summary low = first.summary();
            Summary high = last.summary();
            return paired.map(RangeEffect::isSure)
                    .orElseGet(() -> low.meanHigh() < high.meanLow() || high.meanHigh() < low.meanLow());
        }

        /** What weakens a statement about both ends. */
        String doubt() {
            return isApart() ? "" : hasIntervals() ? ", not apart for sure" : ", without intervals";
        }
    }

    private Optional<Along> ends(String scenario, String baseline, OutcomeColumn column, int factor) {
        List<Response> all = results.responses(scenario, baseline, column, factor).stream()
                .filter(response -> Double.isFinite(response.summary().mean()))
                .toList();
        boolean same = all.stream()
                        .mapToDouble(response -> response.summary().mean())
                        .distinct()
                        .count()
                == 1;
        Optional<RangeEffect> paired =
                results.effect(scenario, baseline, column, factor).filter(RangeEffect::hasInterval);
        return all.size() < 2
                ? Optional.empty()
                : Optional.of(new Along(all.get(0), all.get(all.size() - 1), paired, same));
    }

    /** Which factors move an outcome between their ends, in the order of the file. */
    String mainEffects(OutcomeColumn column, int shown) {
        String scenario = names.roles().main();
        List<Integer> told = IntStream.range(0, shown)
                .boxed()
                .filter(f -> ends(scenario, "", column, f).isPresent())
                .toList();
        boolean none = told.stream()
                .allMatch(f -> !ends(scenario, "", column, f).orElseThrow().hasIntervals());
        boolean same = told.stream()
                .allMatch(f -> ends(scenario, "", column, f).orElseThrow().isSame());
        List<String> moving = told.stream()
                .filter(f -> ends(scenario, "", column, f).orElseThrow().isApart())
                .map(f -> names.without(names.sweep().factors().get(f)))
                .toList();
        if (told.isEmpty() || (none && !same)) {
            return names.say("Main effects on %s, all on one scale, without intervals", names.of(column));
        }
        if (same) {
            return names.say("No factor changes %s", names.of(column)) + whose(scenario);
        }
        return (moving.isEmpty()
                        ? names.say("No factor moves %s for sure", names.of(column))
                        : names.say(
                                moving.size() == 1
                                        ? "%s of %s factors moves %s for sure: %s"
                                        : "%s of %s factors move %s for sure: %s",
                                moving.size(),
                                shown,
                                names.of(column),
                                listed(moving)))
                + whose(scenario);
    }

    private String listed(List<String> all) {
        String first = all.stream().limit(MOST_NAMED).collect(Collectors.joining(names.say(", ")));
        return all.size() > MOST_NAMED ? first + names.say(" and %s more", all.size() - MOST_NAMED) : first;
    }

    /** Which factor matters most for an outcome, where intervals that hold together carry it. */
    String indices(OutcomeColumn column) {
        String scenario = names.roles().main();
        List<SensitivityIndex> own = results.indices().stream()
                .filter(index -> index.scenario().equals(scenario)
                        && index.column().equals(column)
                        && (index.kind() == Kind.MU_STAR || index.kind() == Kind.TOTAL))
                .toList();
        String what = names.of(column);
        if (!own.isEmpty() && own.stream().allMatch(index -> index.value() == 0)) {
            return names.say("No factor changes %s", what) + whose(scenario);
        }
        Optional<SensitivityIndex> leading = results.leading(scenario, column);
        if (leading.isPresent()) {
            return names.say(
                            "For %s, %s matters most",
                            what, names.factor(leading.get().factor()))
                    + whose(scenario);
        }
        return own.size() < 2
                ? names.say("How much factors matter for %s", what)
                : names.say(
                        "Which factor matters most for %s is open: %s",
                        what,
                        names.say(
                                own.get(0).carried() == SensitivityIndex.Carried.YES
                                        ? "intervals overlap"
                                        : own.get(0).carried().reason()));
    }

    /**
     * From where to where the means on maps go: "Gap area of X over Y (withheld): from 3 to 12 days (lead: 60 days; engineers: 20)". Of levels
     * those are named that all cells with that mean share; empty where all are one.
     *
     * @param cells what is on the map of the main scenario
     * @param baseline scenario that it is compared with; empty for the outcome itself
     * @param isNamed whether the scenario is not to be taken for granted
     */
    Optional<String> reach(List<Response> cells, OutcomeColumn column, String baseline, boolean isNamed) {
        List<Response> known = cells.stream()
                .filter(cell -> Double.isFinite(cell.summary().mean()))
                .sorted(Comparator.comparingDouble(cell -> cell.summary().mean()))
                .toList();
        if (known.isEmpty() || mean(known.get(0)) == mean(known.get(known.size() - 1))) {
            return Optional.empty();
        }
        Response least = known.get(0);
        Response most = known.get(known.size() - 1);
        double near = ROUNDING * (mean(most) - mean(least));
        String what = baseline.isEmpty()
                ? names.of(column)
                : names.say("%s, difference from %s", names.of(column), names.scenario(baseline));
        return Optional.of(Results.capital(names.say(
                "%s: from %s to %s",
                what + (isNamed ? names.say(" (%s)", names.scenario(least.scenario())) : ""),
                names.value(mean(least), column)
                        + place(known.stream().filter(cell -> mean(cell) <= mean(least) + near)),
                text(most, column) + place(known.stream().filter(cell -> mean(cell) >= mean(most) - near)))));
    }

    private static double mean(Response response) {
        return response.summary().mean();
    }

    /** " (lead: 84 days; B200 engineers: 25)": what these cells have in common. */
    private String place(Stream<Response> cells) {
        List<Response> all = cells.toList();
        List<Integer> factors = all.get(0).factors();
        String place = IntStream.range(0, factors.size())
                .filter(at -> all.stream()
                                .map(cell -> cell.levels().get(at))
                                .distinct()
                                .count()
                        == 1)
                .mapToObj(at -> {
                    Factor factor = names.sweep().factors().get(factors.get(at));
                    double level = all.get(0).levels().get(at);
                    return names.shortly(factor) + names.say(": ") + names.measured(factor, level);
                })
                .collect(Collectors.joining(names.say("; ")));
        return place.isEmpty() ? "" : names.say(" (%s)", place);
    }
}

package headstart.report.answer;

import headstart.experiment.Experiment;
import headstart.experiment.ParameterNote;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.sweep.DesignKind;
import headstart.experiment.sweep.Factor;
import headstart.experiment.sweep.RangeEffect;
import headstart.experiment.sweep.Response;
import headstart.experiment.sweep.SensitivityIndex;
import headstart.experiment.sweep.Sweep;
import headstart.experiment.sweep.SweepResults;
import headstart.statistics.Better;
import headstart.statistics.Summary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The answer of a sweep: on which factor the outcomes hang most, how far it moves them, and at which level the gap is smallest. */
public final class SweepAnswer {
    private static final int MOST_OUTCOMES = 3;

    private final SweepResults results;
    private final Sweep sweep;
    private final SpokenNames names;
    private final String scenario;

    private SweepAnswer(SweepResults results) {
        this.results = results;
        this.sweep = results.sweep();
        Experiment experiment = sweep.experiment();
        this.names = new SpokenNames(experiment);
        this.scenario = experiment.mainScenario();
    }

    /** The answer; the same results give the same words. */
    public static Answer of(SweepResults results, List<ParameterNote> notes) {
        SweepAnswer answer = new SweepAnswer(results);
        List<Effect> effects = answer.results.headline(MOST_OUTCOMES).stream()
                .sorted(Comparator.comparing(
                                (OutcomeColumn column) -> !column.kind().isOwn())
                        .thenComparing(column -> OutcomeText.rank(column.kind())))
                .flatMap(column -> answer.effect(column).stream())
                .toList();
        return new Answer(
                answer.headline(effects), answer.numbers(effects), answer.findings(effects), answer.cautions(notes));
    }

    /**
     * How an outcome hangs on the factor that moves it most.
     *
     * @param responses at its levels, ascending
     * @param indices where the design gives them, the largest first
     */
    private record Effect(
            OutcomeColumn column, Factor factor, List<Response> responses, List<SensitivityIndex> indices) {
        Response first() {
            return responses.get(0);
        }

        /** The mean at a level. */
        String mean(Response response) {
            Summary s = response.summary();
            return OutcomeText.of(column.kind(), s.mean(), s.meanLow(), s.meanHigh());
        }

        Response last() {
            return responses.get(responses.size() - 1);
        }

        /** Where the one who is behind is best off. */
        Response best() {
            Comparator<Response> byMean =
                    Comparator.comparingDouble(response -> response.summary().mean());
            Comparator<Response> better = column.kind().better() == Better.LOWER ? byMean.reversed() : byMean;
            return responses.stream().max(better).orElseThrow();
        }
    }

    private Optional<Effect> effect(OutcomeColumn column) {
        List<SensitivityIndex> indices = indices(column);
        int chosen = -1;
        double widest = -1;
        for (int f = 0; f < sweep.factors().size(); f++) {
            double size = indices.isEmpty()
                    ? span(responses(column, f))
                    : size(indices, sweep.factors().get(f));
            if (size > widest && responses(column, f).size() > 1) {
                widest = size;
                chosen = f;
            }
        }
        return chosen < 0
                ? Optional.empty()
                : Optional.of(new Effect(column, sweep.factors().get(chosen), responses(column, chosen), indices));
    }

    private static double size(List<SensitivityIndex> indices, Factor factor) {
        return indices.stream()
                .filter(index -> index.factor().equals(factor.name()))
                .mapToDouble(SensitivityIndex::value)
                .findFirst()
                .orElse(-1);
    }

    private List<SensitivityIndex> indices(OutcomeColumn column) {
        SensitivityIndex.Kind kind = sweep.design().kind() == DesignKind.MORRIS
                ? SensitivityIndex.Kind.MU_STAR
                : SensitivityIndex.Kind.TOTAL;
        return results.indices().stream()
                .filter(index -> index.scenario().equals(scenario)
                        && index.column().equals(column)
                        && index.kind() == kind
                        && !index.factor().isEmpty()
                        && !Double.isNaN(index.value()))
                .sorted(Comparator.comparingDouble(SensitivityIndex::value).reversed())
                .toList();
    }

    private List<Response> responses(OutcomeColumn column, int factor) {
        return results.responses(scenario, "", column, factor).stream()
                .filter(response -> !Double.isNaN(response.summary().mean()))
                .toList();
    }

    private static double span(List<Response> responses) {
        double[] means =
                responses.stream().mapToDouble(r -> r.summary().mean()).sorted().toArray();
        return means.length == 0 ? 0 : means[means.length - 1] - means[0];
    }

    private String what(OutcomeColumn column) {
        return OutcomeText.what(names, column);
    }

    private String factor(Factor factor) {
        return names.factor(factor.name());
    }

    private static String at(Factor factor, Response response) {
        double level = response.levels().get(0);
        return factor.isCategorical() ? factor.text(level) : Words.number(level);
    }

    /** Whether the ends of the range are apart by more than sampling error. */
    private boolean isSure(Effect effect) {
        return isApart(effect, effect.last());
    }

    /** Whether a level is apart from the first one by more than sampling error: run by run where they share their luck. */
    private boolean isApart(Effect effect, Response level) {
        Summary first = effect.first().summary();
        Summary other = level.summary();
        return results.effectOf(
                        level.levels().get(0),
                        effect.column(),
                        sweep.indexOf(effect.factor().name()))
                .filter(RangeEffect::hasInterval)
                .map(RangeEffect::isSure)
                .orElseGet(() -> first.meanHigh() < other.meanLow() || other.meanHigh() < first.meanLow());
    }

    private String headline(List<Effect> effects) {
        if (effects.isEmpty()) {
            return String.format(
                    Locale.ROOT, "%,d runs, and no outcome that changes with a factor", results.completed());
        }
        Effect effect = effects.get(0);
        if (span(effect.responses()) == 0) {
            return Words.capital(what(effect.column())) + " is " + effect.mean(effect.first())
                    + " at every level of every factor";
        }
        if (!isSure(effect)) {
            return Words.capital(what(effect.column())) + ": " + effect.mean(effect.first()) + " with "
                    + factor(effect.factor()) + " at " + at(effect.factor(), effect.first()) + " and "
                    + effect.mean(effect.last()) + " at " + at(effect.factor(), effect.last())
                    + ", not apart for sure";
        }
        return Words.capital(what(effect.column())) + " goes from " + effect.mean(effect.first()) + " to "
                + effect.mean(effect.last()) + " as " + factor(effect.factor()) + " goes from "
                + at(effect.factor(), effect.first()) + " to " + at(effect.factor(), effect.last())
                + (sweep.factors().size() > 1 && isLeading(effect) ? ", more than with any other factor" : "");
    }

    private boolean isLeading(Effect effect) {
        return effect.indices().isEmpty()
                || results.leading(scenario, effect.column()).isPresent();
    }

    private List<BigNumber> numbers(List<Effect> effects) {
        return effects.stream()
                .limit(1)
                .flatMap(effect -> List.of(effect.first(), effect.last()).stream()
                        .map(response -> new BigNumber(
                                effect.mean(response),
                                what(effect.column()) + " at " + factor(effect.factor()) + " "
                                        + at(effect.factor(), response),
                                interval(effect, response))))
                .toList();
    }

    private static String interval(Effect effect, Response response) {
        Summary s = response.summary();
        return Double.isNaN(s.meanLow())
                ? s.n() < 2 ? "mean; no interval: one run" : "mean; no interval"
                : "mean; sampling error " + OutcomeText.interval(effect.column().kind(), s.meanLow(), s.meanHigh());
    }

    private List<Finding> findings(List<Effect> effects) {
        List<Finding> findings = new ArrayList<>();
        if (results.missing() > 0) {
            findings.add(Finding.of(
                    Clause.HOW_FAR,
                    "Partial.",
                    String.format(
                            Locale.ROOT,
                            "%,d of %,d runs are played; every number below rests on these alone.",
                            results.completed() + results.failed(),
                            sweep.plan().size())));
        }
        effects.forEach(effect -> findings.add(effect.indices().isEmpty() ? ofLevels(effect) : ofIndices(effect)));
        effects.stream().limit(1).forEach(effect -> findings.add(undo(effect)));
        if (effects.isEmpty()) {
            findings.add(
                    Finding.of(Clause.UNDO, "What would undo it.", "No factor of the sweep changes what is measured."));
        }
        return findings;
    }

    private Finding ofLevels(Effect effect) {
        String over = sweep.factors().size() > 1 ? ", averaged over the other factors" : "";
        boolean sure = isSure(effect);
        return Finding.of(
                Clause.HOW_FAR,
                Words.capital(what(effect.column())) + ".",
                (sure ? "It depends most on " : "It differs most along ") + factor(effect.factor()) + ". The mean is "
                        + effect.mean(effect.first()) + " at " + at(effect.factor(), effect.first()) + " and "
                        + effect.mean(effect.last()) + " at " + at(effect.factor(), effect.last()) + over + "."
                        + (sure ? "" : " The two are not apart for sure."));
    }

    /** No order of factors is stated that the intervals do not carry. */
    private Finding ofIndices(Effect effect) {
        SensitivityIndex first = effect.indices().get(0);
        String lead = Words.capital(what(effect.column())) + ".";
        String kind = first.kind() == SensitivityIndex.Kind.MU_STAR ? "mean absolute effect " : "total index ";
        if (first.carried() != SensitivityIndex.Carried.YES) {
            return Finding.of(
                    Clause.HOW_FAR,
                    lead,
                    "No order of the factors is stated, for " + first.carried().reason() + ".");
        }
        String told = names.factor(first.factor()) + " (" + kind + index(first) + ")";
        if (effect.indices().size() < 2) {
            return Finding.of(Clause.HOW_FAR, lead, "It depends most on " + told + ".");
        }
        SensitivityIndex second = effect.indices().get(1);
        String next = names.factor(second.factor()) + " (" + index(second) + ").";
        return Finding.of(
                Clause.HOW_FAR,
                lead,
                results.leading(scenario, effect.column()).isPresent()
                        ? "It depends most on " + told + ". Then comes " + next
                        : "Which factor matters most is open, for the intervals of the first ones overlap. First is "
                                + told + ". Then comes " + next);
    }

    private static String index(SensitivityIndex index) {
        return Words.rounded(index.value(), index.low(), index.high())
                + (Double.isNaN(index.low())
                        ? ""
                        : ", sampling error " + Words.rounded(index.low(), index.low(), index.high()) + " to "
                                + Words.rounded(index.high(), index.low(), index.high()));
    }

    /** The best level against the first one, or against the last one where the first is best: the two that are named are judged. */
    private Finding undo(Effect effect) {
        Response best = effect.best();
        boolean isFirst = effect.first().equals(best);
        Response other = isFirst ? effect.last() : effect.first();
        return Finding.of(
                Clause.UNDO,
                "What would undo it.",
                "Of the levels played, " + factor(effect.factor()) + " at " + at(effect.factor(), best)
                        + " is best for the one behind. " + "The mean is " + effect.mean(best) + " there, "
                        + effect.mean(other) + " at "
                        + at(effect.factor(), other)
                        + (isApart(effect, isFirst ? other : best) ? "." : ", not for sure."));
    }

    private List<String> cautions(List<ParameterNote> notes) {
        List<String> cautions = new ArrayList<>();
        if (results.failed() > 0) {
            cautions.add(String.format(Locale.ROOT, "%,d runs failed and are in no number here.", results.failed()));
        }
        cautions.add("Means over the runs at a level; their intervals are sampling error, not the spread of the runs.");
        cautions.add("What hangs on a factor hangs on the range that the file gives it.");
        Cautions.assumptions(notes).ifPresent(cautions::add);
        cautions.add(Cautions.OBSERVED);
        return cautions;
    }
}

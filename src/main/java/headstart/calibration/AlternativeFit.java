package headstart.calibration;

import headstart.experiment.Alternative;
import headstart.random.Streams;
import headstart.statistics.Stacking;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a fit says of one of the study's alternatives.
 *
 * @param about which one, with its weight by how well it predicts single series
 * @param results its fit
 * @param ownFit whether the fit is its own; else nothing that it changes touches the fit, and it has that of the study as it stands
 * @param classWeight its weight by how well it predicts whole families of series; empty without scores
 * @param classWeightSe standard error of that
 * @param lead how far it is before the study as it stands; empty without scores, and where the fit is that of the study as it stands
 */
public record AlternativeFit(
        Alternative about,
        CalibrationResults results,
        boolean ownFit,
        OptionalDouble classWeight,
        OptionalDouble classWeightSe,
        Optional<ScoreLead> lead) {

    /**
     * Every alternative weighed against the others; the first is the study as it stands. Those that have its fit share its weight evenly, for
     * no data tell them apart.
     *
     * @param base the fit of the study as it stands, which an alternative without a fit of its own has as well
     * @param own the fits of others, by name
     */
    public static List<AlternativeFit> of(
            List<Alternative> about, CalibrationResults base, Map<String, CalibrationResults> own) {
        List<CalibrationResults> fits = new ArrayList<>(List.of(base));
        about.stream()
                .filter(alternative -> own.containsKey(alternative.name()))
                .map(alternative -> own.getOrDefault(alternative.name(), base))
                .forEach(fits::add);
        int sharing = about.size() - (fits.size() - 1);
        Optional<Stacking.Weights> series = weights(fits, false).map(found -> shared(found, sharing));
        Optional<Stacking.Weights> classes = weights(fits, true).map(found -> shared(found, sharing));
        List<AlternativeFit> all = new ArrayList<>();
        int next = 1;
        for (Alternative alternative : about) {
            boolean isOwn = own.containsKey(alternative.name());
            int place = isOwn ? next++ : 0;
            CalibrationResults results = fits.get(place);
            all.add(new AlternativeFit(
                    weighed(alternative, series, place),
                    results,
                    isOwn || alternative.isBase(),
                    number(classes.map(found -> found.values()[place])),
                    number(classes.map(found -> found.errors()[place])),
                    isOwn && !base.scores().isEmpty()
                            ? Optional.of(ScoreLead.of(results, Fit.MODEL, base, Fit.MODEL))
                            : Optional.empty()));
        }
        return all;
    }

    /** The weights, the first divided among those that share it. */
    private static Stacking.Weights shared(Stacking.Weights weights, int sharing) {
        double[] values = weights.values().clone();
        double[] errors = weights.errors().clone();
        values[0] /= sharing;
        errors[0] /= sharing;
        return new Stacking.Weights(values, errors);
    }

    private static OptionalDouble number(Optional<Double> value) {
        return value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
    }

    private static Alternative weighed(Alternative about, Optional<Stacking.Weights> weights, int place) {
        return new Alternative(
                about.name(),
                about.label(),
                number(weights.map(found -> found.values()[place])),
                number(weights.map(found -> found.errors()[place])),
                true);
    }

    /** Weights by series, in groups of a family, or by families, each for itself; none where nothing was scored. */
    private static Optional<Stacking.Weights> weights(List<CalibrationResults> all, boolean byFamily) {
        CalibrationResults base = all.get(0);
        Map<String, String> families = base.calibration().fitted().stream()
                .collect(Collectors.toMap(Target::series, Target::family, (a, b) -> a));
        Set<String> known = byFamily ? new LinkedHashSet<>(families.values()) : families.keySet();
        List<List<Score>> scores = all.stream()
                .map(results -> (byFamily ? results.familyScores() : results.scores())
                        .stream()
                                .filter(score -> score.model().equals(Fit.MODEL) && known.contains(score.series()))
                                .toList())
                .toList();
        List<String> units = scores.get(0).stream().map(Score::series).toList();
        boolean same = scores.stream()
                .allMatch(own -> own.stream().map(Score::series).toList().equals(units));
        if (units.isEmpty() || !same) {
            return Optional.empty();
        }
        List<String> groups = units.stream()
                .map(unit -> byFamily ? unit : families.getOrDefault(unit, unit))
                .toList();
        List<String> distinct = groups.stream().distinct().toList();
        return Optional.of(Stacking.withErrors(
                scores.stream()
                        .map(own -> own.stream().mapToDouble(Score::logDensity).toArray())
                        .toArray(double[][]::new),
                scores.stream()
                        .map(own ->
                                own.stream().mapToDouble(Score::monteCarloSd).toArray())
                        .toArray(double[][]::new),
                IntStream.range(0, units.size())
                        .map(i -> distinct.size() < 2 ? i : distinct.indexOf(groups.get(i)))
                        .toArray(),
                Streams.of(base.calibration().seed()).replication(0).stream("stacking")));
    }
}

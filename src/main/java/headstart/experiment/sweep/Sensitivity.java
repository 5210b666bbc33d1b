package headstart.experiment.sweep;

import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.sweep.SensitivityIndex.Carried;
import headstart.experiment.sweep.SensitivityIndex.Kind;
import headstart.random.Streams;
import headstart.statistics.Morris;
import headstart.statistics.Sobol;
import headstart.statistics.Support;
import java.util.ArrayList;
import java.util.List;

/**
 * The indices that Morris's and Saltelli's designs are made for. Their target is each outcome's mean over luck, E[Y | x]: replications,
 * whose luck all points share, are kept apart, so that luck does not pass for sensitivity.
 */
final class Sensitivity {
    private final Sweep sweep;
    private final String scenario;

    Sensitivity(Sweep sweep, int scenario) {
        this.sweep = sweep;
        this.scenario = sweep.experiment().scenarios().get(scenario).name();
    }

    /**
     * The indices of one outcome.
     *
     * @param support what the outcome can be
     * @param outcomes [design point][replication]; NaN where there is none
     */
    List<SensitivityIndex> of(OutcomeColumn column, Support support, double[][] outcomes) {
        Carried carried = Carried.of(sweep.experiment().replications(), support);
        return switch (sweep.design().kind()) {
            case MORRIS -> morris(column, carried, outcomes);
            case SALTELLI -> saltelli(column, carried, outcomes);
            default -> List.of();
        };
    }

    private List<SensitivityIndex> morris(OutcomeColumn column, Carried carried, double[][] outcomes) {
        double[][] cube = MorrisDesign.cube(sweep.factors().size(), sweep.design(), luck());
        Morris found = Morris.of(cube, places(), outcomes);
        List<SensitivityIndex> indices = new ArrayList<>();
        for (int f = 0; f < sweep.factors().size(); f++) {
            Morris.Effect effect = found.factors().get(f);
            Row row = new Row(column, carried, factor(f), effect.n(), found.blank());
            indices.add(index(
                    row,
                    Kind.MU_STAR,
                    new Sobol.Index(
                            effect.meanAbsolute(),
                            effect.absoluteLow(),
                            effect.absoluteHigh(),
                            effect.togetherLow(),
                            effect.togetherHigh())));
            indices.add(index(row, Kind.MU, alone(effect.mean(), effect.low(), effect.high())));
            indices.add(index(row, Kind.SIGMA, alone(effect.sd(), Double.NaN, Double.NaN)));
        }
        return indices;
    }

    /** The points as shares of the factors' ranges. */
    private double[][] places() {
        double[][] places = new double[sweep.points().length][sweep.factors().size()];
        for (int p = 0; p < places.length; p++) {
            for (int f = 0; f < places[p].length; f++) {
                places[p][f] = sweep.factors().get(f).law().share(sweep.points()[p][f]);
            }
        }
        return places;
    }

    private List<SensitivityIndex> saltelli(OutcomeColumn column, Carried carried, double[][] outcomes) {
        Sobol found = Sobol.of(outcomes, sweep.factors().size());
        List<SensitivityIndex> indices = new ArrayList<>();
        for (int f = 0; f < sweep.factors().size(); f++) {
            Row row = new Row(column, carried, factor(f), found.n(), found.blank());
            indices.add(index(row, Kind.FIRST_ORDER, found.factors().get(f).first()));
            indices.add(index(row, Kind.TOTAL, found.factors().get(f).total()));
        }
        indices.add(index(new Row(column, carried, "", found.n(), found.blank()), Kind.LUCK, found.luck()));
        return indices;
    }

    private String factor(int place) {
        return sweep.factors().get(place).name();
    }

    private Streams.Replication luck() {
        return Sweep.designLuck(sweep.experiment());
    }

    /** A number that no order is made of. */
    private static Sobol.Index alone(double value, double low, double high) {
        return new Sobol.Index(value, low, high, Double.NaN, Double.NaN);
    }

    /** An interval over the rows alone would leave out the luck that all of them share. */
    private SensitivityIndex index(Row row, Kind kind, Sobol.Index index) {
        boolean told = row.carried == Carried.YES;
        return new SensitivityIndex(
                scenario,
                row.column,
                row.factor,
                kind,
                row.n,
                row.lacking,
                index.value(),
                told ? index.low() : Double.NaN,
                told ? index.high() : Double.NaN,
                told ? index.togetherLow() : Double.NaN,
                told ? index.togetherHigh() : Double.NaN,
                row.carried);
    }

    /** What the indices of one factor have in common. */
    private record Row(OutcomeColumn column, Carried carried, String factor, int n, int lacking) {}
}

package headstart.experiment.sweep;

import headstart.experiment.OutcomeColumn;
import headstart.experiment.sweep.SensitivityIndex.Kind;
import headstart.random.RandomStream;
import headstart.random.Streams;
import headstart.statistics.Morris;
import headstart.statistics.Sobol;
import java.util.ArrayList;
import java.util.List;

/** The indices that Morris's and Saltelli's designs are made for, of each outcome's mean over the replications. */
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
     * @param means the outcome's mean at each design point; NaN where there is none
     */
    List<SensitivityIndex> of(OutcomeColumn column, double[] means) {
        return switch (sweep.design().kind()) {
            case MORRIS -> morris(column, means);
            case SALTELLI -> saltelli(column, means);
            default -> List.of();
        };
    }

    private List<SensitivityIndex> morris(OutcomeColumn column, double[] means) {
        Morris found = Morris.of(MorrisDesign.cube(sweep.factors().size(), sweep.design(), luck()), means);
        List<SensitivityIndex> indices = new ArrayList<>();
        for (int f = 0; f < sweep.factors().size(); f++) {
            Morris.Effect effect = found.factors().get(f);
            Row row = new Row(column, f, found.paths(), found.blank());
            indices.add(index(row, Kind.MU_STAR, effect.meanAbsolute(), effect.low(), effect.high()));
            indices.add(index(row, Kind.MU, effect.mean(), Double.NaN, Double.NaN));
            indices.add(index(row, Kind.SIGMA, effect.sd(), Double.NaN, Double.NaN));
        }
        return indices;
    }

    private List<SensitivityIndex> saltelli(OutcomeColumn column, double[] means) {
        RandomStream resamples = luck().stream("indices/" + scenario + "/" + column.header());
        Sobol found = Sobol.of(means, sweep.factors().size(), resamples);
        List<SensitivityIndex> indices = new ArrayList<>();
        for (int f = 0; f < sweep.factors().size(); f++) {
            Sobol.Indices own = found.factors().get(f);
            Row row = new Row(column, f, found.n(), found.blank());
            indices.add(index(
                    row,
                    Kind.FIRST_ORDER,
                    own.first().value(),
                    own.first().low(),
                    own.first().high()));
            indices.add(index(
                    row,
                    Kind.TOTAL,
                    own.total().value(),
                    own.total().low(),
                    own.total().high()));
        }
        return indices;
    }

    private Streams.Replication luck() {
        return Sweep.designLuck(sweep.experiment());
    }

    private SensitivityIndex index(Row row, Kind kind, double value, double low, double high) {
        return new SensitivityIndex(
                scenario,
                row.column,
                sweep.factors().get(row.factor).name(),
                kind,
                row.n,
                row.lacking,
                value,
                low,
                high);
    }

    /** What the indices of one factor have in common. */
    private record Row(OutcomeColumn column, int factor, int n, int lacking) {}
}

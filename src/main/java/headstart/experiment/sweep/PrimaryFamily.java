package headstart.experiment.sweep;

import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.run.OutcomeTable;
import java.util.List;

/**
 * The numbers of a sweep whose intervals hold together: the means of the primary outcomes at the levels of one factor, in every scenario,
 * and their differences from the baseline. Each interval has the confidence {@code 1 - 0.05 / numbers} (Bonferroni).
 *
 * @param primaries the primary outcomes
 * @param numbers how many numbers there are
 */
record PrimaryFamily(List<OutcomeColumn> primaries, int numbers) {
    private static final double OUTSIDE = 0.05;

    PrimaryFamily {
        primaries = List.copyOf(primaries);
    }

    static PrimaryFamily of(Sweep sweep) {
        List<OutcomeColumn> primaries = OutcomeTable.of(sweep.experiment()).columns().stream()
                .filter(column -> sweep.experiment().asked().primaries().contains(column.header()))
                .toList();
        int cells = 0;
        for (int f = 0; f < sweep.factors().size() && !primaries.isEmpty(); f++) {
            cells += Cell.alone(sweep, f).size();
        }
        return new PrimaryFamily(
                primaries,
                cells * primaries.size() * (2 * sweep.experiment().scenarios().size() - 1));
    }

    boolean includes(OutcomeColumn column, Cell cell) {
        return cell.factors().size() == 1 && primaries.contains(column);
    }

    double confidence() {
        return 1 - OUTSIDE / numbers;
    }
}

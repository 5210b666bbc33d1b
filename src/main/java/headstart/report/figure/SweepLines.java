package headstart.report.figure;

import headstart.experiment.Experiment;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.sweep.Response;
import headstart.experiment.sweep.SweepResults;
import headstart.report.chart.Series;
import headstart.statistics.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The lines of an outcome over the levels of a factor: means with their intervals where there are any. */
record SweepLines(SweepResults results, SweepNames names) {
    private Experiment experiment() {
        return results.sweep().experiment();
    }

    /**
     * A line for each scenario that is shown.
     *
     * @param baseline scenario of which the differences are drawn; empty for the outcome itself
     */
    List<Series> of(OutcomeColumn column, String baseline, int factor) {
        List<Series> lines = new ArrayList<>();
        for (String scenario : names.scenarios()) {
            List<Response> own = results.responses(scenario, baseline, column, factor);
            if (!own.isEmpty()) {
                double[] x =
                        own.stream().mapToDouble(row -> row.levels().get(0)).toArray();
                double[] y =
                        own.stream().mapToDouble(row -> row.summary().mean()).toArray();
                int style = experiment().indexOf(scenario);
                boolean banded = own.stream().map(Response::summary).anyMatch(s -> !Double.isNaN(s.meanLow()));
                String label = experiment().scenarios().size() == 1 ? "" : names.scenario(scenario);
                Series line = banded
                        ? new Series(
                                label,
                                style,
                                x,
                                y,
                                ends(own, summary -> low(summary, column, baseline)),
                                ends(own, summary -> high(summary, column, baseline)))
                        : Series.line(label, style, x, y);
                boolean words = results.sweep().factors().get(factor).isCategorical();
                lines.add(
                        words
                                ? line.as(Series.Form.DOTS)
                                : line.as(names.roles().of(scenario)));
            }
        }
        return lines;
    }

    private static double[] ends(List<Response> own, ToDoubleFunction<Summary> end) {
        return own.stream().map(Response::summary).mapToDouble(end).toArray();
    }

    private static double low(Summary summary, OutcomeColumn column, String baseline) {
        return baseline.isEmpty() ? Shares.low(summary, column.kind().unit().text()) : summary.meanLow();
    }

    private static double high(Summary summary, OutcomeColumn column, String baseline) {
        return baseline.isEmpty() ? Shares.high(summary, column.kind().unit().text()) : summary.meanHigh();
    }
}

package headstart.report.page;

import headstart.experiment.Asked;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.sweep.Factor;
import headstart.experiment.sweep.FailedPoint;
import headstart.experiment.sweep.Response;
import headstart.experiment.sweep.SensitivityIndex;
import headstart.experiment.sweep.Sweep;
import headstart.experiment.sweep.SweepResults;
import headstart.report.answer.SpokenNames;
import headstart.statistics.Summary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The tables of a sweep's page: what its figures show; the files beside it hold everything. */
final class SweepPageTables {
    private static final int MOST_OUTCOMES = 4;
    private static final int MOST_FAILED = 50;

    private final SweepResults results;
    private final Sweep sweep;
    private final SpokenNames names;

    private SweepPageTables(SweepResults results) {
        this.results = results;
        this.sweep = results.sweep();
        this.names = new SpokenNames(sweep.experiment());
    }

    static List<PageTable> of(SweepResults results) {
        SweepPageTables tables = new SweepPageTables(results);
        List<PageTable> all = new ArrayList<>();
        if (!results.indices().isEmpty()) {
            all.add(tables.indices());
        }
        if (!tables.asked().primaries().isEmpty()) {
            all.add(tables.primaries());
        }
        all.add(tables.responses());
        if (!results.failedPoints().isEmpty()) {
            all.add(tables.failures());
        }
        return all;
    }

    private Asked asked() {
        return sweep.experiment().asked();
    }

    private PageTable primaries() {
        List<List<String>> rows = new ArrayList<>();
        for (Response row : results.responses()) {
            if (row.factors().size() == 1
                    && asked().primaries().contains(row.column().header())) {
                rows.add(List.of(
                        names.brief(row.column().subject()),
                        names.outcome(row.column()),
                        scenario(row),
                        names.factor(factor(row).name()),
                        level(row),
                        Integer.toString(row.summary().n()),
                        NumberText.of(row.summary().mean()),
                        PageTable.interval(row.together().low(), row.together().high()),
                        PageTable.why(row.together().note())));
            }
        }
        return new PageTable(
                "primary-outcomes",
                "Primary outcomes",
                "What the author named beforehand, at the levels of each factor. The intervals hold together: all "
                        + rows.size()
                        + " means at once in 95 % of studies or more (Bonferroni). All digits: responses.csv.",
                List.of(
                        "subject",
                        "outcome",
                        "scenario",
                        "factor",
                        "level",
                        "n",
                        "mean",
                        "95 % together",
                        PageTable.NO_INTERVAL),
                rows,
                "responses.csv");
    }

    private Factor factor(Response row) {
        return sweep.factors().get(row.factors().get(0));
    }

    private String level(Response row) {
        double level = row.levels().get(0);
        return factor(row).isCategorical() ? factor(row).text(level) : NumberText.of(level);
    }

    private String scenario(Response row) {
        return names.scenario(row.scenario())
                + (row.baseline().isEmpty() ? "" : " minus " + names.scenario(row.baseline()));
    }

    private PageTable responses() {
        Set<OutcomeColumn> shown = new HashSet<>(results.headline(MOST_OUTCOMES));
        List<List<String>> rows = new ArrayList<>();
        for (Response row : results.responses()) {
            if (row.factors().size() == 1 && shown.contains(row.column())) {
                Summary s = row.summary();
                rows.add(List.of(
                        scenario(row),
                        names.factor(factor(row).name()),
                        level(row),
                        names.brief(row.column().subject()),
                        names.outcome(row.column()),
                        Integer.toString(s.n()),
                        Integer.toString(row.lacking()),
                        Integer.toString(s.censored()),
                        NumberText.of(s.mean()),
                        PageTable.interval(s.meanLow(), s.meanHigh()),
                        PageTable.why(s.note())));
            }
        }
        return new PageTable(
                "responses",
                "Means at the levels of each factor",
                "Averaged over the other factors; censored runs count at the horizon; lacking runs failed or are not played."
                        + " All outcomes and pairs of factors: responses.csv. Every point: points.csv.",
                List.of(
                        "scenario",
                        "factor",
                        "level",
                        "subject",
                        "outcome",
                        "n",
                        "lacking",
                        "censored",
                        "mean",
                        "95 % interval",
                        PageTable.NO_INTERVAL),
                rows,
                "responses.csv");
    }

    private PageTable indices() {
        Set<OutcomeColumn> shown = new HashSet<>(results.headline(MOST_OUTCOMES));
        List<List<String>> rows = new ArrayList<>();
        for (SensitivityIndex index : results.indices()) {
            if (shown.contains(index.column())) {
                rows.add(List.of(
                        names.scenario(index.scenario()),
                        names.brief(index.column().subject()),
                        names.outcome(index.column()),
                        index.factor().isEmpty() ? "(luck of a single run)" : names.factor(index.factor()),
                        SpokenNames.readable(index.kind().key()),
                        Integer.toString(index.n()),
                        Integer.toString(index.lacking()),
                        NumberText.of(index.value()),
                        PageTable.interval(index.low(), index.high())));
            }
        }
        return new PageTable(
                "indices",
                "How much each factor matters",
                "Of the mean over luck, over the whole range of the factors; below ten replications there is no interval, for"
                        + " luck cannot be told from sensitivity surely enough. All outcomes: indices.csv.",
                List.of("scenario", "subject", "outcome", "factor", "index", "n", "lacking", "value", "95 % interval"),
                rows,
                "indices.csv");
    }

    private PageTable failures() {
        List<List<String>> rows = new ArrayList<>();
        for (FailedPoint point :
                results.failedPoints().stream().limit(MOST_FAILED).toList()) {
            rows.add(List.of(
                    Integer.toString(point.designPoint()),
                    Integer.toString(point.failed()),
                    Integer.toString(point.repeatable()),
                    point.first().message()));
        }
        return new PageTable(
                "failed-points",
                "Design points at which runs failed",
                String.format(
                        Locale.ROOT,
                        "The first %d of %,d; repeatable failures failed again with the same seed. All: failed_points.csv,"
                                + " failures.csv.",
                        rows.size(),
                        results.failedPoints().size()),
                List.of("design point", "failed", "repeatable", "first message"),
                rows,
                "failed_points.csv");
    }
}

package headstart.store;

import static headstart.text.Numbers.toText;

import headstart.experiment.RunSpec;
import headstart.experiment.result.BoundSummary;
import headstart.experiment.result.Comparison;
import headstart.experiment.result.Curve;
import headstart.experiment.result.OutcomeSummary;
import headstart.experiment.result.StudyResults;
import headstart.experiment.result.WaitingTime;
import headstart.experiment.run.RunResult;
import headstart.statistics.KaplanMeier;
import headstart.statistics.PairedDifference;
import headstart.statistics.Summary;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes the results of a study as tables; every number in full precision. */
final class TableWriter {
    private final StudyResults results;
    private final OwnFiles files;

    TableWriter(StudyResults results, OwnFiles files) {
        this.results = results;
        this.files = files;
    }

    void writeAll(NavigableMap<Long, String> digests, Function<RunResult.Failed, String> repeatCommand)
            throws IOException {
        write(Table.RUNS, rows -> runs(digests, rows));
        write(Table.CURVES, rows -> results.curves().forEach(curve -> curve(curve, rows)));
        write(Table.DIFFERENCES, rows -> results.differences().forEach(curve -> DifferenceTable.write(curve, rows)));
        write(Table.RANKINGS, rows -> results.rankings().forEach(row -> RankingTables.writePlaces(row, rows)));
        write(Table.PAIRS, rows -> results.rankings().forEach(row -> RankingTables.writePairs(row, rows)));
        write(Table.DECISIONS, rows -> results.decisions().forEach(value -> rows.accept(DecisionTable.row(value))));
        if (results.experiment().uncertainty().isPresent()) {
            write(Table.VARIANCE, rows -> results.variances().forEach(value -> rows.accept(VarianceTable.row(value))));
        }
        write(Table.COMPARISONS, rows -> results.comparisons().forEach(row -> rows.accept(comparison(row))));
        write(Table.SUMMARY, rows -> results.summaries().forEach(row -> rows.accept(summary(row))));
        write(Table.BOUNDS, rows -> results.bounds().forEach(row -> rows.accept(bound(row))));
        write(Table.WAITING_TIMES, rows -> results.waitingTimes().forEach(row -> rows.accept(waitingTime(row))));
        write(Table.FAILURES, rows -> results.failures().forEach(run -> rows.accept(failure(run, repeatCommand))));
    }

    private void write(Table table, Consumer<Consumer<String[]>> rows) throws IOException {
        files.write(
                table.fileName(),
                temporary ->
                        Csv.write(temporary, table.header(results.outcomes().columns()), rows));
    }

    private void runs(NavigableMap<Long, String> digests, Consumer<String[]> rows) {
        Map<Long, RunResult.Failed> failed = new HashMap<>();
        results.failures().forEach(run -> failed.put(run.spec().index(), run));
        digests.forEach((index, digest) ->
                rows.accept(run(results.experiment().plan().get(index), failed.containsKey(index), digest)));
    }

    private String[] run(RunSpec spec, boolean failed, String digest) {
        int outcomes = results.outcomes().columns().size();
        String[] row = new String[Table.RUN_KEYS + outcomes + 2];
        row[0] = scenario(spec);
        row[1] = Integer.toString(spec.designPoint());
        row[2] = Integer.toString(spec.replication());
        for (int c = 0; c < outcomes; c++) {
            row[Table.RUN_KEYS + c] = toText(results.outcomes().values()[spec.scenario()][c][spec.replication()]);
        }
        row[Table.RUN_KEYS + outcomes] = failed ? Table.FAILED : Table.COMPLETED;
        row[Table.RUN_KEYS + outcomes + 1] = digest;
        return row;
    }

    private String scenario(RunSpec spec) {
        return results.experiment().scenarios().get(spec.scenario()).name();
    }

    private static void curve(Curve curve, Consumer<String[]> rows) {
        for (int day = curve.firstDay(); day <= curve.lastDay(); day++) {
            Summary s = curve.on(day);
            rows.accept(new String[] {
                curve.scenario(),
                curve.subject().name(),
                curve.measure().key(),
                Integer.toString(day),
                Integer.toString(s.n()),
                toText(s.mean()),
                toText(s.meanLow()),
                toText(s.meanHigh()),
                toText(s.p05()),
                toText(s.p25()),
                toText(s.p50()),
                toText(s.p75()),
                toText(s.p95())
            });
        }
    }

    private static String[] comparison(Comparison row) {
        PairedDifference d = row.difference();
        return new String[] {
            row.scenario(),
            row.baseline(),
            row.subject().name(),
            row.column().name(),
            Integer.toString(d.n()),
            toText(d.difference()),
            toText(d.low()),
            toText(d.high()),
            toText(row.probabilityBetter()),
            toText(d.varianceRatio()),
            d.note().key(),
            toText(row.median().median()),
            toText(row.median().low()),
            toText(row.median().high()),
            toText(row.censored().scenario()),
            toText(row.censored().baseline())
        };
    }

    private static String[] summary(OutcomeSummary row) {
        Summary s = row.summary();
        return new String[] {
            row.scenario(),
            row.subject().name(),
            row.column().name(),
            Integer.toString(s.n()),
            Integer.toString(s.censored()),
            toText(s.mean()),
            toText(s.meanLow()),
            toText(s.meanHigh()),
            toText(s.p05()),
            toText(s.p50()),
            toText(s.p95()),
            s.note().key(),
            toText(row.percentiles().p05().low()),
            toText(row.percentiles().p05().high()),
            toText(row.percentiles().p50().low()),
            toText(row.percentiles().p50().high()),
            toText(row.percentiles().p95().low()),
            toText(row.percentiles().p95().high())
        };
    }

    private static String[] bound(BoundSummary row) {
        return Stream.concat(Stream.of(row.bound().key()), Stream.of(summary(row.outcome())))
                .toArray(String[]::new);
    }

    private static String[] waitingTime(WaitingTime row) {
        KaplanMeier.Estimate median = row.median();
        KaplanMeier.RestrictedMean mean = row.restrictedMean();
        return new String[] {
            row.scenario(),
            row.subject().name(),
            row.column().name(),
            Integer.toString(row.estimate().n()),
            Integer.toString(row.estimate().censored()),
            toText(median.value()),
            toText(median.low()),
            toText(median.high()),
            toText(mean.mean()),
            toText(mean.low()),
            toText(mean.high())
        };
    }

    private String[] failure(RunResult.Failed run, Function<RunResult.Failed, String> repeatCommand) {
        return new String[] {
            scenario(run.spec()),
            Integer.toString(run.spec().designPoint()),
            Integer.toString(run.spec().replication()),
            Long.toString(results.experiment().seed()),
            run.thrown().kind(),
            run.message(),
            run.thrown().place(),
            repeatCommand.apply(run)
        };
    }
}

package headstart.store;

import headstart.experiment.Experiment;
import headstart.experiment.Uncertainty;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.run.RunCurves;
import headstart.experiment.sweep.Sweep;
import headstart.experiment.sweep.SweepRun;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The tables that leave a result directory for other programs, each declared once. */
final class ExportColumns {
    private static final String OF_THE_PATH = "that of the path";

    private ExportColumns() {}

    /** A value of a run in long form. */
    record TidyRow<R>(R run, OutcomeColumn column, double value) {}

    /** A value of a curve of a run. */
    record SeriesRow(String scenario, int replication, RunCurves.Key key, int day, double value) {}

    /** Whether a column of runs is a waiting time, by its header. */
    static Predicate<String> waits(List<OutcomeColumn> outcomes) {
        Set<String> headers = outcomes.stream()
                .filter(column -> column.kind().isDuration())
                .map(OutcomeColumn::header)
                .collect(Collectors.toSet());
        return headers::contains;
    }

    /** The runs of a study with what each drew of the posterior. */
    static Columns<StudyTables.RunRow> runs(Experiment experiment, List<OutcomeColumn> outcomes) {
        Columns<StudyTables.RunRow> all = StudyTables.runs(outcomes);
        return drawn(all, experiment, StudyTables.RunRow::replication).withCensoredApart(waits(outcomes));
    }

    /** The runs of a sweep. */
    static Columns<SweepRun> runs(Sweep sweep, List<OutcomeColumn> outcomes) {
        return drawn(
                new SweepColumns(sweep).parquet(outcomes),
                sweep.experiment(),
                run -> run.spec().replication());
    }

    /** With what each replication drew of the posterior, where there is one. */
    private static <R> Columns<R> drawn(Columns<R> before, Experiment experiment, ToIntFunction<R> replication) {
        if (experiment.uncertainty().isEmpty()) {
            return before;
        }
        Uncertainty doubt = experiment.uncertainty().get();
        int[] draws = IntStream.range(0, experiment.replications())
                .map(r -> doubt.drawOf(experiment.seed(), r))
                .toArray();
        ToIntFunction<R> draw = row -> draws[replication.applyAsInt(row)];
        Columns<R> columns = before.count(
                "posterior_draw", "which row of the posterior the replication drew, from 0", draw::applyAsInt);
        for (int p = 0; p < doubt.paths().size(); p++) {
            int place = p;
            columns = columns.number(
                    "drawn." + doubt.paths().get(p),
                    OF_THE_PATH,
                    "the value of " + doubt.paths().get(p) + " that the replication drew",
                    row -> doubt.values()[draw.applyAsInt(row)][place]);
        }
        return columns;
    }

    /** Long form: a row for each outcome of each run, after the columns that say which run it is. */
    static <R> Columns<TidyRow<R>> tidy(Columns<R> runs, List<OutcomeColumn> outcomes) {
        Set<String> headers = outcomes.stream().map(OutcomeColumn::header).collect(Collectors.toSet());
        List<Columns.Column<R>> keys = runs.columns().stream()
                .filter(column -> !headers.contains(column.name().replaceFirst("\\.censored$", "")))
                .toList();
        Function<TidyRow<R>, R> run = TidyRow::run;
        return Columns.<TidyRow<R>>of("tidy.csv", "one outcome of one run")
                .and(new Columns<>(runs.file(), runs.rows(), keys), run)
                .text(
                        "subject",
                        StudyTables.SUBJECT,
                        row -> row.column().subject().name())
                .text("outcome", StudyTables.OUTCOME, row -> row.column().name())
                .text(
                        "day",
                        "days after release, of outcomes that are taken on a day",
                        row -> row.column().day().isPresent()
                                ? Integer.toString(row.column().day().getAsInt())
                                : "")
                .number("value", Columns.OF_THE_OUTCOME, "the value; blank where there is none", TidyRow::value)
                .text(
                        "unit",
                        "the unit of the value",
                        row -> row.column().kind().unit().text())
                .withCensoredApart("value"::equals);
    }

    /** Curves of every run. */
    static final Columns<SeriesRow> SERIES = Columns.<SeriesRow>of(
                    "series.csv", "one measure of one subject on one day of one run")
            .text("scenario", StudyTables.SCENARIO, SeriesRow::scenario)
            .count("replication", "the replication", SeriesRow::replication)
            .text("subject", StudyTables.SUBJECT, row -> row.key().subject().name())
            .text(
                    "measure",
                    "what is measured day by day (docs/outcomes.md)",
                    row -> row.key().measure().key())
            .count("day", "days from the release that the study is about", SeriesRow::day)
            .number("value", Columns.OF_THE_MEASURE, "the value; blank where there is none", SeriesRow::value);
}

package headstart.report.page;

import headstart.calibration.AlternativeFit;
import headstart.calibration.CalibrationResults;
import headstart.calibration.Fitted;
import headstart.calibration.PredictedPoint;
import headstart.calibration.Score;
import headstart.calibration.SmcStep;
import headstart.calibration.Target;
import headstart.experiment.LabelKind;
import headstart.experiment.ParameterNote;
import headstart.report.figure.DrawnFigure;
import headstart.report.study.Provenance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The page of a calibration. */
public final class CalibrationPage {
    private static final String QUESTION =
            "Which values does the model need to show what was measured, how well are they known, and do they hold elsewhere?";

    private final CalibrationResults results;

    private CalibrationPage(CalibrationResults results) {
        this.results = results;
    }

    /** The page; the same results give the same page. */
    public static Page of(
            CalibrationResults results,
            List<AlternativeFit> fits,
            List<ParameterNote> notes,
            Provenance provenance,
            List<DrawnFigure> figures) {
        CalibrationPage page = new CalibrationPage(results);
        CalibrationFindings findings = new CalibrationFindings(results);
        return new Page(
                        "Calibration: " + results.calibration().name(),
                        results.panel().isPresent() ? PanelTexts.QUESTION : QUESTION,
                        findings.answer(),
                        page.basis(),
                        List.of(page.targets()),
                        Optional.empty(),
                        figures,
                        page.tables(fits),
                        new CalibrationDoubts(results).all(),
                        findings.methods(),
                        ParameterView.ofNumbers(notes),
                        ProvenanceView.of(provenance))
                .with(WeightTexts.range(fits));
    }

    /** What is said on the console besides the headline. */
    public static List<String> spoken(CalibrationResults results, List<AlternativeFit> fits) {
        List<String> lines = new ArrayList<>();
        new CalibrationFindings(results).cutOff().ifPresent(lines::add);
        WeightTexts.line(fits).ifPresent(lines::add);
        return lines;
    }

    /** What priors move, number by number. */
    public static List<String> sensitivity(CalibrationResults results) {
        return new SensitivityTexts(results).lines();
    }

    private String basis() {
        return String.format(
                Locale.ROOT,
                "%d posterior draws from %d series, seed %d.",
                results.posterior().length,
                results.calibration().fitted().size(),
                results.calibration().seed());
    }

    private PageTable targets() {
        List<List<String>> rows = new ArrayList<>();
        for (Target target : results.calibration().targets()) {
            rows.add(List.of(
                    results.calibration().nameOf(LabelKind.SERIES, target.series()),
                    results.calibration().nameOf(LabelKind.TEAMS, target.team()),
                    results.calibration().nameOf(LabelKind.RELEASES, target.release()),
                    target.role().key(),
                    Integer.toString(target.size()),
                    NumberText.of(target.days()[0]) + " to " + NumberText.of(target.days()[target.size() - 1]),
                    NumberText.of(target.noise()),
                    NumberText.of(target.weight())));
        }
        return new PageTable(
                "targets",
                "Series",
                "Only ratios within a series count: its scale is free.",
                List.of("series", "team", "release", "role", "points", "days", "noise (log)", "weight"),
                rows);
    }

    private List<PageTable> tables(List<AlternativeFit> fits) {
        List<PageTable> tables = new ArrayList<>();
        if (!fits.isEmpty()) {
            tables.add(WeightTexts.table(fits));
        }
        results.panel().ifPresent(panel -> tables.addAll(new PanelTexts(panel).tables(results.calibration())));
        tables.add(ClassChecks.table(results));
        tables.add(parameters());
        SensitivityTexts sensitivity = new SensitivityTexts(results);
        if (!sensitivity.isEmpty()) {
            tables.add(sensitivity.table());
        }
        tables.add(coverage());
        if (!results.scores().isEmpty()) {
            tables.add(scores());
        }
        tables.add(sampling());
        return tables;
    }

    private PageTable parameters() {
        List<List<String>> rows = new ArrayList<>();
        for (Fitted row : results.fitted()) {
            rows.add(List.of(
                    row.parameter().label(),
                    NumberText.of(row.parameter().prior().low()) + " to "
                            + NumberText.of(row.parameter().prior().high()),
                    NumberText.of(row.best()),
                    NumberText.of(row.p50()),
                    NumberText.of(row.p05()) + " to " + NumberText.of(row.p95()),
                    NumberText.of(row.contraction()),
                    CalibrationFindings.words(row.known()),
                    CalibrationFindings.bound(row)));
        }
        return new PageTable(
                "fit",
                "Parameters",
                "Contraction: how much narrower the posterior is than the prior, in scores; 0 as before, 1 known exactly. A bound cuts off"
                        + " where a fifth of the posterior or more lies in the last twentieth of the prior: the interval ends where the"
                        + " prior does, not where the data say. In synthetic studies 90 % intervals held the truth in 88 of 100 (docs/calibration.md)."
                        + " All digits: fit.csv, posterior.csv.",
                List.of(
                        "parameter",
                        "prior",
                        "best",
                        "median",
                        "90 % interval",
                        "contraction",
                        "held by",
                        "cut off by"),
                rows,
                "fit.csv");
    }

    private PageTable coverage() {
        List<List<String>> rows = new ArrayList<>();
        for (Target target : results.calibration().targets()) {
            for (PredictedPoint point : CalibrationFindings.measured(results, target)) {
                rows.add(List.of(
                        results.calibration().nameOf(LabelKind.SERIES, target.series()),
                        target.role().key(),
                        NumberText.of(point.day()),
                        NumberText.of(point.observed()),
                        NumberText.of(point.p50()),
                        NumberText.of(point.p25()) + " to " + NumberText.of(point.p75()),
                        NumberText.of(point.p05()) + " to " + NumberText.of(point.p95()),
                        point.insideHalf() ? "yes" : "no",
                        point.insideNineTenths() ? "yes" : "no"));
            }
        }
        return new PageTable(
                "predictions",
                "Measured and predicted from the first point of each series",
                "In the unit of the series. All days: predictions.csv.",
                List.of("series", "role", "day", "measured", "median", "50 % band", "90 % band", "in 50 %", "in 90 %"),
                rows,
                "predictions.csv");
    }

    private PageTable scores() {
        Map<String, Map<String, Double>> bySeries = new LinkedHashMap<>();
        List<String> models =
                results.scores().stream().map(Score::model).distinct().toList();
        results.scores()
                .forEach(score -> bySeries.computeIfAbsent(score.series(), unused -> new LinkedHashMap<>())
                        .put(score.model(), score.logDensity()));
        List<List<String>> rows = new ArrayList<>();
        bySeries.forEach((series, scores) ->
                rows.add(row(results.calibration().nameOf(LabelKind.SERIES, series), models, scores)));
        Map<String, Double> sums = new LinkedHashMap<>();
        results.scores().forEach(score -> sums.merge(score.model(), score.logDensity(), Double::sum));
        rows.add(row("all", models, sums));
        List<String> header = new ArrayList<>(List.of("series"));
        models.forEach(model -> header.add(Score.nameOf(model)));
        return new PageTable(
                "scores",
                "Predictive scores",
                "Log predictive density of a series given all others; higher is better, by 1 is 2.7 times as likely.",
                header,
                rows);
    }

    private static List<String> row(String series, List<String> models, Map<String, Double> scores) {
        List<String> row = new ArrayList<>(List.of(series));
        models.forEach(model -> row.add(NumberText.of(scores.getOrDefault(model, Double.NaN))));
        return row;
    }

    private PageTable sampling() {
        List<List<String>> rows = new ArrayList<>();
        for (SmcStep step : results.sampling()) {
            rows.add(List.of(
                    NumberText.of(step.reached()),
                    NumberText.of(step.effective()),
                    NumberText.of(step.acceptance()),
                    NumberText.of(step.reach())));
        }
        return new PageTable(
                "sampling",
                "The sampler on its way from prior to posterior",
                "Power of the likelihood, effective sample size after weighting, share of moves accepted, size of the moves.",
                List.of("power", "effective", "acceptance", "reach"),
                rows);
    }
}

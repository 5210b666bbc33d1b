package headstart.report.figure;

import headstart.calibration.CalibrationResults;
import headstart.calibration.Score;
import headstart.calibration.ScoreLead;
import headstart.experiment.LabelKind;
import headstart.report.chart.DotChart;
import headstart.report.chart.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How well each series of a calibration is predicted from all others, by the model and by simpler ones. */
final class ScoresFigure {
    private final CalibrationResults results;
    private final Language language;
    private final String footnote;

    ScoresFigure(CalibrationResults results, Language language, String footnote) {
        this.results = results;
        this.language = language;
        this.footnote = footnote;
    }

    Figure figure() {
        Map<String, List<DotChart.Dot>> dots = new LinkedHashMap<>();
        List<String> models =
                results.scores().stream().map(Score::model).distinct().toList();
        CsvText csv = new CsvText("model", "series", "log_density");
        for (Score score : results.scores()) {
            csv.row(List.of(score.model(), score.series(), score.logDensity()));
            dots.computeIfAbsent(score.series(), unused -> new ArrayList<>())
                    .add(new DotChart.Dot(models.indexOf(score.model()), score.logDensity(), Double.NaN, Double.NaN));
        }
        List<DotChart.Row> rows = dots.entrySet().stream()
                .map(entry -> new DotChart.Row(
                        results.calibration().nameOf(LabelKind.SERIES, entry.getKey()), "", entry.getValue()))
                .toList();
        String what = language.say("How well each series is predicted from all others");
        String title = lead(models).orElse(what);
        String reading =
                language.say("Log predictive density of the ratios within the series; further right is better.");
        return new Figure(
                "scores",
                title,
                what + ". " + reading
                        + " The model beside three null models: nobody early, exponential growth, a power law that levels off.",
                title + ": a row for each series, a dot for each model.",
                new DotChart(
                        title,
                        what + ". " + reading,
                        footnote,
                        models.stream().map(this::name).toList(),
                        List.of(new DotChart.Panel("", language.say("log predictive density"), Double.NaN, rows))),
                csv.toString());
    }

    /** Whether the model predicts the series better than the best of the others, by what its lead's error carries. */
    private Optional<String> lead(List<String> models) {
        String own = models.get(0);
        return models.stream()
                .skip(1)
                .max(Comparator.comparingDouble(this::sum))
                .map(other -> {
                    ScoreLead lead = ScoreLead.of(results, own, results, other);
                    String name = name(other);
                    return lead.isClear()
                            ? language.say(
                                    lead.sum() > 0
                                            ? "The model predicts the series better than %s, by %s in log density"
                                            : "The model predicts the series worse than %s, by %s in log density",
                                    name,
                                    language.number(String.format(Locale.ROOT, "%.1f", Math.abs(lead.sum()))))
                            : language.say("The series cannot tell the model from %s", name);
                });
    }

    private String name(String model) {
        return language.say(Score.nameOf(model));
    }

    private double sum(String model) {
        return results.scores().stream()
                .filter(score -> score.model().equals(model))
                .mapToDouble(Score::logDensity)
                .sum();
    }
}

package headstart.report.page;

import headstart.calibration.CalibrationResults;
import headstart.calibration.PredictedPoint;
import headstart.calibration.Score;
import headstart.calibration.SmcStep;
import headstart.calibration.Target;
import headstart.experiment.LabelKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What speaks against a calibration. */
final class CalibrationDoubts {
    private final CalibrationResults results;

    CalibrationDoubts(CalibrationResults results) {
        this.results = results;
    }

    List<String> all() {
        List<String> doubts = new ArrayList<>();
        results.panel().ifPresent(panel -> doubts.addAll(new PanelTexts(panel).doubts()));
        doubts.add(
                "Early access is confounded with the strength of an ecosystem: a fit cannot tell them apart where only one team of a"
                        + " kind was measured.");
        doubts.add(String.format(
                Locale.ROOT,
                "The log likelihood at the best values differs from luck to luck with a standard deviation of %s; differences below that"
                        + " mean nothing.",
                NumberText.of(results.logLikelihoodSd())));
        SmcStep last = results.sampling().get(results.sampling().size() - 1);
        doubts.add(String.format(
                Locale.ROOT,
                "The posterior rests on %d different particles; at its last step %s of them were effective and %s of the moves accepted.",
                results.distinct(),
                NumberText.of(last.effective()),
                NumberText.of(last.acceptance())));
        outside(doubts);
        worse(doubts);
        return doubts;
    }

    private void outside(List<String> doubts) {
        for (Target target : results.calibration().targets()) {
            List<PredictedPoint> points = CalibrationFindings.measured(results, target);
            long out =
                    points.stream().filter(point -> !point.insideNineTenths()).count();
            if (out > 0) {
                doubts.add(String.format(
                        Locale.ROOT,
                        "%d of %d predicted measurements of %s (%s) lie outside of the 90 %% band.",
                        out,
                        points.size(),
                        results.calibration().nameOf(LabelKind.SERIES, target.series()),
                        target.role().key()));
            }
        }
    }

    /** Series that a null model predicts better. */
    private void worse(List<String> doubts) {
        if (results.scores().isEmpty()) {
            return;
        }
        String own = results.scores().get(0).model();
        Map<String, Double> ours = ofModel(own);
        Map<String, Long> better = results.scores().stream()
                .filter(score -> score.logDensity() > ours.getOrDefault(score.series(), Double.NaN))
                .collect(Collectors.groupingBy(Score::model, LinkedHashMap::new, Collectors.counting()));
        better.forEach((model, count) -> doubts.add(String.format(
                Locale.ROOT,
                "A null model, %s, predicts %d of %d series better than the model.",
                Score.nameOf(model),
                count,
                ours.size())));
    }

    private Map<String, Double> ofModel(String model) {
        Map<String, Double> scores = new LinkedHashMap<>();
        results.scores().stream()
                .filter(score -> score.model().equals(model))
                .forEach(score -> scores.put(score.series(), score.logDensity()));
        return scores;
    }
}

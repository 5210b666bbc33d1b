package headstart.report.page;

import headstart.calibration.AlternativeFit;
import headstart.experiment.AlternativeResults;
import headstart.report.answer.ModelRange;
import headstart.report.answer.RangeTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** What a calibration says of the study's alternatives: their weights, and its own numbers under each. */
final class WeightTexts {
    private WeightTexts() {}

    static Optional<RangeTable> range(List<AlternativeFit> fits) {
        return ModelRange.ofNumbers(fits.stream()
                .map(fit -> new AlternativeResults<>(
                        fit.about(),
                        new CalibrationFindings(fit.results()).answer().numbers()))
                .toList());
    }

    static PageTable table(List<AlternativeFit> fits) {
        List<List<String>> rows = new ArrayList<>();
        for (AlternativeFit fit : fits) {
            rows.add(List.of(
                    fit.about().label(),
                    fit.ownFit() ? "its own" : "that of the study as it stands, which it does not touch",
                    weight(fit.about().weight(), fit.about().weightSe()),
                    weight(fit.classWeight(), fit.classWeightSe()),
                    fit.lead().map(CalibrationFindings::text).orElse(""),
                    NumberText.of(fit.results().logEvidence())));
        }
        return new PageTable(
                "weights",
                "Alternatives and their weights",
                "Stacking (Yao, Vehtari, Simpson and Gelman 2018): the shares under which the mixture best predicts each series, and each"
                        + " whole family of series, from all others; standard errors over families, chance of the sampler in them.",
                List.of(
                        "alternative",
                        "fit",
                        "weight by series",
                        "weight by family",
                        "against the study as it stands",
                        "log evidence"),
                rows,
                "weights.csv");
    }

    private static String weight(OptionalDouble weight, OptionalDouble error) {
        return weight.isEmpty()
                ? "–"
                : String.format(Locale.ROOT, "%.2f ± %.2f", weight.getAsDouble(), error.orElse(Double.NaN));
    }

    static Optional<String> line(List<AlternativeFit> fits) {
        return fits.stream().allMatch(fit -> fit.about().weight().isEmpty())
                ? Optional.empty()
                : Optional.of("Weights by how well series are predicted from all others: "
                        + fits.stream()
                                .map(fit -> fit.about().label() + " "
                                        + weight(
                                                fit.about().weight(),
                                                fit.about().weightSe()))
                                .collect(Collectors.joining(", "))
                        + ".");
    }
}

package headstart.report.page;

import headstart.experiment.result.StudyResults;
import headstart.experiment.result.VarianceShare;
import headstart.report.answer.SpokenNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** How much of what is not known is doubt about numbers, and how much luck. */
final class DoubtAndLuck {
    private final StudyResults results;

    DoubtAndLuck(StudyResults results) {
        this.results = results;
    }

    /** Shares of the variance of every outcome that varies. */
    PageTable table() {
        SpokenNames names = new SpokenNames(results.experiment());
        List<List<String>> rows = new ArrayList<>();
        for (VarianceShare row : results.variances()) {
            if (!Double.isNaN(row.doubt().share())) {
                rows.add(List.of(
                        names.scenario(row.scenario()),
                        names.brief(row.subject()),
                        names.outcome(row.column()),
                        Integer.toString(row.doubt().n()),
                        NumberText.of(Math.sqrt(row.variance())),
                        NumberText.of(row.doubt().share()),
                        NumberText.of(row.doubt().low()) + " to "
                                + NumberText.of(row.doubt().high()),
                        NumberText.of(1 - row.doubt().share())));
            }
        }
        return new PageTable(
                "variance",
                "Doubt and luck",
                "How much of the variance over replications is doubt about the fitted numbers; the rest is the luck of tuning. Law of total"
                        + " variance: n runs are played once more with the same numbers and other luck, and their covariance with the"
                        + " first is the doubt. 95 % interval by the jackknife. All digits: variance.csv.",
                List.of("scenario", "subject", "outcome", "n", "sd", "doubt", "95 % interval", "luck"),
                rows,
                "variance.csv");
    }

    /** What a reader must know of it. */
    String sentence() {
        int numbers = results.experiment().uncertainty().orElseThrow().paths().size();
        List<Double> shares = results.variances().stream()
                .map(row -> row.doubt().share())
                .filter(share -> !Double.isNaN(share))
                .sorted(Comparator.naturalOrder())
                .toList();
        String median = shares.isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "; in the median outcome %.0f %% of the variance is doubt, the rest luck",
                        100 * shares.get(shares.size() / 2));
        String decisions = results.decisions().isEmpty() ? "" : " What decisions hang on holds the same doubt.";
        return "Bands hold doubt about " + numbers + " fitted numbers as well as luck" + median
                + ". Whether the law is right is in no band." + decisions;
    }
}

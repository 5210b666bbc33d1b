package headstart.report.page;

import headstart.experiment.Experiment;
import headstart.experiment.Labels;
import headstart.experiment.result.StoredComparison;
import headstart.experiment.result.StoredDifference;
import headstart.experiment.result.StoredOutcomes;
import headstart.report.answer.ComparisonAnswer;
import headstart.report.answer.SpokenNames;
import headstart.report.figure.DrawnFigure;
import headstart.statistics.MedianDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The page of a comparison of stored studies. */
public final class ComparisonPage {
    private ComparisonPage() {}

    /** The page; the same results give the same page. */
    public static Page of(StoredComparison comparison, List<DrawnFigure> figures, String command) {
        String labels = String.join(
                ", ", comparison.studies().stream().map(StoredOutcomes::label).toList());
        return new Page(
                "Stored results compared: " + labels,
                "",
                ComparisonAnswer.of(comparison),
                "Stored results of " + comparison.studies().size() + " studies; nothing was played.",
                List.of(studies(comparison)),
                Optional.empty(),
                figures,
                tables(comparison),
                doubts(comparison),
                List.of(
                        "Studies of the same seed and version of the model are paired, replication by replication (Student's t on"
                                + " the differences); others are compared as independent samples (Welch's t)."),
                List.of(),
                new ProvenanceView(provenance(comparison), command, false));
    }

    private static PageTable studies(StoredComparison comparison) {
        List<List<String>> rows = new ArrayList<>();
        for (StoredOutcomes study : comparison.studies()) {
            Experiment experiment = study.experiment();
            rows.add(List.of(
                    study.label(),
                    experiment.title(),
                    Long.toString(experiment.seed()),
                    study.code(),
                    String.format(Locale.ROOT, "%,d", experiment.replications()),
                    NumberText.of(experiment.lastDay() - experiment.releaseDay()),
                    experiment.scenarioNames().stream()
                            .map(new SpokenNames(experiment)::scenario)
                            .collect(Collectors.joining(", "))));
        }
        return new PageTable(
                "studies",
                "Studies",
                "Where the differences come from.",
                List.of("study", "title", "seed", "version of the model", "replications", "days", "scenarios"),
                rows);
    }

    private static PageTable differences(StoredComparison comparison) {
        List<List<String>> rows = new ArrayList<>();
        for (StoredDifference d : comparison.differences()) {
            rows.add(row(
                    comparison,
                    d,
                    Integer.toString(d.baselineN()),
                    NumberText.of(d.difference()),
                    PageTable.interval(d.low(), d.high(), d.note()),
                    NumberText.of(d.median().map(MedianDifference::median).orElse(Double.NaN)),
                    d.median()
                            .map(median -> PageTable.interval(median.low(), median.high()))
                            .orElse("–"),
                    CensoredText.of(d.censored())));
        }
        return new PageTable(
                "differences",
                "Differences from " + baseline(comparison),
                "Scenario minus baseline. In place of an interval why there is none: " + PageTable.BRIEFLY
                        + "; the median, of pairs alone, should be quoted then. " + CensoredText.NOTE
                        + " All digits: stored_differences.csv.",
                List.of(
                        "scenario",
                        "subject",
                        "outcome",
                        "samples",
                        "n",
                        "n of baseline",
                        "mean difference",
                        "95 % interval",
                        "median difference",
                        "95 % interval of the median",
                        CensoredText.HEADER),
                rows,
                "stored_differences.csv");
    }

    private static String baseline(StoredComparison comparison) {
        return comparison.label(comparison.baseline());
    }

    /** What a difference is of, and more cells. */
    private static List<String> row(StoredComparison comparison, StoredDifference d, String... more) {
        Labels labels = comparison.labelsOf(d.column());
        List<String> row = new ArrayList<>(List.of(
                comparison.label(d.scenario()),
                labels.shortOf(d.subject()),
                labels.of(d.column()),
                d.paired() ? "paired" : "independent",
                Integer.toString(d.n())));
        row.addAll(List.of(more));
        return row;
    }

    private static List<PageTable> tables(StoredComparison comparison) {
        List<StoredDifference> primaries = comparison.primaries();
        return primaries.isEmpty()
                ? List.of(differences(comparison))
                : List.of(primaries(comparison, primaries), differences(comparison));
    }

    private static PageTable primaries(StoredComparison comparison, List<StoredDifference> primaries) {
        List<List<String>> rows = primaries.stream()
                .flatMap(d -> d.together().stream()
                        .map(together -> row(
                                comparison,
                                d,
                                NumberText.of(d.difference()),
                                PageTable.interval(together.low(), together.high()),
                                PageTable.why(together.note()))))
                .toList();
        return new PageTable(
                "primary-outcomes",
                "Primary outcomes",
                "What an author named beforehand, minus " + baseline(comparison)
                        + ". The intervals hold together: all " + rows.size()
                        + " differences at once in 95 % of comparisons or more (Bonferroni). All digits: stored_differences.csv.",
                List.of(
                        "scenario",
                        "subject",
                        "outcome",
                        "samples",
                        "n",
                        "difference",
                        "95 % together",
                        PageTable.NO_INTERVAL),
                rows,
                "stored_differences.csv");
    }

    private static List<String> doubts(StoredComparison comparison) {
        List<String> doubts = new ArrayList<>();
        comparison.lostPairing().ifPresent(doubts::add);
        int fewest = comparison.studies().stream()
                .mapToInt(study -> study.experiment().replications())
                .min()
                .orElse(0);
        if (fewest < Doubts.FEW) {
            doubts.add("Only " + fewest + " replications in one of the studies: intervals are wide; " + Doubts.FEW
                    + " or more are advisable.");
        }
        List<Double> days = comparison.studies().stream()
                .map(study -> study.experiment().lastDay() - study.experiment().releaseDay())
                .distinct()
                .toList();
        if (days.size() > 1) {
            doubts.add("The horizons differ ("
                    + String.join(", ", days.stream().map(NumberText::of).toList())
                    + " days): areas, tokens served and waits that a horizon cuts off are not over the same time.");
        }
        long open = comparison.differences().stream()
                .filter(d -> d.low() < 0 && d.high() > 0)
                .count();
        if (open > 0) {
            doubts.add("The interval crosses zero in " + open + " of "
                    + comparison.differences().size() + " differences.");
        }
        return doubts;
    }

    private static List<ProvenanceView.Row> provenance(StoredComparison comparison) {
        return comparison.studies().stream()
                .map(study -> new ProvenanceView.Row(
                        study.label(), "seed " + study.experiment().seed() + ", version of the model " + study.code()))
                .toList();
    }
}

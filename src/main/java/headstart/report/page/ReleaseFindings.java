package headstart.report.page;

import headstart.experiment.Comparison;
import headstart.experiment.Experiment;
import headstart.experiment.Gap;
import headstart.experiment.Outcomes;
import headstart.experiment.StudyResults;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Whether what a head start wins on one release is still there on the next, in words. */
final class ReleaseFindings {
    private static final int MOST_SCENARIOS = 3;

    private final StudyResults results;
    private final Experiment experiment;

    private ReleaseFindings(StudyResults results) {
        this.results = results;
        this.experiment = results.experiment();
    }

    /** A sentence for each of the first scenarios about the first pair; none where the study has no outcomes by release. */
    static List<String> of(StudyResults results) {
        Experiment experiment = results.experiment();
        boolean measured = experiment.outcomes().contains(Outcomes.LIFE_SHARE_BEHIND_IN_SOFTWARE)
                && experiment.scenarios().get(0).parameters().releases().size() > 1;
        return measured && !experiment.gaps().isEmpty() ? new ReleaseFindings(results).sentences() : List.of();
    }

    private List<String> sentences() {
        Gap gap = experiment.gaps().get(0);
        return experiment.scenarios().stream()
                .map(scenario -> scenario.name())
                .filter(name -> !name.equals(experiment.baseline()))
                .limit(MOST_SCENARIOS)
                .map(scenario -> sentence(scenario, gap))
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private String sentence(String scenario, Gap gap) {
        String shares = results.comparisons().stream()
                .filter(row -> row.scenario().equals(scenario)
                        && row.subject().equals(gap)
                        && row.column().kind() == Outcomes.LIFE_SHARE_BEHIND_IN_SOFTWARE)
                .flatMap(row -> row.column().release().filter(release -> !release.equals("overall")).stream()
                        .map(release -> share(row, release)))
                .collect(Collectors.joining(", "));
        return shares.isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "Share of each release's life in which %s is behind %s in software, %s against %s, with 95 %% intervals: %s.",
                        Findings.readable(gap.laggard().name()),
                        Findings.readable(gap.leader().name()),
                        Findings.readable(scenario),
                        Findings.readable(experiment.baseline()),
                        shares);
    }

    private static String share(Comparison row, String release) {
        return String.format(
                Locale.ROOT,
                "%s %+.3f (%.3f to %.3f)",
                Findings.readable(release),
                row.difference().difference(),
                row.difference().low(),
                row.difference().high());
    }
}

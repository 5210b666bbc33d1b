package headstart.report.page;

import headstart.experiment.Comparison;
import headstart.experiment.Experiment;
import headstart.experiment.Gap;
import headstart.experiment.Measure;
import headstart.experiment.OutcomeMatrix;
import headstart.experiment.Outcomes;
import headstart.experiment.Scenario;
import headstart.experiment.StudyResults;
import headstart.report.figure.MarketAnswers;
import headstart.statistics.Proportion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** The answer in words, made from the results, and never stronger than the intervals allow. */
final class Findings {
    private static final int SOON = 30;
    private static final int MOST_GAPS = 2;

    private final StudyResults results;
    private final Experiment experiment;

    private Findings(StudyResults results) {
        this.results = results;
        this.experiment = results.experiment();
    }

    /** Three to six sentences, as far as the study's outcomes allow. */
    static List<String> of(StudyResults results) {
        return new Findings(results).sentences();
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>(MarketAnswers.of(results));
        sentences.addAll(ReleaseFindings.of(results));
        // What such a study was made for stands above; of the pairs the first says enough then.
        sentences.addAll(ofPairs(sentences.isEmpty() ? MOST_GAPS : 1, sentences.isEmpty()));
        sentences.addAll(new DecisionTexts(results).sentences());
        if (sentences.isEmpty()) {
            sentences.add(String.format(
                    Locale.ROOT,
                    "%,d runs in each of %d scenarios; the tables below hold what was measured.",
                    experiment.replications(),
                    experiment.scenarios().size()));
        }
        return sentences;
    }

    private List<String> ofPairs(int most, boolean days) {
        List<String> sentences = new ArrayList<>();
        List<Gap> gaps =
                experiment.gaps().subList(0, Math.min(most, experiment.gaps().size()));
        String scenario = experiment.scenarios().get(0).name();
        gaps.forEach(gap -> parity(scenario, gap).ifPresent(sentences::add));
        String other = experiment.scenarios().stream()
                .map(Scenario::name)
                .filter(name -> !name.equals(experiment.baseline()))
                .findFirst()
                .orElse("");
        gaps.forEach(gap -> comparison(other, gap).ifPresent(sentences::add));
        if (days) {
            gaps.forEach(gap -> results.difference(other, gap, Measure.SOFTWARE_GAP)
                    .ifPresent(curve -> sentences.add(SureDays.sentence(curve, gap))));
        }
        return sentences;
    }

    private Optional<String> parity(String scenario, Gap gap) {
        OptionalInt place = results.outcomes().indexOf(gap, Outcomes.DAYS_TO_SOFTWARE_PARITY);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        int column = place.getAsInt();
        Proportion soon = levelBy(scenario, column, SOON);
        Proportion ever = levelBy(scenario, column, Double.MAX_VALUE);
        return Optional.of(String.format(
                Locale.ROOT,
                "In scenario %s, %s is level with %s in software within %d days of release in %,.0f of %,d runs"
                        + " (95 %% interval %,d to %,d), and by the end of the study in %,.0f (%,d to %,d).",
                readable(scenario),
                readable(gap.laggard().name()),
                readable(gap.leader().name()),
                SOON,
                soon.successes(),
                soon.n(),
                soon.lowCount(),
                soon.highCount(),
                ever.successes(),
                ever.lowCount(),
                ever.highCount()));
    }

    private Proportion levelBy(String scenario, int column, double day) {
        OutcomeMatrix outcomes = results.outcomes();
        int level = 0;
        int defined = 0;
        for (double value : outcomes.values()[experiment.indexOf(scenario)][column]) {
            defined += Double.isNaN(value) ? 0 : 1;
            level += value <= day ? 1 : 0;
        }
        return Proportion.of(level, defined);
    }

    private Optional<String> comparison(String scenario, Gap gap) {
        return results.comparisons().stream()
                .filter(row -> row.scenario().equals(scenario)
                        && row.subject().equals(gap)
                        && row.column().kind() == Outcomes.GAP_AREA)
                .findFirst()
                .map(row -> sentence(row, gap));
    }

    private String sentence(Comparison row, Gap gap) {
        double low = row.difference().low();
        double high = row.difference().high();
        String pair = readable(gap.leader().name()) + " over "
                + readable(gap.laggard().name());
        if (!(low > 0 || high < 0)) {
            return String.format(
                    Locale.ROOT,
                    "Whether %s changes the whole advantage of %s against %s is open: the difference of %.2f log-days has"
                            + " a 95 %% interval from %.2f to %.2f.",
                    readable(row.scenario()),
                    pair,
                    readable(row.baseline()),
                    row.difference().difference(),
                    low,
                    high);
        }
        return String.format(
                Locale.ROOT,
                "Against %s, %s moves the whole advantage of %s from release to the horizon by %+.2f log-days"
                        + " (95 %% interval %+.2f to %+.2f).",
                readable(row.baseline()),
                readable(row.scenario()),
                pair,
                row.difference().difference(),
                low,
                high);
    }

    static String readable(String key) {
        return key.replace('_', ' ');
    }
}

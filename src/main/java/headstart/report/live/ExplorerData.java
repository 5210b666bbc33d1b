package headstart.report.live;

import headstart.experiment.Experiment;
import headstart.experiment.measure.Gap;
import headstart.experiment.measure.Measure;
import headstart.experiment.result.Curve;
import headstart.experiment.result.StudyResults;
import headstart.report.answer.SpokenNames;
import headstart.report.figure.ScenarioRoles;
import headstart.statistics.Summary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The curves that the page lets a reader explore.
 *
 * @param firstDay first day of every curve
 * @param lastDay last day of every curve
 * @param releaseDay day of the release
 * @param n runs behind each curve
 * @param baseline place of the scenario that the others are compared with
 * @param main place of the scenario that the study is about
 * @param scenarios names in the order of the curves
 */
public record ExplorerData(
        int firstDay,
        int lastDay,
        double releaseDay,
        int n,
        int baseline,
        int main,
        List<String> scenarios,
        List<Measured> measures) {
    /** What is measured, by subject. */
    public record Measured(String key, String label, String unit, List<Subject> subjects) {}

    /**
     * A chip, a team or a pair, and its curves by scenario: each median, 5th and 95th percentile; empty where there is none.
     *
     * @param keys its name in tables, then those whose curves it is made of or part of
     */
    public record Subject(String label, List<String> keys, List<double[][]> curves) {
        private boolean isDrawn() {
            return curves.stream().anyMatch(curve -> curve.length > 0);
        }
    }

    /** The curves of a study. */
    public static ExplorerData of(StudyResults results) {
        Experiment experiment = results.experiment();
        return new ExplorerData(
                experiment.firstDay(),
                experiment.lastDay(),
                experiment.releaseDay(),
                experiment.replications(),
                experiment.baselineIndex(),
                experiment.indexOf(new ScenarioRoles(experiment.scenarioNames(), experiment.baseline()).main()),
                experiment.scenarios().stream()
                        .map(scenario -> new SpokenNames(experiment).scenario(scenario.name()))
                        .toList(),
                new Reader(results).measures());
    }

    /** Finds the curves of a study. */
    private static final class Reader {
        private final Experiment experiment;
        private final SpokenNames names;
        private final Map<Key, Curve> curves = new HashMap<>();

        Reader(StudyResults results) {
            this.experiment = results.experiment();
            this.names = new SpokenNames(experiment);
            for (Curve curve : results.curves()) {
                curves.put(new Key(curve.scenario(), curve.subject(), curve.measure()), curve);
            }
        }

        private record Key(String scenario, headstart.experiment.measure.Subject subject, Measure measure) {}

        List<Measured> measures() {
            List<headstart.experiment.measure.Subject.Team> teams =
                    experiment.subjects().teams();
            List<headstart.experiment.measure.Subject.Chip> chips =
                    experiment.subjects().chips();
            List<Gap> gaps = experiment.gaps();
            List<Measured> measures = new ArrayList<>();
            measures.add(measure(Measure.THROUGHPUT, "Throughput per chip", chips));
            measures.add(measure(Measure.ROOFLINE_SHARE, "Share of the attainable roof, by team", teams));
            if (experiment.scenarios().size() > 1) {
                measures.add(measure(Measure.HEAD_START_EFFECT, "Head-start effect against the baseline", teams));
            }
            if (!gaps.isEmpty()) {
                measures.add(measure(Measure.GAP, "Gap in throughput", gaps));
                measures.add(measure(Measure.SOFTWARE_GAP, "Gap in software alone", gaps));
                measures.add(measure(Measure.DAYS_BEHIND, "Days behind", gaps));
            }
            return measures.stream()
                    .filter(measure -> !measure.subjects().isEmpty())
                    .toList();
        }

        private Measured measure(
                Measure measure, String label, List<? extends headstart.experiment.measure.Subject> subjects) {
            List<Subject> rows = subjects.stream()
                    .map(subject -> new Subject(
                            names.of(subject),
                            keys(subject),
                            experiment.scenarios().stream()
                                    .map(scenario -> columns(scenario.name(), subject, measure))
                                    .toList()))
                    .filter(Subject::isDrawn)
                    .toList();
            return new Measured(measure.key(), label, measure.label(), rows);
        }

        /** Itself, then the sides of a pair, the teams of a chip or the chip of a team. */
        private List<String> keys(headstart.experiment.measure.Subject subject) {
            List<String> keys = new ArrayList<>(List.of(subject.name()));
            if (subject instanceof Gap gap) {
                keys.addAll(List.of(gap.laggard().name(), gap.leader().name()));
            }
            List<String> teams = experiment.subjects().teamNames();
            for (var chip : experiment.subjects().chips()) {
                List<String> own = chip.teams().stream().map(teams::get).toList();
                if (chip.equals(subject)) {
                    keys.addAll(own);
                } else if (own.stream().anyMatch(keys::contains)) {
                    keys.add(chip.name());
                }
            }
            return keys;
        }

        private double[][] columns(String scenario, headstart.experiment.measure.Subject subject, Measure measure) {
            Curve curve = curves.get(new Key(scenario, subject, measure));
            return curve == null
                    ? new double[0][]
                    : new double[][] {
                        column(curve, Summary::p50), column(curve, Summary::p05), column(curve, Summary::p95)
                    };
        }

        private static double[] column(Curve curve, ToDoubleFunction<Summary> value) {
            return curve.days().stream().mapToDouble(value).toArray();
        }
    }
}

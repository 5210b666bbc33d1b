package headstart.report.live;

import headstart.experiment.Curve;
import headstart.experiment.Experiment;
import headstart.experiment.Gap;
import headstart.experiment.Measure;
import headstart.experiment.StudyResults;
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
 * @param scenarios names in the order of the curves
 */
public record ExplorerData(
        int firstDay, int lastDay, double releaseDay, int n, List<String> scenarios, List<Measured> measures) {
    /** What is measured, by subject. */
    public record Measured(String key, String label, String unit, List<Subject> subjects) {}

    /** A chip, a team or a pair, and its curves by scenario: each median, 5th and 95th percentile; empty where there is none. */
    public record Subject(String label, List<double[][]> curves) {}

    /** The curves of a study. */
    public static ExplorerData of(StudyResults results) {
        Experiment experiment = results.experiment();
        return new ExplorerData(
                experiment.firstDay(),
                experiment.lastDay(),
                experiment.releaseDay(),
                experiment.replications(),
                experiment.scenarios().stream()
                        .map(scenario -> readable(scenario.name()))
                        .toList(),
                new Reader(results).measures());
    }

    private static String readable(String key) {
        return key.replace('_', ' ');
    }

    /** Finds the curves of a study. */
    private static final class Reader {
        private final Experiment experiment;
        private final Map<Key, Curve> curves = new HashMap<>();

        Reader(StudyResults results) {
            this.experiment = results.experiment();
            for (Curve curve : results.curves()) {
                curves.put(new Key(curve.scenario(), curve.subject(), curve.measure()), curve);
            }
        }

        private record Key(String scenario, headstart.experiment.Subject subject, Measure measure) {}

        List<Measured> measures() {
            List<headstart.experiment.Subject.Team> teams =
                    experiment.subjects().teams();
            List<headstart.experiment.Subject.Chip> chips =
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
            return measures;
        }

        private Measured measure(Measure measure, String label, List<? extends headstart.experiment.Subject> subjects) {
            List<Subject> rows = subjects.stream()
                    .map(subject -> new Subject(
                            readable(subject.name()),
                            experiment.scenarios().stream()
                                    .map(scenario -> columns(scenario.name(), subject, measure))
                                    .toList()))
                    .toList();
            return new Measured(measure.key(), label, measure.label(), rows);
        }

        private double[][] columns(String scenario, headstart.experiment.Subject subject, Measure measure) {
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

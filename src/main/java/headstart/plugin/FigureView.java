package headstart.plugin;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a study or a sweep found: a study has curves and outcomes, a sweep responses. Days count as in {@code curves.csv}: from the first release.
 *
 * @param title title of the study
 * @param baseline the scenario that the others are compared with
 * @param scenarios names of the scenarios, in order
 * @param curves every measure of every subject in every scenario, over time
 * @param outcomes every outcome of every subject in every scenario
 * @param responses every outcome at the levels of a sweep's factors
 */
public record FigureView(
        String title,
        String baseline,
        List<String> scenarios,
        List<Curve> curves,
        List<Outcome> outcomes,
        List<Response> responses) {
    public FigureView {
        scenarios = List.copyOf(scenarios);
        curves = List.copyOf(curves);
        outcomes = List.copyOf(outcomes);
        responses = List.copyOf(responses);
    }

    /**
     * A measure over time.
     *
     * @param subject a team, chip, chipmaker or pair
     * @param measure as {@code curves.csv} calls it, such as {@code throughput}
     * @param firstDay day of the first summary; one follows for each whole day
     */
    public record Curve(String scenario, String subject, String measure, int firstDay, List<Summary> days) {
        public Curve {
            days = List.copyOf(days);
        }
    }

    /**
     * An outcome.
     *
     * @param name as {@code summary.csv} calls it
     */
    public record Outcome(String scenario, String subject, String name, Summary summary) {}

    /**
     * An outcome at levels of one factor or of some together, over everything else that a sweep varies.
     *
     * @param against scenario that is subtracted run by run; empty for the outcome itself
     * @param name as {@code responses.csv} calls it
     * @param levels by factor, its level; of a factor of words the number of the word, from 0
     */
    public record Response(
            String scenario, String against, String subject, String name, Map<String, Double> levels, Summary summary) {
        public Response {
            levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
        }
    }

    /**
     * A number over replications.
     *
     * @param n how many runs have it
     * @param mean their mean
     * @param meanLow lower end of its 95 % interval
     * @param meanHigh upper end
     * @param p5 5th percentile
     * @param median the median
     * @param p95 95th percentile
     */
    public record Summary(int n, double mean, double meanLow, double meanHigh, double p5, double median, double p95) {}
}

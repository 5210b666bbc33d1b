package headstart.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small experiment with two measured series, which is fitted in a second. */
final class CalibrationFiles {
    private static final String EXPERIMENT = """
            name: small
            seed: 7
            replications: 4
            horizon_days: 60
            report_days: [0, 30]
            releases:
              model:
                operators:
                  attention: {share: 0.4, novelty: 1}
                  experts: {share: 0.6, novelty: 0.7}
            teams:
              slow: {chipmaker: B, roofline_tokens_per_s: 1000, starting_excess: {novel: 30}}
              fast: {chipmaker: A, roofline_tokens_per_s: 1000, starting_excess: {novel: 5}}
            calibration:
              data: series.csv
              targets:
                slow_series: {team: slow, release: model}
                fast_series: {team: fast, release: model}
                other_series: {team: slow, release: other, role: validation}
              releases:
                other: {like: model, novelty: 0.4}
              free:
                tuning.successes_per_day: {low: 0.02, high: 0.5, distribution: log_uniform}
                teams.slow.starting_excess.novel: {low: 5, high: 300, distribution: log_uniform}
                teams.slow.attainable_share: {low: 0.4, high: 0.9}
                discrepancy: {low: 0.01, high: 0.4, distribution: log_uniform}
              replications: 32
              restarts: 1
              evaluations: 60
              particles: 60
              moves: 1
              draws: 50
              score_particles: 40
              ridge: [tuning.successes_per_day, teams.slow.starting_excess.novel]
              ridge_points: 2
            """;

    private static final String DATA = """
            series_id,metric,days_since_release,value,source
            slow_series,tok/s/GPU,1,30,made up
            slow_series,tok/s/GPU,8,100,made up
            slow_series,tok/s/GPU,20,260,made up
            slow_series,tok/s/GPU,50,500,made up
            fast_series,relative speed-up,1,1.0,made up
            fast_series,relative speed-up,30,2.5,made up
            other_series,tok/s/GPU,2,100,made up
            other_series,tok/s/GPU,40,210,made up
            """;

    /** The same with an access panel of its two teams, and of the other model. */
    static Path withPanel(Path directory) throws IOException {
        Files.writeString(directory.resolve("evidence.csv"), EVIDENCE);
        Path file = small(directory);
        return Files.writeString(file, Files.readString(file) + PANEL);
    }

    /** The same with a pair of its two teams, and enough draws to say what other priors would do. */
    static Path withPair(Path directory) throws IOException {
        Path file = small(directory);
        return Files.writeString(
                file,
                Files.readString(file)
                                .replace("  particles: 60", "  particles: 400")
                                .replace("moves: 1", "moves: 4")
                        + "gaps: {fast_over_slow: {leader: fast, laggard: slow}}\n");
    }

    private static final String PANEL = """
              panel:
                evidence: evidence.csv
                early_days: {low: 0, high: 5}
                late_days: {low: 20, high: 120}
                replications: 60
                particles: 60
                moves: 1
                rows:
                  slow_one: {series: [slow_series], lead_days: {low: 0, high: 0}}
                  fast_one: {series: [fast_series], lead_days: {low: 10, high: 40}, source: told}
                  slow_other: {series: [other_series], lead_days: {low: 0, high: 0}, placebo: true}
            """;

    private static final String EVIDENCE = """
            who,chip,model,metric,value,unit,day_since_release,had_early_access,source,confidence
            B,X1,other,"speed, before",2,tok/s,30,day-0 support claimed,made up,H
            B,X1,other,"speed, after",12,tok/s,50,day-0 support claimed,made up,H
            """;

    private CalibrationFiles() {}

    static Path small(Path directory) throws IOException {
        Files.writeString(directory.resolve("series.csv"), DATA);
        return Files.writeString(directory.resolve("small.yaml"), EXPERIMENT);
    }
}

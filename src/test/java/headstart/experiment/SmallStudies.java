package headstart.experiment;

import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.Reading;
import headstart.experiment.measure.Outcome;
import headstart.experiment.measure.Unit;
import headstart.experiment.result.StudyResults;
import headstart.experiment.run.LocalEngine;
import headstart.experiment.run.RunResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Small studies for unit tests: read from text, changed in what they ask, and played without leaving anything on disk. */
public final class SmallStudies {
    /** Two teams of two chipmakers, one of them 30 days earlier, in a world with and in one without that lead. */
    public static final String TWO_TEAMS = """
            title: Two teams
            seed: 7
            replications: 6
            horizon_days: 60
            releases: {model: {operators: {one: {share: 0.6, novelty: 1}, two: {share: 0.4, novelty: 0.5}}}}
            teams:
              early: {chipmaker: East, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
              late: {chipmaker: West, roofline_tokens_per_s: 1500, starting_excess: {novel: 20}}
            access: {early: {lead_days: 30}, late: {lead_days: 0}}
            gaps: {early_over_late: {leader: early, laggard: late}}
            baseline: equal
            scenarios:
              held_back: {}
              equal: {access: {late: {lead_days: 30}}}
            """;

    /** Buyers for these two. */
    public static final String MARKET = """
            market:
              segments: {home: {chips: 1000, initial: {early: 1}}}
              prices: {early: 10, late: 20}
            """;

    /** The same with late jumps: a few runs decide the means of many outcomes. */
    public static final String LATE_JUMPS = """
            seed: 7
            replications: 40
            horizon_days: 60
            releases: {model: {operators: {one: {share: 1, novelty: 1}}}}
            teams:
              early: {chipmaker: East, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
              late: {chipmaker: West, roofline_tokens_per_s: 1200, starting_excess: {novel: 20}}
            access: {early: {lead_days: 20}}
            tuning: {jump_rate_per_day: 0.05, jump_mean_log: 0.8}
            gaps: {over: {leader: early, laggard: late}}
            outcomes: [day0_gap, roofline_share, tokens_served, overtake, level_for_good]
            report_days: [30]
            baseline: equal
            scenarios:
              held_back: {}
              equal: {access: {late: {lead_days: 20}}}
            """;

    private SmallStudies() {}

    /** The experiment that a text describes. */
    public static Experiment of(String yaml) {
        try {
            Path file = Files.createTempFile("small", ".yaml");
            try {
                Files.writeString(file, yaml);
                Reading reading = ExperimentFile.read(file, List.of(), Overrides.NONE);
                if (reading instanceof Reading.Loaded loaded) {
                    return loaded.experiment();
                }
                throw new IllegalArgumentException(String.valueOf(((Reading.Faulty) reading).faults()));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same experiment, asked for other outcomes. */
    public static Experiment asking(Experiment experiment, Outcome... outcomes) {
        Asked asked = experiment.asked();
        return new Experiment(
                experiment.about(),
                new Asked(
                        asked.gaps(),
                        List.of(outcomes),
                        asked.parityTolerance(),
                        asked.reportDays(),
                        List.of(),
                        asked.decisions()),
                experiment.played());
    }

    /** What its runs come to. */
    public static StudyResults played(Experiment experiment) {
        List<RunResult> runs = new ArrayList<>();
        new LocalEngine(1).run(experiment, 0, runs::add);
        return StudyResults.of(experiment, runs::forEach, 1);
    }

    /** An outcome that the program does not have: the days until the gap is half of what it was on the release day. */
    public static Outcome daysToHalfGap() {
        return Outcome.ofGap("days_to_half_gap", Unit.DAYS, headstart.statistics.Better.LOWER)
                .means("days to half the gap", "first whole day with half of day0_gap")
                .waiting()
                .once(pair -> {
                    for (int day = 0; day <= 60; day++) {
                        if (pair.gapOn(day) <= pair.gapAtRelease() / 2) {
                            return day;
                        }
                    }
                    return Double.POSITIVE_INFINITY;
                });
    }
}

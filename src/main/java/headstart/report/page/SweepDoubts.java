package headstart.report.page;

import headstart.experiment.Experiment;
import headstart.experiment.ParameterNote;
import headstart.experiment.sweep.Response;
import headstart.experiment.sweep.SweepResults;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a careful reader of a sweep would object, found by rule. */
final class SweepDoubts {
    private SweepDoubts() {}

    static List<String> of(SweepResults results, List<ParameterNote> notes) {
        Experiment experiment = results.sweep().experiment();
        List<String> doubts = new ArrayList<>(experiment.remarks());
        Doubts.ofLevels(experiment, doubts);
        Doubts.ofFile(experiment, doubts);
        if (results.missing() > 0) {
            doubts.add(String.format(
                    Locale.ROOT,
                    "The sweep is partial: %,d of %,d runs are not played yet. What is played is balanced: every point has"
                            + " as many replications as any other, or one more.",
                    results.missing(),
                    results.sweep().plan().size()));
        }
        if (results.failed() > 0) {
            doubts.add(String.format(
                    Locale.ROOT,
                    "%,d runs failed at %,d design points and are missing from every number; each table says how many it"
                            + " lacks, failed_points.csv names the points.",
                    results.failed(),
                    results.failedPoints().size()));
        }
        if (results.sweep().dropped() > 0) {
            doubts.add(String.format(
                    Locale.ROOT,
                    "Constraints drop %,d points of the design, so that the levels of a factor meet different levels of the"
                            + " others.",
                    results.sweep().dropped()));
        }
        experiment
                .uncertainty()
                .ifPresent(
                        doubt -> doubts.add(
                                "Every run draws " + doubt.paths().size()
                                        + " numbers in doubt from a posterior, but for those that the sweep sets: intervals hold that doubt as well"
                                        + " as luck, and indices of luck count it in. Whether the law is right is in none of them."));
        units(results, doubts);
        censoring(results, doubts);
        Doubts.ofNumbers(experiment, notes, doubts);
        return doubts;
    }

    private static void units(SweepResults results, List<String> doubts) {
        int replications = results.sweep().experiment().replications();
        boolean none = results.responses().stream().anyMatch(row -> row.unit() == Response.Unit.NONE);
        if (none) {
            doubts.add(
                    "One replication of chosen points: differences between levels may be luck; no interval can say.");
        } else if (replications > 1 && replications < Doubts.FEW) {
            doubts.add(String.format(
                    Locale.ROOT,
                    "Only %d replications: intervals rest on Student's t and are wide; %d or more are advisable.",
                    replications,
                    Doubts.FEW));
        }
    }

    private static void censoring(SweepResults results, List<String> doubts) {
        long mostly = results.responses().stream()
                .filter(row -> 2 * row.summary().censored() > row.summary().n())
                .count();
        if (mostly > 0) {
            doubts.add(String.format(
                    Locale.ROOT,
                    "In %,d of %,d means more than half of the runs are cut off by the horizon, so that the mean is only a"
                            + " restricted one; responses.csv counts them.",
                    mostly,
                    results.responses().size()));
        }
    }
}

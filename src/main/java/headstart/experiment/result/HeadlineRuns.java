package headstart.experiment.result;

import headstart.experiment.Experiment;
import headstart.experiment.Labels;
import headstart.experiment.Uncertainty;
import headstart.experiment.measure.Gap;
import headstart.experiment.measure.Outcome;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.measure.Outcomes;
import headstart.experiment.measure.Subject;
import headstart.experiment.run.LocalEngine;
import headstart.experiment.run.OutcomeMatrix;
import headstart.experiment.run.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The headline numbers of a scenario of a study with doubt, run by run: of its first pair the wait until the laggard is level for good, in throughput and in
 * software, both ratios on the first report day, the days behind and the area between the two, and the share of the roof of either side on that day; of a study without pairs the
 * shares of its teams.
 *
 * @param name outcome and subject in the words of files
 * @param label what readers call it: "level for good of Ascend over MI355X"
 * @param values finite ones; waits that the horizon cut off count as the horizon
 * @param draws which draw of the doubt each run has
 */
public record HeadlineRuns(String name, String label, double[] values, int[] draws) {
    private static final List<Outcome> OF_PAIRS = List.of(
            Outcomes.LEVEL_FOR_GOOD,
            Outcomes.LEVEL_FOR_GOOD_IN_SOFTWARE,
            Outcomes.RATIO,
            Outcomes.SOFTWARE_RATIO,
            Outcomes.SLOW_DAYS);
    private static final List<Outcome> OF_TEAMS = List.of(Outcomes.ROOFLINE_SHARE);

    /** Plays the study, which has one scenario, on that many threads. */
    public static List<HeadlineRuns> of(Experiment drawn, int threads) {
        Uncertainty doubt = drawn.uncertainty().orElseThrow();
        List<Outcome> asked = new ArrayList<>(OF_TEAMS);
        asked.addAll(drawn.gaps().isEmpty() ? List.of() : OF_PAIRS);
        Experiment study = drawn.asking(asked);
        OutcomeMatrix outcomes = OutcomeMatrix.blank(study);
        new LocalEngine(threads).run(study, 0, run -> {
            if (run instanceof RunResult.Completed completed) {
                outcomes.put(completed);
            }
        });
        int[] draws = IntStream.range(0, study.replications())
                .map(r -> doubt.drawOf(study.seed(), r))
                .toArray();
        List<HeadlineRuns> all = new ArrayList<>();
        for (int c = 0; c < outcomes.columns().size(); c++) {
            if (isHeadline(study, outcomes.columns().get(c))) {
                all.add(of(study, outcomes, c, draws));
            }
        }
        return all.stream().filter(runs -> runs.values.length > 1).toList();
    }

    private static boolean isHeadline(Experiment study, OutcomeColumn column) {
        OptionalInt day = column.day();
        boolean first = day.isEmpty() || day.getAsInt() == study.reportDays().get(0);
        return first && (study.gaps().isEmpty() || isOf(study.gaps().get(0), column.subject()));
    }

    private static boolean isOf(Gap gap, Subject subject) {
        return subject.equals(gap) || subject.equals(gap.leader()) || subject.equals(gap.laggard());
    }

    private static HeadlineRuns of(Experiment study, OutcomeMatrix outcomes, int column, int[] draws) {
        double[] values = outcomes.restricted(0, column, study.lastDay() - study.releaseDay());
        int[] defined = IntStream.range(0, values.length)
                .filter(r -> Double.isFinite(values[r]))
                .toArray();
        return new HeadlineRuns(
                outcomes.columns().get(column).header(),
                Labels.of(study).ofSubject(outcomes.columns().get(column)),
                IntStream.of(defined).mapToDouble(r -> values[r]).toArray(),
                IntStream.of(defined).map(r -> draws[r]).toArray());
    }
}

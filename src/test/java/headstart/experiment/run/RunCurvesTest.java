package headstart.experiment.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headstart.experiment.Experiment;
import headstart.experiment.RunSpec;
import headstart.experiment.SmallStudies;
import headstart.experiment.measure.DayGrid;
import headstart.experiment.measure.PairView;
import headstart.model.Trajectory;
import headstart.model.TuningCurve;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;

/**
 * Every curve holds what its name says. Values were once put into rows by position, so that two constants in another order swapped two
 * columns of {@code curves.csv} without an error.
 */
class RunCurvesTest {
    private static final double EXACT = 1e-12;

    @Test
    void partsHoldWhatTheWholeHolds() {
        Experiment experiment = SmallStudies.of(SmallStudies.TWO_TEAMS + SmallStudies.MARKET);
        DayGrid grid = new DayGrid(-20, 80);
        RunCurves whole = new RunCurves(experiment);
        List<Trajectory> runs = List.of(run(experiment, 0), run(experiment, 1));
        double[][] all = whole.values(runs, 1, grid);
        for (int most : new int[] {1, 3, 7, 1000}) {
            List<RunCurves.Key> keys = new ArrayList<>();
            for (RunCurves part : whole.parts(most)) {
                assertThat(part.keys()).hasSizeBetween(1, most);
                double[][] values = part.values(ofTeams(runs, part.teams()), 1, grid);
                for (int i = 0; i < values.length; i++) {
                    int scenario = i / part.keys().size();
                    int key = keys.size() + i % part.keys().size();
                    assertThat(values[i]).isEqualTo(all[scenario * whole.keys().size() + key]);
                }
                keys.addAll(part.keys());
            }
            assertThat(keys).isEqualTo(whole.keys());
        }
    }

    /** The runs as they are read for somebody who asks for some teams: of the others there is nothing. */
    private static List<Trajectory> ofTeams(List<Trajectory> runs, Set<Integer> teams) {
        return runs.stream()
                .map(run -> run.with(IntStream.range(0, run.curves().size())
                        .mapToObj(team -> teams.contains(team) ? run.curves().get(team) : List.<TuningCurve>of())
                        .toList()))
                .toList();
    }

    @Test
    void everyCurveIsWhatItsNameSays() {
        Experiment experiment = SmallStudies.of(SmallStudies.TWO_TEAMS + SmallStudies.MARKET);
        DayGrid grid = new DayGrid(-20, 80);
        Map<String, double[]> curves = new HashMap<>();
        RunCurves drawn = new RunCurves(experiment);
        Trajectory run = run(experiment, 0);
        Trajectory baseline = run(experiment, 1);
        double[][] values = drawn.values(run, baseline, grid);
        for (int i = 0; i < values.length; i++) {
            RunCurves.Key key = drawn.keys().get(i);
            curves.put(key.subject().name() + "." + key.measure().key(), values[i]);
        }
        for (int d = 0; d < grid.count(); d++) {
            double early = run.throughput(0).at(grid.day(d));
            double late = run.throughput(1).at(grid.day(d));
            double earlyShare = run.rooflineShare(0).at(grid.day(d));
            double lateShare = run.rooflineShare(1).at(grid.day(d));
            double lateBefore = baseline.throughput(1).at(grid.day(d));
            same(curves, "early.throughput", d, early);
            same(curves, "late.roofline_share", d, lateShare);
            same(curves, "late.excess", d, lateShare > 0 ? 1 / lateShare - 1 : Double.NaN);
            same(curves, "late.head_start_effect", d, late > 0 && lateBefore > 0 ? late / lateBefore : Double.NaN);
            same(
                    curves,
                    "late.software_difference",
                    d,
                    lateShare - baseline.rooflineShare(1).at(grid.day(d)));
            same(curves, "early_over_late.gap", d, PairView.gap(early, late));
            same(curves, "early_over_late.software_gap", d, PairView.gap(earlyShare, lateShare));
            same(curves, "early_over_late.log_gap", d, late > 0 ? FastMath.log(early / late) : Double.NaN);
            double behind = curves.get("early_over_late.days_behind")[d];
            same(
                    curves,
                    "early_over_late.days_behind_censored",
                    d,
                    Double.isNaN(behind) ? Double.NaN : lateShare == 0 ? 1 : 0);
            same(
                    curves,
                    "home/late.adoption_share",
                    d,
                    run.market().orElseThrow().shares().get(0).get(1).at(grid.day(d)));
        }
    }

    private static Trajectory run(Experiment experiment, int scenario) {
        RunSpec spec = experiment.plan().get(experiment.plan().indexOf(scenario, 0, 2));
        return ((RunResult.Completed) new LocalEngine.RunPlayer(experiment).play(spec)).trajectory();
    }

    private static void same(Map<String, double[]> curves, String name, int d, double expected) {
        assertThat(curves).containsKey(name);
        double actual = curves.get(name)[d];
        if (Double.isNaN(expected)) {
            assertThat(actual).as(name).isNaN();
        } else {
            assertThat(actual)
                    .as("%s at place %d", name, d)
                    .isCloseTo(expected, within(EXACT * (1 + Math.abs(expected))));
        }
    }
}

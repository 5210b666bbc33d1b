package headstart.experiment;

import headstart.model.Trajectory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.util.FastMath;

/** What of a run is drawn, and the values of all of it on a block of days. */
final class RunCurves {
    private final Experiment experiment;
    private final Subjects subjects;
    private final List<Key> keys = new ArrayList<>();
    private final List<String> drawn;
    private final List<MarketSubjects.Member> sold;

    RunCurves(Experiment experiment) {
        this.experiment = experiment;
        this.subjects = experiment.subjects();
        this.drawn = new ArrayList<>(subjects.teams());
        subjects.chips().forEach((chip, members) -> {
            if (!drawn.contains(chip) && members.size() > 1) {
                drawn.add(chip);
            }
        });
        for (String subject : drawn) {
            add(subject, false);
        }
        for (Gap gap : experiment.gaps()) {
            add(gap.name(), true);
        }
        this.sold = experiment.marketSubjects().chips();
        sold.forEach(chip -> keys.add(new Key(chip.name(), Measure.ADOPTION_SHARE)));
    }

    private void add(String subject, boolean ofGap) {
        for (Measure measure : Measure.values()) {
            if (measure.isOfGap() == ofGap && !measure.isOfMarket()) {
                keys.add(new Key(subject, measure));
            }
        }
    }

    /** One curve. */
    record Key(String subject, Measure measure) {}

    List<Key> keys() {
        return keys;
    }

    /** The chips that are their only team, by chip: their curves are the team's. */
    Map<String, String> twins() {
        Map<String, String> twins = new LinkedHashMap<>();
        subjects.chips().forEach((chip, members) -> {
            if (members.size() == 1 && !subjects.teams().contains(chip)) {
                twins.put(chip, subjects.teams().get(members.get(0)));
            }
        });
        return twins;
    }

    /**
     * The values of a run on the grid, by key and day.
     *
     * @param baseline the run of the same replication in the baseline scenario
     */
    double[][] values(Trajectory run, Trajectory baseline, DayGrid grid) {
        double[][] values = new double[keys.size()][];
        int row = 0;
        for (String subject : drawn) {
            List<Integer> members = subjects.teamsOf(subject);
            SubjectView here = SubjectView.of(run, members, experiment.lastDay());
            SubjectView there = SubjectView.of(baseline, members, experiment.lastDay());
            double[] throughput = grid.sample(here.throughput());
            double[] share = grid.sample(here.rooflineShare());
            values[row++] = throughput;
            values[row++] = share;
            values[row++] = excess(share);
            values[row++] = ratio(throughput, grid.sample(there.throughput()));
            values[row++] = difference(share, grid.sample(there.rooflineShare()));
        }
        for (Gap gap : experiment.gaps()) {
            row = putGap(gap, run, grid, values, row);
        }
        for (MarketSubjects.Member chip : sold) {
            MarketView view =
                    new MarketView(run, experiment.scenarios().get(0).parameters(), chip, experiment.lastDay());
            values[row++] = grid.sample(view.share());
        }
        return values;
    }

    private int putGap(Gap gap, Trajectory run, DayGrid grid, double[][] values, int firstRow) {
        SubjectView leader = SubjectView.of(run, subjects.teamsOf(gap.leader()), experiment.lastDay());
        SubjectView laggard = SubjectView.of(run, subjects.teamsOf(gap.laggard()), experiment.lastDay());
        PairView pair = new PairView(
                leader,
                laggard,
                experiment.parityTolerance(),
                ReleaseShares.of(
                        run, subjects.teamsOf(gap.leader()), subjects.teamsOf(gap.laggard()), experiment.lastDay()));
        double[] a = grid.sample(leader.throughput());
        double[] b = grid.sample(laggard.throughput());
        double[] shareA = grid.sample(leader.rooflineShare());
        double[] shareB = grid.sample(laggard.rooflineShare());
        double[][] rows = new double[5][grid.count()];
        for (int d = 0; d < grid.count(); d++) {
            rows[0][d] = PairView.gap(a[d], b[d]);
            rows[1][d] = PairView.gap(shareA[d], shareB[d]);
            rows[2][d] = a[d] > 0 && b[d] > 0 ? FastMath.log(a[d] / b[d]) : Double.NaN;
            rows[3][d] = pair.daysBehindOn(grid.day(d));
            rows[4][d] = Double.isNaN(rows[3][d]) ? Double.NaN : shareB[d] == 0 ? 1 : 0;
        }
        System.arraycopy(rows, 0, values, firstRow, rows.length);
        return firstRow + rows.length;
    }

    private static double[] excess(double[] share) {
        double[] excess = new double[share.length];
        for (int d = 0; d < share.length; d++) {
            excess[d] = share[d] > 0 ? 1 / share[d] - 1 : Double.NaN;
        }
        return excess;
    }

    private static double[] ratio(double[] here, double[] there) {
        double[] ratio = new double[here.length];
        for (int d = 0; d < here.length; d++) {
            ratio[d] = here[d] > 0 && there[d] > 0 ? here[d] / there[d] : Double.NaN;
        }
        return ratio;
    }

    private static double[] difference(double[] here, double[] there) {
        double[] difference = new double[here.length];
        for (int d = 0; d < here.length; d++) {
            difference[d] = here[d] - there[d];
        }
        return difference;
    }
}

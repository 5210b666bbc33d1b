package headstart.desktop;

import headstart.experiment.Experiment;
import headstart.experiment.Labels;
import headstart.experiment.measure.Gap;
import headstart.experiment.measure.Subject;
import java.awt.GridLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToDoubleFunction;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import org.knowm.xchart.XChartPanel;
import org.knowm.xchart.XYChart;

/** Curves of the run as it goes on: what share of its chip each team uses, and how fast laggards are relative to leaders. */
final class LiveCharts extends JPanel {
    private static final long serialVersionUID = 1;
    private static final long LEAST_NANOS = 100_000_000;
    private static final double PERCENT = 100;
    private static final double HEADROOM = 1.1;

    private final transient Experiment study;
    private final transient List<String> teams;
    private final transient List<String> gaps;
    private final XYChart shares;
    private final XYChart ratios;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private transient Optional<Course> course = Optional.empty();
    private transient long drawn;

    LiveCharts(Experiment study) {
        super(new GridLayout(0, 1));
        this.study = study;
        Labels labels = Labels.of(study);
        this.teams = study.subjects().teams().stream().map(labels::shortOf).toList();
        this.gaps = study.gaps().stream().map(labels::shortOf).toList();
        this.shares =
                LineChart.of("Share of what its chip can do, newest release", "%", study.firstDay(), study.lastDay());
        this.ratios = LineChart.of(
                "Speed of the laggard relative to the leader's", "ratio", study.releaseDay(), study.lastDay());
        shares.getStyler().setYAxisMax(PERCENT);
        for (int team = 0; team < teams.size(); team++) {
            LineChart.add(shares, teams.get(team), team);
        }
        for (int gap = 0; gap < gaps.size(); gap++) {
            LineChart.add(ratios, gaps.get(gap), gap);
        }
        add(new XChartPanel<>(shares));
        if (!gaps.isEmpty()) {
            add(new XChartPanel<>(ratios));
        }
    }

    /** Another run begins. */
    void begin(Course run) {
        course = Optional.of(run);
        draw();
    }

    /** An event has happened; the picture follows some ten times a second. */
    void look() {
        if (System.nanoTime() - drawn > LEAST_NANOS && waiting.compareAndSet(false, true)) {
            SwingUtilities.invokeLater(this::draw);
        }
    }

    /** Draws all that has been seen. */
    void draw() {
        waiting.set(false);
        course.ifPresent(run -> {
            Object stepped = run.run().state().schedule;
            synchronized (stepped) {
                for (int team = 0; team < teams.size(); team++) {
                    int index = team;
                    show(
                            shares,
                            teams.get(team),
                            days(run, List.of(team)),
                            day -> PERCENT * at(run, index, day).state().share());
                }
                double highest = 1;
                for (int gap = 0; gap < gaps.size(); gap++) {
                    Gap pair = study.gaps().get(gap);
                    List<Integer> members = new ArrayList<>(pair.leader().teams());
                    members.addAll(pair.laggard().teams());
                    highest = Math.max(
                            highest, show(ratios, gaps.get(gap), days(run, members), day -> ratio(run, pair, day)));
                }
                ratios.getStyler().setYAxisMax(HEADROOM * highest);
            }
        });
        drawn = System.nanoTime();
        repaint();
    }

    /** Shows the values of those days on which there is one. */
    private static double show(XYChart chart, String name, double[] days, ToDoubleFunction<Double> value) {
        double[] known = Arrays.stream(days)
                .filter(day -> !Double.isNaN(value.applyAsDouble(day)))
                .toArray();
        double[] values = Arrays.stream(known).map(value::applyAsDouble).toArray();
        LineChart.show(chart, name, known, values);
        return Arrays.stream(values).max().orElse(0);
    }

    /** The days on which one of the teams changed, and now. */
    private static double[] days(Course run, List<Integer> members) {
        TreeSet<Double> days = new TreeSet<>();
        members.forEach(team -> run.of(team).forEach(sight -> days.add(sight.day())));
        days.add(run.run().day());
        return days.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static Course.Sight at(Course run, int team, double day) {
        List<Course.Sight> seen = run.of(team);
        int sight = seen.size() - 1;
        while (sight > 0 && seen.get(sight).day() > day) {
            sight--;
        }
        return seen.get(sight);
    }

    private static double ratio(Course run, Gap gap, double day) {
        double leader = fastest(run, gap.leader(), day);
        double laggard = fastest(run, gap.laggard(), day);
        return leader > 0 && laggard > 0 ? laggard / leader : Double.NaN;
    }

    private static double fastest(Course run, Subject.Performer subject, double day) {
        return subject.teams().stream()
                .mapToDouble(team -> at(run, team, day).throughput())
                .max()
                .orElse(0);
    }
}

package headstart.report.figure;

import headstart.experiment.Experiment;
import headstart.experiment.measure.Gap;
import headstart.experiment.measure.Outcome;
import headstart.experiment.result.WaitingTime;
import headstart.experiment.run.OutcomeMatrix;
import headstart.report.chart.Axis;
import headstart.report.chart.Panel;
import headstart.report.chart.PanelChart;
import headstart.report.chart.Series;
import headstart.statistics.KaplanMeier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The distribution of the days to parity: the share of runs in which the laggard is level by then. */
final class ParityFigure {
    private static final double MONTH = 30;
    private static final double PERCENT = 100;

    private final Results results;
    private final Experiment experiment;
    private final Outcome outcome;
    private final List<WaitingTime> waiting;

    private ParityFigure(Results results, Outcome outcome) {
        this.results = results;
        this.experiment = results.experiment();
        this.outcome = outcome;
        this.waiting = results.all().waitingTimes();
    }

    /** The figure for that outcome; empty if the study did not ask for it. */
    static Optional<Figure> of(Results results, Outcome outcome, String name, String what) {
        boolean asked = results.experiment().outcomes().contains(outcome);
        return asked && !results.experiment().gaps().isEmpty()
                ? Optional.of(new ParityFigure(results, outcome).figure(name, what))
                : Optional.empty();
    }

    private Figure figure(String name, String what) {
        List<Panel> panels = new ArrayList<>();
        for (Gap gap : experiment.gaps()) {
            panels.add(panel(gap));
        }
        String title = title(what);
        String band =
                "Line: Kaplan-Meier estimate; band: pointwise 95 % interval, of the first scenario and the baseline;"
                        + " runs that never get there are censored at the horizon";
        PanelChart chart = new PanelChart(
                title,
                "Share of runs at parity by that day. " + band + ".",
                results.footnote(),
                panels,
                Results.columns(panels.size()));
        String caption = String.format(
                Locale.ROOT,
                "Share of runs in which the laggard has been within %.0f %% of the leader %s by that day. %s. %s.",
                PERCENT * experiment.parityTolerance(),
                what,
                band,
                results.basis());
        return new Figure(
                name,
                title,
                caption,
                title + ": one panel for each pair, one rising curve for each scenario.",
                chart,
                CsvText.of(panels, "day", "share_at_parity"));
    }

    /** Half of the runs, of the first pair: what the curves show at the middle of their height. */
    private String title(String what) {
        Gap gap = experiment.gaps().get(0);
        return Results.capital(results.say(
                "half of the runs have %s level with %s %s, %s",
                results.name(gap.laggard()),
                results.name(gap.leader()),
                results.say(what),
                new Headlines(results).both(scenario -> half(estimate(scenario, gap)))));
    }

    private String half(KaplanMeier estimate) {
        double median = estimate.steps().stream()
                .filter(step -> step.survival() <= 0.5)
                .mapToDouble(KaplanMeier.Step::time)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
        return median <= 0
                ? results.say("from the start")
                : median > experiment.lastDay() - experiment.releaseDay()
                        ? results.say("not by the horizon")
                        : results.say("by day %s", results.figure(Math.ceil(median)));
    }

    private Panel panel(Gap gap) {
        List<Series> lines = new ArrayList<>();
        List<String> censored = new ArrayList<>();
        for (String scenario : results.scenarios()) {
            KaplanMeier estimate = estimate(scenario, gap);
            lines.add(line(scenario, estimate));
            if (estimate.censored() > 0) {
                censored.add(results.name(scenario) + " "
                        + percent((double) estimate.censored() / Math.max(1, estimate.n())) + " %");
            }
        }
        return new Panel(
                results.subject(gap),
                Axis.days(results.say("days after release"), 0, lastDayShown()),
                Axis.share(results.say("share of runs")),
                lines,
                List.of(),
                List.of(),
                censored.isEmpty() ? "" : results.say("not level by the horizon: %s", String.join(", ", censored)));
    }

    /** The horizon, or a round day by which every run of every pair has got there. */
    private double lastDayShown() {
        double last = 0;
        OutcomeMatrix outcomes = results.all().outcomes();
        for (Gap gap : experiment.gaps()) {
            for (double[][] byColumn : outcomes.values()) {
                for (double day : byColumn[outcomes.indexOf(gap, outcome).orElseThrow()]) {
                    last = Math.max(last, Double.isNaN(day) ? 0 : day);
                }
            }
        }
        double round = Math.ceil((last + 1) / MONTH) * MONTH;
        return Math.min(experiment.lastDay() - experiment.releaseDay(), round);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", PERCENT * share).replace(".0", "");
    }

    private KaplanMeier estimate(String scenario, Gap gap) {
        return waiting.stream()
                .filter(row -> row.scenario().equals(scenario)
                        && row.subject().equals(gap)
                        && row.column().kind() == outcome)
                .findFirst()
                .orElseThrow()
                .estimate();
    }

    private Series line(String scenario, KaplanMeier estimate) {
        int horizon = (int) (experiment.lastDay() - experiment.releaseDay());
        double[] x = new double[horizon + 1];
        double[] y = new double[horizon + 1];
        double[] low = new double[horizon + 1];
        double[] high = new double[horizon + 1];
        int step = -1;
        for (int day = 0; day <= horizon; day++) {
            while (step + 1 < estimate.steps().size()
                    && estimate.steps().get(step + 1).time() <= day) {
                step++;
            }
            x[day] = day;
            y[day] = step < 0 ? 0 : 1 - estimate.steps().get(step).survival();
            low[day] =
                    step < 0 ? 0 : Shares.inside(1 - estimate.steps().get(step).high());
            high[day] =
                    step < 0 ? 0 : Shares.inside(1 - estimate.steps().get(step).low());
        }
        Series line = new Series(results.name(scenario), experiment.indexOf(scenario), x, y, low, high)
                .as(results.role(scenario));
        return line.role() == Series.Role.OTHER ? line.withHiddenBand() : line;
    }
}

package headstart.experiment.measure;

import headstart.model.MarketHistory;
import headstart.model.Parameters;
import headstart.model.StepCurve;
import headstart.model.Trajectory;
import headstart.random.CompensatedSum;
import java.util.List;

/** What the buyers of one run did, as far as one seller is concerned. */
public final class MarketView implements RunView {
    private static final double SECONDS_PER_DAY = 86_400;

    private final Trajectory run;
    private final MarketHistory history;
    private final Parameters parameters;
    private final Subject.Seller member;
    private final double releaseDay;
    private final double horizonDay;

    public MarketView(Trajectory run, Parameters parameters, Subject.Seller member, double horizonDay) {
        this.run = run;
        this.history = run.market().orElseThrow();
        this.parameters = parameters;
        this.member = member;
        this.releaseDay = run.releaseDays().get(0);
        this.horizonDay = horizonDay;
    }

    private double size(int segment) {
        return parameters.market().orElseThrow().segments().get(segment).chips();
    }

    /** What is installed of the seller's chips, as a share of all chips of the segments. */
    public StepCurve share() {
        StepCurve first = history.shares().get(0).get(0);
        double[] days = new double[first.size()];
        double[] values = new double[days.length];
        double all = CompensatedSum.of(
                member.segments().size(), i -> size(member.segments().get(i)));
        for (int i = 0; i < days.length; i++) {
            days[i] = first.day(i);
            for (int segment : member.segments()) {
                double part = size(segment) / all;
                for (int chip : member.chips()) {
                    values[i] += part * history.shares().get(segment).get(chip).value(i);
                }
            }
        }
        return StepCurve.of(days, values);
    }

    double shareOn(int daysAfterRelease) {
        return share().at(releaseDay + daysAfterRelease);
    }

    double shareDays() {
        return share().integral(releaseDay, horizonDay);
    }

    /** Tokens that the installed chips could have served from release to horizon. */
    double tokens() {
        double sum = 0;
        for (int chip : member.chips()) {
            List<Integer> teams = parameters.teamsOf(parameters.chips().get(chip));
            StepCurve throughput = SubjectView.of(run, teams, horizonDay).throughput();
            for (int segment : member.segments()) {
                sum += size(segment) * product(history.shares().get(segment).get(chip), throughput);
            }
        }
        return sum * SECONDS_PER_DAY;
    }

    private double product(StepCurve share, StepCurve throughput) {
        double sum = 0;
        for (int i = 0; i < share.size(); i++) {
            double from = Math.max(releaseDay, share.day(i));
            double to = Math.min(horizonDay, i + 1 < share.size() ? share.day(i + 1) : horizonDay);
            if (from < to && share.value(i) > 0) {
                sum += share.value(i) * throughput.integral(from, to);
            }
        }
        return sum;
    }

    /** Chips on order, all of the seller's in its segments together; 0 where buyers do not queue. */
    public StepCurve backlog() {
        StepCurve first = history.shares().get(0).get(0);
        double[] days = new double[first.size()];
        double[] values = new double[days.length];
        for (int i = 0; i < days.length; i++) {
            days[i] = first.day(i);
            double day = days[i];
            values[i] = history.queue().map(queue -> backlog(queue, day)).orElse(0.0);
        }
        return StepCurve.of(days, values);
    }

    private double backlog(MarketHistory.Queue queue, double day) {
        double sum = 0;
        for (int segment : member.segments()) {
            for (int chip : member.chips()) {
                sum += queue.backlog().get(segment).get(chip).at(day);
            }
        }
        return sum;
    }

    double backlogOn(int daysAfterRelease) {
        return backlog().at(releaseDay + daysAfterRelease);
    }

    /** Mean days from order to delivery of the chips that were delivered; not a number where none was. */
    double waitingDays() {
        return history.queue().map(this::waitingDays).orElse(0.0);
    }

    private double waitingDays(MarketHistory.Queue queue) {
        double delivered = 0;
        double waited = 0;
        for (int segment : member.segments()) {
            for (int chip : member.chips()) {
                delivered += queue.delivered().get(segment).get(chip);
                waited += queue.waitedChipDays().get(segment).get(chip);
            }
        }
        return delivered > 0 ? waited / delivered : Double.NaN;
    }

    double revenue() {
        double sum = 0;
        for (int segment : member.segments()) {
            for (int chip : member.chips()) {
                sum += history.revenue().get(segment).get(chip);
            }
        }
        return sum;
    }
}

package headstart.experiment.measure;

import headstart.model.Parameters;
import headstart.model.Trajectory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One run with everybody in it; the view of each is made when it is first asked for. All days count from the first release. */
public final class WholeRun {
    private final Trajectory run;
    private final Parameters world;
    private final double parityTolerance;
    private final double lastDay;
    private final Map<Subject.Performer, SubjectView> performers = new HashMap<>();

    /**
     * A run.
     *
     * @param run what happened
     * @param world the parameters that all scenarios share the shape of
     * @param parityTolerance the gap below which a laggard counts as level
     * @param lastDay last whole day, as the model counts
     */
    public WholeRun(Trajectory run, Parameters world, double parityTolerance, double lastDay) {
        this.run = run;
        this.world = world;
        this.parityTolerance = parityTolerance;
        this.lastDay = lastDay;
    }

    /** The run as an outcome of that subject sees it. */
    public record Seen(WholeRun run, Subject subject) implements RunView {}

    /** The run as seen by a subject. */
    public Seen by(Subject subject) {
        return new Seen(this, subject);
    }

    /** The curves of a team, chip or chipmaker. */
    public SubjectView of(Subject.Performer subject) {
        return performers.computeIfAbsent(subject, asked -> SubjectView.of(run, asked, lastDay));
    }

    /** What the buyers did as far as a seller is concerned. */
    public MarketView of(Subject.Seller seller) {
        return new MarketView(run, world, seller, lastDay);
    }

    /** Days of the releases, after the first. */
    public List<Double> releaseDays() {
        return run.releaseDays().stream().map(day -> day - releaseDay()).toList();
    }

    /** Day of the first release, as the model counts. */
    public double releaseDay() {
        return run.releaseDays().get(0);
    }

    /** Last whole day. */
    public double horizon() {
        return lastDay - releaseDay();
    }

    /** The gap below which a laggard counts as level. */
    public double parityTolerance() {
        return parityTolerance;
    }
}

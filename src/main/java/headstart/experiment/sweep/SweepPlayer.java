package headstart.experiment.sweep;

import headstart.experiment.RunSpec;
import headstart.experiment.run.OutcomeTable;
import headstart.experiment.run.Thrown;
import headstart.model.RunObserver;
import headstart.model.Simulation;
import headstart.model.Trajectory;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/** Plays runs of a sweep; shared by all threads. */
public final class SweepPlayer {
    /** Prepared points, with what was drawn for them, kept for the next replication; beyond, points are prepared anew, so that memory stays as it is. */
    private static final int MOST_KEPT = 4096;

    private final Sweep sweep;
    private final OutcomeTable outcomes;
    private final Map<List<Long>, Simulation> prepared = new ConcurrentHashMap<>();

    /** A player of the runs of that sweep. */
    public SweepPlayer(Sweep sweep) {
        this.sweep = sweep;
        this.outcomes = OutcomeTable.of(sweep.experiment());
    }

    /** Plays one run. What it throws becomes the result, after one repetition that shows whether it throws every time. */
    public SweepRun play(RunSpec spec) {
        return play(spec, RunObserver.NONE);
    }

    /** Plays one run and tells the observer its events in order. */
    public SweepRun play(RunSpec spec, RunObserver observer) {
        try {
            return completed(spec, observer);
        } catch (RuntimeException | StackOverflowError e) {
            Thrown thrown = Thrown.of(e);
            return new SweepRun.Failed(spec, thrown.message().equals(messageOfRepetition(spec)), thrown);
        }
    }

    private SweepRun completed(RunSpec spec, RunObserver observer) {
        Trajectory trajectory = simulation(spec).run(sweep.luck(spec), observer);
        return new SweepRun.Completed(spec, outcomes.of(trajectory));
    }

    private String messageOfRepetition(RunSpec spec) {
        try {
            completed(spec, RunObserver.NONE);
            return "";
        } catch (RuntimeException | StackOverflowError e) {
            return Thrown.of(e).message();
        }
    }

    private Simulation simulation(RunSpec spec) {
        OptionalInt draw = sweep.draw(spec);
        long point = (long) spec.designPoint() * sweep.experiment().scenarios().size() + spec.scenario();
        List<Long> key = List.of(point, (long) draw.orElse(-1));
        Simulation kept = prepared.get(key);
        if (kept != null) {
            return kept;
        }
        double[] values = sweep.points()[spec.designPoint()];
        Simulation simulation = Simulation.of(
                draw.isPresent()
                        ? sweep.world().at(spec.scenario(), values, draw.getAsInt())
                        : sweep.world().at(spec.scenario(), values));
        if (prepared.size() < MOST_KEPT) {
            prepared.put(key, simulation);
        }
        return simulation;
    }
}

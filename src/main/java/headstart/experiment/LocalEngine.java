package headstart.experiment;

import headstart.model.RunObserver;
import headstart.model.Simulation;
import headstart.model.Trajectory;
import headstart.random.Streams;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Plays the runs of a plan on the threads of this machine and hands the results over in plan order, so that nothing
 * downstream depends on how many threads there are. Batches keep the cost of handing over small; a bounded number of
 * batches is in flight.
 */
public final class LocalEngine {
    private static final int BATCH = 16;
    private static final int BATCHES_PER_THREAD = 4;

    private final int threads;

    /** An engine of that many threads, 1 or more. */
    public LocalEngine(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads (" + threads + ") must be 1 or more.");
        }
        this.threads = threads;
    }

    /**
     * Plays all runs from a place in the plan to its end. A run that throws becomes a {@link RunResult.Failed}; the others
     * go on.
     *
     * @param from index of the first run to play
     * @param inOrder receives every result in plan order, on the calling thread
     */
    public void run(Experiment experiment, long from, Consumer<RunResult> inOrder) {
        RunPlayer player = new RunPlayer(experiment);
        Plan plan = experiment.plan();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Deque<Future<List<RunResult>>> inFlight = new ArrayDeque<>();
            for (long next = from; next < plan.size() || !inFlight.isEmpty(); ) {
                while (next < plan.size() && inFlight.size() < threads * BATCHES_PER_THREAD) {
                    long first = next;
                    long last = Math.min(plan.size(), first + BATCH);
                    inFlight.add(pool.submit(() -> player.play(plan, first, last)));
                    next = last;
                }
                Tasks.get(inFlight.remove()).forEach(inOrder);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /** Plays single runs; shared by all threads. */
    public static final class RunPlayer {
        private final List<Simulation> simulations = new ArrayList<>();
        private final OutcomeTable outcomes;
        private final Streams streams;

        /** A player of the runs of that experiment. */
        public RunPlayer(Experiment experiment) {
            experiment.scenarios().forEach(scenario -> simulations.add(Simulation.of(scenario.parameters())));
            this.outcomes = OutcomeTable.of(experiment);
            this.streams = Streams.of(experiment.seed());
        }

        private List<RunResult> play(Plan plan, long first, long last) {
            List<RunResult> results = new ArrayList<>();
            for (long index = first; index < last; index++) {
                results.add(play(plan.get(index)));
            }
            return results;
        }

        /** Plays one run; what it throws becomes the result. */
        public RunResult play(RunSpec spec) {
            return play(spec, RunObserver.NONE);
        }

        /** Plays one run and tells the observer its events in order. */
        public RunResult play(RunSpec spec, RunObserver observer) {
            try {
                Trajectory trajectory =
                        simulations.get(spec.scenario()).run(streams.replication(spec.replication()), observer);
                return new RunResult.Completed(spec, outcomes.of(trajectory), trajectory);
            } catch (RuntimeException | StackOverflowError e) {
                return new RunResult.Failed(spec, String.valueOf(e.getMessage()));
            }
        }
    }
}

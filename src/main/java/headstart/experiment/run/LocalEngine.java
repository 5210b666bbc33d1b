package headstart.experiment.run;

import headstart.experiment.Experiment;
import headstart.experiment.Plan;
import headstart.experiment.RunSpec;
import headstart.experiment.Uncertainty;
import headstart.model.LiveRun;
import headstart.model.RunObserver;
import headstart.model.Simulation;
import headstart.model.Trajectory;
import headstart.random.Streams;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.stream.LongStream;

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
        each(LongStream.range(from, plan.size()).iterator(), index -> player.play(plan.get(index)), batch -> {
            batch.forEach(inOrder);
            return true;
        });
    }

    /**
     * Plays runs batch by batch.
     *
     * @param indices the runs in order
     * @param play plays one of them; called on the engine's threads
     * @param inOrder receives the results in the order of the indices, some at a time, on the calling thread; says whether to go on
     */
    public <T> void each(PrimitiveIterator.OfLong indices, LongFunction<T> play, Predicate<List<T>> inOrder) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Deque<Future<List<T>>> inFlight = new ArrayDeque<>();
            boolean goOn = true;
            while (goOn && (indices.hasNext() || !inFlight.isEmpty())) {
                while (indices.hasNext() && inFlight.size() < threads * BATCHES_PER_THREAD) {
                    long[] batch = next(indices);
                    inFlight.add(pool.submit(
                            () -> Arrays.stream(batch).mapToObj(play).toList()));
                }
                goOn = inOrder.test(Tasks.get(inFlight.remove()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static long[] next(PrimitiveIterator.OfLong indices) {
        long[] batch = new long[BATCH];
        int size = 0;
        while (size < BATCH && indices.hasNext()) {
            batch[size++] = indices.nextLong();
        }
        return Arrays.copyOf(batch, size);
    }

    /** Plays single runs; shared by all threads. */
    public static final class RunPlayer {
        /** Drawn worlds kept for other replications; beyond, they are prepared anew, so that memory stays as it is. */
        private static final int MOST_KEPT = 4096;

        private final List<Simulation> simulations = new ArrayList<>();
        private final Map<Long, Simulation> drawn = new ConcurrentHashMap<>();
        private final Experiment experiment;
        private final OutcomeTable outcomes;
        private final Streams streams;
        private final int mostKept;

        /** A player of the runs of that experiment. */
        public RunPlayer(Experiment experiment) {
            this(experiment, MOST_KEPT);
        }

        private RunPlayer(Experiment experiment, int mostKept) {
            this.experiment = experiment;
            this.mostKept = mostKept;
            experiment.scenarios().forEach(scenario -> simulations.add(Simulation.of(scenario.parameters())));
            this.outcomes = OutcomeTable.of(experiment);
            this.streams = Streams.of(experiment.seed());
        }

        /** A player that plays every run once and keeps no drawn world for another. */
        public static RunPlayer ofRunsPlayedOnce(Experiment experiment) {
            return new RunPlayer(experiment, 0);
        }

        /** Plays one run; what it throws becomes the result. */
        public RunResult play(RunSpec spec) {
            return play(spec, RunObserver.NONE);
        }

        /** Plays one run and tells the observer its events in order. */
        public RunResult play(RunSpec spec, RunObserver observer) {
            return play(spec, streams.replication(spec.replication()), observer);
        }

        /** Prepares a run to be played event by event, with the same luck and the same end. */
        public LiveRun live(RunSpec spec) {
            return simulation(spec).live(streams.replication(spec.replication()));
        }

        /** Plays a run with the uncertain numbers of its replication and other luck. */
        public RunResult playTwin(RunSpec spec) {
            return play(spec, streams.replication(spec.replication()).within("twin"), RunObserver.NONE);
        }

        private RunResult play(RunSpec spec, Streams.Replication luck, RunObserver observer) {
            try {
                Trajectory trajectory = simulation(spec).run(luck, observer);
                return new RunResult.Completed(spec, outcomes.of(trajectory), trajectory);
            } catch (RuntimeException | StackOverflowError e) {
                return new RunResult.Failed(spec, Thrown.of(e));
            }
        }

        private Simulation simulation(RunSpec spec) {
            if (experiment.uncertainty().isEmpty()) {
                return simulations.get(spec.scenario());
            }
            Uncertainty doubt = experiment.uncertainty().get();
            int draw = doubt.drawOf(streams.replication(spec.replication()));
            long key = (long) draw * simulations.size() + spec.scenario();
            Simulation kept = drawn.get(key);
            if (kept != null) {
                return kept;
            }
            String scenario = experiment.scenarios().get(spec.scenario()).name();
            Simulation simulation =
                    simulations.get(spec.scenario()).with(doubt.world().at(scenario, draw));
            if (drawn.size() < mostKept) {
                drawn.put(key, simulation);
            }
            return simulation;
        }
    }
}

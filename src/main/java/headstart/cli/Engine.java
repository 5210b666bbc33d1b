package headstart.cli;

import headstart.cluster.Cluster;
import headstart.cluster.ShippedStudy;
import headstart.experiment.run.LocalEngine;
import headstart.store.PlayedRun;
import java.io.IOException;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.function.LongFunction;
import java.util.function.Predicate;

/** Where runs are played. What comes of them is the same everywhere. */
sealed interface Engine extends AutoCloseable {
    /** Runs of one work. */
    interface Runs {
        /** Plays one by its place in the plan, here. */
        LongFunction<PlayedRun> player();

        /** All that another machine needs to play them. */
        ShippedStudy shipped() throws IOException;
    }

    /** Runs that are played at the same time. */
    int workers();

    /** Where that is, for what is said of time; empty for this machine. */
    String where();

    /**
     * Plays runs.
     *
     * @param places places in the plan, in order
     * @param inOrder receives the runs in the order of the places, on the calling thread; says whether to go on
     */
    void each(Runs runs, PrimitiveIterator.OfLong places, Predicate<List<PlayedRun>> inOrder) throws IOException;

    @Override
    void close();

    /**
     * This machine.
     *
     * @param threads 1 or more
     */
    record Here(int threads) implements Engine {
        @Override
        public int workers() {
            return Math.min(threads, Runtime.getRuntime().availableProcessors());
        }

        @Override
        public String where() {
            return "";
        }

        @Override
        public void each(Runs runs, PrimitiveIterator.OfLong places, Predicate<List<PlayedRun>> inOrder) {
            new LocalEngine(threads).each(places, runs.player(), inOrder);
        }

        @Override
        public void close() {
            // There is nothing to give back.
        }
    }

    /** A cluster. */
    record There(Cluster cluster) implements Engine {
        @Override
        public int workers() {
            return cluster.cores();
        }

        @Override
        public String where() {
            return " on " + Texts.count(cluster.cores(), "core", "cores") + " of " + cluster.name();
        }

        @Override
        public void each(Runs runs, PrimitiveIterator.OfLong places, Predicate<List<PlayedRun>> inOrder)
                throws IOException {
            cluster.play(runs.shipped(), places, inOrder);
        }

        @Override
        public void close() {
            cluster.close();
        }
    }
}

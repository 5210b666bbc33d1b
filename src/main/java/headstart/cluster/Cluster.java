package headstart.cluster;

import headstart.store.PlayedRun;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.function.Predicate;

/** Machines that play runs together. */
public interface Cluster extends Closeable {
    /** Runs are handed over so many at a time, as the threads of one machine do it, so that a sweep that stops at a failure stops at the same run. */
    int BATCH = 16;

    /** What a reader knows it by, such as {@code Spark 4.2.0 at spark://host:7077}. */
    String name();

    /** Runs that it plays at the same time, 1 or more, as it is now. */
    int cores();

    /**
     * Plays runs of a study. Whatever the machines do, the same runs come to the same bytes in the same order; a bounded number of them is on
     * its way at a time. A machine that is lost costs time alone.
     *
     * @param places places in the plan, in order
     * @param inOrder receives the runs in the order of the places, {@link #BATCH} at a time, on the calling thread; says whether to go on
     * @throws ClusterFault if no machine is left, or none can play the study
     */
    void play(ShippedStudy study, PrimitiveIterator.OfLong places, Predicate<List<PlayedRun>> inOrder)
            throws IOException;

    @Override
    void close();
}

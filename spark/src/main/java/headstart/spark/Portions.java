package headstart.spark;

import headstart.cluster.Cluster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PrimitiveIterator;

/**
 * How many runs go out at once. A task takes about a fifth of a second, so that what Spark takes for it hardly counts, and all that is on its
 * way keeps to a bounded memory, whatever the number of runs and of machines.
 */
final class Portions {
    /** Jobs on their way: machines that are done find the next one waiting. */
    static final int JOBS = 3;

    private static final int FIRST = 64;
    private static final int MOST = 4096;
    private static final double TASK_NANOS = 2e8;
    private static final double MOST_BYTES = 96 << 20;

    private double nanosPerRun = TASK_NANOS / FIRST;
    private double bytesPerRun = MOST_BYTES;

    /** Takes note of what runs took. */
    void learn(int runs, long nanos, long bytes) {
        if (runs > 0) {
            nanosPerRun = Math.max(1, (double) nanos / runs);
            bytesPerRun = Math.max(1, (double) bytes / runs);
        }
    }

    /** Runs in a task, where that many cores play: whole batches. */
    int runs(int cores) {
        double byTime = TASK_NANOS / nanosPerRun;
        double byMemory = bytesPerRun < MOST_BYTES ? MOST_BYTES / bytesPerRun / JOBS / cores : FIRST;
        int batches = (int) Math.min(MOST, Math.min(byTime, byMemory)) / Cluster.BATCH;
        return Math.max(1, batches) * Cluster.BATCH;
    }

    /** The next job: a task for each core. */
    List<long[]> next(PrimitiveIterator.OfLong places, int cores) {
        int runs = runs(cores);
        List<long[]> tasks = new ArrayList<>();
        while (places.hasNext() && tasks.size() < cores) {
            long[] task = new long[runs];
            int size = 0;
            while (size < runs && places.hasNext()) {
                task[size++] = places.nextLong();
            }
            tasks.add(Arrays.copyOf(task, size));
        }
        return tasks;
    }
}

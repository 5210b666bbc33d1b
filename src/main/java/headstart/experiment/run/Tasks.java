package headstart.experiment.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Independent pieces of work on a few threads, a bounded number of them waiting at a time. */
public final class Tasks {
    private static final int WAITING_PER_THREAD = 16;

    private final ExecutorService pool;
    private final Deque<Future<?>> waiting = new ArrayDeque<>();
    private final int limit;

    public Tasks(int threads) {
        this.pool = Executors.newFixedThreadPool(threads);
        this.limit = threads * WAITING_PER_THREAD;
    }

    public void submit(Runnable work) {
        waiting.add(pool.submit(work));
        if (waiting.size() > limit) {
            get(waiting.remove());
        }
    }

    public void finish() {
        try {
            while (!waiting.isEmpty()) {
                get(waiting.remove());
            }
        } finally {
            pool.shutdown();
        }
    }

    /** The results of all jobs, in their order. */
    public static <T> List<T> all(int threads, List<Callable<T>> jobs) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> job : jobs) {
                futures.add(pool.submit(job));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(get(future));
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }

    static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}

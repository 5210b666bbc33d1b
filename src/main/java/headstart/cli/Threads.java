package headstart.cli;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;

/** Does work on a given number of threads, whatever of it is parallel: streams then stay out of the pool that all of a program shares. */
final class Threads {
    private Threads() {}

    /** Something to do. */
    @FunctionalInterface
    interface Task<T> {
        T call() throws IOException;
    }

    /** What came of it; an exception travels as a value, for a pool would wrap it. */
    private sealed interface Ended<T> {
        record Done<T>(T value) implements Ended<T> {}

        record Broken<T>(IOException thrown) implements Ended<T> {}

        record Failed<T>(RuntimeException thrown) implements Ended<T> {}
    }

    /**
     * The result of the task; what it throws is thrown here.
     *
     * @param threads 1 or more
     */
    static <T> T within(int threads, Task<T> task) throws IOException {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            Ended<T> ended = pool.submit(() -> ended(task)).get();
            if (ended instanceof Ended.Broken<T> broken) {
                throw broken.thrown();
            }
            if (ended instanceof Ended.Failed<T> failed) {
                throw failed.thrown();
            }
            return ((Ended.Done<T>) ended).value();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdown();
        }
    }

    private static <T> Ended<T> ended(Task<T> task) {
        try {
            return new Ended.Done<>(task.call());
        } catch (IOException e) {
            return new Ended.Broken<>(e);
        } catch (RuntimeException e) {
            return new Ended.Failed<>(e);
        }
    }
}

package headstart.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/**
 * Work with files that goes on beside other work, on the threads of the pool that it is begun in; outside of a pool it waits until it is
 * asked for. With a single thread it is done when it is asked for, too.
 *
 * @param <T> what comes of it
 */
public final class Beside<T> {
    private final Work<T> work;
    private final ForkJoinTask<Ended<T>> task;

    private Beside(Work<T> work) {
        this.work = work;
        this.task = ForkJoinTask.adapt(() -> Ended.of(this.work));
    }

    /** Something to do. */
    @FunctionalInterface
    public interface Work<T> {
        T call() throws IOException;
    }

    /** Work on one of many. */
    @FunctionalInterface
    public interface Each<S, T> {
        T of(S one) throws IOException;
    }

    /** What came of it; an exception travels as a value, for a pool would wrap it. */
    private sealed interface Ended<T> {
        record Done<T>(T value) implements Ended<T> {}

        record Broken<T>(IOException thrown) implements Ended<T> {}

        record Failed<T>(RuntimeException thrown) implements Ended<T> {}

        static <T> Ended<T> of(Work<T> work) {
            try {
                return new Done<>(work.call());
            } catch (IOException e) {
                return new Broken<>(e);
            } catch (RuntimeException e) {
                return new Failed<>(e);
            }
        }

        default T value() throws IOException {
            if (this instanceof Broken<T> broken) {
                throw broken.thrown();
            }
            if (this instanceof Failed<T> failed) {
                throw failed.thrown();
            }
            return ((Done<T>) this).value;
        }
    }

    /** Begins it. */
    public static <T> Beside<T> begin(Work<T> work) {
        Beside<T> begun = new Beside<>(work);
        if (ForkJoinTask.inForkJoinPool()) {
            begun.task.fork();
        }
        return begun;
    }

    /** What came of it; what it throws is thrown here. */
    public T end() throws IOException {
        return ended().value();
    }

    private Ended<T> ended() {
        return ForkJoinTask.inForkJoinPool() ? task.join() : task.invoke();
    }

    /** What comes of each of many, in their order; of several that throw, the first counts, and all have ended by then. */
    public static <S, T> List<T> each(List<S> many, Each<S, T> work) throws IOException {
        List<Beside<T>> begun =
                many.stream().map(one -> begin(() -> work.of(one))).toList();
        List<Ended<T>> ended = begun.stream().map(Beside::ended).toList();
        List<T> values = new ArrayList<>();
        for (Ended<T> one : ended) {
            values.add(one.value());
        }
        return values;
    }

    /**
     * Does work, and all that is begun in it, on a given number of threads; what it throws is thrown here.
     *
     * @param threads 1 or more
     */
    public static <T> T within(int threads, Work<T> work) throws IOException {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(new Beside<>(work).task).get().value();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdown();
        }
    }
}

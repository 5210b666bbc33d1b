package headstart.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --threads} rules everywhere: reports were drawn on the pool that all of a program shares, as many threads as the machine has. */
class BesideTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void parallelStreamsStayWithinTheThreadsAskedFor(int threads) throws IOException {
        Set<String> names = Beside.within(
                threads,
                () -> IntStream.range(0, 5_000)
                        .parallel()
                        .mapToObj(i -> Thread.currentThread().getName())
                        .collect(Collectors.toSet()));
        assertThat(names).hasSizeLessThanOrEqualTo(threads).noneMatch(name -> name.contains("commonPool"));
        assertThat(names).allMatch(name -> name.startsWith("ForkJoinPool-"));
    }

    @Test
    void whatIsThrownComesOutAsItWas() {
        assertThatThrownBy(() -> Beside.within(2, () -> {
                    throw new IllegalArgumentException("wrong");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("wrong")
                .hasNoCause();
        assertThatThrownBy(() -> Beside.within(2, () -> {
                    throw new IOException("full");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("full");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5})
    void eachEndsInItsPlaceAndTheFirstFaultCounts(int threads) throws IOException {
        List<Integer> many = IntStream.range(0, 40).boxed().toList();
        assertThat(in(threads, () -> Beside.each(many, one -> 3 * one)))
                .isEqualTo(many.stream().map(one -> 3 * one).toList());
        assertThatThrownBy(() -> in(
                        threads,
                        () -> Beside.each(many, one -> {
                            if (one % 7 == 6) {
                                throw new IOException("file " + one);
                            }
                            return one;
                        })))
                .isInstanceOf(IOException.class)
                .hasMessage("file 6");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5})
    void nothingGoesOnWhenAFaultIsThrown(int threads) {
        AtomicInteger over = new AtomicInteger();
        List<Integer> many = IntStream.range(0, 20).boxed().toList();
        assertThatThrownBy(() -> in(
                        threads,
                        () -> Beside.each(many, one -> {
                            if (one == 0) {
                                throw new IOException("full");
                            }
                            LockSupport.parkNanos(1_000_000);
                            return over.incrementAndGet();
                        })))
                .hasMessage("full");
        assertThat(over).hasValue(19);
    }

    /** On so many threads, or where the caller stands. */
    private static <T> T in(int threads, Beside.Work<T> work) throws IOException {
        return threads == 0 ? work.call() : Beside.within(threads, work);
    }

    @Test
    void whatIsBegunGoesOnWhileOtherThingsAreDone() throws IOException {
        boolean both = Beside.within(2, () -> {
            CountDownLatch begun = new CountDownLatch(1);
            Beside<Boolean> other = Beside.begin(() -> {
                begun.countDown();
                return true;
            });
            return waited(begun) && other.end();
        });
        assertThat(both).isTrue();
    }

    private static boolean waited(CountDownLatch latch) {
        try {
            return latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --threads} rules everywhere: reports were drawn on the pool that all of a program shares, as many threads as the machine has. */
class ThreadsTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void parallelStreamsStayWithinTheThreadsAskedFor(int threads) throws IOException {
        Set<String> names = Threads.within(
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
        assertThatThrownBy(() -> Threads.within(2, () -> {
                    throw new InputException("wrong");
                }))
                .isInstanceOf(InputException.class)
                .hasMessage("wrong")
                .hasNoCause();
        assertThatThrownBy(() -> Threads.within(2, () -> {
                    throw new IOException("full");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("full");
    }
}

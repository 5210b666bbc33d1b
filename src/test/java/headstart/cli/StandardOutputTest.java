package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import org.junit.jupiter.api.Test;

/** A full disk below standard output is said; a reader who has seen enough is no fault. */
class StandardOutputTest {
    private static StandardOutput printedTo(OutputStream stream) {
        StandardOutput out = new StandardOutput(stream);
        PrintWriter writer = out.writer();
        writer.println("étude");
        writer.flush();
        return out;
    }

    private static OutputStream broken(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }

    @Test
    void aFullDiskIsSaid() {
        assertThat(printedTo(broken("No space left on device")).failure())
                .contains("Standard output cannot be written: No space left on device. What was printed is cut."
                        + "\nMaybe make room, or send it elsewhere.");
    }

    @Test
    void whoHasSeenEnoughIsNoFault() {
        assertThat(printedTo(broken("Broken pipe")).failure()).isEmpty();
        assertThat(printedTo(new ByteArrayOutputStream()).failure()).isEmpty();
    }
}

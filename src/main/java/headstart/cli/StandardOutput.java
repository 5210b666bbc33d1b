package headstart.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What the process prints, in UTF-8. It remembers when it could not be written: Java's own stream would not say so. */
final class StandardOutput extends OutputStream {
    private final OutputStream stream;
    private Optional<IOException> failure = Optional.empty();

    StandardOutput(FileDescriptor descriptor) {
        this(new FileOutputStream(descriptor));
    }

    StandardOutput(OutputStream stream) {
        this.stream = stream;
    }

    PrintWriter writer() {
        return new PrintWriter(new OutputStreamWriter(this, StandardCharsets.UTF_8), true);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            stream.write(bytes, offset, length);
        } catch (IOException e) {
            if (failure.isEmpty()) {
                failure = Optional.of(e);
            }
            throw e;
        }
    }

    /** Why what was printed is not whole; empty where it is, or where whoever read it has seen enough, as {@code head} does. */
    Optional<String> failure() {
        return failure.map(e -> String.valueOf(e.getMessage()))
                .filter(reason -> !reason.toLowerCase(Locale.ROOT).contains("pipe"))
                .map(reason -> "Standard output cannot be written: " + reason + ". What was printed is cut."
                        + "\nMaybe make room, or send it elsewhere.");
    }
}

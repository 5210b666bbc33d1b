package headstart.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Chromium without a window and without a network. Where it is missing the tests fail and say what to install. */
final class Browser {
    private static final List<String> FLAGS = List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--host-resolver-rules=MAP * ~NOTFOUND",
            "--enable-logging=stderr",
            "--virtual-time-budget=8000");

    private final Path temporary;

    Browser(Path temporary) {
        this.temporary = temporary;
    }

    /** The document as it stands after the scripts have run, and what the console said. */
    record Seen(String document, String console) {}

    /** Opens a page and waits until it is still. */
    Seen open(Path page, String... moreFlags) {
        List<String> flags = new ArrayList<>(List.of(moreFlags));
        flags.add("--dump-dom");
        return visit(page, flags);
    }

    /** Prints a page as PDF, as a reader would. */
    Path print(Path page) {
        Path pdf = temporary.resolve(page.getFileName() + ".pdf");
        visit(page, List.of("--print-to-pdf=" + pdf));
        return pdf;
    }

    private Seen visit(Path page, List<String> flags) {
        try {
            Path profile = Files.createTempDirectory(temporary, "profile");
            Path out = Files.createTempFile(temporary, "out", ".html");
            Path err = Files.createTempFile(temporary, "err", ".txt");
            List<String> command = new ArrayList<>(List.of(System.getProperty("headstart.chromium", "chromium")));
            command.addAll(FLAGS);
            command.addAll(flags);
            command.addAll(List.of("--user-data-dir=" + profile, page.toUri().toString()));
            Process process = start(command, out, err);
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("Chromium did not finish with " + page + ".");
            }
            String console = Files.readString(err, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(":CONSOLE"))
                    .reduce("", (a, b) -> a + b + "\n");
            return new Seen(Files.readString(out, StandardCharsets.UTF_8), console);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Process start(List<String> command, Path out, Path err) {
        try {
            return new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The browser tests need Chromium.\nMaybe install it: apt install chromium", e);
        }
    }
}

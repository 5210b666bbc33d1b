package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    /** What a script pushes to {@code found} at the end of the page of a result directory; the console must stay silent. */
    List<String> found(Path directory, String script, String... flags) throws IOException {
        Path page = Files.createTempFile(temporary, "page", ".html");
        Files.writeString(
                page,
                Files.readString(directory.resolve("report.html"))
                        .replace(
                                "</body>",
                                "<script>addEventListener('load', () => { const timer = setInterval(() => {"
                                        + " if (window.headstart) { clearInterval(timer); const found = [];" + script
                                        + "; document.body.dataset.found = found.join('|'); } }, 50);"
                                        + " });</script></body>"));
        Seen seen = open(page, flags);
        assertThat(seen.console()).isEmpty();
        Matcher matcher = Pattern.compile("<body[^>]* data-found=\"([^\"]*)\"").matcher(seen.document());
        assertThat(matcher.find()).as("the script of the test has run").isTrue();
        return List.of(matcher.group(1)
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .split("\\|", -1));
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

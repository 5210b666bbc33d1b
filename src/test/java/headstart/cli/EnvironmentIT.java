package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where it runs changes nothing: in a locale with digits of its own FOP could not name a font, in Turkish "i" has another capital, without
 * a directory for temporary files no font could be read, and under cron or ssh, where text is ASCII, letters were lost. Real processes, for the
 * program sets its own locale when it starts.
 */
class EnvironmentIT {
    private static final String STUDY = """
            title: Étude of "i", İ and ı
            replications: 3
            horizon_days: 20
            releases: {m: {operators: {one: {share: 1, novelty: 1}}}}
            teams:
              early: {chipmaker: A, roofline_tokens_per_s: 1000, starting_excess: {novel: 5}}
              late: {chipmaker: B, roofline_tokens_per_s: 1000, starting_excess: {novel: 5}}
            question: Où?
            gaps: {i_over: {leader: early, laggard: late}}
            outcomes: [day0_gap]
            """;

    @TempDir
    private Path temporary;

    private static String process(List<String> options, Object... arguments) throws IOException {
        return process(ExitCode.DONE, options, arguments);
    }

    private static String process(int code, List<String> options, Object... arguments) throws IOException {
        return ended(code, builder(options, arguments).redirectErrorStream(true).start());
    }

    private static String ended(int code, Process process) throws IOException {
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                + new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.onExit().join().exitValue()).as(said).isEqualTo(code);
        return said;
    }

    private static ProcessBuilder builder(List<String> options, Object... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "headstart.cli.Headstart"));
        for (Object argument : arguments) {
            command.add(String.valueOf(argument));
        }
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("LANG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    /** Options of a machine of that country without a directory for temporary files. */
    private static List<String> locale(String language, String country) {
        return List.of("-Duser.language=" + language, "-Duser.country=" + country, "-Djava.io.tmpdir=/nowhere/at/all");
    }

    /** Every file of the study and its report, page, text and PDF, as this process writes them. */
    private Path here(Path file) {
        Path here = temporary.resolve("here").resolve("out");
        Cli run = Cli.run("run", file, "-o", here, "--quiet", "--threads", 1);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Cli.run("report", here, "--format", "md").exitCode()).isZero();
        assertThat(Cli.run("report", here, "--format", "pdf").exitCode()).isZero();
        return here;
    }

    @Test
    void aStrangeLocaleWithoutTemporaryFilesGivesTheSameBytes() throws IOException {
        Path file = Files.writeString(temporary.resolve("small.yaml"), STUDY);
        Path here = here(file);
        Path there = temporary.resolve("there").resolve("out");
        process(locale("tr", "TR"), "run", file, "-o", there, "--quiet", "--threads", 1);
        assertThat(Cli.run("report", there, "--format", "md").exitCode()).isZero();
        for (String language : List.of("ar-EG", "fa-IR", "bn-BD", "my-MM")) {
            String[] parts = language.split("-");
            Files.deleteIfExists(there.resolve("report.pdf"));
            String said = process(locale(parts[0], parts[1]), "report", there, "--format", "pdf");
            assertThat(said).as(language).endsWith("report.pdf\n");
            assertThat(ResultFiles.hashes(there)).as(language).isEqualTo(ResultFiles.hashes(here));
        }
    }

    /** No run is stored as failed because the machine was too small for it, and none is lost that was played. */
    @Test
    void tooLittleMemoryIsSaidAndTheSameCommandGoesOn() throws IOException {
        Path file = Files.writeString(temporary.resolve("small.yaml"), STUDY);
        Path small = temporary.resolve("small");
        Object[] arguments = {"run", file, "-o", small, "--replications", 3000, "--threads", 2};
        // How much is needed to begin at all hangs on the machine: a little more each time, until the study has begun.
        for (int megabytes = 12; !Files.exists(small.resolve("manifest.json")); megabytes++) {
            assertThat(process(ExitCode.WRONG_INPUT, List.of("-Xmx" + megabytes + "m"), arguments))
                    .contains("Too little memory (")
                    .contains(" MB may be used).")
                    .contains("What was written before is kept; the same command goes on from there.")
                    .doesNotContain("OutOfMemoryError");
        }
        assertThat(Files.readString(small.resolve("manifest.json"))).contains("RUNNING");
        assertThat(Cli.run(arguments).exitCode()).isZero();
        Path whole = temporary.resolve("whole");
        arguments[3] = whole;
        assertThat(Cli.run(arguments).exitCode()).isZero();
        assertThat(ResultFiles.hashes(small)).isEqualTo(ResultFiles.hashes(whole));
    }

    /** The commands whose output {@code StandardOutputTest} cannot cut: the page needs the simulator that the whole build makes. */
    @Test
    void explorersEndBadlyWhereStandardOutputIsFull() throws IOException {
        Path file = Files.writeString(temporary.resolve("small.yaml"), STUDY);
        Path page = temporary.resolve("small.html");
        String said = ended(
                ExitCode.WRONG_INPUT,
                builder(List.of(), "explore", file, "-o", page, "--no-open")
                        .redirectOutput(Path.of("/dev/full").toFile())
                        .start());
        assertThat(said)
                .endsWith("Standard output cannot be written: No space left on device. What was printed is cut."
                        + "\nMaybe make room, or send it elsewhere.\n");
        assertThat(page).isNotEmptyFile();
    }
}

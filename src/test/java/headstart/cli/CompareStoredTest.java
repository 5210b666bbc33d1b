package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stored results side by side: paired where they met the same luck, and said so where they did not. */
class CompareStoredTest {
    private static final Path LESSON = Path.of("experiments", "02-scenarios.yaml");

    @TempDir
    private static Path temporary;

    private static Path first;
    private static Path same;
    private static Path other;

    @BeforeAll
    static void play() {
        first = run("first", "--seed", 1);
        same = run("same", "--seed", 1, "--set", "access.early.lead_days=60");
        other = run("other", "--seed", 2);
    }

    private static Path run(String name, Object... more) {
        Path directory = temporary.resolve(name);
        Object[] arguments = {"run", LESSON, "-o", directory, "--quiet", "--replications", 25};
        Object[] all = Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        assertThat(Cli.run(all).exitCode()).isZero();
        return directory;
    }

    private static Map<String, String> difference(Path out, String scenario, String outcome) throws IOException {
        return SweepFiles.rows(out.resolve("stored_differences.csv")).stream()
                .filter(row -> row.get("scenario").equals(scenario)
                        && row.get("outcome").equals(outcome)
                        && row.get("subject").equals("early_over_late"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anotherSeedLosesThePairingAndIsToldSo() throws IOException {
        Path out = temporary.resolve("unpaired");
        Cli cli = Cli.run("compare", first, other, "--baseline", "first:withheld", "-o", out);
        assertThat(cli.exitCode()).isZero();
        assertThat(cli.err()).contains("Pairing is lost: the studies differ in seed");
        Map<String, String> row = difference(out, "other:withheld", "gap_area");
        assertThat(row)
                .containsEntry("paired", "false")
                .containsEntry("n", "25")
                .containsEntry("baseline_n", "25");
        double[] ours = areas(other);
        double[] theirs = areas(first);
        double standardError = Math.sqrt((variance(ours) + variance(theirs)) / 25);
        double mean = Arrays.stream(ours).average().orElseThrow()
                - Arrays.stream(theirs).average().orElseThrow();
        assertThat(SweepFiles.number(row, "difference")).isCloseTo(mean, within(1e-9));
        // Welch's degrees of freedom lie between 24 and 48, so its t between 2.011 and 2.064.
        double half = SweepFiles.number(row, "high") - mean;
        assertThat(half / standardError).isBetween(2.0106, 2.0639);
        assertThat(out.resolve("report.html"))
                .content()
                .contains("Pairing is lost")
                .contains("Only 25 replications in one of the studies")
                .contains("The interval crosses zero in");
        assertThat(out.resolve("figures/stored-differences.svg")).isNotEmptyFile();
    }

    private static double[] areas(Path study) throws IOException {
        return SweepFiles.rows(study.resolve("runs.csv")).stream()
                .filter(row -> row.get("scenario").equals("withheld"))
                .mapToDouble(row -> SweepFiles.number(row, "early_over_late.gap_area"))
                .toArray();
    }

    private static double variance(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
    }

    @Test
    void theSameSeedAndCodeStayPaired() throws IOException {
        Path out = temporary.resolve("paired");
        Cli cli = Cli.run("compare", first, same, "--baseline", "first:withheld", "-o", out);
        assertThat(cli.exitCode()).isZero();
        assertThat(cli.err()).isEmpty();
        Map<String, String> row = difference(out, "same:withheld", "gap_area");
        assertThat(row).containsEntry("paired", "true");
        // What compare gives for the same scenario of one study, from its own table.
        Map<String, String> within = difference(out, "first:equal", "gap_area");
        Path run = temporary.resolve("again");
        Cli.run("compare", LESSON, "--baseline", "withheld", "-o", run, "--quiet", "--seed", 1, "--replications", 25);
        String[] cells = Files.readAllLines(run.resolve("comparisons.csv")).stream()
                .filter(line -> line.startsWith("equal,withheld,early_over_late,gap_area,"))
                .findFirst()
                .orElseThrow()
                .split(",", -1);
        assertThat(List.of(within.get("difference"), within.get("low"), within.get("high")))
                .containsExactly(cells[5], cells[6], cells[7]);
    }

    @Test
    void anotherVersionOfTheModelLosesThePairing() throws IOException {
        Path old = run("old", "--seed", 1);
        Path manifest = old.resolve("manifest.json");
        // The journal says the version as well.
        Files.delete(old.resolve("journal.bin"));
        Files.writeString(
                manifest,
                ResultFiles.signed(Files.readString(manifest)
                        .replaceFirst("\"code_digest\" : \"[0-9a-f]+\"", "\"code_digest\" : \"0\"")));
        Cli cli = Cli.run("compare", first, old, "--baseline", "first:equal", "-o", temporary.resolve("versions"));
        assertThat(cli.err()).contains("the studies differ in version of the model");
    }

    @Test
    void wrongUseIsAnswered() {
        Path out = temporary.resolve("wrong");
        assertThat(Cli.run("compare", first, other, "--baseline", "withheld", "-o", out)
                        .err())
                .contains("--baseline (withheld) must be one of first:withheld, first:equal");
        assertThat(Cli.run("compare", first, LESSON, "--baseline", "withheld", "-o", out)
                        .err())
                .contains("all of them must be directories");
        assertThat(Cli.run("compare", first, other, "--baseline", "first:withheld", "-o", first)
                        .err())
                .contains("holds something else than a comparison of stored results.");
        assertThat(out).doesNotExist();
    }
}

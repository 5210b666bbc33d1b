package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Keys stand in data and commands alone. The keys of these files begin with letters that no word has, and each has a label; numbers of prior
 * sensitivity, tables of stored differences and of fits and doubts about bounds once showed them on page, figure and console.
 */
class NamesForReadersTest {
    private static final Pattern KEY = Pattern.compile("zq[a-z]+|level_for_good|gap_area|days_to_parity");

    private static final String WORLD = """
            title: A small world
            seed: 7
            replications: 8
            horizon_days: 60
            report_days: [0, 30]
            releases: {zqmodel: {label: The model, operators: {attention: {share: 1, novelty: 1}}}}
            teams:
              zqearly: {label: The early team, short_label: Early, chipmaker: zqeast, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
              zqlate: {label: The late team, short_label: Late, chipmaker: zqwest, roofline_tokens_per_s: 900, starting_excess: {novel: 20}}
            access: {zqearly: {lead_days: 30}, zqlate: {lead_days: 0}}
            gaps: {zqgap: {label: Early over late, leader: zqearly, laggard: zqlate}}
            labels: {chipmakers: {zqeast: {label: East}, zqwest: {label: West}}, outcomes: {gap_area: {label: ground lost}}}
            """;

    private static final String SCENARIOS = """
            outcomes: [days_to_parity, level_for_good, gap_area, tokens_served]
            baseline: zqequal
            scenarios:
              zqheld: {label: Held back, tuning: {staff_elasticity: 0}}
              zqequal: {label: Both early, access: {zqlate: {lead_days: 30}}}
            """;

    private static final String DECISIONS = """
            tuning: {staff_elasticity: 1}
            decisions:
              on_day_30: {gap: zqgap, outcome: software_gap, day: 30, leads: [0, 20, 40], target: 0.1, replications: 8}
            """;

    private static final String MARKET =
            SCENARIOS.replace("tokens_served]", "adoption_share, share_days, revenue]") + """
            market:
              buyers: aggregate
              segments:
                zqhome: {label: Home, chips: 1000, buyers: 50, initial: {zqearly: 0.3, zqlate: 0.7}}
                zqabroad: {label: Abroad, chips: 3000, buyers: 50, initial: {zqlate: 1}}
              prices: {zqearly: 10, zqlate: 20}
            """;

    private static final String GRID = """
            outcomes: [gap_area, days_to_parity]
            factors:
              zqlead: {label: the lead, paths: [access.zqearly.lead_days], from: 0, to: 60, step: 30}
              teams.zqlate.engineers: {values: [25, 50]}
            design: {kind: grid}
            """;

    private static final String MORRIS = """
            outcomes: [gap_area, days_to_parity]
            factors:
              zqlead: {label: the lead, paths: [access.zqearly.lead_days], low: 0, high: 60}
              teams.zqlate.engineers: {low: 20, high: 60}
            design: {kind: morris, trajectories: 4}
            """;

    private static final String RELEASES = WORLD.replace("horizon_days: 60", "horizon_days: 140")
                    .replace(
                            "releases: {zqmodel:",
                            "releases: {zqnext: {label: The next, day: 70, operators: {attention: {share: 1, novelty: 0.8}}}, zqmodel:")
            + SCENARIOS;

    @TempDir
    private Path temporary;

    private final List<String> faults = new ArrayList<>();

    private Path file(String name, String yaml) throws IOException {
        return Files.writeString(temporary.resolve(name + ".yaml"), yaml);
    }

    /** Plays or fits it, and reads what it says, its pages and its figures. */
    private Path made(String command, String name, String yaml) throws IOException {
        Path directory = temporary.resolve(name);
        Cli cli = Cli.run(command, file(name, yaml), "-o", directory, "--threads", 2, "--no-live");
        assertThat(cli.exitCode()).as(cli.err()).isZero();
        console(name, cli);
        pages(name, directory, directory);
        return directory;
    }

    private void pages(String name, Path directory, Object... asked) throws IOException {
        for (String format : asked.length > 1 ? List.of("html", "md") : List.of("md")) {
            Object[] arguments = Stream.of(
                            Stream.of("report"),
                            Arrays.stream(asked),
                            Stream.of("--format", format),
                            asked.length > 1 ? Stream.of("-o", directory) : Stream.empty())
                    .flatMap(part -> part)
                    .toArray();
            Cli cli = Cli.run(arguments);
            assertThat(cli.exitCode()).as(cli.err()).isZero();
        }
        read(name + ": page", withoutCode(Files.readString(directory.resolve("report.md"))));
        read(name + ": live page", withoutScripts(Files.readString(directory.resolve("report.html"))));
        try (Stream<Path> figures = Files.list(directory.resolve("figures"))) {
            for (Path figure :
                    figures.filter(path -> path.toString().endsWith(".svg")).toList()) {
                Matcher texts = Pattern.compile("<text[^>]*>([^<]*)</text>").matcher(Files.readString(figure));
                while (texts.find()) {
                    read(name + ": " + figure.getFileName(), texts.group(1));
                }
            }
        }
        if (asked.length == 1) {
            Cli offered = Cli.run("report", directory, "--figures");
            offered.out().lines().forEach(line -> read(name + ": --figures", line.replaceFirst("^\\S+ +", "")));
        }
    }

    private void console(String name, Cli cli) {
        (cli.out() + cli.err()).lines().forEach(line -> read(name + ": console", line));
    }

    private void read(String where, String text) {
        text.lines()
                .filter(line -> KEY.matcher(line).find())
                .map(line -> where + ": " + line.strip())
                .forEach(faults::add);
    }

    /** Without commands, addresses, and the tables that say where in the file a value stands. */
    private static String withoutCode(String markdown) {
        return markdown.replaceAll("(?s)```.*?```", "")
                .replaceAll("`[^`]*`", "")
                .replaceAll("\\]\\([^)]*\\)", "]")
                .replaceAll("\\[figures/[^\\]]*\\]", "")
                .replaceAll("(?s)### (Scenarios as differences|Factors|In what the studies differ)\n.*?(?=\n##)", "")
                .replace("\\_", "_");
    }

    private static String withoutScripts(String html) {
        return html.replaceAll("(?s)<(script|style|code|pre)\\b.*?</\\1>", "")
                .replaceAll("(?s)<caption>Where a number comes from.*?</table>", "")
                .replaceAll(
                        "(?s)<caption>(Every value that a scenario|What the design varies|Below the first rows).*?</table>",
                        "")
                .replaceAll("(?:id|href|src|for|value|data-[a-z]+)=\"[^\"]*\"", "")
                .replaceAll(">", ">\n");
    }

    @Test
    void studiesAndSweepsSayNoKey() throws IOException {
        made("run", "scenarios", WORLD + SCENARIOS);
        made("run", "decisions", WORLD + DECISIONS);
        made("run", "market", WORLD + MARKET);
        made("run", "releases", RELEASES);
        made("sweep", "grid", WORLD + GRID);
        made("sweep", "morris", WORLD.replace("replications: 8", "replications: 10") + MORRIS);
        assertThat(faults).isEmpty();
    }

    @Test
    void comparisonsSayNoKey() throws IOException {
        Path one = made("run", "one", WORLD + SCENARIOS);
        Path other = made("run", "other", WORLD.replace("lead_days: 30", "lead_days: 10") + SCENARIOS);
        Path stored = temporary.resolve("stored");
        Cli cli = Cli.run("compare", one, other, "--baseline", "one:zqequal", "-o", stored);
        assertThat(cli.exitCode()).as(cli.err()).isZero();
        console("stored", cli);
        read("stored: live page", withoutScripts(Files.readString(stored.resolve("report.html"))));
        pages("beside", temporary.resolve("beside"), one, other);
        Path files = temporary.resolve("files");
        Cli played = Cli.run(
                "compare",
                temporary.resolve("one.yaml"),
                temporary.resolve("other.yaml"),
                "--baseline",
                "one:zqequal",
                "-o",
                files,
                "--threads",
                2);
        assertThat(played.exitCode()).as(played.err()).isZero();
        console("files", played);
        read("files: live page", withoutScripts(Files.readString(files.resolve("report.html"))));
        assertThat(faults).isEmpty();
    }

    @Test
    void fitsSayNoKey() throws IOException {
        CalibrationFiles.small(temporary);
        String fit = Files.readString(temporary.resolve("small.yaml"))
                        .replaceAll("\\bslow\\b", "zqslow")
                        .replaceAll("\\bfast\\b", "zqfast")
                        .replaceAll("\\bmodel\\b", "zqmodel")
                        .replace(
                                "tuning.successes_per_day: {low",
                                "tuning.successes_per_day: {label: chance of a step, low")
                        .replace(
                                "zqslow: {chipmaker: B,",
                                "zqslow: {label: The slow team, short_label: Slow, chipmaker: zqwest,")
                        .replace(
                                "zqfast: {chipmaker: A,",
                                "zqfast: {label: The fast team, short_label: Fast, chipmaker: zqeast,")
                        .replace("  zqmodel:\n", "  zqmodel:\n    label: The model\n")
                + """
                gaps: {zqgap: {label: Fast over slow, leader: zqfast, laggard: zqslow}}
                labels: {chipmakers: {zqeast: {label: East}, zqwest: {label: West}}}
                """;
        Path directory = made("calibrate", "fit", fit);
        Cli asked = Cli.run("calibrate", temporary.resolve("fit.yaml"), "-o", directory, "--prior-sensitivity");
        assertThat(asked.exitCode()).as(asked.err()).isZero();
        console("sensitivity", asked);
        assertThat(asked.out()).contains("the study’s days until level for good of Fast over slow", "chance of a step");
        assertThat(asked.out()).doesNotContain("successes_per_day", "successes per day");
        assertThat(faults).isEmpty();
    }
}

package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code config check} called a file right that {@code sweep} or {@code calibrate} then refused; it says what they say, word for word. */
class CompleteCheckTest {
    private static final String MORE = """
            gaps: {fast_over_slow: {leader: fast, laggard: slow}}
            scenarios: {equal: {}, early: {access: {fast: {lead_days: 30}}}}
            baseline: equal
            factors: {tuning.step_shape: {values: [1, 2]}}
            design: {kind: grid}
            decisions: {d: {gap: fast_over_slow, outcome: day0_gap, leads: [5, 9], replications: 4}}
            answers: {a: {text: "It is {v}.", values: {v: {outcome: fast_over_slow.day0_gap, scenario: early}}}}
            figures: {f: {kind: gap, scenarios: [early]}}
            explore: {tuning.successes_per_day: {from: 0.05, to: 0.5, step: 0.05}}
            alternatives: {quick: {commons: {copy_rate_per_day: 0.1}}, rough: {parity_tolerance: 0.2}}
            """;

    @TempDir
    private Path directory;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(CalibrationFiles.small(directory), MORE, java.nio.file.StandardOpenOption.APPEND);
    }

    private Path broken(String overlay) throws IOException {
        return Files.writeString(directory.resolve("broken.yaml"), "extends: small.yaml\n" + overlay + "\n");
    }

    private static List<String> faults(Cli cli) {
        assertThat(cli.exitCode()).as(cli.out() + cli.err()).isEqualTo(ExitCode.WRONG_INPUT);
        return cli.err().lines().toList();
    }

    @Test
    void theFileIsRightBeforeItIsBroken() throws IOException {
        Path file = broken("title: Right");
        for (String command : List.of("run", "sweep", "calibrate")) {
            Cli cli = Cli.run(command, file, "--dry-run", "-o", directory.resolve("none"));
            assertThat(cli.exitCode()).as(cli.err()).isZero();
        }
        assertThat(Cli.run("config", "check", file).exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            sweep     | factors: {tuning.no_such: {values: [1, 2]}}                            | factors.tuning.no_such
            sweep     | factors: {f: {paths: [seed], values: [1, 2]}}                          | factors.f (seed) must lie in
            sweep     | factors: {teams.slow.engineers: {values: [-5, 10]}}                    | factors.teams.slow.engineers (-5)
            sweep     | factors: {releases.model.day: {values: [0, 55]}}                       | factors.releases.model.day (55)
            sweep     | factors: {access.fast.lead_days: {values: [0, 9]}}                     | scenarios.early.access.fast.lead_days
            sweep     | factors: {quick: {paths: [access.slow.lead_days]}}                     | factors.quick
            sweep     | `design: null`                                                         | design is missing
            sweep     | design: {kind: morris, levels: 3}                                      | design.levels (3)
            sweep     | design: {where: [nobody < 3]}                                          | design.where (nobody < 3)
            sweep     | `design: {kind: list, rows: [{tuning.step_shape: x}]}`                 | design.rows[0].tuning.step_shape (x)
            sweep     | design: {kind: list}                                                   | design.rows
            calibrate | calibration: {scenario: nobody}                                        | calibration.scenario (nobody)
            calibrate | `calibration: {ridge: [a, b]}`                                         | calibration.ridge (a)
            calibrate | calibration: {targets: {slow_series: {team: nobody}}}                  | calibration.targets.slow_series
            calibrate | calibration: {targets: {no_series: {team: slow, release: model}}}      | calibration.targets.no_series
            calibrate | calibration: {free: {teams.nobody.engineers: {low: 1, high: 2}}}       | calibration.free.teams.nobody.engineers
            calibrate | calibration: {free: {teams.slow.engineers: {low: 1, high: 9, whole: true}}} | calibration.free.teams.slow.engineers
            calibrate | calibration: {releases: {other: {like: nobody}}}                       | calibration.releases.other
            calibrate | alternatives: {quick: {calibration: {free: {no.such: {low: 1, high: 2}}}}} | alternatives.quick
            run       | decisions: {d: {gap: nobody}}                                          | decisions.d.gap (nobody)
            run       | decisions: {d: {scenario: nobody}}                                     | decisions
            run       | figures: {f: {kind: nothing}}                                          | figures.f.kind (nothing)
            run       | figures: {f: {days: {from: 9, to: 3}}}                                 | figures.f.days.to (3)
            run       | `figures: {f: {scenarios: [nobody]}}`                                  | figures.f.scenarios (nobody)
            run       | figures: {f: {title: A, untitled: true}}                               | figures.f.untitled (true)
            run       | figures: {f: {slide: true, width_mm: 85}}                              | figures.f.slide (true)
            run       | figures: {f: {height_mm: 20}}                                          | figures.f.height_mm (20)
            run       | figures: {f: {height_mm: 30}}                                          | figures.f.height_mm (30)
            run       | figures: {f: {theme: pink}}                                            | figures.f.theme (pink)
            run       | `answers: {a: {text: "It is {w}."}}`                                   | answers.a
            run       | answers: {a: {values: {v: {outcome: fast_over_slow.nothing}}}}         | answers.a.values.v.outcome
            run       | explore: {tuning.no_such: {from: 1, to: 2}}                            | explore.tuning.no_such
            run       | explore: {tuning.successes_per_day: {to: 0.01}}                        | explore.tuning.successes_per_day.to
            run       | `{replications: auto, precision: {outcome: nobody, half_width: 1}}`    | precision
            run       | scenarios: {early: {teams: {fast: {engineers: -1}}}, late: {teams: {fast: {engineers: -1}}}} | scenarios.early.teams.fast.engineers
            run       | alternatives: {quick: {teams: {nobody: {engineers: 3}}}}               | alternatives.quick
            """)
    void whatACommandRefusesTheCheckSaysWithItsLine(String command, String overlay, String path) throws IOException {
        boolean isMap = overlay.startsWith("{");
        Path file = broken(
                isMap ? overlay.substring(1, overlay.length() - 1).replace(", precision", "\nprecision") : overlay);
        List<String> checked = faults(Cli.run("config", "check", file));
        List<String> commanded = faults(Cli.run(command, file, "--dry-run", "-o", directory.resolve("none")));
        assertThat(checked).isEqualTo(commanded);
        List<String> messages = checked.stream()
                .skip(1)
                .filter(line -> !line.startsWith("    "))
                .toList();
        assertThat(messages)
                .allMatch(line -> line.matches(" +(.*, )?line \\d+: .*"))
                .doesNotHaveDuplicates();
        assertThat(messages).anyMatch(line -> line.contains(": " + path));
    }

    @Test
    void aFigureWithoutThePanelIsSaidAsTheReportSaysIt() throws IOException {
        Path file = broken("figures: {f: {panels: [nobody]}}");
        String checked = faults(Cli.run("config", "check", file)).get(1).strip();
        assertThat(checked).startsWith("line 2: figures.f: ").contains("nobody");
        Cli run = Cli.run("run", file, "-o", directory.resolve("study"), "--set", "alternatives=null");
        assertThat(run.err()).contains(checked.substring("line 2: ".length()));
        assertThat(Cli.run("config", "check", broken("figures: {f: {panels: [fast_over_slow]}}"))
                        .exitCode())
                .isZero();
    }

    @Test
    void calibrationsSayTimeDiskAndAlternativesBeforehand() throws IOException {
        Path file = broken("title: Right");
        Path directory = this.directory.resolve("none");
        assertThat(Cli.run("calibrate", file, "--dry-run", "-o", directory).out())
                .matches(
                        "(?s).*4 free parameters, 2 series fitted and 1 predicted; about [0-9,]+ evaluations of 32 runs each,"
                                + " and [0-9,]+ more for the fits of 1 alternative, about [0-9.]+ \\w+ \\([0-9.]+ \\w+ for start and reading,"
                                + " .* for the fit, .* for the fits of alternatives, .* for figures and report\\),"
                                + " about [0-9]+ [kM]B on disk\\.\\R");
        assertThat(directory).doesNotExist();
    }
}

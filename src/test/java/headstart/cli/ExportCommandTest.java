package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves a result directory for other programs, read by one of them. */
class ExportCommandTest {
    @TempDir
    private static Path temporary;

    private static Path study;

    @BeforeAll
    static void play() throws IOException {
        Path lesson = Path.of("experiments", "02-scenarios.yaml").toAbsolutePath();
        Path file = Files.writeString(
                temporary.resolve("doubtful.yaml"),
                "extends: '" + lesson + "'\nreplications: 12\nuncertain: posterior\n"
                        + "posterior: {teams.early.engineers: [5, 10, 20]}\n");
        study = temporary.resolve("study");
        Cli cli = Cli.run(
                "run",
                file,
                "-o",
                study,
                "--quiet",
                "--no-live",
                "--series",
                "--measure",
                "ratio",
                "--days",
                "0..60/20");
        assertThat(cli.err()).isEmpty();
        assertThat(cli.exitCode()).isZero();
    }

    private static List<String> query(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                ResultSet result = duck.createStatement().executeQuery(sql)) {
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int c = 1; c <= result.getMetaData().getColumnCount(); c++) {
                    cells.add(String.valueOf(result.getObject(c)));
                }
                rows.add(String.join("|", cells));
            }
        }
        return rows;
    }

    private static Path export(String name, Object... more) {
        Path file = temporary.resolve(name);
        List<Object> arguments = new ArrayList<>(List.of("export", study, "-o", file));
        arguments.addAll(List.of(more));
        Cli cli = Cli.run(arguments.toArray());
        assertThat(cli.err()).isEmpty();
        assertThat(cli.exitCode()).isZero();
        return file;
    }

    @Test
    void curvesOfEveryRunStandInTheDirectoryAndMeetTheTables() throws SQLException, IOException {
        Path series = study.resolve("series.parquet");
        assertThat(query(
                        "select count(*), count(distinct scenario), count(distinct replication) from '" + series + "'"))
                .containsExactly((3 * 12 * 4) + "|3|12");
        List<Map<String, String>> curves = SweepFiles.rows(study.resolve("curves.csv"));
        for (Map<String, String> row : curves) {
            if (row.get("measure").equals("ratio")
                    && List.of("0", "20", "40", "60").contains(row.get("day"))) {
                String mean = query("select avg(value) from '" + series + "' where scenario='" + row.get("scenario")
                                + "' and day=" + row.get("day") + " and subject='" + row.get("subject") + "'")
                        .get(0);
                assertThat(Double.parseDouble(mean))
                        .isCloseTo(Double.parseDouble(row.get("mean")), org.assertj.core.api.Assertions.within(1e-9));
            }
        }
        assertThat(Files.readString(study.resolve("manifest.json"))).contains("series.parquet");
        assertThat(Files.readString(study.resolve("datapackage.json")))
                .as("a description for each table, once")
                .containsOnlyOnce("\"path\" : \"series.parquet\"")
                .containsOnlyOnce("\"path\" : \"summary.csv\"");
        Cli verified = Cli.run("verify", study);
        assertThat(verified.exitCode()).as(verified.err() + verified.out()).isZero();
    }

    @Test
    void runsCarryTheirDrawAndWaitsAreNullWithAFlag() throws SQLException, IOException {
        Path runs = export("runs.parquet");
        assertThat(query("select count(*) from '" + runs + "' where \"early_over_late.days_to_parity.censored\""
                        + " != (\"early_over_late.days_to_parity\" is null)"))
                .containsExactly("0");
        long censored = Files.readAllLines(study.resolve("runs.csv")).stream()
                .filter(line -> line.contains(",inf,"))
                .count();
        assertThat(query("select count(*) from '" + runs + "' where \"early_over_late.days_to_parity.censored\""))
                .containsExactly(String.valueOf(censored));
        assertThat(query("select distinct posterior_draw, \"drawn.teams.early.engineers\" from '" + runs
                        + "' order by posterior_draw"))
                .containsExactly("0|5.0", "1|10.0", "2|20.0");
        assertThat(query("select count(distinct posterior_draw) from '" + runs + "' group by replication"))
                .as("all scenarios of a replication share a draw")
                .containsOnly("1");
    }

    @Test
    void theLongFormHoldsWhatTheWideOneHolds() throws SQLException {
        Path tidy = export("tidy.parquet", "--tidy");
        Path runs = export("wide.parquet");
        assertThat(query(
                        "select sum(value) from '" + tidy + "' where subject='early_over_late' and outcome='gap_area'"))
                .isEqualTo(query("select sum(\"early_over_late.gap_area\") from '" + runs + "'"));
        assertThat(query("select distinct unit from '" + tidy + "' where outcome='days_to_parity'"))
                .containsExactly("days");
    }

    @Test
    void aSpreadsheetOfACountryOpensIt() throws IOException {
        String before = System.getProperty("user.language");
        System.setProperty("user.language", "de");
        try {
            Path file = export("excel.csv", "--csv", "excel");
            byte[] bytes = Files.readAllBytes(file);
            String text = new String(bytes, StandardCharsets.UTF_8);
            assertThat(text).startsWith("\uFEFFscenario;design_point;replication;");
            assertThat(text.lines().skip(1).findFirst().orElseThrow())
                    .contains(",")
                    .doesNotContain(".");
        } finally {
            System.setProperty("user.language", before);
        }
    }

    @Test
    void whatIsExtendedForgetsTheOldCurves() throws IOException {
        Path lesson = Path.of("experiments", "02-scenarios.yaml");
        Path directory = temporary.resolve("extended");
        Cli.run(
                "run",
                lesson,
                "-o",
                directory,
                "--quiet",
                "--no-live",
                "--replications",
                "5",
                "--series",
                "--days",
                "0..1");
        assertThat(directory.resolve("series.parquet")).exists();
        Cli.run("run", lesson, "-o", directory, "--quiet", "--no-live", "--replications", "6");
        assertThat(directory.resolve("series.parquet")).doesNotExist();
        Cli again = Cli.run(
                "run", lesson, "-o", directory, "--no-live", "--replications", "6", "--series", "--days", "0..1");
        assertThat(again.out()).contains("up to date").contains("series.parquet");
        assertThat(Files.readString(directory.resolve("datapackage.json")))
                .containsOnlyOnce("\"path\" : \"series.parquet\"");
        assertThat(Cli.run("run", lesson, "-o", directory, "--no-live", "--replications", "6")
                        .exitCode())
                .isZero();
        assertThat(Cli.run("verify", directory).exitCode()).isZero();
    }

    @Test
    void mistakesAreAnswered() {
        assertThat(Cli.run("export", study, "-o", temporary.resolve("x.txt")).err())
                .contains("must end in .parquet or .csv.");
        assertThat(Cli.run("export", study, "-o", temporary.resolve("no/x.csv")).err())
                .contains("must be in a directory that is there");
        assertThat(Cli.run("export", study, "-o", "/proc/x.csv").err())
                .contains("-o (/proc/x.csv): no file can be made in /proc.");
        assertThat(Cli.run("export", study, "-o", temporary).err()).contains("is a directory");
        assertThat(Cli.run("export", study, "-o", temporary.resolve("x.csv"), "--days", "0..3")
                        .err())
                .contains("Maybe add --series.");
        assertThat(Cli.run("export", study, "-o", temporary.resolve("x.csv"), "--series", "--subject", "erly")
                        .err())
                .contains("--subject (erly) must be one of early, late, early_over_late");
        assertThat(Cli.run("export", study, "-o", temporary.resolve("x.csv"), "--series", "--days", "5..900")
                        .err())
                .contains("--days (5..900) must lie within");
        assertThat(Cli.run("export", study, "-o", temporary.resolve("x.csv"), "--csv", "word")
                        .err())
                .contains("--csv (word) must be excel.");
        assertThat(temporary.resolve("x.csv")).doesNotExist();
        Path lesson = Path.of("experiments", "02-scenarios.yaml");
        assertThat(Cli.run("run", lesson, "-o", temporary.resolve("none"), "--series", "--measure", "gpa")
                        .err())
                .contains("--measure (gpa) must be one of");
        assertThat(temporary.resolve("none")).doesNotExist();
    }
}

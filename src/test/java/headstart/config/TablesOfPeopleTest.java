package headstart.config;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.config.document.Fault;
import headstart.config.document.Place;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tables come from spreadsheets: with a byte order mark, semicolons and decimal commas, cleared rows and blanks that nobody sees. All of
 * them are read; what is no table is one fault, and what hangs on it is none.
 */
class TablesOfPeopleTest {
    private static final String GOOD = """
            chip,bf16_tflops_dense,fp8_tflops_dense,hbm_gb,hbm_tb_s,scaleup_gb_s
            X100,1000,2000,192,8.5,900
            Y200,1200,2400,144,4.5,500
            """;
    private static final String EXPERIMENT = """
            horizon_days: 40
            chips: chips.csv
            releases:
              m:
                operators:
                  attention: {gflop_per_token: 10, hbm_mb_per_token: 20, precision: fp8, novelty: 1.0}
            teams:
              early: {chipmaker: A, chip: X100, starting_excess: {novel: 20}}
              late: {chipmaker: B, chip: Y200, starting_excess: {novel: 20}}
            access: {early: {lead_days: 20}}
            gaps: {g: {leader: early, laggard: late}}
            """;

    @TempDir
    private Path directory;

    private Path file = Path.of("");

    @BeforeEach
    void writeTheExperiment() throws IOException {
        file = Files.writeString(directory.resolve("e.yaml"), EXPERIMENT);
    }

    private Reading read(String table, Charset charset) throws IOException {
        Files.write(directory.resolve("chips.csv"), table.getBytes(charset));
        return ExperimentFile.read(file, List.of(), Overrides.NONE);
    }

    private Reading.Loaded loaded(String table) throws IOException {
        Reading reading = read(table, StandardCharsets.UTF_8);
        assertThat(reading).isInstanceOf(Reading.Loaded.class);
        return (Reading.Loaded) reading;
    }

    private String onlyFault(String table, Charset charset) throws IOException {
        Reading reading = read(table, charset);
        assertThat(reading).isInstanceOf(Reading.Faulty.class);
        List<Fault> faults = ((Reading.Faulty) reading).faults();
        assertThat(faults).hasSize(1);
        ExperimentFuzzTest.assertWellFormed(faults.get(0));
        return faults.get(0).message();
    }

    @Test
    void everyWayInWhichAGoodTableIsSavedIsReadAlike() throws IOException {
        String right = loaded(GOOD).effectiveYaml();
        for (String saved : List.of(
                "\uFEFF" + GOOD,
                GOOD.replace(',', ';').replace('.', ','),
                "sep=;\n" + GOOD.replace(',', ';'),
                GOOD.replace(',', '\t').replace('.', ','),
                GOOD.replace(',', '|'),
                "sep=|\n" + GOOD.replace(',', '|'),
                GOOD.replace("\n", "\r\n"),
                GOOD.replace("\n", "\r"),
                GOOD + ",,,,,\n,,,,,\n",
                "\n\n" + GOOD.replace("\nY200", "\n\n  \nY200") + "\n",
                "# made by hand\n" + GOOD.replace("\nY200", "\n# the other one\nY200"),
                GOOD.replace("chip,", "Chip , ").replace("8.5", " 8.5 "),
                GOOD.replace("X100", "X100\u00A0"),
                GOOD.replace("X100", "\"X100\"").replace("hbm_gb", "\"hbm_gb\""),
                GOOD.replace("\n", ",,\n"),
                GOOD.stripTrailing())) {
            assertThat(loaded(saved).effectiveYaml()).as(saved).isEqualTo(right);
            assertThat(loaded(saved).warnings()).as(saved).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    hbm_gb,hbm_tb_s | hbm_gb,hbm_gb | has the column hbm_gb twice.
                    chip, | name, | has no column chip.
                    8.5 | 8.5,1 | has 7 cells for 6 columns in line 2.
                    X100 | "X100 | has a quotation mark in line 2 that is not closed.
                    hbm_gb, | , | has a column without a name.
                    X100 | <<<<<<< HEAD | has the mark of a conflict (<<<<<<<) in line 2: two versions
                    chip, | A table of chips, | has no column chip.
                    """)
    void whatIsNoTableIsOneFault(String good, String bad, String message) throws IOException {
        assertThat(onlyFault(GOOD.replace(good, bad), StandardCharsets.UTF_8))
                .startsWith("chips (" + directory.resolve("chips.csv") + ") " + message);
    }

    @Test
    void whatATableLacksIsOneFaultWithAdvice() throws IOException {
        String header = GOOD.lines().findFirst().orElseThrow();
        for (String alone : List.of(header, header + "\n", "# made by hand\n" + header + "\n\n,,,,,\n")) {
            assertThat(onlyFault(alone, StandardCharsets.UTF_8))
                    .endsWith(") has one line only, which names its columns, and no rows below."
                            + "\nMaybe the rows were not saved.");
        }
        assertThat(onlyFault("Chips of 2026\n" + GOOD, StandardCharsets.UTF_8))
                .endsWith(") has 6 cells for 1 column in line 2."
                        + "\nMaybe name its columns in the first line, and take out what stands above.");
        assertThat(onlyFault(GOOD.replace(',', ' '), StandardCharsets.UTF_8))
                .endsWith(") has no column chip.\nMaybe part its columns by commas, and name them in the first line.");
        assertThat(onlyFault(GOOD.replace("chip,", "chips,"), StandardCharsets.UTF_8))
                .endsWith(") has no column chip.\nMaybe the column chips.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#DIV/0!", "#N/A", "#REF!", "#VALUE!", "#NAME?", "#NUM!", "#####"})
    void whatASpreadsheetCouldNotWorkOutIsNoComment(String cell) throws IOException {
        assertThat(loaded(GOOD + "#Z300,1200,2400,144,4.5,500\n").effectiveYaml())
                .isEqualTo(loaded(GOOD).effectiveYaml());
        assertThat(((Reading.Faulty) read(GOOD.replace("X100", cell), StandardCharsets.UTF_8))
                        .faults()
                        .toString())
                .contains(
                        cell.contains("/") ? "chips." + cell + " must be a name" : "table chips: " + cell + ", Y200.");
        assertThat(onlyFault(GOOD.replace("8.5", cell), StandardCharsets.UTF_8))
                .startsWith("chips.X100.hbm_tb_s (" + cell + ") must be a number");
    }

    @Test
    void manyColumnsThatMeanNothingAreCounted() throws IOException {
        StringBuilder more = new StringBuilder("scaleup_gb_s");
        for (int i = 1; i <= 300; i++) {
            more.append(",c").append(i);
        }
        assertThat(loaded(GOOD.replace("scaleup_gb_s", more)).warnings())
                .singleElement()
                .asString()
                .endsWith("are left out: c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12 and 288 more.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    ,a_team_share | ,mood | 0.7 | well | posterior.mood (well) must be a number, here and in 1 more row.
                    x | x | 0.9 | ^^ | posterior.tuning.successes_per_day () must be a number.
                    """)
    void aColumnOfASampleThatIsNoNumbersIsOneFault(
            String header, String otherHeader, String cell, String otherCell, String message) throws IOException {
        Files.writeString(file, EXPERIMENT + "uncertain: posterior\nposterior: draws.csv\n");
        Files.writeString(directory.resolve("chips.csv"), GOOD);
        String draws = "tuning.successes_per_day,a_team_share\n0.05,0.7\n0.9,0.7\n";
        Files.writeString(
                directory.resolve("draws.csv"),
                draws.replace(header, otherHeader).replace(cell, otherCell));
        Reading reading = ExperimentFile.read(file, List.of(), Overrides.NONE);
        assertThat(((Reading.Faulty) reading).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.message()).startsWith(message);
            assertThat(fault.place().orElseThrow().line()).isEqualTo(otherCell.isEmpty() ? 3 : 2);
        });
    }

    @Test
    void otherEncodingsAreNamed() throws IOException {
        String accents = GOOD.replace("X100", "Xé100");
        assertThat(onlyFault(accents, StandardCharsets.ISO_8859_1))
                .contains(" is not UTF-8 text (line 2): it is another file, or Latin-1.")
                .endsWith("Maybe save it as UTF-8, in Excel as \"CSV UTF-8\".");
        for (Charset wide : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(onlyFault(accents, wide)).as(wide.name()).contains(" is UTF-16 text, not UTF-8.");
        }
        assertThat(onlyFault(GOOD.replace("192", "19\u00002"), StandardCharsets.UTF_8))
                .contains(" has a control character (U+0000) in line 2");
    }

    @Test
    void commasAndPointsTogetherAreAFault() throws IOException {
        String german = GOOD.replace(',', ';').replace("8.5", "8,5");
        assertThat(onlyFault(german, StandardCharsets.UTF_8))
                .contains(" has a decimal comma in line 2 and a decimal point in line 3.");
        String tabs = GOOD.replace(',', '\t').replace("8.5", "1,234").replace("4.5", "4");
        assertThat(onlyFault(tabs, StandardCharsets.UTF_8)).contains(" which may be 1.234 or 1234.");
    }

    @Test
    void columnsThatMeanNothingAreOneWarning() throws IOException {
        String extra = GOOD.replace("scaleup_gb_s", "scaleup_gb_s,colour,mood").replace("00\n", "00,red,well\n");
        assertThat(loaded(extra).warnings())
                .singleElement()
                .asString()
                .isEqualTo("chips (" + directory.resolve("chips.csv")
                        + ") has columns that mean nothing here and are left out: colour, mood.");
    }

    @Test
    void faultsOfCellsStandInTheirLine() throws IOException {
        Reading reading = read(GOOD.replace("1200", "many"), StandardCharsets.UTF_8);
        assertThat(((Reading.Faulty) reading).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.place())
                        .contains(new Place(directory.resolve("chips.csv").toString(), 3)));
    }

    @Test
    void numbersThatLookLikeOtherThingsStayTextWhereTextBelongs() throws IOException {
        String named = GOOD.replace("X100", "1e3").replace("chip,", "chip,").replace("chip: X100", "chip: 1e3");
        Files.writeString(file, EXPERIMENT.replace("chip: X100", "chip: 1e3"));
        assertThat(loaded(named).experiment().scenarios().get(0).parameters().teams())
                .extracting(team -> team.hardware().name())
                .containsExactly("1e3", "Y200");
    }
}

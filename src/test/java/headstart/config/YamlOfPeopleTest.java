package headstart.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import headstart.config.document.Fault;
import headstart.config.document.Place;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people, editors and other programs write into YAML is read as it is meant, or answered in our words with its line. */
class YamlOfPeopleTest {
    private static final String GOOD = """
            title: Two invented teams
            horizon_days: 60
            releases:
              m:
                operators:
                  attention: {share: 0.6, novelty: 1.0}
                  experts: {share: 0.4, novelty: 0.5}
            teams:
              early: {chipmaker: A, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
              late: {chipmaker: B, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
            access:
              early: {lead_days: 30}
            gaps:
              e_over_l: {leader: early, laggard: late}
            """;

    @TempDir
    private Path directory;

    private Reading read(String yaml) throws IOException {
        return ExperimentFile.read(Files.writeString(directory.resolve("e.yaml"), yaml), List.of(), Overrides.NONE);
    }

    private String effective(String yaml) throws IOException {
        Reading reading = read(yaml);
        assertThat(reading).as(yaml).isInstanceOf(Reading.Loaded.class);
        return ((Reading.Loaded) reading).effectiveYaml();
    }

    private Fault onlyFault(String yaml) throws IOException {
        Reading reading = read(yaml);
        assertThat(reading).as(yaml).isInstanceOf(Reading.Faulty.class);
        List<Fault> faults = ((Reading.Faulty) reading).faults();
        assertThat(faults).hasSize(1);
        ExperimentFuzzTest.assertWellFormed(faults.get(0));
        return faults.get(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    chipmaker: A, | chipmaker: A, publishes: True, | chipmaker: A, publishes: true,
                    chipmaker: A, | chipmaker: A, publishes: FALSE, | chipmaker: A, publishes: false,
                    lead_days: 30 | lead_days: +30 | lead_days: 30
                    lead_days: 30 | lead_days: 3e1 | lead_days: 30
                    lead_days: 30 | lead_days: 30. | lead_days: 30
                    lead_days: 30 | lead_days: 0x1E | lead_days: 30
                    novelty: 0.5 | novelty: .5 | novelty: 0.5
                    """)
    void rightYamlOfOtherProgramsIsRead(String good, String written, String meant) throws IOException {
        assertThat(effective(GOOD.replace(good, written))).isEqualTo(effective(GOOD.replace(good, meant)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.10",
                "2026-04-24",
                "True",
                "~x",
                "0x10",
                "1e3",
                "yes",
                "0o17",
                "+30",
                "- a",
                "a: b",
                "'",
                "#1",
                "...",
                "---",
                "=1"
            })
    void textStaysAsItWasWritten(String text) throws IOException {
        boolean plain = !text.contains(": ")
                && !text.startsWith("- ")
                && !"'#".contains(text.substring(0, 1))
                && !text.startsWith("---")
                && !text.startsWith("...");
        String yaml = GOOD.replace("Two invented teams", plain ? text : "\"" + text + "\"");
        String effective = effective(yaml);
        Path again = Files.writeString(directory.resolve("again.yaml"), effective);
        Reading second = ExperimentFile.read(again, List.of(), Overrides.NONE);
        assertThat(((Reading.Loaded) second).experiment().title()).isEqualTo(text);
        assertThat(((Reading.Loaded) second).effectiveYaml()).isEqualTo(effective);
    }

    @Test
    void namesThatLookLikeNumbersAreNames() throws IOException {
        assertThat(effective(GOOD.replace("early", "1e3"))).contains("leader: \"1e3\"");
        assertThat(effective(GOOD.replace("early", "0012"))).contains("leader: \"0012\"");
        assertThat(effective(GOOD.replace("early", "true"))).contains("leader: \"true\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\n", "...\n", "---\n# nothing\n", "...\n---\n"})
    void aMarkAtTheEndIsNoSecondDocument(String end) throws IOException {
        assertThat(effective(GOOD + end)).isEqualTo(effective(GOOD));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    novelty: 0.5 | novelty: 0,5 | 7 | releases.m.operators.experts.novelty (0,5) must not have a decimal comma. / write 0.5.
                    chipmaker: A, | chipmaker: A, publishes: yes, | 9 | teams.early.publishes (yes) must be true or false. / write true or false.
                    chipmaker: A, | chipmaker: A, publishes: "true", | 9 | teams.early.publishes (true) must be true or false. / write it without quotes.
                    horizon_days: 60 | horizon_days: 60,5 | 2 | horizon_days (60,5) must be a number greater than 0 and up to 3650. / it has a decimal comma: write 60.5.
                    lead_days: 30 | lead_days:\u00a030 | 12 | access.early.lead_days:\u00a030 is not a key: valid are lead_days, fidelity, leak_rate_per_day, leak_fidelity, releases. / it has a no-break space (U+00A0): write a plain colon and a plain blank.
                    lead_days: 30 | lead_days：30 | 12 | access.early.lead_days：30 is not a key: valid are lead_days, fidelity, leak_rate_per_day, leak_fidelity, releases. / it has a full-width colon (U+FF1A): write a plain colon and a plain blank.
                    lead_days: 30 | lead_days: 30, lead_days: 31 | 12 | access.early.lead_days stands twice, in lines 12 and 12 of FILE. / give one of them another name, or take one out.
                    Two invented | "a\\u0001b" # | 1 | title (a b) must be a text without a control character (U+0001). / write it without escapes.
                    Two invented | "a\\uD800b" # | 1 | title (a b) must be a text without half a character (U+D800). / write it without escapes.
                    """)
    void faultsStandInTheirLine(String good, String bad, int line, String message) throws IOException {
        Fault fault = onlyFault(GOOD.replace(good, bad));
        Path file = directory.resolve("e.yaml");
        assertThat(fault.message()).isEqualTo(message.replace(" / ", "\nMaybe ").replace("FILE", file.toString()));
        assertThat(fault.place()).contains(new Place(file.toString(), line));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    ^  early: {chip^ | ^	early: {chip^ | , line 9, column 1 is a tab where YAML wants spaces. / indent with spaces.
                    teams: | teams： | / line 8 has a full-width colon (U+FF1A): write the plain one.
                    title: | title: !!binary | , line 1 has the YAML tag !!binary: experiment files have none.
                    title: | title: &x | , line 1 uses a YAML anchor or alias: experiment files have none.
                    {lead_days: 30} | [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[ | , line 12 is more than 40 levels deep.
                    """)
    void whatIsNoYamlIsAnsweredWithItsLine(String good, String bad, String part) throws IOException {
        Fault fault = onlyFault(GOOD.replace(good, bad));
        assertThat(fault.message()).contains(part.replace(" / ", "\nMaybe ").replaceFirst("^/ ", "\nMaybe "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    lead_days: 30 | lead_days: @30 | , line 12, column 22 has @ where a value begins, which YAML keeps for itself. / put the value in quotes.
                    Two invented | Two: invented | , line 1, column 11 has a colon where no key can be. / put a text with a colon in quotes, or check the indentation.
                    horizon_days: 60 | horizon_days:60 | , line 3, column 1 or the one before has no colon and blank after its key. / write key: value.
                    horizon_days: 60 | horizon_days = 60 | , line 3, column 1 or the one before has no colon and blank after its key. / write key: value.
                    novelty: 0.5} | novelty: 0.5 | , line 8, column 6 goes on within a bracket { of line 7 that is not closed, or lacks a comma. / close it, or part its entries by commas.
                    lead_days: 30} | lead_days: 30]} | goes on within a bracket { of line 12
                    Two invented | "Two invented | is the end, and a quotation mark of line 1 is not closed. / close it.
                    laggard: late} | laggard: late | , line 15, column 1 goes on within a bracket { of line 14 that is not closed
                    laggard: late} | laggard: {x: | , line 15, column 1 is the end, and a bracket is not closed. / close it.
                    teams: | ^ teams:^ | is indented otherwise than the lines around it. / indent what belongs together alike.
                    title: | ^%YAML 2.0
                    ---
                    title:^ | e.yaml says %YAML with a version that is not known: 1.2 is read. / take out the line that begins with %YAML.
                    """)
    void whatTheReaderOfYamlSaysIsSaidInOurWords(String good, String bad, String part) throws IOException {
        assertThat(onlyFault(GOOD.replace(good, bad)).message()).contains(part.replace(" / ", "\nMaybe "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<<<<<<< HEAD\n  early: {lead_days: 30}\n=======\n  early: {lead_days: 31}\n>>>>>>> other\n",
                "<<<<<<< ours\r\n  early: {lead_days: 30}\r\n||||||| base\r\n=======\r\n>>>>>>> other\r\n",
                "  early: {lead_days: 30}\n>>>>>>> other\n",
                "  early: {lead_days: 30}\n=======\n"
            })
    void aConflictThatNobodySettledIsNamed(String conflict) throws IOException {
        assertThat(onlyFault(GOOD.replace("  early: {lead_days: 30}\n", conflict))
                        .message())
                .contains("e.yaml has the mark of a conflict (")
                .contains(" in line 1")
                .endsWith("Maybe keep one side, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>.");
    }

    @Test
    void aMapOfThousandTeamsIsCheckedInSeconds() throws IOException {
        StringBuilder teams = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            teams.append("  t")
                    .append(i)
                    .append(": {chipmaker: C, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}\n");
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        assertThat(read(GOOD.replace("  late:", teams + "  late:"))).isInstanceOf(Reading.Loaded.class);
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aFileOfCommentsIsEmpty() throws IOException {
        assertThat(onlyFault("# to do\n").message()).contains(" is empty.");
    }

    @Test
    void hugeScalarsAreAnsweredAtOnce() throws IOException {
        String huge = "x".repeat(2 << 20);
        String digits = "7".repeat(2 << 20);
        assertThatCode(() -> {
                    assertThat(onlyFault(GOOD.replace("Two invented teams", huge))
                                    .message())
                            .isEqualTo("title (2097152 characters) must be a text of at most 20000 characters.");
                    assertThat(onlyFault(GOOD.replace("lead_days: 30", "lead_days: " + digits))
                                    .message())
                            .startsWith("access.early.lead_days (7777");
                    assertThat(read(GOOD.replace("early", huge))).isInstanceOf(Reading.Faulty.class);
                    assertThat(read(GOOD.replace("title", huge))).isInstanceOf(Reading.Faulty.class);
                })
                .doesNotThrowAnyException();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        read(GOOD.replace("title", huge));
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void controlCharactersInTheFileAreNamed() throws IOException {
        Path file = Files.write(
                directory.resolve("e.yaml"), GOOD.replace("Two", "T\u0000wo").getBytes(StandardCharsets.UTF_8));
        Reading reading = ExperimentFile.read(file, List.of(), Overrides.NONE);
        assertThat(((Reading.Faulty) reading).faults().get(0).message())
                .startsWith(file + " has a control character (U+0000) in line 1, which no text has.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    étude.yaml | etude
                    Experiment 1.yaml | Experiment_1
                    01-two-teams (copy).yaml | 01-two-teams_copy
                    昇腾.yaml | 昇腾
                    .hidden.yaml | hidden
                    (...).yaml | experiment
                    a.b.yaml | a.b
                    Straße №5.yml | Straße_No5
                    """)
    void anyFileNameGivesAStudyName(String file, String name) throws IOException {
        Path path = Files.writeString(directory.resolve(file), GOOD);
        Reading reading = ExperimentFile.read(path, List.of(), Overrides.NONE);
        assertThat(((Reading.Loaded) reading).experiment().name()).isEqualTo(name);
    }

    @Test
    void aNameIsCheckedWhole() throws IOException {
        assertThat(onlyFault("name: " + "a".repeat(60) + "/b\n" + GOOD).message())
                .endsWith(
                        "must be a name of letters, digits, _, - and . without a leading dot.\nMaybe use underscores.");
        assertThat(onlyFault("name: " + "a".repeat(101) + "\n" + GOOD).message())
                .contains("must have at most 100 characters, not 101.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    "30"        | leave out the quotes.
                    "1,000"     | write 1000, or 1.000 if the comma is a decimal one.
                    "1,000,000" | write 1000000, without commas.
                    "0,5"       | it has a decimal comma: write 0.5.
                    \u22125    | it has a minus sign (U+2212): write the plain one.
                    \u20135    | it has an en dash (U+2013): write the plain one.
                    \u0663\u0660 | it has a digit of another script (U+0663): write the plain one.
                    3\u200b0   | it has a zero-width space (U+200B): write the plain one.
                    1_000       | write 1000, without separators.
                    1'000'000   | write 1000000, without separators.
                    1\u00a0000.5 | write 1000.5, without separators.
                    1e          | write it in digits, with a point and without a unit.
                    30d         | write it in digits, with a point and without a unit.
                    """)
    void whatWasMeantAsANumberIsSaid(String written, String advice) throws IOException {
        assertThat(onlyFault(GOOD.replace("lead_days: 30", "lead_days: " + written))
                        .message())
                .startsWith("access.early.lead_days (")
                .endsWith("\nMaybe " + advice);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    PK\u0003\u0004x          | a workbook or another packed file.
                    ^\u001F\u008Bx^          | a packed file.
                    %PDF-1.7                  | a PDF.
                    <!DOCTYPE html><html>     | a web page.
                    PAR1x                     | a Parquet file.
                    """)
    void filesOfAnotherKindAreNamed(String beginning, String kind) throws IOException {
        Path file = Files.write(directory.resolve("e.yaml"), beginning.getBytes(StandardCharsets.ISO_8859_1));
        Reading reading = ExperimentFile.read(file, List.of(), Overrides.NONE);
        assertThat(((Reading.Faulty) reading).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("e.yaml is " + kind + "\nMaybe "));
    }
}

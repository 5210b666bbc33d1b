package headstart.config;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.config.document.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every fault names the place that it comes from: what {@code --set} broke was once said of the line of another file that holds the same map.
 */
class FaultPlacesTest {
    private static final String BASE = """
            horizon_days: 60
            report_days: [0, 30]
            releases: {m: {operators: {one: {share: 1, novelty: 1}}}}
            teams:
              early:
                chipmaker: A
                roofline_tokens_per_s: 1000
                starting_excess: {novel: 5}
              late: {chipmaker: B, roofline_tokens_per_s: 1000, starting_excess: {novel: 5}}
            access:
              early: {lead_days: 30}
            gaps: {g: {leader: early, laggard: late}}
            """;

    @TempDir
    private Path directory;

    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        Files.writeString(directory.resolve("base.yaml"), BASE);
        file = Files.writeString(directory.resolve("own.yaml"), """
                extends: base.yaml
                title: Own
                scenarios:
                  plain: {}
                  wide:
                    access: {late: {lead_days: 10}}
                """);
    }

    private List<Fault> faults(String... sets) {
        Reading reading = ExperimentFile.read(file, List.of(sets), Overrides.NONE);
        assertThat(reading).as(Arrays.toString(sets)).isInstanceOf(Reading.Faulty.class);
        return ((Reading.Faulty) reading).faults();
    }

    private static String place(Fault fault) {
        return fault.place()
                .map(place -> Path.of(place.file()).getFileName() + ":" + place.line())
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    access.withheld.lead_days=3             | access.withheld
                    access.early.lead_days=9999             | access.early.lead_days
                    teams.early.chip=X                      | teams.early
                    horizon_days=20                         | report_days
                    scenarios.wide.access.nobody.lead_days=3 | scenarios.wide.access.nobody
                    name=a/b                                | name
                    gaps.g.laggard=early                    | gaps.g
                    """)
    void whatTheCommandLineBreaksIsSaidOfIt(String set, String path) {
        assertThat(faults(set))
                .filteredOn(fault -> fault.path().equals(path))
                .singleElement()
                .satisfies(fault -> assertThat(place(fault)).isEqualTo("--set:0"));
    }

    @Test
    void whatTheFileBreaksIsSaidOfItsLineWhateverIsSet() throws IOException {
        Files.writeString(directory.resolve("base.yaml"), BASE.replace("lead_days: 30", "lead_days: 9999"));
        assertThat(faults("access.late.lead_days=-1"))
                .extracting(fault -> place(fault) + " " + fault.path())
                .containsExactlyInAnyOrder("base.yaml:11 access.early.lead_days", "--set:0 access.late.lead_days");
        assertThat(faults("teams.late.engineers=3"))
                .extracting(FaultPlacesTest::place)
                .containsExactly("base.yaml:11");
    }

    @Test
    void whatAFileOfChangesBreaksIsSaidOfItsLine() throws IOException {
        Path changes =
                Files.writeString(directory.resolve("changes.yaml"), "seed: 3\naccess: {early: {lead_days: -1}}\n");
        assertThat(faults("@" + changes)).extracting(FaultPlacesTest::place).containsExactly("changes.yaml:2");
    }

    @Test
    void whatIsExtendedIsSaidByTheFile() {
        assertThat(faults("extends=other.yaml")).extracting(Fault::message).containsExactly("""
                --set (extends=other.yaml) comes too late: files are put together before.
                Maybe --set @FILE.""");
    }
}

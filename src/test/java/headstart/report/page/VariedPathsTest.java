package headstart.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.Reading;
import headstart.config.SweepBuilder;
import headstart.config.SweepReading;
import headstart.experiment.ParameterNote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sweep varies is no fact: a report once said "AMD 42" of a lead that the sweep drew from 0 to 84. */
class VariedPathsTest {
    private static final String STUDY = """
            replications: 2
            horizon_days: 60
            releases: {m: {operators: {one: {share: 1, novelty: 1}}}}
            teams:
              early: {chipmaker: A, tier: domestic, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
              late: {chipmaker: B, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}, engineers: 40}
            gaps: {e_over_l: {leader: early, laggard: late}}
            """;
    private static final String LEADS = STUDY + """
            access: {early: {lead_days: 30}, late: {lead_days: 42}}
            baseline: held_back
            scenarios: {held_back: {}, open: {teams: {early: {publishes: true}}}}
            factors:
              access.late.lead_days: {low: 0, high: 84}
              crew: {paths: [teams.late.engineers], values: [20, 60]}
            design: {kind: sobol_sequence, points: 4}
            """;

    @TempDir
    private Path directory;

    private Reading.Loaded loaded = (Reading.Loaded)
            ExperimentFile.read(Path.of("experiments", "01-two-teams.yaml"), List.of(), Overrides.NONE);

    private VariedPaths varied(String yaml) throws IOException {
        Path file = Files.writeString(directory.resolve("sweep.yaml"), yaml);
        loaded = (Reading.Loaded) ExperimentFile.read(file, List.of(), Overrides.NONE);
        SweepReading reading = SweepBuilder.of(loaded);
        assertThat(reading).isInstanceOf(SweepReading.Loaded.class);
        return new VariedPaths(((SweepReading.Loaded) reading).sweep().factors());
    }

    private List<List<String>> scenarios(VariedPaths varied) {
        return SetupTables.scenarios(loaded.experiment(), varied, loaded.notes())
                .rows();
    }

    @Test
    void aLeadThatIsVariedIsNoFactOfAScenario() throws IOException {
        VariedPaths varied = varied(LEADS);
        assertThat(scenarios(varied))
                .containsExactly(
                        List.of("held back", "30", "varied: 0 to 84, uniform"),
                        List.of("open", "30", "varied: 0 to 84, uniform"));
    }

    @Test
    void theTableOfParametersSaysWhatIsVaried() throws IOException {
        List<ParameterNote> notes = varied(LEADS).in(loaded.notes());
        assertThat(notes)
                .filteredOn(note -> note.path().equals("teams.late.engineers"))
                .extracting(ParameterNote::value)
                .containsExactly("varied: 20, 60");
        assertThat(notes)
                .filteredOn(note -> note.path().equals("access.late.lead_days"))
                .extracting(ParameterNote::value)
                .containsExactly("varied: 0 to 84, uniform");
        assertThat(notes)
                .filteredOn(note -> note.path().equals("horizon_days"))
                .extracting(ParameterNote::value)
                .containsExactly("60");
        assertThat(loaded.notes()).as("what is not varied stays").hasSameSizeAs(notes);
    }

    @Test
    void aRuleThatIsVariedGivesNoFixedLead() throws IOException {
        VariedPaths varied = varied(STUDY + """
                access: {late: {lead_days: 7}}
                access_rule: {kind: domestic_first, lead_days: 20}
                factors: {access_rule.kind: {values: [domestic_first, everyone_at_release]}}
                design: {kind: grid}
                """);
        assertThat(scenarios(varied)).containsExactly(List.of("base", "varied with access rule kind", "7"));
    }

    @Test
    void aStudyVariesNothing() throws IOException {
        VariedPaths unused = varied(LEADS);
        assertThat(unused.factors()).hasSize(2);
        assertThat(SetupTables.scenarios(loaded.experiment()).rows().get(1)).containsExactly("open", "30", "42");
        assertThat(VariedPaths.NOTHING.in(loaded.notes())).isEqualTo(loaded.notes());
    }
}

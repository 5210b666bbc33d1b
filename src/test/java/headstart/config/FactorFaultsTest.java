package headstart.config;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.config.document.Fault;
import headstart.experiment.sweep.FactorLaw;
import headstart.experiment.sweep.Sweep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Factors are checked like any value, wherever they come from: a row of a list once played 2 where its table said 2.9, took 99,999 days where
 * the key allows 3,650, and left out what it could not spell.
 */
class FactorFaultsTest {
    private static final String STUDY = """
            replications: 2
            horizon_days: 60
            releases: {m: {operators: {one: {share: 1, novelty: 1}}}}
            teams:
              early: {chipmaker: A, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}, bring_up: {mean_days: 4}}
              late: {chipmaker: B, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
            access: {early: {lead_days: 30}}
            gaps: {e_over_l: {leader: early, laggard: late}}
            outcomes: [day0_gap]
            """;
    private static final String FACTORS = """
            factors:
              teams.early.bring_up.stages: {values: [1, 2, 3]}
              access.early.lead_days: {values: [0, 28]}
              teams.late.engineers: {low: 10, high: 100}
            """;

    @TempDir
    private Path directory;

    private SweepReading read(String sweep) throws IOException {
        Path file = Files.writeString(directory.resolve("sweep.yaml"), STUDY + sweep);
        Reading reading = ExperimentFile.read(file, List.of(), Overrides.NONE);
        return reading instanceof Reading.Loaded loaded
                ? SweepBuilder.of(loaded)
                : new SweepReading.Faulty(((Reading.Faulty) reading).faults());
    }

    private List<String> faults(String sweep) throws IOException {
        SweepReading reading = read(sweep);
        assertThat(reading).isInstanceOf(SweepReading.Faulty.class);
        return ((SweepReading.Faulty) reading)
                .faults().stream().map(Fault::message).toList();
    }

    private Sweep sweep(String text) throws IOException {
        SweepReading reading = read(text);
        assertThat(reading).isInstanceOf(SweepReading.Loaded.class);
        return ((SweepReading.Loaded) reading).sweep();
    }

    @Test
    void everyRowOfAListIsCheckedAsItsKeyIs() throws IOException {
        assertThat(faults(FACTORS + """
                design:
                  kind: list
                  rows:
                    - {teams.early.bring_up.stages: 2.9, access.early.lead_days: 28, teams.late.engineers: 50}
                    - {teams.early.bring_up.stages: 2, access.early.lead_days: 99999, teams.late.engineers: 50}
                    - {teams.early.bring_up.stages: 2, access.early.lead_days: -30, teams.late.engineers: 50}
                    - {teams.early.bring_up.stages: 2, access.early.lead_days: 28, teams.late.engineers: 500, teams.late.enginers: 20}
                    - {teams.early.bring_up.stages: 2, access.early.lead_days: 14, teams.late.engineers: 50}
                """))
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault)
                                .startsWith("design.rows[0].teams.early.bring_up.stages (2.9) must be a whole number"),
                        fault -> assertThat(fault)
                                .startsWith(
                                        "design.rows[1].access.early.lead_days (99999) must be a number from 0 to 3650"),
                        fault -> assertThat(fault)
                                .startsWith(
                                        "design.rows[2].access.early.lead_days (-30) must be a number from 0 to 3650"),
                        fault -> assertThat(fault)
                                .startsWith(
                                        "design.rows[3].teams.late.engineers (500) must be a number from low (10) to high"),
                        fault -> assertThat(fault)
                                .startsWith("design.rows[3].teams.late.enginers is no factor")
                                .contains("Maybe teams.late.engineers."),
                        fault -> assertThat(fault)
                                .startsWith("design.rows[4].access.early.lead_days (14) is not a level of the factor"));
    }

    @Test
    void rowsOfATableAreCheckedInTheSameWay() throws IOException {
        Files.writeString(
                directory.resolve("rows.csv"),
                "teams.early.bring_up.stages,access.early.lead_days,teams.late.enginers\n2.9,many,50\n");
        assertThat(faults(FACTORS + "design: {kind: list, rows: rows.csv}\n"))
                .anySatisfy(fault -> assertThat(fault).contains("stages (2.9) must be a whole number"))
                .anySatisfy(fault -> assertThat(fault).contains("lead_days (many) must be a number"))
                .anySatisfy(fault -> assertThat(fault).contains("teams.late.enginers is no factor"))
                .hasSize(3);
    }

    @Test
    void aColumnIsOneFaultHoweverManyRowsThereAre() throws IOException {
        String rows = "2,28,50,red,well\n".repeat(40);
        String right = "teams.early.bring_up.stages,access.early.lead_days,teams.late.engineers";
        Path table = directory.resolve("rows.csv");
        Files.writeString(table, right + ",colour,mood\n" + rows);
        String design = FACTORS + "design: {kind: list, rows: rows.csv}\n";
        assertThat(faults(design))
                .singleElement()
                .asString()
                .startsWith("design.rows[0].colour is no factor, nor mood: factors are teams.early.bring_up.stages, ");
        Files.writeString(table, right.replace(",teams.late.engineers", "") + "\n" + "2,28\n".repeat(40));
        assertThat(faults(design))
                .singleElement()
                .asString()
                .startsWith("design.rows has no value for the factor teams.late.engineers.\nMaybe add a column");
        Files.writeString(table, right + "\n2,28,50\n2,28,\n");
        assertThat(faults(design))
                .singleElement()
                .asString()
                .startsWith("design.rows[1] has no value for the factor teams.late.engineers.\nMaybe fill it in.");
        Files.writeString(table, right + "\n");
        assertThat(faults(design)).singleElement().asString().contains("has one line only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"scenario", "design_point", "replication", "status", "Status", "digest", "e_over_l.day0_gap"})
    void noFactorHasTheNameOfAColumn(String name) throws IOException {
        String factor = "factors: {" + name + ": {paths: [access.early.lead_days], low: 0, high: 30}}\n";
        assertThat(faults(factor + "design: {kind: sobol_sequence, points: 4}\n"))
                .singleElement()
                .asString()
                .startsWith("factors." + name + " must not have the name of a")
                .contains("both would be columns of one table");
    }

    @Test
    void twoFactorsDoNotSetOnePath() throws IOException {
        assertThat(faults("""
                factors:
                  a: {paths: [access.early.lead_days], low: 0, high: 30}
                  b: {paths: [teams.late.engineers, access.early.lead_days], low: 10, high: 30}
                design: {kind: sobol_sequence, points: 4}
                """))
                .contains("factors.b (access.early.lead_days) must not set what the factor a sets."
                        + "\nMaybe take the path out of one of them.");
    }

    @Test
    void wholeNumbersBetweenFractionsLieInside() throws IOException {
        Sweep sweep = sweep("""
                factors: {teams.early.bring_up.stages: {low: 0.6, high: 3.4, whole: true}}
                design: {kind: sobol_sequence, points: 64}
                """);
        FactorLaw.Between law = (FactorLaw.Between) sweep.factors().get(0).law();
        assertThat(law.low()).isEqualTo(1);
        assertThat(law.high()).isEqualTo(3);
        assertThat(Arrays.stream(sweep.points()).map(point -> point[0])).containsOnly(1.0, 2.0, 3.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{from: 30, to: 0, step: 1}",
                "{from: 0, to: 84, step: -7}",
                "{from: 0, to: 3650, step: 0.0001}",
                "{from: 0, to: 1000, step: 1e-15}",
                "{from: -9223372036854775808, to: 9223372036854775807, step: 1}"
            })
    void rangesThatAreEmptyOrHaveTooManyLevelsAreFaults(String range) throws IOException {
        assertThat(faults("factors: {access.early.lead_days: " + range + "}\ndesign: {kind: grid}\n"))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault).startsWith("factors.access.early.lead_days"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "access.early.lead_days: {low: 0, high: 99999}",
                "access.early.lead_days: {values: [0, 99999]}",
                "access.early.lead_days: {values: [none, many]}",
                "teams.early.bring_up.stages: {values: [1, 2.5]}",
                "tuning.allocation: {values: [uniform, by_hand]}",
                "teams.late.engineers: {from: -10, to: 10, step: 10}",
                "both: {paths: [teams.early.engineers, access.late.fidelity], low: 0, high: 50}"
            })
    void whatAFactorSetsIsWhatItsKeyAllows(String factor) throws IOException {
        assertThat(faults("factors: {" + factor + "}\ndesign: {kind: sobol_sequence, points: 4}\n"))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault).contains("must be "));
    }

    /** The first two once ended in a fault of the program's own, and in "low (1.0) must be less than high (0.0)". */
    @Test
    void factorsWithoutPathsOrWholeNumbersAreAnswered() throws IOException {
        String design = "design: {kind: latin_hypercube, points: 4}\n";
        assertThat(faults("factors: {a: {low: 1, high: 2, paths: []}}\n" + design))
                .containsExactly("""
                factors.a.paths must have at least one path.
                Maybe leave it out if the name is the path.""");
        assertThat(faults("factors: {access.early.lead_days: {low: 0.2, high: 0.8, whole: true}}\n" + design))
                .containsExactly("""
                        factors.access.early.lead_days: from low (0.2) to high (0.8) must lie two whole numbers or more.
                        Maybe widen it, or leave out whole.""");
        assertThat(faults("factors: {\"a\\nb\": {low: 1, high: 2, paths: [access.early.lead_days]}}\n" + design))
                .containsExactly("""
                        factors.a\\nb must be a name in one line: it is that of a column.
                        Maybe use an underscore.""");
        assertThat(faults("report_days: [0, 60]\nfactors: {releases.m.day: {values: [0, 5]}}\ndesign: {kind: grid}\n"))
                .containsExactly("""
                        factors.releases.m.day (5) leads to: report_days (60) must be at most 55, the days from release to horizon_days.
                        Maybe lengthen horizon_days.""");
    }
}

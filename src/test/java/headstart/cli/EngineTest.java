package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headstart.cluster.ClusterFault;
import headstart.cluster.ShippedPlayer;
import headstart.cluster.ShippedStudy;
import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where runs are played, as the command line says it: what it cannot be is one message, before anything is written. */
class EngineTest {
    private static final Path LESSON = Path.of("experiments", "01-two-teams.yaml");

    @TempDir
    private Path temporary;

    private Cli refused(String command, Path experiment, Object... more) {
        List<Object> all = new ArrayList<>(List.of(command, experiment));
        all.addAll(List.of(more));
        all.addAll(List.of("-o", temporary.resolve("r")));
        Cli refused = Cli.run(all.toArray());
        assertThat(refused.exitCode()).as(refused.err()).isEqualTo(2);
        assertThat(temporary.resolve("r")).doesNotExist();
        return refused;
    }

    @ParameterizedTest
    @CsvSource({
        "run, 01-two-teams, --quiet, --replace",
        "sweep, screening, --quiet, --replace",
        "compare, 02-scenarios, --baseline, equal",
    })
    void withoutItsJarSparkIsOneMessageThatSaysHowToGetIt(String command, String name, String more, String value) {
        Path experiment = Path.of("experiments", name + ".yaml");
        Cli refused = refused(
                command,
                experiment,
                more,
                value,
                "--replications",
                2,
                "--engine",
                "spark",
                "--master",
                "spark://h:7077");
        assertThat(refused.err().lines())
                .hasSize(2)
                .anyMatch(line -> line.contains("--engine (spark) needs target/headstart-spark.jar"))
                .anyMatch(line -> line.startsWith("Maybe build them, mvn -Pspark -DskipTests package"));
    }

    @Test
    void anUnknownEngineIsRefused() {
        assertThat(refused("run", LESSON, "--engine", "flink").err())
                .contains("--engine")
                .contains("LOCAL, SPARK")
                .contains("flink");
    }

    @Test
    void aMasterWithoutItsEngineIsRefused() {
        assertThat(refused("run", LESSON, "--master", "spark://h:7077").err())
                .isEqualToIgnoringNewLines("--master (spark://h:7077) goes with --engine spark."
                        + "Maybe add that, or leave --master out.");
    }

    @Test
    void aCalibrationIsRefusedWithTheReason() {
        assertThat(refused("calibrate", Path.of("experiments", "calibrate-v4.yaml"), "--engine", "spark")
                        .err())
                .contains(
                        "--engine (spark) cannot play a calibration: every step of its sampler needs the one before.");
    }

    @Test
    void storedStudiesAreComparedWithoutAnEngine() throws IOException {
        Path stored = Files.createDirectory(temporary.resolve("stored"));
        assertThat(refused("compare", stored, "--baseline", "a", "--engine", "spark")
                        .err())
                .contains("--engine");
    }

    @Test
    void theEngineOfThisMachineCanBeNamed() {
        Cli run = Cli.run("run", LESSON, "--replications", 2, "--engine", "local", "-o", temporary.resolve("r"));
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    private static final String KEEPS = """
                public StaffingRule rule(Settings settings) {
                    return new StaffingRule() {
                        public boolean hires() { return %s; }
                        public double[] engineers(StaffingReview review) {
                            return review.teams().stream().mapToDouble(StaffingReview.Team::present).toArray();
                        }
                    };
                }
            """;

    @Test
    void aPlugInThatChangesOnTheWayIsRefused() throws IOException {
        Path jar = PluginJars.staffing(temporary.resolve("own.jar"), KEEPS.formatted(true));
        Path study = Files.writeString(
                temporary.resolve("study.yaml"),
                "extends: " + LESSON.toAbsolutePath() + "\nplugins: .\nstaffing: {rule: {plugin: own}}\n");
        Reading reading = ExperimentFile.read(study, List.of(), Overrides.NONE);
        assertThat(reading).isInstanceOf(Reading.Loaded.class);
        Reading.Loaded loaded = (Reading.Loaded) reading;
        assertThat(ShippedPlayer.of(ShippedStudy.ofRuns(loaded), "worker-7")
                        .play(1)
                        .hasFailed())
                .isFalse();
        PluginJars.staffing(jar, KEEPS.formatted(false));
        ShippedStudy changed = ShippedStudy.ofRuns(loaded);
        assertThatThrownBy(() -> ShippedPlayer.of(changed, "worker-7"))
                .isInstanceOf(ClusterFault.class)
                .hasMessageContaining("worker-7 cannot read the experiment: plugins.own: ")
                .hasMessageContaining("is not the plug-in that is asked for")
                .hasMessageContaining("Maybe give --plugins DIR with that version");
        Files.delete(jar);
        assertThatThrownBy(() -> ShippedStudy.ofRuns(loaded))
                .isInstanceOf(ClusterFault.class)
                .hasMessageContaining("own.jar with the plug-in own is not there any more.\nMaybe put it back");
    }
}

package headstart.cluster;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.Reading;
import headstart.config.SweepBuilder;
import headstart.config.SweepReading;
import headstart.experiment.RunSpec;
import headstart.experiment.run.LocalEngine;
import headstart.experiment.run.RunResult;
import headstart.experiment.run.Thrown;
import headstart.experiment.sweep.Sweep;
import headstart.experiment.sweep.SweepPlayer;
import headstart.store.BuildInfo;
import headstart.store.PlayedRun;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What arrives on another machine plays the same runs, to the bit; a machine that cannot says why. */
class ShippedStudyTest {
    private static final Path LESSONS = Path.of("experiments");

    private static Reading.Loaded loaded(Path file, String... sets) {
        Reading reading = ExperimentFile.read(file, List.of(sets), Overrides.NONE);
        assertThat(reading).isInstanceOf(Reading.Loaded.class);
        return (Reading.Loaded) reading;
    }

    /** As it comes out on the other side. */
    private static ShippedStudy sent(ShippedStudy study) throws IOException {
        try {
            return (ShippedStudy) read(bytes(study));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }

    private static byte[] bytes(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"02-scenarios", "deepseek-v4-served", "export-controls", "successive-releases"})
    void runsAreTheSame(String name) throws IOException {
        Reading.Loaded loaded = loaded(LESSONS.resolve(name + ".yaml"), "replications=2");
        ShippedPlayer player = ShippedPlayer.of(sent(ShippedStudy.ofRuns(loaded)), "elsewhere");
        LocalEngine.RunPlayer here = new LocalEngine.RunPlayer(loaded.experiment());
        for (long place = 0; place < Math.min(4, loaded.experiment().plan().size()); place++) {
            PlayedRun run = PlayedRun.of(here.play(loaded.experiment().plan().get(place)));
            assertThat(bytes(player.play(place))).isEqualTo(bytes(run));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"screening", "lead-time"})
    void runsOfSweepsAreTheSame(String name) throws IOException {
        Reading.Loaded loaded = loaded(LESSONS.resolve(name + ".yaml"), "replications=2");
        Sweep sweep = ((SweepReading.Loaded) SweepBuilder.of(loaded)).sweep();
        ShippedPlayer player = ShippedPlayer.of(sent(ShippedStudy.ofSweep(loaded)), "elsewhere");
        SweepPlayer here = new SweepPlayer(sweep);
        long step = Math.max(1, sweep.plan().size() / 5);
        for (long place = 0; place < sweep.plan().size(); place += step) {
            PlayedRun run = PlayedRun.of(here.play(sweep.plan().get(place)));
            assertThat(bytes(player.play(place))).isEqualTo(bytes(run));
        }
    }

    @Test
    void anotherVersionInTheWayIsSaid() throws IOException {
        ShippedStudy study = ShippedStudy.ofRuns(loaded(LESSONS.resolve("01-two-teams.yaml")));
        BuildInfo other = new BuildInfo("0.0.9", "abc", false, "0123456789abcdef", "");
        assertThatThrownBy(() -> ShippedPlayer.of(study, "worker-7", other))
                .isInstanceOf(ClusterFault.class)
                .hasMessageContaining("worker-7 plays with another version of Headstart (0.0.9, code 0123456789abcdef)")
                .hasMessageContaining("Maybe take its headstart.jar out of the class path");
    }

    @Test
    void failedRunsNameTheMachine() throws IOException {
        RunSpec first = new RunSpec(0, 0, 0, 0);
        RunResult failed = new RunResult.Failed(first, new Thrown("Kind", "words", "a.B.c(B.java:1)"));
        assertThat(new String(bytes(PlayedRun.of(ShippedPlayer.named(failed, "worker-7"))), ISO_8859_1))
                .contains("Kind\na.B.c(B.java:1) on worker-7\nwords");
    }
}

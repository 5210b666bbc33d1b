package headstart.report.answer;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.Reading;
import headstart.config.SweepBuilder;
import headstart.config.SweepReading;
import headstart.experiment.RunSpec;
import headstart.experiment.result.StudyResults;
import headstart.experiment.run.LocalEngine;
import headstart.experiment.sweep.SweepPlayer;
import headstart.experiment.sweep.SweepResults;
import headstart.experiment.sweep.SweepRuns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Studies that are played in memory, and what is said of them. */
final class Told {
    private Told() {}

    static Reading.Loaded shipped(String name, String... sets) {
        return loaded(Path.of("experiments", name + ".yaml"), sets);
    }

    static Reading.Loaded loaded(Path file, String... sets) {
        Reading reading = ExperimentFile.read(file, Arrays.asList(sets), Overrides.NONE);
        assertThat(reading).isInstanceOf(Reading.Loaded.class);
        return (Reading.Loaded) reading;
    }

    static Reading.Loaded written(Path folder, String yaml, String... sets) {
        try {
            return loaded(Files.writeString(folder.resolve("told.yaml"), yaml), sets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static StudyResults played(Reading.Loaded loaded) {
        return StudyResults.of(
                loaded.experiment(), visitor -> new LocalEngine(1).run(loaded.experiment(), 0, visitor), 1);
    }

    static SweepResults swept(Reading.Loaded loaded) {
        SweepReading reading = SweepBuilder.of(loaded);
        assertThat(reading).isInstanceOf(SweepReading.Loaded.class);
        var sweep = ((SweepReading.Loaded) reading).sweep();
        SweepPlayer player = new SweepPlayer(sweep);
        SweepRuns runs = (scenario, point, replication) ->
                Optional.of(player.play(new RunSpec(0, scenario, point, replication)));
        return SweepResults.of(sweep, runs);
    }

    /** All that a reader is told, a line each. */
    static List<String> lines(Answer answer) {
        return answer.quotable();
    }
}

package headstart.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.Reading;
import headstart.config.SweepBuilder;
import headstart.config.SweepReading;
import headstart.experiment.RunSpec;
import headstart.experiment.result.StudyResults;
import headstart.experiment.sweep.SweepPlayer;
import headstart.experiment.sweep.SweepResults;
import headstart.experiment.sweep.SweepRuns;
import headstart.report.chart.Language;
import headstart.report.chart.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Sweeps that are played in memory. */
final class Swept {
    private Swept() {}

    static SweepResults written(Path folder, String yaml, String... sets) throws IOException {
        return of(Files.writeString(folder.resolve("swept.yaml"), yaml), sets);
    }

    static SweepResults of(Path file, String... sets) {
        Reading reading = ExperimentFile.read(file, Arrays.asList(sets), Overrides.NONE);
        assertThat(reading).isInstanceOf(Reading.Loaded.class);
        SweepReading swept = SweepBuilder.of((Reading.Loaded) reading);
        assertThat(swept).isInstanceOf(SweepReading.Loaded.class);
        var sweep = ((SweepReading.Loaded) swept).sweep();
        SweepPlayer player = new SweepPlayer(sweep);
        SweepRuns runs = (scenario, point, replication) ->
                Optional.of(player.play(new RunSpec(0, scenario, point, replication)));
        return SweepResults.of(sweep, runs);
    }

    static Figure figure(List<Figure> figures, String name) {
        return figures.stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        figures.stream().map(Figure::name).toList().toString()));
    }

    /** A figure of a study, whether it is drawn anyway or where somebody asks for it by name. */
    static Figure figure(StudyResults study, String name) {
        return more(study, name).orElseGet(() -> figure(StudyFigures.of(study), name));
    }

    /** A figure that is drawn where somebody asks for it by name. */
    static Optional<Figure> more(StudyResults study, String name) {
        return StudyFigures.more(study, Language.EN, Selection.ALL).stream()
                .filter(offer -> offer.name().equals(name))
                .flatMap(offer -> offer.figure().get().stream())
                .findFirst();
    }
}

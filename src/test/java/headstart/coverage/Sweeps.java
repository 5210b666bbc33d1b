package headstart.coverage;

import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.Reading;
import headstart.config.SweepBuilder;
import headstart.config.SweepReading;
import headstart.experiment.RunSpec;
import headstart.experiment.sweep.Sweep;
import headstart.experiment.sweep.SweepPlayer;
import headstart.experiment.sweep.SweepRun;
import headstart.experiment.sweep.SweepRuns;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.LongStream;

/** Reads and plays sweeps. */
final class Sweeps {
    private Sweeps() {}

    /** The sweep of a file, with its own seed and replications where none are given. */
    static Sweep read(Path file, OptionalInt replications, Optional<Long> seed) {
        Optional<Integer> asked = replications.isPresent() ? Optional.of(replications.getAsInt()) : Optional.empty();
        Reading reading = ExperimentFile.read(file, List.of(), new Overrides(asked, seed, List.of()));
        return ((SweepReading.Loaded) SweepBuilder.of((Reading.Loaded) reading)).sweep();
    }

    /** All runs by scenario, point and replication, on all cores. */
    static SweepRun[][][] played(Sweep sweep) {
        SweepRun[][][] runs = new SweepRun[sweep.experiment().scenarios().size()][sweep.points().length]
                [sweep.experiment().replications()];
        SweepPlayer player = new SweepPlayer(sweep);
        LongStream.range(0, sweep.plan().size()).parallel().forEach(index -> {
            RunSpec spec = sweep.plan().get(index);
            runs[spec.scenario()][spec.designPoint()][spec.replication()] = player.play(spec);
        });
        return runs;
    }

    /** What a study of some of the replications has played. */
    static SweepRuns at(SweepRun[][][] runs, int[] replications) {
        return (scenario, point, replication) -> Optional.of(runs[scenario][point][replications[replication]]);
    }
}

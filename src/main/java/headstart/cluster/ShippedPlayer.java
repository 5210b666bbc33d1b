package headstart.cluster;

import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.Reading;
import headstart.config.SweepBuilder;
import headstart.config.SweepReading;
import headstart.config.document.Fault;
import headstart.experiment.Plan;
import headstart.experiment.run.LocalEngine;
import headstart.experiment.run.RunResult;
import headstart.experiment.run.Thrown;
import headstart.experiment.sweep.Sweep;
import headstart.experiment.sweep.SweepPlayer;
import headstart.experiment.sweep.SweepRun;
import headstart.store.BuildInfo;
import headstart.store.PlayedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/** Plays the runs of a study that was shipped to this machine; shared by all threads. */
public final class ShippedPlayer {
    private final LongFunction<PlayedRun> play;

    private ShippedPlayer(LongFunction<PlayedRun> play) {
        this.play = play;
    }

    /**
     * Reads the study on this machine.
     *
     * @param host what failed runs call this machine
     * @throws ClusterFault if this machine cannot play it: another version of Headstart is in the way, the experiment reads otherwise
     *     here, or nothing can be written
     */
    public static ShippedPlayer of(ShippedStudy study, String host) throws IOException {
        return of(study, host, BuildInfo.current());
    }

    static ShippedPlayer of(ShippedStudy study, String host, BuildInfo build) throws IOException {
        if (!build.codeDigest().equals(study.codeDigest())) {
            throw new ClusterFault(
                    host + " plays with another version of Headstart (" + build.version() + ", code "
                            + build.codeDigest() + ") than the one that asks (" + study.version() + ", code "
                            + study.codeDigest()
                            + ").\nMaybe take its headstart.jar out of the class path of that machine: the right one is sent along.");
        }
        Reading.Loaded loaded = read(study, host);
        return new ShippedPlayer(study.isSweep() ? ofSweep(loaded, host) : ofRuns(loaded, host));
    }

    private static Reading.Loaded read(ShippedStudy study, String host) throws IOException {
        Path directory = unpacked(study, host);
        Path file = directory.resolve("experiment.yaml");
        List<Path> jars =
                study.plugins().keySet().stream().map(directory::resolve).toList();
        Reading reading = ExperimentFile.read(file, List.of(), Overrides.NONE.withPlugins(jars));
        if (reading instanceof Reading.Faulty faulty) {
            throw unfit(host, faulty.faults());
        }
        Reading.Loaded loaded = (Reading.Loaded) reading;
        if (!study.isOf(loaded)) {
            throw new ClusterFault(
                    host + " reads the experiment otherwise than the machine that asks."
                            + "\nMaybe its headstart.jar is of another version: take it out of the class path of that machine.");
        }
        return loaded;
    }

    /** The files of the study, in a directory that goes with the process. */
    private static Path unpacked(ShippedStudy study, String host) throws ClusterFault {
        try {
            Path directory = Files.createTempDirectory("headstart");
            List<Path> all = new ArrayList<>(List.of(directory));
            for (Map.Entry<String, byte[]> jar : study.plugins().entrySet()) {
                all.add(Files.write(directory.resolve(jar.getKey()), jar.getValue()));
            }
            all.add(Files.writeString(directory.resolve("experiment.yaml"), study.effectiveYaml()));
            // Files go in the opposite order, the directory last.
            all.forEach(path -> path.toFile().deleteOnExit());
            return directory;
        } catch (IOException e) {
            throw new ClusterFault(
                    host + " cannot keep the study in its temporary directory (" + System.getProperty("java.io.tmpdir")
                            + "): " + e.getMessage() + ".\nMaybe make room there, or name another one with"
                            + " spark.executor.extraJavaOptions=-Djava.io.tmpdir=DIR.",
                    e);
        }
    }

    private static ClusterFault unfit(String host, List<Fault> faults) {
        return new ClusterFault(host + " cannot read the experiment: "
                + String.join("\n", faults.stream().map(Fault::message).toList()));
    }

    private static LongFunction<PlayedRun> ofRuns(Reading.Loaded loaded, String host) {
        Plan plan = loaded.experiment().plan();
        LocalEngine.RunPlayer player = new LocalEngine.RunPlayer(loaded.experiment());
        return place -> PlayedRun.of(named(player.play(plan.get(place)), host));
    }

    static RunResult named(RunResult run, String host) {
        return run instanceof RunResult.Failed failed
                ? new RunResult.Failed(failed.spec(), at(failed.thrown(), host))
                : run;
    }

    private static LongFunction<PlayedRun> ofSweep(Reading.Loaded loaded, String host) throws ClusterFault {
        SweepReading reading = SweepBuilder.of(loaded);
        if (reading instanceof SweepReading.Faulty faulty) {
            throw unfit(host, faulty.faults());
        }
        Sweep sweep = ((SweepReading.Loaded) reading).sweep();
        Plan plan = sweep.plan();
        SweepPlayer player = new SweepPlayer(sweep);
        return place -> PlayedRun.of(named(player.play(plan.get(place)), host));
    }

    private static SweepRun named(SweepRun run, String host) {
        return run instanceof SweepRun.Failed failed
                ? new SweepRun.Failed(failed.spec(), failed.repeatable(), at(failed.thrown(), host))
                : run;
    }

    private static Thrown at(Thrown thrown, String host) {
        return new Thrown(thrown.kind(), thrown.message(), (thrown.place() + " on " + host).strip());
    }

    /** Plays one run; what it throws becomes the result, with the name of this machine. */
    public PlayedRun play(long place) {
        return play.apply(place);
    }
}

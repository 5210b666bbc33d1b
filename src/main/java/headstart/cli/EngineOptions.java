package headstart.cli;

import headstart.cluster.ClusterProvider;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** Where runs are played, as the command line says it. */
final class EngineOptions {
    /** On this machine. */
    static final EngineOptions HERE = new EngineOptions();

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            description = "Where runs are played: local (default), or spark, a cluster of Apache Spark.")
    private Name engine = Name.LOCAL;

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "With --engine spark: its master, such as spark://HOST:7077 (default: this machine).")
    private Optional<String> master = Optional.empty();

    /** The engines. */
    enum Name {
        LOCAL,
        SPARK;

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean isCluster() {
        return engine != Name.LOCAL;
    }

    /** Fails where the options do not go together, or with what is played. */
    void check(PlayedWork work) {
        if (master.isPresent() && !isCluster()) {
            throw new InputException("--master (" + master.get()
                    + ") goes with --engine spark.\nMaybe add that, or leave --master out.");
        }
        if (isCluster() && !work.isDivisible()) {
            throw new InputException("--engine (" + engine.key()
                    + ") cannot play a calibration: every step of its sampler needs the one before.\nMaybe give it a"
                    + " machine with more threads.");
        }
    }

    /**
     * The engine, ready to play.
     *
     * @param threads of this machine
     * @param say is told what becomes of machines of a cluster
     */
    Engine open(int threads, Consumer<String> say) throws IOException {
        if (!isCluster()) {
            return new Engine.Here(threads);
        }
        ClusterProvider provider = ClusterProvider.named(engine.key())
                .orElseThrow(() -> new InputException("--engine ("
                        + engine.key()
                        + ") needs target/headstart-spark.jar and the libraries beside it, which are not on the class"
                        + " path.\nMaybe build them, mvn -Pspark -DskipTests package, and start ./headstart from the checkout;"
                        + " docs/cluster.md says more."));
        return new Engine.There(provider.connect(master, threads, say));
    }
}

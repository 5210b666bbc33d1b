package headstart.spark;

import headstart.cluster.Cluster;
import headstart.cluster.ClusterFault;
import headstart.cluster.ClusterProvider;
import headstart.store.BuildInfo;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.spark.SparkConf;

/**
 * Connects to a standalone master of Spark, or plays with Spark on this machine. Properties {@code spark.*} of the Java process hold, such as
 * {@code -Dspark.executor.memory=4g}.
 */
public final class SparkProvider implements ClusterProvider {
    private static final String THIS_MACHINE = "127.0.0.1";

    @Override
    public String name() {
        return "spark";
    }

    @Override
    public Cluster connect(Optional<String> master, int threads, Consumer<String> say) throws IOException {
        SparkConf conf = new SparkConf();
        Master address =
                Master.of(master.orElseGet(() -> conf.get("spark.master", "local[" + Math.max(1, threads) + "]")));
        address.requireAnswer();
        conf.setMaster(address.url())
                .setIfMissing("spark.app.name", "headstart")
                .setIfMissing("spark.ui.enabled", "false");
        if (address.isOnThisMachine()) {
            conf.setIfMissing("spark.driver.host", THIS_MACHINE).setIfMissing("spark.driver.bindAddress", THIS_MACHINE);
        }
        if (!address.isLocal()) {
            conf.setJars(new String[] {jar(BuildInfo.class), jar(SparkProvider.class)});
        }
        return SparkCluster.start(address, conf, say);
    }

    /** The jar of a class, which is sent to the machines of the cluster. */
    private static String jar(Class<?> type) throws ClusterFault {
        try {
            Path jar = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isRegularFile(jar)) {
                return jar.toString();
            }
            throw new ClusterFault(
                    "--engine (spark) sends the jars of Headstart to the machines, and " + jar
                            + " is none.\nMaybe start ./headstart from a checkout that mvn -Pspark -DskipTests package has built.");
        } catch (URISyntaxException e) {
            throw new ClusterFault("--engine (spark) cannot find its jars: " + e.getMessage() + ".", e);
        }
    }
}

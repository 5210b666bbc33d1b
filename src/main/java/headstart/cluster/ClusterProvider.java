package headstart.cluster;

import java.io.IOException;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;

/** Connects to clusters of one kind; found by {@link ServiceLoader}, so that the program needs none of their libraries. */
public interface ClusterProvider {
    /** Name of the kind, in small letters. */
    String name();

    /**
     * Connects, and waits a bounded time until there is a machine to play on.
     *
     * @param master address of the cluster; this machine if there is none
     * @param threads cores of this machine that may be used where the cluster is this machine
     * @param say is told what becomes of machines
     * @throws ClusterFault if the address is none, nobody answers there, or no machine can be had
     */
    Cluster connect(Optional<String> master, int threads, Consumer<String> say) throws IOException;

    /** The provider of that name, if its jar is there. */
    static Optional<ClusterProvider> named(String name) {
        return ServiceLoader.load(ClusterProvider.class, ClusterProvider.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.name().equals(name))
                .findFirst();
    }
}

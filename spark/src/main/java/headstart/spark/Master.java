package headstart.spark;

import headstart.cluster.ClusterFault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the master is.
 *
 * @param url as Spark takes it
 * @param addresses of a standalone master and those that stand by for it; none where this machine plays alone
 */
record Master(String url, List<InetSocketAddress> addresses) {
    private static final Pattern LOCAL = Pattern.compile("local(\\[([1-9]\\d{0,3}|\\*)])?");
    private static final Pattern STANDALONE = Pattern.compile("spark://([^/,\\s]+:\\d{1,5}(,[^/,\\s]+:\\d{1,5})*)");
    private static final int PATIENCE_MILLIS = 5000;
    private static final int LAST_PORT = 65535;

    /**
     * The master at that address.
     *
     * @throws ClusterFault if it is no address of a master that can be used
     */
    static Master of(String url) throws ClusterFault {
        if (LOCAL.matcher(url).matches()) {
            return new Master(url, List.of());
        }
        Matcher standalone = STANDALONE.matcher(url);
        if (!standalone.matches()) {
            throw wrong(url);
        }
        List<InetSocketAddress> addresses = new ArrayList<>();
        for (String address : standalone.group(1).split(",")) {
            int colon = address.lastIndexOf(':');
            int port = Integer.parseInt(address.substring(colon + 1));
            if (port < 1 || port > LAST_PORT) {
                throw wrong(url);
            }
            addresses.add(new InetSocketAddress(address.substring(0, colon), port));
        }
        return new Master(url, List.copyOf(addresses));
    }

    private static ClusterFault wrong(String url) {
        String other = url.startsWith("yarn") || url.startsWith("k8s") || url.startsWith("mesos")
                ? "\nMaybe start a standalone cluster there, or divide the study with --shard: the libraries for this"
                        + " master are not among those of headstart-spark.jar."
                : "\nMaybe spark://" + url.replaceFirst("^\\w+:/*", "").replaceFirst(":.*", "") + ":7077.";
        return new ClusterFault(
                "--master (" + url + ") must be spark://HOST:PORT, or local[N] for N cores of this machine." + other);
    }

    /** Whether Spark plays within this process. */
    boolean isLocal() {
        return addresses.isEmpty();
    }

    /** Whether no other machine is needed to reach it. */
    boolean isOnThisMachine() {
        return addresses.stream().allMatch(address -> !address.isUnresolved() && isLoopback(address.getAddress()));
    }

    private static boolean isLoopback(InetAddress address) {
        return address.isLoopbackAddress();
    }

    /**
     * Fails unless somebody listens there, after some seconds at most.
     *
     * @throws ClusterFault if nobody does
     */
    void requireAnswer() throws ClusterFault {
        List<String> reasons = new ArrayList<>();
        for (InetSocketAddress address : addresses) {
            if (address.isUnresolved()) {
                reasons.add("no machine is called " + address.getHostString());
                continue;
            }
            try (Socket socket = new Socket()) {
                socket.connect(address, PATIENCE_MILLIS);
                return;
            } catch (IOException e) {
                reasons.add(String.valueOf(e.getMessage()).replaceFirst(" \\(Connection refused\\)", ""));
            }
        }
        if (!addresses.isEmpty()) {
            throw new ClusterFault("--master (" + url + ") does not answer: " + String.join("; ", reasons)
                    + ". Nothing was changed.\nMaybe the master is not started, or listens at another address or port: its"
                    + " log says which.");
        }
    }
}

package headstart.spark;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorAdded;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;

/** The machines of a cluster that play for this process, as they come and go. */
final class Machines extends SparkListener {
    private final Map<String, Machine> machines = new TreeMap<>();
    private final Consumer<String> say;
    private long changedAt = System.nanoTime();
    private boolean closing;

    /** One executor. */
    private record Machine(String host, int cores) {}

    Machines(Consumer<String> say) {
        this.say = say;
    }

    @Override
    public synchronized void onExecutorAdded(SparkListenerExecutorAdded added) {
        machines.put(
                added.executorId(),
                new Machine(
                        added.executorInfo().executorHost(),
                        added.executorInfo().totalCores()));
        changedAt = System.nanoTime();
    }

    @Override
    public synchronized void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
        Machine lost = machines.remove(removed.executorId());
        changedAt = System.nanoTime();
        if (lost != null && !closing) {
            say.accept("Executor " + removed.executorId() + " on " + lost.host() + " is lost ("
                    + removed.reason().lines().findFirst().orElse("no reason given")
                    + "); its runs are played elsewhere.");
        }
    }

    /** From now on machines are let go. */
    synchronized void close() {
        closing = true;
    }

    /** Cores of all of them. */
    synchronized int cores() {
        return machines.values().stream().mapToInt(Machine::cores).sum();
    }

    /** Nanoseconds since one came or went. */
    synchronized long nanosSinceChange() {
        return System.nanoTime() - changedAt;
    }
}

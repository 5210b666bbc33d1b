package headstart.spark;

import headstart.cluster.Cluster;
import headstart.cluster.ClusterFault;
import headstart.cluster.ShippedStudy;
import headstart.store.PlayedRun;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/** A cluster of Spark, or Spark within this process. Numbers of runs go out, their records come back. */
final class SparkCluster implements Cluster {
    /** So long a cluster may be without any machine. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    /** When no machine came for so long, those that are there are taken for all. */
    private static final long SETTLED = TimeUnit.SECONDS.toNanos(1);

    /** How a master names an application that it has taken. */
    private static final String REGISTERED = "app-";

    private static final long STEP_MILLIS = 50;
    private static final String KEPT = " What was written before is kept; the same command goes on from there.";

    private final Master master;
    private final JavaSparkContext context;
    private final Machines machines;

    private SparkCluster(Master master, JavaSparkContext context, Machines machines) {
        this.master = master;
        this.context = context;
        this.machines = machines;
    }

    /**
     * Starts, and waits for the first machines.
     *
     * @throws ClusterFault if the master does not take this process, or has no machine for it
     */
    static SparkCluster start(Master master, SparkConf conf, Consumer<String> say) throws ClusterFault {
        JavaSparkContext context = context(master, conf);
        Machines machines = new Machines(say);
        context.sc().addSparkListener(machines);
        SparkCluster cluster = new SparkCluster(master, context, machines);
        try {
            cluster.awaitMachines();
            return cluster;
        } catch (ClusterFault e) {
            cluster.close();
            throw e;
        }
    }

    private static JavaSparkContext context(Master master, SparkConf conf) throws ClusterFault {
        try {
            JavaSparkContext context = new JavaSparkContext(conf);
            if (!context.sc().isStopped()) {
                return context;
            }
        } catch (RuntimeException e) {
            throw refused(master, e);
        }
        throw refused(master, new IllegalStateException("the application was ended"));
    }

    private static ClusterFault refused(Master master, RuntimeException e) {
        return new ClusterFault(
                "Spark cannot start with --master (" + master.url() + "): " + line(e)
                        + ". Nothing was changed.\nMaybe what"
                        + " answers there is no master of Spark, or one of another version than "
                        + org.apache.spark.package$.MODULE$.SPARK_VERSION() + ".",
                e);
    }

    private static String line(Throwable thrown) {
        String text = thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
        return text.lines().findFirst().orElse("").strip().replaceFirst("\\.$", "");
    }

    private void awaitMachines() throws ClusterFault {
        long start = System.nanoTime();
        while (!master.isLocal() && (machines.cores() == 0 || machines.nanosSinceChange() < SETTLED)) {
            if (System.nanoTime() - start > PATIENCE || context.sc().isStopped()) {
                throw context.sc().applicationId().startsWith(REGISTERED) ? noCore() : noMaster();
            }
            pause();
        }
    }

    private ClusterFault noCore() {
        return new ClusterFault(
                "--master (" + master.url() + ") gave no core within " + patience()
                        + ". Nothing was changed.\nMaybe no worker runs, all are busy, none has the memory of an executor free"
                        + " (spark.executor.memory, 1g by default), or its machines cannot reach this one (spark.driver.host).");
    }

    private ClusterFault noMaster() {
        return new ClusterFault("--master (" + master.url() + ") has not answered as a master of Spark does within "
                + patience()
                + ". Nothing was changed.\nMaybe something else listens there, or a master of another version"
                + " of Spark than " + context.version() + ".");
    }

    private static String patience() {
        return TimeUnit.NANOSECONDS.toSeconds(PATIENCE) + " s";
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public String name() {
        return "Spark " + context.version() + " at " + master.url();
    }

    @Override
    public int cores() {
        return Math.max(1, master.isLocal() ? context.defaultParallelism() : machines.cores());
    }

    @Override
    public void play(ShippedStudy study, PrimitiveIterator.OfLong places, Predicate<List<PlayedRun>> inOrder)
            throws IOException {
        Broadcast<ShippedStudy> everywhere = context.broadcast(study);
        PlayTask task = new PlayTask(study.key(), everywhere);
        Portions portions = new Portions();
        Deque<JavaFutureAction<List<Played>>> jobs = new ArrayDeque<>();
        try {
            boolean goOn = true;
            while (goOn && (places.hasNext() || !jobs.isEmpty())) {
                while (places.hasNext() && jobs.size() < Portions.JOBS) {
                    jobs.add(submitted(portions.next(places, cores()), task));
                }
                goOn = handOver(done(jobs.remove()), portions, inOrder);
            }
        } finally {
            jobs.forEach(job -> job.cancel(true));
        }
        everywhere.destroy();
    }

    private JavaFutureAction<List<Played>> submitted(List<long[]> tasks, PlayTask task) throws ClusterFault {
        try {
            return context.parallelize(tasks, tasks.size()).map(task).collectAsync();
        } catch (IllegalStateException e) {
            // Spark says so of a context that was stopped, by the master for instance.
            throw fault(e);
        }
    }

    private static boolean handOver(List<Played> tasks, Portions portions, Predicate<List<PlayedRun>> inOrder)
            throws ClusterFault {
        List<PlayedRun> runs = new ArrayList<>();
        long nanos = 0;
        for (Played played : tasks) {
            if (!played.problem().isEmpty()) {
                throw new ClusterFault(played.problem());
            }
            runs.addAll(played.runs());
            nanos += played.nanos();
        }
        portions.learn(
                runs.size(), nanos, runs.stream().mapToLong(PlayedRun::bytes).sum());
        boolean goOn = true;
        for (int from = 0; goOn && from < runs.size(); from += BATCH) {
            goOn = inOrder.test(runs.subList(from, Math.min(runs.size(), from + BATCH)));
        }
        return goOn;
    }

    private List<Played> done(JavaFutureAction<List<Played>> job) throws ClusterFault {
        while (true) {
            try {
                return job.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                requireMachines();
            } catch (ExecutionException e) {
                throw fault(e.getCause() == null ? e : e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }

    private void requireMachines() throws ClusterFault {
        if (!master.isLocal() && machines.cores() == 0 && machines.nanosSinceChange() > PATIENCE) {
            throw new ClusterFault(master.url() + " has had no machine for " + patience() + "." + KEPT
                    + "\nMaybe start its workers again first.");
        }
    }

    private ClusterFault fault(Throwable thrown) {
        requireGoingOn();
        String said = line(thrown);
        String advice = said.contains("OutOfMemory")
                ? "\nMaybe give executors more memory: JAVA_TOOL_OPTIONS=-Dspark.executor.memory=4g."
                : "\nMaybe the log of the executor says more: it lies in the work directory of its worker.";
        return new ClusterFault(master.url() + " has given up: " + said + "." + KEPT + advice, thrown);
    }

    /** A process that is ended takes its cluster with it, which is no fault: whoever asks waits for the end with it. */
    private static void requireGoingOn() {
        Thread probe = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
        } catch (IllegalStateException e) {
            while (true) {
                pause();
            }
        }
    }

    @Override
    public void close() {
        machines.close();
        context.close();
    }
}

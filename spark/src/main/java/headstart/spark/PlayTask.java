package headstart.spark;

import headstart.cluster.ShippedPlayer;
import headstart.cluster.ShippedStudy;
import headstart.store.PlayedRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;

/** Plays some runs of a study on a machine of the cluster, which reads the study once for all its tasks. */
final class PlayTask implements Function<long[], Played> {
    private static final long serialVersionUID = 1;
    /** A study and one of its alternatives, as a cluster goes from one to the next. */
    private static final int MOST_KEPT = 2;

    private static final Map<String, ShippedPlayer> PLAYERS = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ShippedPlayer> eldest) {
            return size() > MOST_KEPT;
        }
    };

    private final String key;
    private final Broadcast<ShippedStudy> study;

    PlayTask(String key, Broadcast<ShippedStudy> study) {
        this.key = key;
        this.study = study;
    }

    @Override
    public Played call(long[] places) {
        try {
            ShippedPlayer player = player();
            long start = System.nanoTime();
            List<PlayedRun> runs = new ArrayList<>(places.length);
            for (long place : places) {
                runs.add(player.play(place));
            }
            return Played.of(runs, System.nanoTime() - start);
        } catch (IOException e) {
            // No other machine is tried: what is wrong must be mended.
            return Played.not(String.valueOf(e.getMessage()));
        }
    }

    private ShippedPlayer player() throws IOException {
        synchronized (PLAYERS) {
            ShippedPlayer kept = PLAYERS.get(key);
            if (kept == null) {
                // As in the process that asks: what runs say is the same everywhere.
                Locale.setDefault(Locale.ROOT);
                kept = ShippedPlayer.of(
                        study.value(),
                        SparkEnv.get().blockManager().blockManagerId().host());
                PLAYERS.put(key, kept);
            }
            return kept;
        }
    }
}

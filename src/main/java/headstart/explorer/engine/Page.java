package headstart.explorer.engine;

import headstart.config.Variations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.teavm.jso.JSExport;

/**
 * The door for the scripts of the page. One study and one state at a time; texts are JSON, and numbers are fetched one by one,
 * which costs nothing and needs no shared memory.
 */
public final class Page {
    private static Variations study = Variations.of(Map.of());
    private static Map<Integer, Playable> states = new HashMap<>();
    private static int made;
    private static double[] values = {};
    private static String message = "";

    private Page() {}

    /** Compiled programs begin here; what is exported waits to be called. */
    public static void main(String[] arguments) {
        // Nothing to do.
    }

    /** Loads a study: its checked tree. */
    @JSExport
    @SuppressWarnings("unchecked")
    public static void load(String tree) {
        study = Variations.of((Map<String, Object>) Json.read(tree));
        states = new HashMap<>();
    }

    /** Prepares a state: {@code {scenario, changes, days}}; gives {@code {state, outcomes}}, or {@code {fault}} and why. */
    @JSExport
    @SuppressWarnings("unchecked")
    public static String prepare(String request) {
        Map<String, Object> asked = (Map<String, Object>) Json.read(request);
        List<Object> wanted = (List<Object>) asked.getOrDefault("days", List.of());
        int[] days = wanted.stream().mapToInt(day -> ((Number) day).intValue()).toArray();
        Map<String, Object> changes = (Map<String, Object>) asked.getOrDefault("changes", Map.of());
        try {
            Playable playable = new Playable(study.at(String.valueOf(asked.get("scenario")), changes), days);
            states.put(made, playable);
            return Json.write(Map.of("state", made++, "outcomes", playable.outcomes()));
        } catch (IllegalArgumentException e) {
            return Json.write(Map.of("fault", String.valueOf(e.getMessage())));
        }
    }

    /** Gives up a state. */
    @JSExport
    public static void forget(int state) {
        states.remove(state);
    }

    /** Plays a run of a state; gives how many numbers came of it, or -1 if it failed. */
    @JSExport
    public static int play(int state, int replication) {
        try {
            values = Objects.requireNonNull(states.get(state)).play(replication);
            return values.length;
        } catch (IllegalStateException e) {
            message = String.valueOf(e.getMessage());
            return -1;
        }
    }

    /** One of the numbers of the last run. */
    @JSExport
    public static double value(int index) {
        return values[index];
    }

    /** Why the last run failed. */
    @JSExport
    public static String message() {
        return message;
    }
}

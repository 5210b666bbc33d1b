package headstart.store;

import java.util.Locale;

/**
 * Bytes of a journal that are not what was written.
 *
 * @param places stretches of such bytes
 * @param bytes how many they are
 */
public record Damage(int places, long bytes) {
    /** In words. */
    public String text() {
        return String.format(
                Locale.ROOT, "damaged in %s (%,d bytes)", places == 1 ? "1 place" : places + " places", bytes);
    }
}

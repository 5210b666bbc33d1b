package headstart.config.schema;

import java.util.List;

/** Keys of operating points; they are off where the file does not have them. */
public final class ServingKeys {
    /** The words of {@code features}. */
    static final Node.Choice<Boolean> FEATURES = new Node.Choice<>(List.of("all", "none"), "all"::equals);

    /** What a file that states work per step, and names no point, gets. */
    public static final long DEFAULT_SEQUENCES_PER_CHIP = 64;

    static final MapOf<Fields> OPERATING_POINTS = new MapOf<>("operating points", PointKeys.NODE, 1);

    private ServingKeys() {}
}

package headstart.model;

import java.util.Locale;

/** Number formats that chips compute and store in, narrowest first. */
public enum Precision {
    /** No arithmetic at all: scheduling and launch. */
    NONE(0),
    FP4(4),
    FP8(8),
    BF16(16);

    private final int bits;

    Precision(int bits) {
        this.bits = bits;
    }

    /** Bits of one stored number; 0 for {@link #NONE}. */
    public int bits() {
        return bits;
    }

    /** The name used in files: {@code fp4}, {@code fp8}, {@code bf16}, {@code none}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

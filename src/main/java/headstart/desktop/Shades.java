package headstart.desktop;

import java.awt.Color;
import java.util.List;

/** Okabe and Ito's colours, which people of every colour vision tell apart. */
final class Shades {
    private static final List<Color> ALL = List.of(
            new Color(0xD55E00),
            new Color(0x0072B2),
            new Color(0x009E73),
            new Color(0xCC79A7),
            new Color(0xE69F00),
            new Color(0x56B4E9),
            new Color(0x7F7F7F),
            new Color(0x000000));

    private Shades() {}

    static Color of(int index) {
        return ALL.get(index % ALL.size());
    }
}

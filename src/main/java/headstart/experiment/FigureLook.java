package headstart.experiment;

import java.util.List;
import java.util.Optional;

/**
 * What a figure is laid out for, the same from an experiment file and from the command line.
 *
 * @param widthMm printed width, millimetres; {@link #USUAL_MM} where there is none
 * @param heightMm printed height, millimetres; as high as it needs where there is none
 * @param slide whether it is for a slide, which has a size of its own
 * @param untitled whether title, subtitle and footnote are left out
 * @param labels where lines are named, one of {@link #LABELS}; at the lines where there is room where there is none
 * @param theme its colours, one of {@link #THEMES}, if not the usual ones
 * @param language one of {@link #LANGUAGES}
 */
public record FigureLook(
        Optional<Double> widthMm,
        Optional<Double> heightMm,
        boolean slide,
        boolean untitled,
        Optional<String> labels,
        Optional<String> theme,
        String language) {
    public static final double NARROWEST_MM = 60;
    /** The least that any figure needs, without titles. */
    public static final double LOWEST_MM = 24;

    public static final double LARGEST_MM = 1000;
    public static final double USUAL_MM = 180;
    public static final List<String> LABELS = List.of("direct", "legend");
    public static final List<String> THEMES = List.of("light", "dark", "print");
    public static final List<String> LANGUAGES = List.of("en", "de", "fr", "zh");

    public FigureLook {
        if (slide && (widthMm.isPresent() || heightMm.isPresent())) {
            throw new IllegalArgumentException("a slide has a size of its own.");
        }
    }
}

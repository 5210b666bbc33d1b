package headstart.plugin;

/** A figure, drawn beside those of a study: {@code figures: {NAME: {kind: {plugin: NAME}}}}. */
public non-sealed interface FigurePlugin extends Plugin {
    /** The figure with these settings. */
    FigureRule figure(Settings settings);
}

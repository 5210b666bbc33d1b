package headstart.plugin;

/** Which combinations of factors a sweep plays: {@code design: {kind: {plugin: NAME}}}. */
public non-sealed interface DesignPlugin extends Plugin {
    /** The design with these settings. */
    Design design(Settings settings);
}

package headstart.plugin;

import java.util.List;

/**
 * A rule of one's own, which an experiment uses by its name: {@code {plugin: NAME, ...settings}} in the place of a built-in one. Implement the
 * interface of its kind. The class needs a public constructor without arguments; it is made once for each reading of an experiment and used
 * by several threads, so it keeps no state: what it makes may.
 */
public sealed interface Plugin
        permits StaffingPlugin,
                AccessPlugin,
                AllocationPlugin,
                StepLawPlugin,
                OutcomePlugin,
                FigurePlugin,
                DesignPlugin {
    /** Its name in experiment files: small letters, digits and underscores, a letter first. No two plug-ins share one. */
    String name();

    /** Its version, such as {@code 1.0.2}; kept with every result. */
    String version();

    /** What it does, in one line. */
    String about();

    /** The settings that an experiment may give it; every one has a default. */
    default List<Setting> settings() {
        return List.of();
    }
}

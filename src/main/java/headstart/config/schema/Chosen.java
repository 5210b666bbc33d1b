package headstart.config.schema;

import headstart.config.plugin.FoundPlugin;
import headstart.model.PluggedIn;
import headstart.plugin.Plugin;
import headstart.plugin.Settings;

/**
 * A rule as an experiment names it: one of this program, or a plug-in with its settings.
 *
 * @param <T> what rules of this program are
 */
public sealed interface Chosen<T> {
    /** A rule of this program. */
    record BuiltIn<T>(T rule) implements Chosen<T> {}

    /** A plug-in. */
    record Own<T>(FoundPlugin plugin, Settings settings) implements Chosen<T> {
        /** The plug-in as a world holds it. */
        public <P extends Plugin> PluggedIn<P> as(Class<P> type) {
            return new PluggedIn<>(type.cast(plugin.plugin()), plugin.name(), plugin.sha256(), settings);
        }
    }

    /** The rule of this program; the other one where a plug-in is chosen. */
    default T builtInOr(T other) {
        return this instanceof BuiltIn<T> own ? own.rule() : other;
    }
}

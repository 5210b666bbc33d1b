package headstart.model;

import headstart.plugin.Plugin;
import headstart.plugin.Settings;
import java.util.function.Supplier;

/**
 * A plug-in with its settings, as a world holds it. Two of the same jar with the same settings are equal: they do the same.
 *
 * @param <P> its kind
 */
public final class PluggedIn<P extends Plugin> {
    private final P plugin;
    private final String name;
    private final String digest;
    private final Settings settings;

    /**
     * A plug-in.
     *
     * @param name its name, as it was when it was found
     * @param digest digest of its jar
     */
    public PluggedIn(P plugin, String name, String digest, Settings settings) {
        this.plugin = plugin;
        this.name = name;
        this.digest = digest;
        this.settings = settings;
    }

    /** What was found in the jar. */
    public P plugin() {
        return plugin;
    }

    /** What the experiment gives it. */
    public Settings settings() {
        return settings;
    }

    /**
     * What it answers.
     *
     * @throws PluginException if it throws instead
     */
    public <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (PluginException e) {
            throw e;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            throw new PluginException(
                    "the plug-in " + name + " threw " + e.getClass().getSimpleName()
                            + (e.getMessage() == null ? "" : ": " + e.getMessage()),
                    e);
        }
    }

    /** What to throw where it answers something that cannot be. */
    public PluginException refused(String what) {
        return new PluginException("the plug-in " + name + " " + what);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PluggedIn<?> one
                && name.equals(one.name)
                && digest.equals(one.digest)
                && settings.equals(one.settings);
    }

    @Override
    public int hashCode() {
        return name.hashCode() ^ settings.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}

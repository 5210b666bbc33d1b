package headstart.config.schema;

import headstart.config.document.Faults;
import headstart.config.document.Tree;
import headstart.config.plugin.FoundPlugin;
import headstart.config.plugin.PluginKind;
import headstart.config.plugin.PluginUse;
import java.util.Map;
import java.util.Optional;

/**
 * A rule of this program by its name, or a plug-in as {@code {plugin: NAME}} with its settings.
 *
 * @param builtIn the rules of this program
 * @param kind what a plug-in here has to be
 */
public record Pluggable<T>(Node<T> builtIn, PluginKind kind) implements Node<Chosen<T>> {
    @Override
    public Chosen<T> read(Object checked) {
        if (checked instanceof Map<?, ?> map && map.get(PluginUse.NAME) instanceof FoundPlugin plugin) {
            return new Chosen.Own<>(plugin, PluginKeys.settings(plugin, Tree.map(map)));
        }
        return new Chosen.BuiltIn<>(builtIn.read(checked));
    }

    /** What may stand at a place where a plug-in is named; empty where none is. */
    public Optional<Node.Obj> opened(Object value) {
        return value instanceof Map<?, ?> map && map.get(PluginUse.NAME) instanceof FoundPlugin plugin
                ? Optional.of(PluginKeys.of(plugin))
                : Optional.empty();
    }

    @Override
    public Object check(Object value, String path, Faults faults) {
        if (!(value instanceof Map<?, ?> map) || !map.containsKey(PluginUse.NAME)) {
            return builtIn.check(value, path, faults);
        }
        if (!(map.get(PluginUse.NAME) instanceof FoundPlugin plugin)) {
            // That a name was not found is said already.
            if (!(map.get(PluginUse.NAME) instanceof String)) {
                faults.add(
                        Tree.join(path, PluginUse.NAME),
                        " (" + Tree.show(map.get(PluginUse.NAME)) + ") must be the name of a plug-in.",
                        "");
            }
            return builtIn.check(first(), path, new Faults());
        }
        if (plugin.kind() != kind) {
            faults.add(
                    Tree.join(path, PluginUse.NAME),
                    " (" + plugin + ") must be " + kind.text() + ", and it is "
                            + plugin.kind().text() + ".",
                    "it belongs at " + plugin.kind().place() + ".");
            return builtIn.check(first(), path, new Faults());
        }
        Faults own = new Faults();
        Map<String, Object> checked = Tree.map(PluginKeys.of(plugin).check(map, path, own));
        if (own.isEmpty()) {
            kind.refusal(plugin.plugin(), PluginKeys.settings(plugin, checked))
                    .ifPresent(what -> own.add(path, ": the plug-in " + plugin + " does not take it: " + what, ""));
        }
        faults.addAll(own);
        return checked;
    }

    private Object first() {
        return builtIn instanceof Node.Choice<?> choice ? choice.words().get(0) : "";
    }

    @Override
    public String range() {
        return builtIn.range() + "; or {plugin: NAME} with its settings";
    }
}

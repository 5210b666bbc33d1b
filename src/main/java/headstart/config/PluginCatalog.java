package headstart.config;

import headstart.config.document.Fault;
import headstart.config.document.Faults;
import headstart.config.plugin.FoundPlugin;
import headstart.config.plugin.PluginShelf;
import headstart.config.schema.PluginKeys;
import java.nio.file.Path;
import java.util.List;

/**
 * All plug-ins of some jars, whether or not an experiment uses them.
 *
 * @param plugins what there is
 * @param faults what is wrong with jars
 */
public record PluginCatalog(List<FoundPlugin> plugins, List<Fault> faults) {
    public PluginCatalog {
        plugins = List.copyOf(plugins);
        faults = List.copyOf(faults);
    }

    /** Of jars and directories of jars that the command line names. */
    public static PluginCatalog at(List<Path> places) {
        Faults faults = new Faults();
        PluginShelf shelf = new PluginShelf(faults);
        places.forEach(place -> shelf.add(place, "--plugins"));
        return new PluginCatalog(shelf.all(), faults.list());
    }

    /** The settings of a plug-in for readers: name, what may stand there, default and meaning. */
    public static List<String> settings(FoundPlugin plugin) {
        return PluginKeys.lines(plugin);
    }
}

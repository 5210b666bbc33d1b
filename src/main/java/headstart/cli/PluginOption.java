package headstart.cli;

import headstart.store.Manifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Where plug-ins lie. */
final class PluginOption {
    /** No plug-ins but those that an experiment names. */
    static final PluginOption NONE = new PluginOption();

    @Option(
            names = "--plugins",
            paramLabel = "DIR",
            description = "A directory with jars of plug-ins, or such a jar. Repeatable.")
    private List<Path> places = new ArrayList<>();

    List<Path> places() {
        return places;
    }

    /** Where the plug-ins of a stored study are: where the command line says, else where they were. */
    List<Path> places(Manifest manifest) {
        return places.isEmpty()
                ? manifest.plugins().stream()
                        .map(plugin -> Path.of(plugin.jar()))
                        .filter(Files::exists)
                        .distinct()
                        .toList()
                : places;
    }

    /** The options that say so again. */
    String text() {
        StringBuilder text = new StringBuilder();
        places.forEach(place -> text.append(" --plugins ").append(Shell.word(place)));
        return text.toString();
    }
}

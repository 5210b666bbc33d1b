package headstart.cli;

import headstart.config.CompleteCheck;
import headstart.config.Headway;
import headstart.config.Origin;
import headstart.config.PluginCatalog;
import headstart.config.Reading;
import headstart.config.document.Fault;
import headstart.config.plugin.FoundPlugin;
import headstart.config.schema.ExperimentSchema;
import headstart.experiment.Experiment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks at experiment files without running them. */
@Command(
        name = "config",
        description = "Check an experiment file, print it with every default, or print the schema for editors.",
        mixinStandardHelpOptions = true)
final class ConfigCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "check",
            description = "Name all faults of an experiment file at once.",
            mixinStandardHelpOptions = true)
    void check(@Mixin ExperimentOptions options) {
        Reading.Loaded loaded = options.load();
        List<Fault> faults = new ArrayList<>(CompleteCheck.faults(loaded));
        faults.addAll(FigureCheck.faults(loaded, 1));
        if (!faults.isEmpty()) {
            throw new InputException(FaultList.text(options.file(), faults));
        }
        if (!loaded.warnings().isEmpty()) {
            say(Warned.text(loaded));
        }
        Experiment experiment = loaded.experiment();
        say(experiment.name() + " is right: "
                + Texts.count(experiment.subjects().teams().size(), "team", "teams") + ", "
                + Texts.count(experiment.scenarios().size(), "scenario", "scenarios") + ", "
                + experiment
                        .precision()
                        .map(goal -> "as many replications as " + goal.outcome() + " needs, at most " + goal.max())
                        .orElse(Texts.count(experiment.replications(), "replication", "replications"))
                + ".");
    }

    @Command(
            name = "print",
            description = "Print the effective experiment with every default written out; it is itself runnable.",
            mixinStandardHelpOptions = true)
    void print(
            @Mixin ExperimentOptions options,
            @Option(
                            names = "--origin",
                            description = "Instead a line for each value with the file and line it comes from, and"
                                    + " those it takes the place of.")
                    boolean origin) {
        Reading.Loaded loaded = options.load();
        if (origin) {
            Origin.lines(loaded).forEach(this::say);
        } else {
            say(loaded.effectiveYaml().stripTrailing());
        }
    }

    @Command(
            name = "headway",
            description = {
                "Say by how many days each chip of a pair trails the other's house at its launch, as CSV.",
                "The house had a chip whose roof for the first release is as high on an earlier day; software has no part in it."
            },
            mixinStandardHelpOptions = true)
    void headway(@Mixin ExperimentOptions options) {
        say("point,chip,roof_tokens_per_s,house,reached_by,least_days,most_days");
        Headway.of(options.load())
                .forEach(row -> say(String.join(
                        ",",
                        row.point(),
                        quoted(row.chip()),
                        String.format(Locale.ROOT, "%.4g", row.roof()),
                        quoted(row.house()),
                        quoted(row.reachedBy()),
                        days(row.leastDays()),
                        days(row.mostDays()))));
    }

    private static String quoted(String name) {
        return name.matches("[\\w .()-]*") ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private static String days(double days) {
        return Double.isNaN(days) ? "" : String.format(Locale.ROOT, "%.0f", days);
    }

    @Command(
            name = "schema",
            description = "Print the JSON Schema of experiment files.",
            mixinStandardHelpOptions = true)
    void schema(@Mixin PluginOption plugins) {
        say(ExperimentSchema.json(found(plugins)).stripTrailing());
    }

    @Command(name = "plugins", description = "List plug-ins with their settings.", mixinStandardHelpOptions = true)
    void plugins(@Mixin PluginOption plugins) {
        if (plugins.places().isEmpty()) {
            throw new InputException("--plugins must name a directory with jars of plug-ins, or such a jar.");
        }
        for (FoundPlugin plugin : found(plugins)) {
            say(plugin.name() + " " + plugin.version() + " is " + plugin.kind().text() + " of " + plugin.jar() + ": "
                    + plugin.about());
            PluginCatalog.settings(plugin).forEach(line -> say("  " + line));
        }
    }

    private static List<FoundPlugin> found(PluginOption plugins) {
        PluginCatalog catalog = PluginCatalog.at(plugins.places());
        if (!catalog.faults().isEmpty()) {
            throw new InputException(
                    catalog.faults().stream().map(Fault::message).collect(Collectors.joining(System.lineSeparator())));
        }
        return catalog.plugins();
    }

    private void say(String text) {
        spec.commandLine().getOut().println(text);
    }
}

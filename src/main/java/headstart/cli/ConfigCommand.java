package headstart.cli;

import headstart.config.CompleteCheck;
import headstart.config.Reading;
import headstart.config.document.Fault;
import headstart.config.schema.ExperimentSchema;
import headstart.experiment.Experiment;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
        List<Fault> faults = CompleteCheck.faults(loaded);
        if (!faults.isEmpty()) {
            throw new InputException(FaultList.text(options.file(), faults));
        }
        loaded.warnings().forEach(warning -> say("Warning: " + warning.replace("\n", "\n  ")));
        Experiment experiment = loaded.experiment();
        say(experiment.name() + " is right: "
                + Texts.count(experiment.subjects().teams().size(), "team", "teams") + ", "
                + Texts.count(experiment.scenarios().size(), "scenario", "scenarios") + ", "
                + Texts.count(experiment.replications(), "replication", "replications") + ".");
    }

    @Command(
            name = "print",
            description = "Print the effective experiment with every default written out; it is itself runnable.",
            mixinStandardHelpOptions = true)
    void print(@Mixin ExperimentOptions options) {
        say(options.load().effectiveYaml().stripTrailing());
    }

    @Command(
            name = "schema",
            description = "Print the JSON Schema of experiment files.",
            mixinStandardHelpOptions = true)
    void schema() {
        say(ExperimentSchema.json().stripTrailing());
    }

    private void say(String text) {
        spec.commandLine().getOut().println(text);
    }
}

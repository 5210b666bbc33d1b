package headstart.cli;

import headstart.config.CompleteCheck;
import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.Reading;
import headstart.experiment.Alternative;
import headstart.experiment.PrecisionGoal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What every command that reads an experiment takes. */
final class ExperimentOptions {
    @Parameters(index = "0", paramLabel = "EXPERIMENT", description = "The experiment file (YAML).")
    private Path file = Path.of("");

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Change one value, such as access.cann_950dt.lead_days=30, or with @FILE all that a file of"
                    + " changes says. Repeatable.")
    private List<String> sets = List.of();

    @Option(names = "--replications", paramLabel = "N", description = "Runs per scenario.")
    private Optional<Integer> replications = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "Seed of all random streams.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            description = "Only this scenario; the baseline always stays. Repeatable.")
    private List<String> scenarios = List.of();

    @Option(
            names = "--alternative",
            paramLabel = "NAME",
            description = "Only this one of the file's alternatives, as a study of its own.")
    private Optional<String> alternative = Optional.empty();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private PluginOption plugins = new PluginOption();

    /** Where plug-ins lie. */
    PluginOption plugins() {
        return plugins;
    }

    /** Whether only one of the file's alternatives is asked for. */
    boolean isAlternative() {
        return alternative.isPresent();
    }

    /** The experiment file. */
    Path file() {
        return file;
    }

    /** Reads the experiment, or says everything that is wrong with it. */
    Reading.Loaded load() {
        return read(sets, replications);
    }

    /** Reads the experiment, and chooses its replications first where it leaves them open. */
    Reading.Loaded loadWithReplications(int threads) {
        Reading.Loaded loaded = load();
        Optional<PrecisionGoal> goal = loaded.experiment().precision();
        if (goal.isEmpty()) {
            return loaded;
        }
        if (!CompleteCheck.ofPrecision(loaded).isEmpty()) {
            throw new InputException(FaultList.text(file, CompleteCheck.faults(loaded)));
        }
        ChosenReplications chosen = ChosenReplications.of(loaded.experiment(), goal.get(), threads);
        if (!chosen.isReached()) {
            command.commandLine().getErr().println(chosen.remark());
        }
        List<String> all = new ArrayList<>(sets);
        all.add("remarks=[\"" + chosen.remark() + "\"]");
        return read(all, Optional.of(chosen.replications()));
    }

    private Reading.Loaded read(List<String> all, Optional<Integer> count) {
        Reading reading =
                ExperimentFile.read(file, all, new Overrides(count, seed, scenarios).withPlugins(plugins.places()));
        if (reading instanceof Reading.Loaded loaded) {
            return Warned.ofSliders(
                    alternative.map(name -> chosen(name, loaded)).orElse(loaded));
        }
        throw new InputException(FaultList.text(file, ((Reading.Faulty) reading).faults()));
    }

    private static Reading.Loaded chosen(String name, Reading.Loaded loaded) {
        List<String> names = loaded.alternatives().all().stream()
                .map(Alternative::name)
                .filter(other -> !other.equals(Alternative.BASE))
                .toList();
        if (!names.contains(name)) {
            throw new InputException("--alternative (" + name + ") must be one of the file's alternatives: "
                    + (names.isEmpty() ? "it has none." : String.join(", ", names) + "."));
        }
        return loaded.alternatives().others().get(names.indexOf(name)).withWhatHasNoEffect();
    }

    /** The command line that repeats this choice, after the name of the command. */
    String text() {
        StringBuilder text = new StringBuilder(Shell.word(file));
        sets.forEach(set -> text.append(" --set ").append(Shell.word(set)));
        replications.ifPresent(n -> text.append(" --replications ").append(n));
        seed.ifPresent(n -> text.append(" --seed ").append(n));
        scenarios.forEach(name -> text.append(" --scenario ").append(Shell.word(name)));
        alternative.ifPresent(name -> text.append(" --alternative ").append(Shell.word(name)));
        return text + plugins.text();
    }
}

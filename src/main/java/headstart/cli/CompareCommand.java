package headstart.cli;

import headstart.config.ComparisonFiles;
import headstart.config.Overrides;
import headstart.config.Reading;
import headstart.experiment.Shard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays scenarios of one or several experiments under the same luck and compares them with one of them. */
@Command(
        name = "compare",
        description = {
            "Compare scenarios of one or several experiments with a baseline, all under the same luck.",
            "Result directories in place of files are compared as they are stored, without playing a run: paired if seed and"
                    + " version of the model are the same, else as independent samples.",
            "Scenarios of the same name in two files are called FILE:NAME. What the files do not share (teams, days,"
                    + " outcomes) is left out, and the report says so."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CompareCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "EXPERIMENT",
            description = "Experiment files (YAML), or result directories.")
    private List<Path> files = List.of();

    @Option(
            names = "--baseline",
            paramLabel = "NAME",
            required = true,
            description = "The scenario that the others are compared with.")
    private String baseline = "";

    @Option(names = "--scenario", paramLabel = "NAME", description = "Only this scenario and the baseline. Repeatable.")
    private List<String> scenarios = List.of();

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Change one value in every file, such as horizon_days=90. Repeatable.")
    private List<String> sets = List.of();

    @Option(names = "--replications", paramLabel = "N", description = "Runs per scenario.")
    private Optional<Integer> replications = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "Seed of all random streams.")
    private Optional<Long> seed = Optional.empty();

    @Mixin
    private PluginOption plugins = new PluginOption();

    @Mixin
    private StudyOptions study = new StudyOptions();

    @Mixin
    private EngineOptions engine = new EngineOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        study.check();
        if (files.stream().anyMatch(Files::isDirectory)) {
            return compareStored();
        }
        Reading reading = ComparisonFiles.read(
                files,
                sets,
                new Overrides(replications, seed, scenarios)
                        .withBaseline(baseline)
                        .withPlugins(plugins.places()));
        if (reading instanceof Reading.Loaded loaded) {
            if (loaded.experiment().scenarios().size() < 2) {
                throw new InputException("There is nothing to compare " + baseline + " with: it is the only scenario."
                        + "\nMaybe name a second experiment file.");
            }
            return study.play(
                    new Study(loaded), loaded, "headstart compare " + text(), new Where(Shard.WHOLE, engine), spec);
        }
        String names = files.stream().map(Path::toString).collect(Collectors.joining(", "));
        throw new InputException(FaultList.text(Path.of(names), ((Reading.Faulty) reading).faults()));
    }

    private int compareStored() throws IOException {
        boolean plays = !scenarios.isEmpty()
                || !sets.isEmpty()
                || replications.isPresent()
                || seed.isPresent()
                || engine.isCluster();
        if (plays || !files.stream().allMatch(Files::isDirectory)) {
            throw new InputException(
                    "Result directories are compared as they are: all of them must be directories, without"
                            + " --set, --scenario, --replications, --seed and --engine.\nMaybe compare the experiment files instead.");
        }
        String names = files.stream()
                .map(path -> path.toAbsolutePath().normalize().getFileName().toString())
                .collect(Collectors.joining("-"));
        StoredStudies.compare(files, baseline, plugins, study, study.output("compare-" + names), spec);
        return ExitCode.DONE;
    }

    private String text() {
        StringBuilder text = new StringBuilder(Shell.words(files));
        text.append(" --baseline ").append(Shell.word(baseline));
        scenarios.forEach(name -> text.append(" --scenario ").append(Shell.word(name)));
        sets.forEach(set -> text.append(" --set ").append(Shell.word(set)));
        replications.ifPresent(n -> text.append(" --replications ").append(n));
        seed.ifPresent(n -> text.append(" --seed ").append(n));
        return text + plugins.text();
    }
}

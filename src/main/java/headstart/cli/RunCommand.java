package headstart.cli;

import headstart.config.Reading;
import headstart.store.BuildInfo;
import headstart.store.Claim;
import headstart.store.Identity;
import headstart.store.Manifest;
import headstart.store.RunDirectory;
import headstart.store.Standing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plays every scenario of an experiment and leaves curves, tables, figures and a report. */
@Command(
        name = "run",
        description = "Play every scenario of an experiment; leave curves, comparisons, figures and a report.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RunCommand implements Callable<Integer> {
    @Mixin
    private ExperimentOptions options = new ExperimentOptions();

    @Option(names = "-o", paramLabel = "DIR", description = "Where the results go (default: results/NAME).")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--threads", paramLabel = "N", description = "Threads to use (default: all of the machine's).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--replace", description = "Replace another study's results in that directory.")
    private boolean replace;

    @Option(
            names = "--dry-run",
            description = "Only say how many runs there are, how long they take, and how much disk.")
    private boolean dryRun;

    @Option(names = "--quiet", description = "No progress; only the last line and faults.")
    private boolean quiet;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (threads < 1) {
            throw new InputException("--threads (" + threads + ") must be 1 or more.");
        }
        Reading.Loaded loaded = options.load();
        RunDirectory directory = RunDirectory.at(
                output.orElse(Path.of("results", loaded.experiment().name())));
        Identity identity = Identity.of(loaded.identityText(), BuildInfo.current());
        Standing standing = directory.standing(identity, loaded.experiment().plan());
        if (standing instanceof Standing.Complete complete && !replace) {
            return upToDate(directory, complete.manifest(), loaded.experiment().replications());
        }
        if (dryRun) {
            say(Preview.of(loaded.experiment(), threads, standing).text());
            return ExitCode.DONE;
        }
        Refusal.of(directory, standing, identity, loaded, replace).ifPresent(message -> {
            throw new InputException(message);
        });
        return play(loaded, directory, identity, standing);
    }

    private int play(Reading.Loaded loaded, RunDirectory directory, Identity identity, Standing standing)
            throws IOException {
        String command = "headstart run " + options.text()
                + output.map(path -> " -o " + path).orElse("");
        Study study = new Study(loaded, directory, identity, threads, command);
        try (Claim claim = directory.claim()) {
            if (replace || !(standing instanceof Standing.Partial)) {
                claim.clear();
            }
            Manifest manifest = study.run(claim, spec.commandLine().getErr(), quiet);
            return finish(directory, manifest);
        }
    }

    private int upToDate(RunDirectory directory, Manifest manifest, int asked) {
        if (!quiet) {
            String more = manifest.replications() > asked
                    ? String.format(
                            Locale.ROOT,
                            " (it holds %d replications, more than the %d asked for)",
                            manifest.replications(),
                            asked)
                    : "";
            say(directory.path() + " is up to date" + more + ".");
        }
        return finish(directory, manifest);
    }

    private int finish(RunDirectory directory, Manifest manifest) {
        if (manifest.runsFailed() > 0) {
            spec.commandLine()
                    .getErr()
                    .println(Texts.count(manifest.runsFailed(), "run", "runs") + " failed; "
                            + directory.path().resolve("failures.csv")
                            + " names each with the command that repeats it.");
        }
        say("Report: " + directory.report());
        return manifest.runsFailed() > 0 ? ExitCode.RUNS_FAILED : ExitCode.DONE;
    }

    private void say(String text) {
        spec.commandLine().getOut().println(text);
    }
}

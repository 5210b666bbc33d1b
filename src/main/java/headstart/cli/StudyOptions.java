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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What every command that plays a study takes, and how it is played. */
final class StudyOptions {
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

    /** Fails before any file is read where an option is wrong. */
    void check() {
        if (threads < 1) {
            throw new InputException("--threads (" + threads + ") must be 1 or more.");
        }
    }

    int threads() {
        return threads;
    }

    /**
     * Plays the study, or says that it is up to date, what it will cost, or why it must not be written there.
     *
     * @param command the command line that makes the study again, but for the directory
     * @return the exit code
     */
    int play(Reading.Loaded loaded, String command, CommandSpec spec) throws IOException {
        RunDirectory directory = RunDirectory.at(
                output.orElse(Path.of("results", loaded.experiment().name())));
        Identity identity = Identity.of(loaded.identityText(), BuildInfo.current());
        Standing standing = directory.standing(identity, loaded.experiment().plan());
        if (standing instanceof Standing.Complete complete && !replace) {
            return upToDate(directory, complete.manifest(), loaded.experiment().replications(), spec);
        }
        if (dryRun) {
            say(Preview.of(loaded.experiment(), threads, standing).text(), spec);
            return ExitCode.DONE;
        }
        Refusal.of(directory, standing, identity, loaded, replace).ifPresent(message -> {
            throw new InputException(message);
        });
        Study study = new Study(
                loaded,
                directory,
                identity,
                threads,
                command + output.map(path -> " -o " + path).orElse(""));
        try (Claim claim = directory.claim()) {
            if (replace || !(standing instanceof Standing.Partial)) {
                claim.clear();
            }
            return finish(directory, study.run(claim, spec.commandLine().getErr(), quiet), spec);
        }
    }

    private int upToDate(RunDirectory directory, Manifest manifest, int asked, CommandSpec spec) {
        if (!quiet) {
            String more = manifest.replications() > asked
                    ? String.format(
                            Locale.ROOT,
                            " (it holds %d replications, more than the %d asked for)",
                            manifest.replications(),
                            asked)
                    : "";
            say(directory.path() + " is up to date" + more + ".", spec);
        }
        return finish(directory, manifest, spec);
    }

    private static int finish(RunDirectory directory, Manifest manifest, CommandSpec spec) {
        if (manifest.runsFailed() > 0) {
            spec.commandLine()
                    .getErr()
                    .println(Texts.count(manifest.runsFailed(), "run", "runs") + " failed; "
                            + directory.path().resolve("failures.csv")
                            + " names each with the command that repeats it.");
        }
        say("Report: " + directory.report(), spec);
        return manifest.runsFailed() > 0 ? ExitCode.RUNS_FAILED : ExitCode.DONE;
    }

    private static void say(String text, CommandSpec spec) {
        spec.commandLine().getOut().println(text);
    }
}

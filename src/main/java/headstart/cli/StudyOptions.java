package headstart.cli;

import headstart.config.ExperimentDifference;
import headstart.config.Reading;
import headstart.experiment.Shard;
import headstart.store.Beside;
import headstart.store.BuildInfo;
import headstart.store.Claim;
import headstart.store.Identity;
import headstart.store.Manifest;
import headstart.store.RunDirectory;
import headstart.store.Standing;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What every command that plays a study takes, and how it is played. */
final class StudyOptions {
    /** When the command line was read. */
    private final long start = System.nanoTime();

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

    @Mixin
    private LiveOption live = new LiveOption();

    /** Fails before any file is read where an option is wrong. */
    void check() {
        if (threads < 1) {
            throw new InputException("--threads (" + threads + ") must be 1 or more.");
        }
    }

    boolean isDryRun() {
        return dryRun;
    }

    boolean isQuiet() {
        return quiet;
    }

    int threads() {
        return threads;
    }

    /** Where the results go; what is in the way there is no directory's. */
    Path output(String name) {
        Path directory = output.orElse(Path.of("results", name));
        for (Path place = directory; place != null; place = place.getParent()) {
            if (Files.exists(place) && !Files.isDirectory(place)) {
                throw new InputException(place + " is a file, not a directory.\nMaybe give another directory with -o.");
            }
        }
        return directory;
    }

    /**
     * Plays the work, or says that it is up to date, what it will cost, or why it must not be written there.
     *
     * @param command the command line that makes it again in any directory
     * @param where which part is played where
     * @return the exit code
     */
    @SuppressWarnings("try") // Stages act by being there.
    int play(PlayedWork work, Reading.Loaded loaded, String command, Where where, CommandSpec spec) throws IOException {
        double read = Preview.since(start);
        where.check(work);
        RunDirectory directory = RunDirectory.at(output(loaded.experiment().name()));
        Identity identity = Identity.of(loaded.identityText(), BuildInfo.current());
        Branches branches = Branches.of(work, directory.path(), replace);
        Standing standing = branches.with(withTexts(work.standing(directory, identity), directory, work, loaded));
        if (standing instanceof Standing.Complete complete && !replace) {
            return upToDate(directory, complete.manifest(), work, spec);
        }
        if (dryRun) {
            if (!loaded.warnings().isEmpty()) {
                say(Warned.text(loaded), spec);
            }
            try (Engine engine = where.engine().open(threads, text -> {});
                    Stage stage = stage("pilot", spec)) {
                Means means = new Means(threads, engine, where.shard());
                say(
                        work.preview(means, standing, new Ahead(branches.left(), StartUp.seconds() + read))
                                + ofAll(where.shard()),
                        spec);
            }
            return ExitCode.DONE;
        }
        Refusal.of(directory, standing, identity, loaded, replace).ifPresent(message -> {
            throw new InputException(message);
        });
        branches.refusal().ifPresent(message -> {
            throw new InputException(message);
        });
        PrintWriter err = spec.commandLine().getErr();
        try (Engine engine = where.engine().open(threads, err::println);
                Claim claim = directory.claim()) {
            Means means = new Means(threads, engine, where.shard());
            if (replace || !(standing instanceof Standing.Partial)) {
                claim.clear();
            }
            if (!replace) {
                notes(standing).forEach(err::println);
            }
            if (work.saysCost() && !quiet) {
                err.println(announced(work, means, standing, new Ahead(branches.left(), read), spec));
            }
            Manifest manifest;
            try (Session session =
                    new Session(directory, identity, means, command, err, quiet, live, loaded.plugins(), branches)) {
                manifest = Beside.within(threads, () -> work.play(session, claim));
            }
            if (where.shard().isPart()) {
                say(partText(directory, where.shard()), spec);
                return ExitCode.DONE;
            }
            int code = finish(directory, manifest, work, spec);
            return branches.failed() > 0 && !work.ignoresFailures() ? ExitCode.RUNS_FAILED : code;
        }
    }

    @SuppressWarnings("try") // The stage acts by being there.
    private String announced(PlayedWork work, Means means, Standing standing, Ahead ahead, CommandSpec spec) {
        try (Stage stage = stage("pilot", spec)) {
            return work.announcement(means, standing, ahead);
        }
    }

    /** What is going on, for whoever waits. */
    Stage stage(String what, CommandSpec spec) {
        return Stage.of(what, spec.commandLine().getErr(), quiet);
    }

    private static String ofAll(Shard shard) {
        return shard.isPart() ? System.lineSeparator() + "That is for all " + shard.of() + " shards together." : "";
    }

    private static String partText(RunDirectory directory, Shard shard) throws IOException {
        return String.format(
                Locale.ROOT,
                "Shard %s: %,d runs are in %s. When all %d are there, headstart merge puts them together.",
                shard,
                directory.records().count(),
                directory.path(),
                shard.of());
    }

    private static List<String> notes(Standing standing) {
        if (standing instanceof Standing.Partial partial) {
            return partial.notes();
        }
        return standing instanceof Standing.Vacant vacant ? vacant.notes() : List.of();
    }

    /** A complete study takes up words that were corrected; its runs stay. */
    private Standing withTexts(Standing standing, RunDirectory directory, PlayedWork work, Reading.Loaded loaded)
            throws IOException {
        if (replace || !(standing instanceof Standing.Complete complete)) {
            return standing;
        }
        String more = more(complete.manifest(), work);
        List<String> changed =
                ExperimentDifference.texts(directory.storedExperiment(), loaded.effectiveYaml(), more.isEmpty());
        if (changed.isEmpty()) {
            return standing;
        }
        String names = String.join(", ", changed);
        if (!more.isEmpty()) {
            throw new InputException(directory.path() + " differs in " + names + ", but" + more + ".\nMaybe give"
                    + " --replications " + complete.manifest().replications() + " and all its design points, so that"
                    + " the words are taken up and no run is lost.");
        }
        return new Standing.Partial(
                complete.manifest().runsPlanned(),
                List.of(directory.path() + " takes up " + names + "; no run is played again."));
    }

    private int upToDate(RunDirectory directory, Manifest manifest, PlayedWork work, CommandSpec spec)
            throws IOException {
        directory.tidy();
        if (!quiet) {
            String more = more(manifest, work);
            say(directory.path() + " is up to date" + (more.isEmpty() ? "" : " (" + more.strip() + ")") + ".", spec);
        }
        return finish(directory, manifest, work, spec);
    }

    private static String more(Manifest manifest, PlayedWork work) {
        int asked = work.experiment().replications();
        if (manifest.replications() > asked) {
            return String.format(
                    Locale.ROOT,
                    " it holds %d replications, more than the %d asked for",
                    manifest.replications(),
                    asked);
        }
        return manifest.designPoints() > work.designPoints()
                ? String.format(
                        Locale.ROOT,
                        " it holds %d design points, more than the %d asked for",
                        manifest.designPoints(),
                        work.designPoints())
                : "";
    }

    private static int finish(RunDirectory directory, Manifest manifest, PlayedWork work, CommandSpec spec) {
        if (manifest.runsFailed() > 0) {
            spec.commandLine()
                    .getErr()
                    .println(Texts.count(manifest.runsFailed(), "run", "runs") + " failed; "
                            + directory.path().resolve("failures.csv")
                            + " names each with the command that repeats it.");
        }
        say("Report: " + directory.report(), spec);
        return manifest.runsFailed() > 0 && !work.ignoresFailures() ? ExitCode.RUNS_FAILED : ExitCode.DONE;
    }

    private static void say(String text, CommandSpec spec) {
        spec.commandLine().getOut().println(text);
    }
}

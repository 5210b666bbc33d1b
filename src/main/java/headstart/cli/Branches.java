package headstart.cli;

import headstart.config.Alternatives;
import headstart.config.Reading;
import headstart.experiment.Alternative;
import headstart.experiment.AlternativeResults;
import headstart.store.Beside;
import headstart.store.BuildInfo;
import headstart.store.Claim;
import headstart.store.Identity;
import headstart.store.Manifest;
import headstart.store.RunDirectory;
import headstart.store.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The alternatives of a study, each a study of its own in {@code alternatives/NAME} of the result directory: it is played, stored, extended,
 * verified and shown like any other.
 */
final class Branches {
    /** Where they lie in a result directory. */
    static final String FOLDER = "alternatives";

    /** A study without alternatives. */
    static final Branches NONE = new Branches(Path.of(""), List.of(), false);

    private final Path parent;
    private final List<Branch> branches;
    private final boolean replace;
    private long failed;

    private Branches(Path parent, List<Branch> branches, boolean replace) {
        this.parent = parent;
        this.branches = branches;
        this.replace = replace;
    }

    /** The alternatives of that work, in a result directory. */
    static Branches of(PlayedWork work, Path parent, boolean replace) {
        return work.branches().isEmpty() ? NONE : new Branches(parent, work.branches(), replace);
    }

    /** Every alternative of an experiment as what plays it. */
    static List<Branch> of(Alternatives alternatives, BiFunction<Alternative, Reading.Loaded, Branch> branch) {
        List<Branch> all = new ArrayList<>();
        for (int i = 0; i < alternatives.others().size(); i++) {
            all.add(branch.apply(
                    alternatives.all().get(i + 1), alternatives.others().get(i)));
        }
        return all;
    }

    /** The study as it stands with its alternatives behind it; none where there are no alternatives. */
    static <R> List<AlternativeResults<R>> together(
            List<Alternative> about, R own, List<AlternativeResults<R>> others) {
        if (others.isEmpty()) {
            return List.of();
        }
        List<AlternativeResults<R>> all = new ArrayList<>();
        all.add(new AlternativeResults<>(about.get(0), own));
        all.addAll(others);
        return all;
    }

    /** Where an alternative of that name lies. */
    static Path place(Path parent, String name) {
        return parent.resolve(FOLDER).resolve(name);
    }

    private RunDirectory directory(Branch branch) {
        return RunDirectory.ofTables(place(parent, branch.about().name()));
    }

    private static Identity identity(Branch branch) {
        return Identity.of(branch.loaded().identityText(), BuildInfo.current());
    }

    /** What stands in its directory; where there is none, nobody asks who it is. */
    private Standing standing(Branch branch) throws IOException {
        RunDirectory directory = directory(branch);
        return Files.exists(directory.path())
                ? branch.work().standing(directory, identity(branch))
                : new Standing.Vacant(List.of());
    }

    /** What stands in the directory of the whole: a study is complete only if all its alternatives are. */
    Standing with(Standing own) throws IOException {
        if (!(own instanceof Standing.Complete complete)) {
            return own;
        }
        for (Branch branch : branches) {
            if (!(standing(branch) instanceof Standing.Complete)) {
                return new Standing.Partial(complete.manifest().runsPlanned(), List.of());
            }
        }
        return own;
    }

    /** Why one of them must not be written. */
    Optional<String> refusal() throws IOException {
        for (Branch branch : branches) {
            Standing standing = standing(branch);
            Optional<String> refused = standing instanceof Standing.Vacant
                    ? Optional.empty()
                    : Refusal.of(directory(branch), standing, identity(branch), branch.loaded(), replace);
            if (refused.isPresent()) {
                return refused;
            }
        }
        return Optional.empty();
    }

    /** Those that are not complete. */
    List<PlayedWork> left() throws IOException {
        List<PlayedWork> left = new ArrayList<>();
        for (Branch branch : branches) {
            if (replace || !(standing(branch) instanceof Standing.Complete)) {
                left.add(branch.work());
            }
        }
        return left;
    }

    static long runs(PlayedWork work) {
        return work.experiment().plan().size() * Math.max(1, work.designPoints());
    }

    /** Plays what is not there yet, one after the other. */
    void play(Session session) throws IOException {
        for (Branch branch : branches) {
            Manifest manifest = played(branch, session);
            failed += manifest.runsFailed();
        }
    }

    private Manifest played(Branch branch, Session session) throws IOException {
        Standing standing = standing(branch);
        if (standing instanceof Standing.Complete complete && !replace) {
            return complete.manifest();
        }
        session.say("Alternative: " + branch.about().label());
        RunDirectory directory = directory(branch);
        try (Session own = session.of(
                        directory,
                        identity(branch),
                        branch.loaded().plugins(),
                        " --alternative " + Shell.word(branch.about().name()));
                Claim claim = directory.claim()) {
            if (replace || !(standing instanceof Standing.Partial)) {
                claim.clear();
            }
            return branch.work().play(own, claim);
        }
    }

    /** Runs of alternatives that failed. */
    long failed() {
        return failed;
    }

    /** Reads what was found under one of them. */
    @FunctionalInterface
    interface Read<R> {
        R of(RunDirectory directory, Branch branch) throws IOException;
    }

    /** What was found under each of them. */
    <R> List<AlternativeResults<R>> results(Read<R> read) throws IOException {
        return Beside.each(
                branches, branch -> new AlternativeResults<>(branch.about(), read.of(directory(branch), branch)));
    }
}

package headstart.cli;

import headstart.config.Reading;
import headstart.experiment.Experiment;
import headstart.store.Claim;
import headstart.store.Identity;
import headstart.store.Manifest;
import headstart.store.RunDirectory;
import headstart.store.Standing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A study whose runs were played elsewhere: they are put together, and the rest is as ever. */
record Merged(PlayedWork whole, Parts parts, List<Branch> branches) implements PlayedWork {
    Merged {
        branches = List.copyOf(branches);
    }

    /**
     * The study of these parts, and its alternatives of theirs.
     *
     * @param loaded the study
     * @throws InputException if the parts are not the whole study
     */
    static Merged of(PlayedWork whole, Reading.Loaded loaded, Parts parts) throws IOException {
        parts.requireAllOf(loaded);
        List<Branch> branches = new ArrayList<>();
        for (Branch branch : whole.branches()) {
            Parts own = parts.alternative(branch.about().name());
            branches.add(new Branch(branch.about(), of(branch.work(), branch.loaded(), own), branch.loaded()));
        }
        return new Merged(whole, parts, branches);
    }

    @Override
    public Experiment experiment() {
        return whole.experiment();
    }

    @Override
    public int designPoints() {
        return whole.designPoints();
    }

    @Override
    public Standing standing(RunDirectory directory, Identity identity) throws IOException {
        return whole.standing(directory, identity);
    }

    @Override
    public String preview(Means means, Standing standing, Ahead ahead) {
        return Texts.count(parts.plan().size(), "run", "runs") + " of "
                + Texts.count(parts.studies().size(), "directory", "directories")
                + "; none is played.";
    }

    @Override
    public boolean saysCost() {
        return false;
    }

    @Override
    public boolean isDivisible() {
        return false;
    }

    @Override
    public boolean ignoresFailures() {
        return whole.ignoresFailures();
    }

    @Override
    public Manifest play(Session session, Claim claim) throws IOException {
        claim.gather(parts.directories(), parts.plan(), designPoints() > 0);
        return whole.play(session, claim);
    }
}

package headstart.cli;

import headstart.config.ExperimentDifference;
import headstart.config.Reading;
import headstart.store.Change;
import headstart.store.Identity;
import headstart.store.RunDirectory;
import headstart.store.Standing;
import java.util.List;
import java.util.Optional;

/** Why a study must not write into a directory. */
final class Refusal {
    private static final int SHOWN = 20;

    private Refusal() {}

    static Optional<String> of(
            RunDirectory directory, Standing standing, Identity identity, Reading.Loaded loaded, boolean replace) {
        if (standing instanceof Standing.Foreign foreign) {
            return Optional.of(directory.path() + " holds files that are not results of Headstart, such as "
                    + foreign.file() + ".\nMaybe give another directory with -o.");
        }
        if (standing instanceof Standing.Changed changed && !replace) {
            return Optional.of(Change.text(changed.changes(), directory.path().toString())
                    + "\nMaybe delete what is not as it was written and give the same command again: it is made again"
                    + " from the journal, and no run is played.");
        }
        if (standing instanceof Standing.Unknown unknown && !replace) {
            return Optional.of(unknown.found() + "\nMaybe " + unknown.advice());
        }
        if (standing instanceof Standing.Other other && !replace) {
            return Optional.of(directory.path() + " holds " + what(other, identity, loaded)
                    + "\nMaybe give another directory with -o, or --replace to lose what is there.");
        }
        return Optional.empty();
    }

    private static String what(Standing.Other other, Identity identity, Reading.Loaded loaded) {
        boolean sameExperiment = other.manifest().experimentDigest().equals(identity.experiment());
        if (sameExperiment && !other.manifest().codeDigest().equals(identity.code())) {
            return "this study made by another version of the model ("
                    + other.manifest().version() + ", commit "
                    + other.manifest().commit() + ", code " + other.manifest().codeDigest() + " instead of "
                    + identity.code() + ").";
        }
        List<String> differences = differences(other, loaded);
        if (differences.isEmpty()) {
            return "another study (" + other.manifest().name()
                    + "), as its manifest and journal say, though experiment.yaml" + " is the same.";
        }
        String shown = String.join("\n  ", differences.subList(0, Math.min(SHOWN, differences.size())));
        String more = differences.size() > SHOWN ? "\n  and " + (differences.size() - SHOWN) + " more" : "";
        return "another study (" + other.manifest().name() + "); it differs in:\n  " + shown + more;
    }

    private static List<String> differences(Standing.Other other, Reading.Loaded loaded) {
        return ExperimentDifference.lines(other.storedExperiment(), loaded.effectiveYaml());
    }
}

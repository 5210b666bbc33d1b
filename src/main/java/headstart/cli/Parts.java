package headstart.cli;

import headstart.config.ExperimentDifference;
import headstart.config.Reading;
import headstart.experiment.Plan;
import headstart.experiment.Shard;
import headstart.experiment.sweep.Sweep;
import headstart.store.BuildInfo;
import headstart.store.Identity;
import headstart.store.Manifest;
import headstart.store.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The parts of one study, each in a directory of its own.
 *
 * @param studies one or more, as they were given
 */
record Parts(List<StoredStudy> studies) {
    private static final int SHOWN = 5;
    private static final int NOBODY = -1;
    /** Numbers of parts that are looked through for one that is missing as a whole. */
    private static final int MOST_PARTS = 100_000;

    Parts {
        studies = List.copyOf(studies);
    }

    /** The parts in these directories, none of which is being written. */
    static Parts at(List<Path> paths, PluginOption plugins) throws IOException {
        List<StoredStudy> parts = new ArrayList<>();
        for (Path path : paths) {
            StoredStudy.requireResults(path);
            RunDirectory.at(path).requireIdle();
            parts.add(StoredStudy.unchecked(path, plugins));
        }
        return new Parts(parts);
    }

    /** The parts of one of the study's alternatives. */
    Parts alternative(String name) throws IOException {
        List<Path> paths = new ArrayList<>();
        for (StoredStudy study : studies) {
            Path path = Branches.place(study.directory().path(), name);
            if (!Files.exists(path.resolve("manifest.json"))) {
                throw new InputException(path + " is not there: the part was stopped before this alternative."
                        + "\nMaybe give the command of that part again; it goes on where it was.");
            }
            paths.add(path);
        }
        return at(paths, first().plugins());
    }

    StoredStudy first() {
        return studies.get(0);
    }

    /** All runs of the study. */
    Plan plan() {
        return first().sweep().map(Sweep::plan).orElseGet(first().experiment()::plan);
    }

    List<RunDirectory> directories() {
        return studies.stream().map(StoredStudy::directory).toList();
    }

    /**
     * Fails unless all are parts of this study, played by this version, and each of its runs is in one of them.
     *
     * @param loaded the study
     */
    void requireAllOf(Reading.Loaded loaded) throws IOException {
        if (first().calibration().isPresent()) {
            throw new InputException(first().directory().path()
                    + " holds a calibration, which cannot be divided.\nMaybe give the parts of a run or a sweep.");
        }
        requireThisVersion(first());
        for (StoredStudy other : studies.subList(1, studies.size())) {
            requireSame(first(), other);
        }
        requireEachRunOnce(studies, plan());
        requireAsWritten(first(), loaded);
    }

    private static void requireThisVersion(StoredStudy part) {
        BuildInfo build = BuildInfo.current();
        Manifest manifest = part.manifest();
        if (!manifest.codeDigest().equals(build.codeDigest())) {
            throw new InputException(part.directory().path() + " was played by another version of the model ("
                    + manifest.version() + ", commit " + manifest.commit() + ", code " + manifest.codeDigest()
                    + " instead of " + build.codeDigest() + ").\nMaybe merge with the version that played it.");
        }
    }

    private static void requireSame(StoredStudy first, StoredStudy other) throws IOException {
        requireThisVersion(other);
        Manifest a = first.manifest();
        Manifest b = other.manifest();
        String both = other.directory().path() + " and " + first.directory().path();
        if (!a.experimentDigest().equals(b.experimentDigest()) || a.designPoints() != b.designPoints()) {
            List<String> lines = ExperimentDifference.lines(
                    first.directory().storedExperiment(), other.directory().storedExperiment());
            String shown = String.join("\n  ", lines.subList(0, Math.min(SHOWN, lines.size())));
            throw new InputException(both + " are parts of different studies; they differ in:\n  " + shown
                    + (lines.size() > SHOWN ? "\n  and " + (lines.size() - SHOWN) + " more" : ""));
        }
        if (a.replications() != b.replications()) {
            throw new InputException(both + " differ in replications (" + b.replications() + " and "
                    + a.replications() + ").\nMaybe play the smaller one again with --replications "
                    + Math.max(a.replications(), b.replications()) + ".");
        }
    }

    /** The effective experiment reads back as what was played. */
    private static void requireAsWritten(StoredStudy first, Reading.Loaded loaded) {
        Identity identity = Identity.of(loaded.identityText(), BuildInfo.current());
        if (!identity.experiment().equals(first.manifest().experimentDigest())) {
            throw new InputException(first.directory().experimentFile()
                    + " is not as it was written.\nMaybe give the command of that part again.");
        }
    }

    private static void requireEachRunOnce(List<StoredStudy> parts, Plan plan) throws IOException {
        RunName names = new RunName(parts.get(0));
        int[] owner = new int[Math.toIntExact(plan.size())];
        Arrays.fill(owner, NOBODY);
        for (int p = 0; p < parts.size(); p++) {
            requireEachOnce(parts, p, owner, names, plan);
        }
        List<String> missing = new ArrayList<>();
        long count = 0;
        for (int place = 0; place < owner.length; place++) {
            if (owner[place] == NOBODY) {
                count++;
                if (missing.size() < SHOWN) {
                    missing.add(names.of(plan.get(place)));
                }
            }
        }
        if (count > 0) {
            throw new InputException(Texts.count(count, "run is", "runs are") + " in none of the parts: "
                    + String.join(", ", missing) + (count > SHOWN ? ", ..." : "") + "." + shards(owner)
                    + "\nMaybe a part is not given, or was stopped: its command goes on where it was.");
        }
    }

    private static void requireEachOnce(List<StoredStudy> parts, int part, int[] owner, RunName names, Plan plan)
            throws IOException {
        List<Integer> twice = new ArrayList<>();
        try (StoredRuns runs = StoredRuns.of(parts.get(part))) {
            for (int place : runs.stored()) {
                if (place < owner.length && owner[place] != NOBODY) {
                    twice.add(place);
                } else if (place < owner.length) {
                    owner[place] = part;
                }
            }
        }
        if (!twice.isEmpty()) {
            int place = twice.get(0);
            throw new InputException(Texts.count(twice.size(), "run is", "runs are") + " in "
                    + parts.get(owner[place]).directory().path() + " and in "
                    + parts.get(part).directory().path() + ", such as " + names.of(plan.get(place))
                    + ".\nMaybe one of them was played with the wrong --shard.");
        }
    }

    /** Which part of how many is missing as a whole, if that explains it. */
    private static String shards(int[] owner) {
        for (int of = 2; of <= Math.min(owner.length, MOST_PARTS); of++) {
            Optional<Shard> shard = missingAlone(owner, of);
            if (shard.isPresent()) {
                return " That is --shard " + shard.get() + ".";
            }
        }
        return "";
    }

    private static Optional<Shard> missingAlone(int[] owner, int of) {
        int number = 0;
        for (int place = 0; place < owner.length; place++) {
            if (owner[place] == NOBODY && number == 0) {
                number = place % of + 1;
            }
            if (number > 0 && (owner[place] == NOBODY) != (place % of == number - 1)) {
                return Optional.empty();
            }
        }
        return number > 0 && owner.length > of ? Optional.of(new Shard(number, of)) : Optional.empty();
    }
}

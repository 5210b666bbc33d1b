package headstart.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out what stands in a directory, seen by a study that wants to put its results there. */
final class Ground {
    /** A part of an older manifest that a kill left. */
    private static final String OLD_PART = "manifest.json.part";

    private final Path path;
    private final RunDirectory directory;
    private final Identity identity;
    private final String effectiveExperiment;

    Ground(RunDirectory directory, Identity identity, String effectiveExperiment) {
        this.directory = directory;
        this.path = directory.path();
        this.identity = identity;
        this.effectiveExperiment = effectiveExperiment;
    }

    /** Reads what the journal holds. */
    @FunctionalInterface
    interface Count {
        StoredCount stored() throws IOException;
    }

    /** Says something of a manifest. */
    @FunctionalInterface
    interface Judge {
        boolean test(Manifest manifest) throws IOException;
    }

    /**
     * What stands there.
     *
     * @param kind whether a manifest of the same identity is of the same kind
     * @param agrees whether what both have is the same
     * @param enough whether it holds as much as is asked for
     */
    Standing standing(Count count, Judge kind, Judge agrees, Judge enough) throws IOException {
        if (!Files.exists(path)) {
            return new Standing.Vacant(List.of());
        }
        if (!Files.isDirectory(path)) {
            throw new IOException(path + " is a file, not a directory.\nMaybe give another directory with -o.");
        }
        Optional<Manifest> manifest = Manifests.read(path.resolve(RunDirectory.MANIFEST));
        if (manifest.isEmpty()) {
            return withoutManifest(count, Manifests.fault(path.resolve(RunDirectory.MANIFEST)));
        }
        Manifest stored = manifest.get();
        if (!stored.identity().equals(identity) && isOwnJournal(count)) {
            return withoutManifest(count, "of another study");
        }
        if (!stored.identity().equals(identity) || !kind.test(stored)) {
            return new Standing.Other(stored, storedExperiment());
        }
        StoredCount found = count.stored();
        if (!found.owner().isEmpty() && !found.owner().equals(identity.text())) {
            return new Standing.Unknown(
                    directory.journal() + " belongs to another study than manifest.json beside it.",
                    "move " + RunDirectory.JOURNAL
                            + " away and give the same command again, which plays the runs again.");
        }
        List<Change> changes = changes(stored);
        List<Change> byOthers = changes.stream()
                .filter(change ->
                        change.kind() == Change.Kind.OTHER && !change.file().equals(RunDirectory.EXPERIMENT))
                .toList();
        if (!byOthers.isEmpty()) {
            return new Standing.Changed(byOthers);
        }
        return agrees.test(stored)
                ? same(stored, changes, found, enough)
                : new Standing.Other(stored, storedExperiment());
    }

    /** What was changed since the study was complete; the experiment is written anew from the one that is given. */
    private List<Change> changes(Manifest manifest) throws IOException {
        return manifest.status() == Manifest.Status.COMPLETE ? directory.changes(manifest, file -> true) : List.of();
    }

    private String storedExperiment() throws IOException {
        return Files.isRegularFile(directory.experimentFile()) ? directory.storedExperiment() : "";
    }

    private Standing same(Manifest manifest, List<Change> changes, StoredCount stored, Judge enough)
            throws IOException {
        boolean complete = manifest.status() == Manifest.Status.COMPLETE;
        boolean isShort = complete && stored.records() < manifest.journalRecords();
        boolean intact = changes.isEmpty()
                && !isShort
                && stored.damage().isEmpty()
                && (!directory.hasPage() || manifest.files().containsKey(RunDirectory.REPORT));
        if (complete && intact && enough.test(manifest)) {
            return new Standing.Complete(manifest);
        }
        List<String> notes = new ArrayList<>();
        for (Change change : changes) {
            boolean elsewhere = change.kind() == Change.Kind.ELSEWHERE;
            notes.add(path + "/" + change.text() + (elsewhere ? "" : " It is made again."));
        }
        if (isShort || stored.damage().isPresent()) {
            notes.add(ofJournal(stored, isShort ? manifest.journalRecords() : 0));
        }
        return new Standing.Partial(stored.runs(), notes);
    }

    private String ofJournal(StoredCount stored, long written) {
        String fault = stored.damage().map(Damage::text).orElse("short");
        String of = written > 0 ? String.format(Locale.ROOT, " of %,d", written) : "";
        return String.format(
                Locale.ROOT,
                "%s is %s: %,d%s records are intact and kept, what is lost is played again.",
                directory.journal(),
                fault,
                stored.records(),
                of);
    }

    private boolean isOwnJournal(Count count) throws IOException {
        StoredCount stored = count.stored();
        return stored.records() > 0 && stored.owner().equals(identity.text());
    }

    /** What stands there where the manifest tells nothing. */
    private Standing withoutManifest(Count count, String fault) throws IOException {
        Optional<String> foreign = firstForeign(path);
        if (foreign.isPresent() && !isHeadstarts()) {
            return new Standing.Foreign(foreign.get());
        }
        if (foreign.isEmpty()) {
            return new Standing.Vacant(List.of());
        }
        for (String table : List.of(SideBySideTable.FILE, StoredDifferenceTable.FILE)) {
            if (Files.exists(path.resolve(table))) {
                return new Standing.Unknown(
                        path + " holds a page of several stored studies (" + table + "), no study.");
            }
        }
        Path file = path.resolve(RunDirectory.MANIFEST);
        String found = file + " is " + fault + "; ";
        StoredCount stored = count.stored();
        if (stored.owner().equals(identity.text())) {
            List<String> notes = new ArrayList<>();
            notes.add(found
                    + String.format(
                            Locale.ROOT,
                            "%s tells the study: %,d runs are kept.",
                            RunDirectory.JOURNAL,
                            stored.runs()));
            stored.damage().ifPresent(damage -> notes.add(ofJournal(stored, 0)));
            return new Standing.Partial(stored.runs(), notes);
        }
        if (stored.owner().isEmpty() && stored.records() == 0) {
            return new Standing.Vacant(List.of(found + "no run is stored, so the study begins anew."));
        }
        return new Standing.Unknown(found
                + (stored.owner().isEmpty()
                        ? RunDirectory.JOURNAL + " does not tell which study its runs belong to."
                        : RunDirectory.JOURNAL + " belongs to another study, or to another version of the model."));
    }

    /** Whether something there shows that Headstart was at work. */
    private boolean isHeadstarts() throws IOException {
        return Files.exists(directory.journal())
                || new Ledger(path, directory.disk()).exists()
                || Files.exists(path.resolve(OLD_PART))
                || Files.isDirectory(path.resolve(OwnFiles.PARTS), LinkOption.NOFOLLOW_LINKS)
                || Manifests.wasHeadstarts(path.resolve(RunDirectory.MANIFEST))
                || storedExperiment().equals(effectiveExperiment);
    }

    /** The first file that is not left by a system or by a claim; empty if there is none. */
    static Optional<String> firstForeign(Path path) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> !file.equals(Claim.LOCK) && !Ledger.OF_THE_SYSTEM.contains(file))
                    .sorted()
                    .findFirst();
        }
    }
}

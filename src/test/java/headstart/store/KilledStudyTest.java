package headstart.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.Reading;
import headstart.experiment.Experiment;
import headstart.experiment.Plan;
import headstart.experiment.result.StudyResults;
import headstart.experiment.run.LocalEngine;
import headstart.experiment.run.RunResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A study that dies, or meets a full disk, at any of the changes that it makes on disk ends with the same bytes when the same is asked for
 * again. The real commands are killed at real system calls by {@code NightlyKills}.
 */
class KilledStudyTest {
    private static final Identity IDENTITY = new Identity("0123456789abcdef", "fedcba9876543210");
    private static final Identity OTHER = new Identity("00000000000000ff", "fedcba9876543210");

    /** Changes at the end, after the manifest is there, each of which is always tried. */
    private static final int LAST = 3;

    private static final Disk CALM = Disk.watched((change, path) -> {});

    @TempDir
    private Path temporary;

    private static Reading.Loaded few = load(1);
    private static Reading.Loaded more = load(2);
    private static StudyResults fewResults = results(few.experiment());
    private static StudyResults moreResults = results(more.experiment());

    private static Reading.Loaded load(int replications) {
        return (Reading.Loaded) ExperimentFile.read(
                Path.of("experiments", "02-scenarios.yaml"),
                List.of(),
                new Overrides(Optional.of(replications), Optional.empty(), List.of()));
    }

    private static StudyResults results(Experiment experiment) {
        LocalEngine.RunPlayer player = new LocalEngine.RunPlayer(experiment);
        Plan plan = experiment.plan();
        return StudyResults.of(
                experiment,
                visitor -> {
                    for (long index = 0; index < plan.size(); index++) {
                        visitor.accept(player.play(plan.get(index)));
                    }
                },
                1);
    }

    /** The process is gone. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1;
    }

    /** Dies at a change; from then on nothing changes. */
    private static final class Mortal implements Disk.Probe {
        private long left;

        Mortal(long left) {
            this.left = left;
        }

        @Override
        public synchronized void before(String change, Path path) {
            if (left-- <= 0) {
                throw new Death();
            }
        }
    }

    /** Is full for some changes that need room, then has room again. */
    private static final class Full implements Disk.Probe {
        private final long from;
        private final long to;
        private long count;

        Full(long from, long to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public synchronized void before(String change, Path path) throws IOException {
            count++;
            boolean needsRoom = !change.equals("delete") && !change.equals("truncate");
            if (needsRoom && count > from && count <= to) {
                throw new FileSystemException(path.toString(), null, "No space left on device");
            }
        }
    }

    /** One command: what it does whenever it is given. */
    @FunctionalInterface
    interface Command {
        void run(Path directory, Disk disk) throws IOException;
    }

    /** As the command line does it. */
    private static void study(Path path, Disk disk, Identity identity, Reading.Loaded loaded, boolean replace)
            throws IOException {
        Experiment experiment = loaded.experiment();
        RunDirectory directory = RunDirectory.at(path, disk);
        Standing standing = directory.standing(identity, experiment.plan(), loaded.effectiveYaml());
        if (standing instanceof Standing.Complete && !replace) {
            directory.tidy();
            return;
        }
        assertThat(replace || standing instanceof Standing.Vacant || standing instanceof Standing.Partial)
                .as("%s", standing)
                .isTrue();
        try (Claim claim = directory.claim()) {
            if (replace || !(standing instanceof Standing.Partial)) {
                claim.clear();
            }
            Manifest manifest = manifest(Manifest.Status.RUNNING, identity, experiment);
            Journal journal = claim.begin(manifest, loaded.effectiveYaml(), experiment);
            LocalEngine.RunPlayer player = new LocalEngine.RunPlayer(experiment);
            PrimitiveIterator.OfLong missing = journal.missing(experiment.plan());
            while (missing.hasNext()) {
                RunResult run = player.play(experiment.plan().get(missing.nextLong()));
                journal.append(List.of(PlayedRun.of(run)));
            }
            journal.settle();
            claim.writeTables(experiment.replications() == 1 ? fewResults : moreResults, run -> "");
            try (Staging report = claim.stage()) {
                report(report, "of " + experiment.replications());
                Manifest done = manifest(Manifest.Status.COMPLETE, identity, experiment);
                claim.complete(done.withJournalRecords(journal.count()).with(claim.digests()), report);
            }
        }
    }

    private static void report(Staging report, String text) throws IOException {
        for (String file : List.of("figures/a.svg", "figures/b.svg", "report.html")) {
            report.put(file, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Manifest manifest(Manifest.Status status, Identity identity, Experiment experiment) {
        return new Manifest(
                experiment.name(),
                status,
                identity.experiment(),
                identity.code(),
                "1",
                "c",
                false,
                1,
                experiment.scenarios().size(),
                0,
                experiment.replications(),
                experiment.plan().size(),
                0,
                0,
                "2026-01-01T00:00:00Z",
                1,
                "jvm",
                "machine",
                1,
                "headstart run",
                0,
                List.of(),
                Map.of());
    }

    private static Map<String, String> bytes(Path directory) throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.toList()) {
                bytes.put(directory.relativize(file).toString(), Files.isDirectory(file) ? "" : Digests.ofFile(file));
            }
        }
        return bytes;
    }

    private void survives(String what, Command before, Command command) throws IOException {
        Path whole = temporary.resolve(what);
        before.run(whole, CALM);
        AtomicLong changes = new AtomicLong();
        command.run(whole, Disk.watched((change, path) -> changes.incrementAndGet()));
        Map<String, String> expected = bytes(whole);
        assertThat(changes.get()).isGreaterThan(10);
        for (long n : sample(changes.get())) {
            Path killed = temporary.resolve(what + "-killed-" + n);
            before.run(killed, CALM);
            Disk mortal = Disk.watched(new Mortal(n));
            assertThatThrownBy(() -> command.run(killed, mortal)).isInstanceOf(Death.class);
            command.run(killed, CALM);
            assertThat(bytes(killed)).as("killed at change %d", n).isEqualTo(expected);
        }
        for (long n : sample(changes.get())) {
            Path full = temporary.resolve(what + "-full-" + n);
            before.run(full, CALM);
            try {
                command.run(full, Disk.watched(new Full(n, n + 3)));
            } catch (IOException | UncheckedIOException e) {
                assertThat(e).as("full at change %d", n).hasMessageContaining("No space left on device");
            }
            command.run(full, CALM);
            assertThat(bytes(full)).as("full at change %d", n).isEqualTo(expected);
        }
    }

    /** Some of the changes, the same in every build; in the nightly profile all of them. */
    private static long[] sample(long changes) {
        int size = Integer.getInteger("headstart.kills", 10);
        return size >= changes
                ? LongStream.range(0, changes).toArray()
                : LongStream.concat(
                                LongStream.rangeClosed(changes - LAST, changes - 1),
                                new Random(20260424 + changes).longs(0, changes - LAST))
                        .distinct()
                        .limit(size)
                        .toArray();
    }

    @BeforeAll
    static void isSmall() {
        assertThat(more.experiment().plan().size()).isLessThan(10);
    }

    @Test
    void aNewStudy() throws IOException {
        survives(
                "new",
                (path, disk) -> Files.createDirectories(path),
                (path, disk) -> study(path, disk, IDENTITY, more, false));
    }

    @Test
    void anExtension() throws IOException {
        survives(
                "extended",
                (path, disk) -> study(path, disk, IDENTITY, few, false),
                (path, disk) -> study(path, disk, IDENTITY, more, false));
    }

    @Test
    void aReplacement() throws IOException {
        survives(
                "replaced",
                (path, disk) -> {
                    study(path, disk, OTHER, more, false);
                    Files.writeString(path.resolve("notes.txt"), "mine");
                },
                (path, disk) -> study(path, disk, IDENTITY, few, true));
    }

    @Test
    void aReportWrittenAnew() throws IOException {
        survives("reported", (path, disk) -> study(path, disk, IDENTITY, few, false), (path, disk) -> {
            RunDirectory directory = RunDirectory.at(path, disk);
            // What a run would say of it must never be that somebody else changed it.
            assertThat(directory.standing(IDENTITY, few.experiment().plan(), few.effectiveYaml()))
                    .isNotInstanceOf(Standing.Changed.class);
            try (Claim claim = directory.claim();
                    Staging report = claim.stage()) {
                report(report, "another look");
                claim.renew(directory.manifest(), report);
            }
        });
    }

    @Test
    void aLostRecordIsPlayedAgainAndPutInItsPlace() throws IOException {
        Path whole = temporary.resolve("whole");
        study(whole, CALM, IDENTITY, more, false);
        Map<String, String> expected = bytes(whole);
        byte[] journal = Files.readAllBytes(whole.resolve("journal.bin"));
        journal[journal.length / 3] ^= 4;
        Files.write(whole.resolve("journal.bin"), journal);
        RunDirectory directory = RunDirectory.at(whole, CALM);
        Standing standing = directory.standing(IDENTITY, more.experiment().plan(), more.effectiveYaml());
        long planned = more.experiment().plan().size();
        assertThat(standing).isInstanceOfSatisfying(Standing.Partial.class, partial -> {
            assertThat(partial.runsStored()).isEqualTo(planned - 1);
            assertThat(partial.notes())
                    .singleElement()
                    .asString()
                    .contains("journal.bin is damaged in 1 place")
                    .contains((planned - 1) + " of " + planned + " records are intact and kept");
        });
        study(whole, CALM, IDENTITY, more, false);
        assertThat(bytes(whole)).isEqualTo(expected);
    }
}

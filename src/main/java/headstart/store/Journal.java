package headstart.store;

import headstart.experiment.Experiment;
import headstart.experiment.Plan;
import headstart.experiment.RunSpec;
import headstart.experiment.run.OutcomeTable;
import headstart.experiment.run.RunResult;
import headstart.experiment.run.RunSource;
import headstart.text.Numbers;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.LongStream;

/** The runs of a study, a {@link RecordFile} with a record for each, by its place in the plan. */
public final class Journal implements Closeable {
    static final String MEASURED = " parity_tolerance=";

    private final Path file;
    private final RecordFile records;
    private final RecordIndex index;

    private Journal(Path file, RecordFile records, RecordIndex index) {
        this.file = file;
        this.records = records;
        this.index = index;
    }

    /**
     * Opens the journal for appending, creating it where there is none. What was read off its runs under another tolerance is read off
     * again: the runs are there.
     *
     * @param study names the study whatever is read off its runs
     */
    static Journal open(Path file, String study, Experiment experiment, Disk disk) throws IOException {
        String owner = study + MEASURED + Numbers.toText(experiment.parityTolerance());
        String before = RecordFile.visit(file, (offset, key, payload) -> false).owner();
        if (study(before).equals(study) && !before.equals(owner)) {
            OutcomeTable outcomes = OutcomeTable.of(experiment);
            RecordFile.rewrite(
                    file,
                    owner,
                    disk,
                    out -> RecordFile.visit(
                            file, (offset, key, payload) -> out.put(key, measured(key, payload, outcomes))));
        }
        RecordFile records = RecordFile.open(file, owner, disk);
        return new Journal(file, records, RecordIndex.of(file));
    }

    private static byte[] measured(long key, byte[] payload, OutcomeTable outcomes) {
        RunSpec anywhere = new RunSpec(key, 0, 0, 0);
        return RunCodec.read(anywhere, payload) instanceof RunResult.Completed run
                ? RunCodec.write(new RunResult.Completed(anywhere, outcomes.of(run.trajectory()), run.trajectory()))
                : payload;
    }

    /** The study that an owner names; no name of a study where the file is no journal of runs. */
    static String study(String owner) {
        boolean isOther = !owner.isEmpty() && !owner.contains(MEASURED);
        return isOther ? owner + " (no runs)" : owner.split(MEASURED, 2)[0];
    }

    /** Number of runs stored. */
    public long count() {
        return index.count();
    }

    /** Places in the plan of the runs that are not stored, in order. */
    public PrimitiveIterator.OfLong missing(Plan plan) {
        return LongStream.range(0, plan.size())
                .filter(place -> !index.holds(place))
                .iterator();
    }

    /**
     * Appends runs in one write.
     *
     * @throws UncheckedIOException if the disk is full, for instance; what was appended before stays
     */
    public void append(List<PlayedRun> runs) {
        records.append(runs.stream()
                .map(run -> new RecordFile.Entry(run.place(), run.payload()))
                .toList());
        runs.forEach(run -> index.add(run.place()));
    }

    /**
     * Brings the runs into the order of the plan, which is where they are unless some were lost and played again, and waits until the disk
     * has them.
     */
    public void settle() throws IOException {
        if (!index.isOrdered()) {
            RecordIndex stored = RecordIndex.of(file);
            try (FileChannel channel = FileChannel.open(file)) {
                records.replaceBy(out -> stored.forEach(channel, out));
            }
        }
        records.sync();
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    /** Digest of what came of a run, as 8 hexadecimal digits: equal runs have equal digests. */
    public static String digest(RunResult result) {
        return RunCodec.digest(RunCodec.write(result));
    }

    /** What a file holds of a plan. */
    static StoredCount stored(Path file, Plan plan) throws IOException {
        RecordIndex index = new RecordIndex();
        Scan scan = RecordFile.visit(file, (offset, key, payload) -> index.add(key));
        return new StoredCount(index.countBelow(plan.size()), scan.records(), study(scan.owner()), scan.damage());
    }

    /** The stored runs of a plan in its order. Whether they lie so in the file is looked up once, for as long as the file stays as it is. */
    static RunSource runs(Path file, Plan plan) {
        return new Stored(file, plan, new Order(), team -> true);
    }

    /** The stored runs of a plan, with the curves of some teams. */
    private record Stored(Path file, Plan plan, Order order, IntPredicate teams) implements RunSource {
        @Override
        public RunSource ofTeams(Set<Integer> some) {
            return new Stored(file, plan, order, some::contains);
        }

        @Override
        public void forEach(Consumer<RunResult> visitor) {
            try {
                read(visitor);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void read(Consumer<RunResult> visitor) throws IOException {
            Optional<RecordIndex> index = order.of(file);
            if (index.isEmpty()) {
                RecordFile.visit(file, (offset, key, payload) -> {
                    show(key, payload, visitor);
                    return key + 1 < plan.size();
                });
            } else {
                try (FileChannel channel = FileChannel.open(file)) {
                    index.get().forEach(channel, (key, payload) -> {
                        show(key, payload, visitor);
                        return true;
                    });
                }
            }
        }

        private void show(long key, byte[] payload, Consumer<RunResult> visitor) {
            if (key < plan.size()) {
                visitor.accept(RunCodec.read(plan.get(key), payload, teams));
            }
        }
    }

    /** Remembers whether the records of a file follow each other. */
    private static final class Order {
        private long ordered = -1;

        /** The index that brings the records into their order; empty where they are in it. */
        synchronized Optional<RecordIndex> of(Path file) throws IOException {
            long size = Files.exists(file) ? Files.size(file) : 0;
            if (size == ordered) {
                return Optional.empty();
            }
            RecordIndex index = RecordIndex.of(file);
            ordered = index.isOrdered() ? size : -1;
            return index.isOrdered() ? Optional.empty() : Optional.of(index);
        }
    }

    /** Digests of the stored runs of a plan by their place in it: 8 hexadecimal digits each; equal runs have equal digests. */
    static NavigableMap<Long, String> digests(Path file, Plan plan) throws IOException {
        NavigableMap<Long, String> digests = new TreeMap<>();
        RecordFile.visit(file, (offset, key, payload) -> {
            if (key < plan.size()) {
                digests.put(key, RunCodec.digest(payload));
            }
            return true;
        });
        return digests;
    }
}

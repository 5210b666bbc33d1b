package headstart.store;

import headstart.experiment.Plan;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The records of several journals of one study in the order of its plan. */
final class Gathering {
    private final List<Path> journals;
    private final List<Kept> records;
    private final String owner;

    /** Where the record of a run lies. */
    private record Kept(long place, int journal, long offset, long key, int length) {}

    private Gathering(List<Path> journals, List<Kept> records, String owner) {
        this.journals = journals;
        this.records = records;
        this.owner = owner;
    }

    static Gathering of(List<RunDirectory> parts, Plan plan, boolean ofSweep) throws IOException {
        List<Path> journals = parts.stream().map(RunDirectory::journal).toList();
        List<Kept> records = new ArrayList<>();
        String owner = "";
        for (int part = 0; part < journals.size(); part++) {
            int journal = part;
            owner = RecordFile.visit(journals.get(part), (offset, key, payload) -> {
                        long place = ofSweep ? SweepJournal.index(payload, plan) : key;
                        if (place >= 0 && place < plan.size()) {
                            records.add(new Kept(place, journal, offset, key, payload.length));
                        }
                        return true;
                    })
                    .owner();
        }
        records.sort(Comparator.comparingLong(Kept::place));
        return new Gathering(journals, records, owner);
    }

    void write(Path file, Disk disk) throws IOException {
        List<FileChannel> open = new ArrayList<>();
        try {
            for (Path journal : journals) {
                open.add(FileChannel.open(journal));
            }
            RecordFile.rewrite(file, owner, disk, out -> {
                for (Kept record : records) {
                    out.put(record.key(), RecordFile.at(open.get(record.journal()), record.offset(), record.length()));
                }
            });
        } finally {
            for (FileChannel channel : open) {
                channel.close();
            }
        }
    }
}

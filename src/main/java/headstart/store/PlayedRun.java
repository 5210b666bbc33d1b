package headstart.store;

import headstart.experiment.run.RunResult;
import headstart.experiment.sweep.SweepRun;
import java.io.Serializable;

/** A run as a journal keeps it, on whichever thread or machine it was played. */
public final class PlayedRun implements Serializable {
    private static final long serialVersionUID = 1;

    private final long place;
    private final boolean failed;
    private final byte[] payload;

    private PlayedRun(long place, boolean failed, byte[] payload) {
        this.place = place;
        this.failed = failed;
        this.payload = payload;
    }

    /** A run of a study. */
    public static PlayedRun of(RunResult run) {
        return new PlayedRun(run.spec().index(), run instanceof RunResult.Failed, RunCodec.write(run));
    }

    /** A run of a sweep. */
    public static PlayedRun of(SweepRun run) {
        return new PlayedRun(run.spec().index(), run instanceof SweepRun.Failed, SweepJournal.payload(run));
    }

    /** Place in the plan. */
    public long place() {
        return place;
    }

    /** Whether it threw. */
    public boolean hasFailed() {
        return failed;
    }

    /** Size of its record in a journal, bytes. */
    public long bytes() {
        return RecordFile.bytes(payload);
    }

    byte[] payload() {
        return payload;
    }
}

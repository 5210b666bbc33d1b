package headstart.store;

import java.util.Optional;

/**
 * What a journal holds.
 *
 * @param runs number of intact runs that were asked for
 * @param records number of all intact records
 * @param owner names the study that it belongs to; empty if that is not known
 * @param damage what is not as it was written
 */
record StoredCount(long runs, long records, String owner, Optional<Damage> damage) {}

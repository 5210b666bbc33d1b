package headstart.store;

import java.util.Optional;

/**
 * What reading a journal through has found.
 *
 * @param count number of intact records
 * @param damage what is not as it was written
 */
public record StoredRecords(long count, Optional<Damage> damage) {}

package headstart.store;

import java.util.Optional;

/**
 * What reading a file of records through has found.
 *
 * @param owner names the study that the file belongs to; empty if that is not known
 * @param records number of intact records besides that name
 * @param end where the last intact record ends, bytes
 * @param damage what was met between records, or in place of some
 */
record Scan(String owner, long records, long end, Optional<Damage> damage) {
    static final Scan NOTHING = new Scan("", 0, 0, Optional.empty());
}

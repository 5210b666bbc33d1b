package headstart.experiment.measure;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * One outcome of one subject: a column of {@code runs.csv}.
 *
 * @param subject whose it is
 * @param kind what is measured
 * @param when when it is taken
 */
public record OutcomeColumn(Subject subject, Outcome kind, When when) {
    public OutcomeColumn {
        if (subject.kind() != kind.of()) {
            throw new IllegalArgumentException("outcome " + kind.key() + " must be of "
                    + kind.of().meaning() + ", not of " + subject.name() + ".");
        }
    }

    /** Whether both are the same outcome of the same subject, whenever it is taken. */
    public boolean isOnOtherDay(OutcomeColumn other) {
        return subject.equals(other.subject) && kind.key().equals(other.kind.key());
    }

    /** The outcome with its day or release, as files name it. */
    public String name() {
        return kind.key() + kind.timing().suffix(when);
    }

    /** Header in {@code runs.csv}. */
    public String header() {
        return subject.name() + "." + name();
    }

    /** The release whose life is looked at, or {@code overall}. */
    public Optional<String> release() {
        return when instanceof When.InLife in ? Optional.of(in.release()) : Optional.empty();
    }

    /** Days after release, where it is taken on a day. */
    public OptionalInt day() {
        return when instanceof When.OnDay on ? OptionalInt.of(on.day()) : OptionalInt.empty();
    }
}

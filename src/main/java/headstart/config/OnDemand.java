package headstart.config;

import headstart.experiment.ParameterNote;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What is made of a checked experiment when somebody first asks for it, and then kept: a file's alternatives are all checked, but only those that are
 * played need it.
 */
final class OnDemand {
    private final Supplier<String> yaml;
    private final Supplier<String> identity;
    private final Supplier<List<ParameterNote>> notes;

    private OnDemand(Supplier<String> yaml, Supplier<String> identity, Supplier<List<ParameterNote>> notes) {
        this.yaml = yaml;
        this.identity = identity;
        this.notes = notes;
    }

    /** Of that tree, which does not change any more. */
    static OnDemand of(Map<String, Object> effective) {
        return new OnDemand(
                new Once<>(() -> EffectiveYaml.text(effective)),
                new Once<>(() -> EffectiveYaml.identityText(effective)),
                new Once<>(() -> SourceNotes.of(effective)));
    }

    /** The same with another text that decides what is played. */
    OnDemand withIdentity(String text) {
        return new OnDemand(yaml, () -> text, notes);
    }

    /** The experiment with every default written out and every table inlined; itself runnable. */
    String yaml() {
        return yaml.get();
    }

    /** The part of it that decides the runs, whatever their number. */
    String identity() {
        return identity.get();
    }

    /** Every number with its source, and the words that scenarios set or may set otherwise. */
    List<ParameterNote> notes() {
        return notes.get();
    }

    /** Asks once. */
    private static final class Once<T> implements Supplier<T> {
        private final Supplier<T> made;
        private List<T> known = List.of();

        Once(Supplier<T> made) {
            this.made = made;
        }

        @Override
        public synchronized T get() {
            if (known.isEmpty()) {
                known = List.of(made.get());
            }
            return known.get(0);
        }
    }
}

package headstart.experiment;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The labels that an experiment states itself; {@link Labels} knows one for everything else too. */
public final class LabelBook {
    /** Nothing stated. */
    public static final LabelBook EMPTY = new LabelBook(Map.of());

    private final Map<LabelKind, Map<String, Label>> stated = new EnumMap<>(LabelKind.class);

    /** Labels by kind and key. */
    public LabelBook(Map<LabelKind, Map<String, Label>> stated) {
        stated.forEach((kind, labels) -> this.stated.put(kind, new LinkedHashMap<>(labels)));
    }

    /** The label that is stated for the key. */
    public Optional<Label> stated(LabelKind kind, String key) {
        return Optional.ofNullable(stated.getOrDefault(kind, Map.of()).get(key));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LabelBook book && stated.equals(book.stated);
    }

    @Override
    public int hashCode() {
        return stated.hashCode();
    }

    @Override
    public String toString() {
        return stated.toString();
    }
}

package headstart.config.document;

import headstart.text.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers faults, each once. */
public final class Faults {
    private final Set<Fault> found = new LinkedHashSet<>();

    /** Notes {@code path + what + advice}; without advice the message has one line. */
    public void add(String path, String what, String advice) {
        String seen = OneLine.of(path);
        found.add(new Fault(seen, OneLine.of(seen + what) + (advice.isEmpty() ? "" : "\nMaybe " + OneLine.of(advice))));
    }

    /**
     * Refuses a name that is none of those that are there.
     *
     * @param what what it must be, with its article: "a team"
     * @return whether it is one of them
     */
    public boolean known(String path, String name, Collection<String> names, String what) {
        if (names.contains(name)) {
            return true;
        }
        String valid = names.isEmpty() ? ", and there is none." : ": " + String.join(", ", names) + ".";
        add(path, " (" + name + ") must be " + what + valid, Nearest.advice(name, List.copyOf(names)));
        return false;
    }

    /** Notes what a record said of its values; its message begins with the path. */
    public void add(IllegalArgumentException refused) {
        String message = String.valueOf(refused.getMessage());
        found.add(new Fault(message.split("[ :]", 2)[0], message));
    }

    public void addAll(Faults others) {
        found.addAll(others.found);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Whether something is wrong at exactly that path. */
    public boolean at(String path) {
        return found.stream().anyMatch(fault -> fault.path().equals(path));
    }

    /** The faults, each with the place of its path. */
    public List<Fault> list(Places places) {
        return found.stream().map(fault -> fault.at(places)).toList();
    }

    public List<Fault> list() {
        return new ArrayList<>(found);
    }
}

package headstart.config;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers faults, each once. */
final class Faults {
    private final Set<Fault> found = new LinkedHashSet<>();

    /** Notes {@code path + what + advice}; without advice the message has one line. */
    void add(String path, String what, String advice) {
        String message = path + what + (advice.isEmpty() ? "" : "\nMaybe " + advice);
        found.add(new Fault(path, message));
    }

    /** Notes what a record said of its values; its message begins with the path. */
    void add(IllegalArgumentException refused) {
        String message = String.valueOf(refused.getMessage());
        found.add(new Fault(message.split("[ :]", 2)[0], message));
    }

    void addAll(Faults others) {
        found.addAll(others.found);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Whether something is wrong at exactly that path. */
    boolean at(String path) {
        return found.stream().anyMatch(fault -> fault.path().equals(path));
    }

    /** The faults, each with the place of its path. */
    List<Fault> list(Places places) {
        return found.stream().map(fault -> fault.at(places)).toList();
    }

    List<Fault> list() {
        return new ArrayList<>(found);
    }
}

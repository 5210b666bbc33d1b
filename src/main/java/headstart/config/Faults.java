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

    void addAll(Faults others) {
        found.addAll(others.found);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    boolean has(String path, String message) {
        return found.contains(new Fault(path, message));
    }

    List<Fault> list() {
        return new ArrayList<>(found);
    }
}

package headstart.config;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers what is allowed but will surprise somebody, each once. */
final class Warnings {
    private final Set<String> found = new LinkedHashSet<>();

    void add(String path, String what, String advice) {
        found.add(path + what + (advice.isEmpty() ? "" : "\nMaybe " + advice));
    }

    List<String> list() {
        return new ArrayList<>(found);
    }
}

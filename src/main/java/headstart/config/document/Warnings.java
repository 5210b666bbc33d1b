package headstart.config.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers what is allowed but will surprise somebody, each once. */
public final class Warnings {
    private final Set<String> found = new LinkedHashSet<>();

    public void add(String path, String what, String advice) {
        found.add(OneLine.of(path + what) + (advice.isEmpty() ? "" : "\nMaybe " + OneLine.of(advice)));
    }

    /** Notes a warning that is put into words already. */
    public void add(String warning) {
        found.add(warning);
    }

    public List<String> list() {
        return new ArrayList<>(found);
    }
}

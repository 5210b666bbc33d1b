package headstart.config;

import headstart.config.document.Faults;
import headstart.config.document.Tree;
import headstart.config.schema.ExperimentKeys;
import headstart.config.schema.Part;
import headstart.text.Nearest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The scenarios that an alternative says it plays; the baseline comes on top.
 *
 * @param names them; empty for all
 */
record PlayedScenarios(List<String> names) {
    PlayedScenarios {
        names = List.copyOf(names);
    }

    /**
     * What an alternative says.
     *
     * @param path where the alternative stands
     * @param given what stands at its scenarios, if anything does
     * @param whole the experiment as it was written
     * @param effective the experiment as it is played
     */
    static PlayedScenarios of(
            String path,
            @Nullable Object given,
            Map<String, Object> whole,
            Map<String, Object> effective,
            Faults faults) {
        if (given == null) {
            return new PlayedScenarios(List.of());
        }
        String own = Tree.join(path, ExperimentKeys.SCENARIOS.name());
        Set<String> known = new LinkedHashSet<>();
        for (Map<String, Object> tree : List.of(whole, effective)) {
            known.addAll(Part.root(tree).at(ExperimentKeys.SCENARIOS).names());
        }
        List<String> named = given instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
        if (named.isEmpty()) {
            faults.add(
                    own,
                    " (" + Tree.show(given) + ") must be a list of scenarios that are played under it.",
                    "write [" + String.join(", ", known.stream().limit(2).toList())
                            + "], or leave it out to play all.");
        }
        named.stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> faults.add(
                        own,
                        " (" + name + ") must be one of " + String.join(", ", known) + ".",
                        Nearest.advice(name, List.copyOf(known))));
        return new PlayedScenarios(named);
    }

    boolean areAll() {
        return names.isEmpty();
    }

    /** Those of the ones asked for that are played; where none is, the ones asked for. An empty list is everything. */
    List<String> among(List<String> asked) {
        if (asked.isEmpty() || areAll()) {
            return asked.isEmpty() ? names : asked;
        }
        List<String> both = asked.stream().filter(names::contains).toList();
        return both.isEmpty() ? asked : both;
    }
}

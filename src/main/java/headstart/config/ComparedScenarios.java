package headstart.config;

import headstart.config.document.Tree;
import headstart.config.document.TreeDifference;
import headstart.config.schema.ExperimentKeys;
import headstart.config.schema.LabelKeys;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The scenarios of several files as those of one study: of one name in two files, each is called by its file. */
final class ComparedScenarios {
    private final List<ComparedFile> parts;

    ComparedScenarios(List<ComparedFile> parts) {
        this.parts = parts;
    }

    /** The labels of the first file that states one; scenarios of one name are told apart by their files. */
    Map<String, Object> labels() {
        Map<String, Object> all = new LinkedHashMap<>();
        for (ComparedFile part : parts) {
            all = Tree.merge(Tree.mapAt(part.tree(), LabelKeys.KEY), all);
        }
        Map<String, Object> scenarios = new LinkedHashMap<>();
        for (ComparedFile part : parts) {
            Tree.mapAt(Tree.mapAt(part.tree(), LabelKeys.KEY), ExperimentKeys.SCENARIOS.name())
                    .forEach((name, label) -> {
                        String called = called(part, name);
                        scenarios.put(called, called.equals(name) ? label : LabelKeys.of(label, part.label()));
                    });
        }
        for (ComparedFile part : parts) {
            Set<String> own = part.at(ExperimentKeys.SCENARIOS).keySet();
            own.stream()
                    .filter(name -> own.size() == 1 && collides(name))
                    .forEach(name -> scenarios.putIfAbsent(called(part, name), LabelKeys.called(part.label())));
        }
        all.put(ExperimentKeys.SCENARIOS.name(), scenarios);
        return all;
    }

    /** What a scenario of that file is called here; what is none is left as it is. */
    String called(ComparedFile part, String scenario) {
        boolean own = part.at(ExperimentKeys.SCENARIOS).containsKey(scenario);
        return own && collides(scenario) ? part.label() + ":" + scenario : scenario;
    }

    private boolean collides(String scenario) {
        return parts.stream()
                        .filter(other -> other.at(ExperimentKeys.SCENARIOS).containsKey(scenario))
                        .count()
                > 1;
    }

    /** Every scenario of every file as a difference from the first file's base. */
    Map<String, Object> scenarios() {
        Map<String, Object> base = world(parts.get(0).tree());
        Map<String, Object> scenarios = new LinkedHashMap<>();
        for (ComparedFile part : parts) {
            part.at(ExperimentKeys.SCENARIOS).forEach((name, difference) -> {
                Map<String, Object> world = Tree.merge(world(part.tree()), Tree.map(difference));
                scenarios.put(called(part, name), TreeDifference.of(base, world));
            });
        }
        return scenarios;
    }

    private static Map<String, Object> world(Map<String, Object> tree) {
        Map<String, Object> world = new LinkedHashMap<>(tree);
        world.keySet().retainAll(ExperimentKeys.WORLD);
        world.remove(ExperimentKeys.CHIPS.name());
        return world;
    }
}

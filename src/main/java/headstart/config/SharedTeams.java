package headstart.config;

import headstart.config.document.Tree;
import headstart.config.schema.CommonsKeys;
import headstart.config.schema.ExperimentKeys;
import headstart.config.schema.Key;
import headstart.config.schema.Part;
import headstart.config.schema.PortabilityKeys;
import headstart.config.schema.ReleaseKeys;
import headstart.config.schema.TeamKeys;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The teams that several files have in common, with the same chip and chipmaker in all of them.
 *
 * @param names them, in the order of the files
 * @param left all others, in alphabetical order
 */
record SharedTeams(Set<String> names, Set<String> left) {
    static SharedTeams of(List<ComparedFile> files) {
        Set<String> all = new LinkedHashSet<>();
        files.forEach(file -> all.addAll(file.at(ExperimentKeys.TEAMS).keySet()));
        Set<String> shared = new LinkedHashSet<>(all);
        shared.removeIf(team -> !files.stream().allMatch(file -> isAlike(team, file, files.get(0))));
        Set<String> left = new TreeSet<>(all);
        left.removeAll(shared);
        return new SharedTeams(shared, left);
    }

    private static boolean isAlike(String team, ComparedFile file, ComparedFile first) {
        Part here = file.root().at(ExperimentKeys.TEAMS);
        Part there = first.root().at(ExperimentKeys.TEAMS);
        return here.names().contains(team)
                && isSame(TeamKeys.CHIP, here.at(team), there.at(team))
                && isSame(TeamKeys.CHIPMAKER, here.at(team), there.at(team));
    }

    private static boolean isSame(Key<?> key, Part one, Part other) {
        return one.text(key).equals(other.text(key));
    }

    /** Takes all other teams out of a tree, wherever they are named. */
    void restrict(Map<String, Object> tree) {
        retain(tree, ExperimentKeys.TEAMS);
        retain(tree, ExperimentKeys.ACCESS);
        maps(tree, ExperimentKeys.RELEASES).forEach(release -> retain(release, ReleaseKeys.REFERENCE_KERNELS));
        Map<String, Object> commons = Tree.mapAt(tree, ExperimentKeys.COMMONS.name());
        Map<String, Object> portability = Tree.mapAt(commons, CommonsKeys.PORTABILITY.name());
        retain(portability, PortabilityKeys.PAIRS);
        maps(portability, PortabilityKeys.PAIRS).forEach(this::retain);
        maps(tree, ExperimentKeys.SCENARIOS).forEach(this::restrict);
    }

    private static List<Map<String, Object>> maps(Map<String, Object> tree, Key<?> key) {
        return Tree.mapAt(tree, key.name()).values().stream()
                .filter(Map.class::isInstance)
                .map(Tree::map)
                .toList();
    }

    private void retain(Map<String, Object> tree, Key<?> key) {
        retain(Tree.mapAt(tree, key.name()));
    }

    private void retain(Map<String, Object> byTeam) {
        if (!byTeam.isEmpty()) {
            byTeam.keySet().retainAll(names);
        }
    }
}

package headstart.config;

import headstart.config.document.Faults;
import headstart.config.document.Tree;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Checks that no two different things have one name where they would meet in one table: teams, chips, chipmakers, gaps and segments of
 * buyers are all subjects of results.
 */
final class SubjectNames {
    private final Map<String, Object> root;
    private final Faults faults;
    private final Map<String, Owner> owners = new LinkedHashMap<>();

    SubjectNames(Map<String, Object> root, Faults faults) {
        this.root = root;
        this.faults = faults;
    }

    /** What has a name: its kind, and the path of one of its places. */
    private record Owner(String kind, String path) {}

    void check() {
        Map<String, Object> teams = Tree.mapAt(root, "teams");
        teams.keySet().forEach(team -> take(team, "team", "teams." + team));
        teams.forEach((team, node) -> {
            if (Tree.map(node).get("chip") instanceof String chip) {
                take(chip, "chip", "chips." + chip);
            }
        });
        teams.forEach((team, node) -> {
            if (Tree.map(node).get("chipmaker") instanceof String chipmaker) {
                take(chipmaker, "chipmaker", "teams." + team + ".chipmaker");
            }
        });
        Tree.mapAt(root, "gaps").keySet().forEach(gap -> take(gap, "gap", "gaps." + gap));
        Tree.mapAt(Tree.mapAt(root, "market"), "segments")
                .keySet()
                .forEach(segment -> take(segment, "segment", "market.segments." + segment));
    }

    private void take(String name, String kind, String path) {
        Owner first = owners.putIfAbsent(name, new Owner(kind, path));
        if (first != null && !first.kind().equals(kind)) {
            faults.add(
                    path,
                    " (" + name + ") must not have the name of the " + first.kind() + " at " + first.path()
                            + ": the two would be one subject in the tables.",
                    name + "_" + kind + ".");
        }
    }
}

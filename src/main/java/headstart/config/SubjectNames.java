package headstart.config;

import headstart.config.document.Faults;
import headstart.config.document.Tree;
import headstart.config.schema.ExperimentKeys;
import headstart.config.schema.MarketKeys;
import headstart.config.schema.Part;
import headstart.config.schema.TeamKeys;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Checks that no two different things have one name where they would meet in one table: teams, chips, chipmakers, gaps and segments of
 * buyers are all subjects of results.
 */
final class SubjectNames {
    private final Part root;
    private final Faults faults;
    private final Map<String, Owner> owners = new LinkedHashMap<>();

    SubjectNames(Map<String, Object> tree, Faults faults) {
        this.root = Part.root(tree);
        this.faults = faults;
    }

    /** What has a name: its kind, and the path of one of its places. */
    private record Owner(String kind, String path) {}

    void check() {
        Part teams = root.at(ExperimentKeys.TEAMS);
        Part chips = root.at(ExperimentKeys.CHIPS);
        all(teams, "team");
        teams.texts(TeamKeys.CHIP).forEach(chip -> take(chip, "chip", Tree.join(chips.path(), chip)));
        teams.parts()
                .values()
                .forEach(team -> team.text(TeamKeys.CHIPMAKER)
                        .ifPresent(chipmaker -> take(chipmaker, "chipmaker", team.path(TeamKeys.CHIPMAKER))));
        all(root.at(ExperimentKeys.GAPS), "gap");
        all(root.at(ExperimentKeys.MARKET).at(MarketKeys.SEGMENTS), "segment");
    }

    private void all(Part named, String kind) {
        named.names().forEach(name -> take(name, kind, Tree.join(named.path(), name)));
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

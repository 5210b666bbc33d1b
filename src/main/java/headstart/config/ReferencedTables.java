package headstart.config;

import headstart.config.document.Faults;
import headstart.config.document.Places;
import headstart.config.document.Tree;
import headstart.config.document.Warnings;
import headstart.config.schema.ChipKeys;
import headstart.config.schema.OperatorKeys;
import headstart.config.schema.ScenarioProduct;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/** Puts the tables that one file names into its tree. */
final class ReferencedTables {
    private static final String POSTERIOR = "posterior";

    private final Path file;
    private final Faults faults;
    private final Places places;
    private final Warnings warnings;
    private final CsvTables csv;

    /** Tables named by that experiment file, from whose directory they are meant. */
    ReferencedTables(Path file, Faults faults, Warnings warnings, Places places) {
        this.file = file;
        this.faults = faults;
        this.warnings = warnings;
        this.places = places;
        this.csv = new CsvTables(faults, warnings, places);
    }

    void inline(Map<String, Object> tree) {
        world("", tree);
        posterior(tree, "");
        put(
                Tree.mapAt(tree, "calibration"),
                "data",
                "calibration.data",
                table -> new SeriesTable(faults, warnings, places).read(table));
        put(
                Tree.mapAt(Tree.mapAt(tree, "calibration"), "panel"),
                "evidence",
                EvidenceTable.PATH,
                table -> new EvidenceTable(faults, warnings).read(table));
        operators(Tree.mapAt(Tree.mapAt(tree, "calibration"), "releases"), "calibration.releases");
        put(
                Tree.mapAt(tree, "design"),
                "rows",
                "design.rows",
                table ->
                        csv.rows(table, "design.rows").<Object>map(rows -> rows).orElse(Tree.Unread.TABLE));
        Tree.mapAt(tree, "scenarios").forEach((name, difference) -> difference("scenarios." + name, difference));
        Tree.mapAt(tree, AlternativeReader.KEY)
                .forEach((name, difference) -> alternative(AlternativeReader.KEY + "." + name, difference));
        Tree.mapAt(tree, ScenarioProduct.KEY).forEach((axis, choices) -> {
            if (choices instanceof Map<?, ?> map) {
                Tree.map(map)
                        .forEach((name, difference) ->
                                difference(ScenarioProduct.KEY + "." + axis + "." + name, difference));
            }
        });
    }

    private void posterior(Map<String, Object> tree, String path) {
        String own = Tree.join(path, POSTERIOR);
        put(
                tree,
                POSTERIOR,
                own,
                table -> csv.columns(table, own, PosteriorTable.ALTERNATIVE)
                        .<Object>map(PosteriorTable::columns)
                        .orElse(Tree.Unread.TABLE));
    }

    private void alternative(String path, Object difference) {
        difference(path, difference);
        if (difference instanceof Map<?, ?> map) {
            posterior(Tree.map(map), path);
        }
    }

    private void difference(String path, Object difference) {
        if (difference instanceof Map<?, ?> map) {
            world(path, Tree.map(map));
        }
    }

    private void world(String path, Map<String, Object> tree) {
        String chips = Tree.join(path, "chips");
        put(tree, "chips", chips, table -> csv.byName(table, chips, "chip", ChipKeys.NODE));
        operators(Tree.mapAt(tree, "releases"), Tree.join(path, "releases"));
    }

    private void operators(Map<String, Object> releases, String path) {
        releases.forEach((name, release) -> {
            String operators = path + "." + name + ".operators";
            if (release instanceof Map<?, ?> map) {
                put(
                        Tree.map(map),
                        "operators",
                        operators,
                        table -> csv.byName(table, operators, "operator", OperatorKeys.NODE));
            }
        });
    }

    /** Reads the table that a text at the key names; it stands for itself, and is not laid over what was there. */
    private void put(Map<String, Object> node, String key, String path, Function<Path, Object> reader) {
        if (!(node.get(key) instanceof String name)) {
            return;
        }
        try {
            Object table = reader.apply(shown(file, name));
            node.put(key, table instanceof Map<?, ?> map ? new Tree.Table(Tree.map(map)) : table);
        } catch (InvalidPathException e) {
            faults.add(path, " (" + Tree.show(name) + ") must be a map, or the name of a CSV file.", "");
            node.put(key, Tree.Unread.TABLE);
        }
    }

    /** A file named beside another, from where the user is if it lies below. */
    static Path shown(Path file, String name) {
        Path whole = file.resolveSibling(name).normalize();
        Path here = Path.of("").toAbsolutePath();
        return whole.startsWith(here) && !whole.equals(here) ? here.relativize(whole) : whole;
    }
}

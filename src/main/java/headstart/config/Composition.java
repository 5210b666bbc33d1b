package headstart.config;

import headstart.config.document.Faults;
import headstart.config.document.Place;
import headstart.config.document.Places;
import headstart.config.document.Tree;
import headstart.config.document.Warnings;
import headstart.config.document.YamlReader;
import headstart.config.plugin.PluginUse;
import headstart.config.schema.LabelKeys;
import headstart.config.schema.ScenarioProduct;
import headstart.config.schema.SettingPath;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts an experiment together from its files: what it extends, the tables it names, and what the command line sets. */
final class Composition {
    private static final String EXTENDS = "extends";
    private static final String SET = "--set";

    private final Faults faults;
    private final Warnings warnings;
    private final Places places = new Places();
    private final List<Followers.Removed> removed = new ArrayList<>();

    Composition(Faults faults, Warnings warnings) {
        this.faults = faults;
        this.warnings = warnings;
    }

    /** A tree and where its parts stand. */
    private record Part(Map<String, Object> tree, Places places) {}

    /** Where everything of the composed tree stands. */
    Places places() {
        return places;
    }

    /** What later files took away from earlier ones. */
    List<Followers.Removed> removed() {
        return removed;
    }

    /** The composed tree; empty, with a fault noted, if a file cannot be read. */
    Optional<Map<String, Object>> read(Path file) {
        Optional<Part> part = read(file, List.of());
        part.ifPresent(whole -> places.putAll(whole.places()));
        return part.map(Part::tree);
    }

    private Optional<Part> read(Path file, List<Path> extendedBy) {
        Path own = file.toAbsolutePath().normalize();
        List<Path> chain = new ArrayList<>(extendedBy);
        chain.add(own);
        if (extendedBy.contains(own)) {
            String shown =
                    chain.stream().map(Path::getFileName).map(String::valueOf).collect(Collectors.joining(" -> "));
            faults.add(EXTENDS, " (" + shown + ") goes round in a circle.", "let one of them extend nothing.");
            return Optional.empty();
        }
        Places ownPlaces = new Places();
        Optional<Map<String, Object>> tree = new YamlReader(faults, ownPlaces).read(file);
        if (tree.isEmpty()) {
            return Optional.empty();
        }
        new ReferencedTables(own, faults, warnings, ownPlaces).inline(tree.get());
        besideFile(own, tree.get());
        Part part = new Part(tree.get(), ownPlaces);
        return tree.get().containsKey(EXTENDS) ? extended(part, own, chain) : Optional.of(part);
    }

    /** Jars of plug-ins are meant from the directory of the file that names them. */
    private static void besideFile(Path own, Map<String, Object> tree) {
        Object named = tree.get(PluginUse.KEY);
        if (named instanceof String name) {
            tree.put(PluginUse.KEY, shown(own, name));
        } else if (named instanceof List<?> names) {
            tree.put(
                    PluginUse.KEY,
                    names.stream()
                            .<Object>map(name -> name instanceof String text ? shown(own, text) : name)
                            .toList());
        }
    }

    private static String shown(Path own, String name) {
        try {
            return ReferencedTables.shown(own, name).toString();
        } catch (InvalidPathException e) {
            return name;
        }
    }

    private Optional<Part> extended(Part part, Path own, List<Path> chain) {
        Map<String, Object> differences = new LinkedHashMap<>(part.tree());
        Object parents = Objects.requireNonNull(differences.remove(EXTENDS));
        List<?> names = parents instanceof List<?> list ? list : List.of(parents);
        if (names.isEmpty() || names.stream().anyMatch(name -> Tree.isTree(name) || name == Tree.Null.NULL)) {
            faults.add(
                    EXTENDS,
                    " (" + Tree.show(parents) + ") must be the name of a file, or a list of such.",
                    "extends: base.yaml.");
            return Optional.empty();
        }
        Part together = new Part(new LinkedHashMap<>(), new Places());
        for (Object name : names) {
            Optional<Part> parent = beside(own, String.valueOf(name)).flatMap(file -> read(file, chain));
            if (parent.isEmpty()) {
                return Optional.empty();
            }
            parent.get().tree().remove("name");
            together = over(together, parent.get().tree(), parent.get().places());
        }
        return Optional.of(over(together, differences, part.places()));
    }

    private Optional<Path> beside(Path own, String name) {
        try {
            return Optional.of(ReferencedTables.shown(own, name));
        } catch (InvalidPathException e) {
            faults.add(EXTENDS, " (" + Tree.show(name) + ") must be the name of a file.", "extends: base.yaml.");
            return Optional.empty();
        }
    }

    private Part over(Part base, Map<String, Object> differences, Places places) {
        removed.addAll(Followers.of(base.tree(), differences, base.places().files()));
        Places together = new Places();
        together.putAll(base.places());
        together.forgetReplaced("", differences);
        together.putAll(places);
        return new Part(withNewDifferences(base.tree(), differences), together);
    }

    /** Scenarios that the base does not have are differences still to be applied: what they take away must not get lost. */
    private static Map<String, Object> withNewDifferences(
            Map<String, Object> earlier, Map<String, Object> differences) {
        Map<String, Object> base = Tree.map(Tree.deepCopy(earlier));
        LabelKeys.forget(base, Tree.mapAt(differences, LabelKeys.KEY));
        Map<String, Object> merged = Tree.merge(base, differences);
        Tree.mapAt(base, "teams").keySet().stream()
                .filter(team -> !Tree.mapAt(merged, "teams").containsKey(team))
                .forEach(team -> PosteriorTable.leaveOut(team, merged));
        for (String key : List.of("scenarios", ScenarioProduct.KEY, AlternativeReader.KEY)) {
            Map<String, Object> old = Tree.mapAt(base, key);
            Map<String, Object> all = new LinkedHashMap<>(Tree.mapAt(merged, key));
            Tree.mapAt(differences, key).forEach((name, difference) -> {
                if (!old.containsKey(name) && difference instanceof Map<?, ?>) {
                    all.put(name, difference);
                }
            });
            if (!all.isEmpty()) {
                merged.put(key, all);
            }
        }
        return merged;
    }

    /** Lays {@code path=value}, or the file of {@code @file}, over the tree. */
    Map<String, Object> set(Map<String, Object> tree, String assignment) {
        if (assignment.startsWith("@")) {
            return setFile(tree, assignment.substring(1));
        }
        int equals = assignment.indexOf('=');
        if (equals < 1) {
            faults.add(
                    SET,
                    " (" + Tree.show(assignment) + ") must be PATH=VALUE, or @FILE.",
                    "access.a_team.lead_days=30.");
            return tree;
        }
        String path = assignment.substring(0, equals).strip();
        if (path.equals(EXTENDS)) {
            faults.add(
                    SET,
                    " (" + Tree.show(assignment) + ") comes too late: files are put together before.",
                    "--set @FILE.");
            return tree;
        }
        Object value = new YamlReader(faults).value(assignment.substring(equals + 1));
        if (value == Tree.Null.NULL && !path.startsWith("scenarios.")) {
            if (Tree.at(tree, path).isPresent()) {
                Map<String, Object> difference = new LinkedHashMap<>();
                Tree.put(difference, path, value);
                removed.addAll(Followers.of(tree, difference, places.files()));
                Tree.remove(tree, path);
                places.forget(path);
                return tree;
            }
        }
        if (new SettingPath(tree, SET + " ", faults).leadsSomewhere(path)) {
            Map<String, Object> difference = new LinkedHashMap<>();
            Tree.put(difference, path, value);
            LabelKeys.forget(tree, Tree.mapAt(difference, LabelKeys.KEY));
            Tree.put(tree, path, value);
            places.forget(path);
            places.put(path, Place.COMMAND_LINE);
            new ReferencedTables(Path.of("").toAbsolutePath().resolve("x"), faults, warnings, places).inline(tree);
        }
        return tree;
    }

    private Map<String, Object> setFile(Map<String, Object> tree, String file) {
        try {
            return read(Path.of(file), List.of())
                    .map(part -> {
                        removed.addAll(Followers.of(tree, part.tree(), places.files()));
                        places.forgetReplaced("", part.tree());
                        places.putAll(part.places());
                        return withNewDifferences(tree, part.tree());
                    })
                    .orElse(tree);
        } catch (InvalidPathException e) {
            faults.add(SET, " (@" + Tree.show(file) + ") must name a file.", "@changes.yaml.");
            return tree;
        }
    }
}

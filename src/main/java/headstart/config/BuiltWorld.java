package headstart.config;

import headstart.config.document.Tree;
import headstart.config.schema.Key;
import headstart.model.Parameters;
import headstart.model.Team;
import java.util.Map;
import java.util.Optional;

/**
 * A world and the checked tree that it was made of: where another tree shares a part with it, as one does that differs in some values, what was
 * made of that part is taken as it is.
 */
record BuiltWorld(Map<String, Object> tree, Parameters world) {
    /** The world of a tree; none where its values do not fit each other, as those of others may. */
    static Optional<BuiltWorld> tried(Map<String, Object> tree) {
        try {
            return Optional.of(new BuiltWorld(tree, new ParametersBuilder(tree).build()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The world with other values at some paths. */
    Parameters with(Map<String, Object> values) {
        return new ParametersBuilder(Tree.withAll(tree, values), Optional.of(this)).build();
    }

    /** Whether the other tree has the very same there. */
    boolean shares(Key<?> key, Map<String, Object> other) {
        return tree.get(key.name()) == other.get(key.name());
    }

    /** The team of that name. */
    Optional<Team> team(String name) {
        return world.teams().stream().filter(team -> team.name().equals(name)).findFirst();
    }
}

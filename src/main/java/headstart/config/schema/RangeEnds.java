package headstart.config.schema;

import java.util.Optional;

/** Whether numbers stand at an end of the range that their key allows. */
public final class RangeEnds {
    private RangeEnds() {}

    /** Whether the number at that path is the lowest or the highest one allowed; 0 of what may be any amount counts as none of it. */
    public static boolean hold(String path, double value) {
        return number(path)
                .filter(range -> value == range.high() || (value == range.low() && (value != 0 || range.high() == 1)))
                .isPresent();
    }

    private static Optional<Num> number(String path) {
        Node<?> node = ExperimentKeys.ROOT;
        for (String segment : path.split("\\.", -1)) {
            if (node instanceof Node.Obj object) {
                Optional<Key<?>> key = object.keys().stream()
                        .filter(candidate -> candidate.name().equals(segment))
                        .findFirst();
                if (key.isEmpty()) {
                    return Optional.empty();
                }
                node = key.get().node();
            } else if (node instanceof MapOf<?> map) {
                node = map.element();
            } else {
                return Optional.empty();
            }
        }
        return node.numbers();
    }
}

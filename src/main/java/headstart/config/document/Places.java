package headstart.config.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By path, the place that set it last. */
public final class Places {
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, List<Place>> earlier = new HashMap<>();

    public void put(String path, Place place) {
        places.put(path, place);
    }

    /** What stands there or below came from elsewhere, or is gone. */
    public void forget(String path) {
        exactly(path)
                .ifPresent(place -> earlier.computeIfAbsent(path, unused -> new ArrayList<>())
                        .add(place));
        places.keySet().removeIf(other -> other.equals(path) || isBelow(other, path));
    }

    /** Forgets what differences take away or replace as a whole. */
    public void forgetReplaced(String path, Map<String, Object> differences) {
        differences.forEach((key, value) -> {
            String own = Tree.join(path, key);
            if (value instanceof Map<?, ?> map && !(value instanceof Tree.Table)) {
                forgetReplaced(own, Tree.map(map));
            } else if (Tree.isTree(value) || value == Tree.Null.NULL) {
                forget(own);
            }
        });
    }

    /** Later places win; what they win over is kept in mind. */
    public void putAll(Places later) {
        later.earlier.forEach((path, all) ->
                earlier.computeIfAbsent(path, unused -> new ArrayList<>()).addAll(all));
        later.places.forEach((path, place) -> {
            Place before = places.put(path, place);
            if (before != null && !before.equals(place)) {
                earlier.computeIfAbsent(path, unused -> new ArrayList<>()).add(before);
            }
        });
    }

    /** The places that set the same path before, the first one first. */
    public List<Place> earlier(String path) {
        return List.copyOf(earlier.getOrDefault(path, List.of()));
    }

    public Optional<Place> exactly(String path) {
        return Optional.ofNullable(places.get(path));
    }

    /** Where the path stands, or else the first thing below it, or else the nearest thing around it. */
    public Optional<Place> of(String path) {
        return exactly(path).or(() -> below(path).findFirst()).or(() -> around(path));
    }

    /** All files that set something. */
    public Set<String> files() {
        return places.values().stream().map(Place::file).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public Places copy() {
        Places copy = new Places();
        copy.putAll(this);
        return copy;
    }

    private Stream<Place> below(String path) {
        return places.entrySet().stream()
                .filter(entry -> isBelow(entry.getKey(), path))
                .map(Map.Entry::getValue);
    }

    private static boolean isBelow(String other, String path) {
        return other.length() > path.length()
                && other.startsWith(path)
                && ".[".indexOf(other.charAt(path.length())) >= 0;
    }

    private Optional<Place> around(String path) {
        String around = path;
        while (!around.isEmpty()) {
            Place place = places.get(around);
            if (place != null) {
                return Optional.of(place);
            }
            around = around.substring(0, Math.max(0, lastBreak(around)));
        }
        return Optional.empty();
    }

    private static int lastBreak(String path) {
        return Math.max(
                Math.max(path.lastIndexOf('.'), path.lastIndexOf('[')),
                Math.max(path.lastIndexOf(' '), path.lastIndexOf(':')));
    }
}

package headstart.config.schema;

import headstart.config.document.Faults;
import headstart.config.document.Tree;
import headstart.config.document.Unprintable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A map from names to things of one kind. */
public record MapOf<T>(String what, Node<T> element, int least, boolean keysArePaths) implements Node<Map<String, T>> {
    private static final Pattern OF_PATHS = Pattern.compile("[./\\\\\\p{Cntrl}]");

    @Override
    public Map<String, T> read(Object checked) {
        Map<String, T> read = new LinkedHashMap<>();
        Tree.map(checked).forEach((name, value) -> read.put(name, element.read(value)));
        return read;
    }

    MapOf(String what, Node<T> element, int least) {
        this(what, element, least, false);
    }

    static <T> MapOf<T> byPath(String what, Node<T> element, int least) {
        return new MapOf<>(what, element, least, true);
    }

    @Override
    public Object check(Object value, String path, Faults faults) {
        if (!(value instanceof Map<?, ?> map) || map.size() < least) {
            faults.add(
                    path,
                    " (" + Tree.show(value) + ") must be " + range() + ".",
                    "give it indented lines `name: ...`.");
            return new LinkedHashMap<String, Object>();
        }
        Map<String, Object> checked = new LinkedHashMap<>();
        Tree.map(map).forEach((name, child) -> {
            if (child == Tree.Null.NULL) {
                return;
            }
            name(name, path, faults);
            checked.put(name, element.check(child, Tree.join(path, name), faults));
        });
        return checked;
    }

    private void name(String name, String path, Faults faults) {
        if (name.isBlank() || (!keysArePaths && OF_PATHS.matcher(name).find())) {
            faults.add(
                    Tree.join(path, Tree.show(name)),
                    " must be a name without dots, slashes and line breaks.",
                    "use an underscore.");
        } else if (name.length() > Text.LONGEST_NAME) {
            faults.add(
                    Tree.join(path, Tree.show(name)),
                    " must be a name of at most " + Text.LONGEST_NAME + " characters, not " + name.length() + ".",
                    "");
        } else if (Unprintable.in(name).isPresent()) {
            faults.add(Tree.join(path, Tree.show(name)), " must be a name that can be written.", "");
        }
    }

    @Override
    public String range() {
        return "a map of " + what + (least > 0 ? " with at least one entry" : "");
    }
}

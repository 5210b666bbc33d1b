package headstart.config.schema;

import headstart.config.document.Faults;
import headstart.config.document.Tree;
import java.util.List;
import java.util.Map;

/** A short name that can also name a file. */
public record Word() implements Node<String> {
    @Override
    public String read(Object checked) {
        return String.valueOf(checked);
    }

    private static final int LONGEST = 100;

    @Override
    public Object check(Object value, String path, Faults faults) {
        String text = String.valueOf(value);
        boolean scalar = !(value instanceof Map<?, ?>) && !(value instanceof List<?>);
        if (scalar && text.length() > LONGEST) {
            faults.add(
                    path,
                    " (" + Tree.show(text) + ") must have at most " + LONGEST + " characters, not " + text.length()
                            + ".",
                    "shorten it.");
            return "unnamed";
        }
        if (scalar && text.matches("[\\p{L}\\p{N}_-][\\p{L}\\p{M}\\p{N}_.-]*")) {
            return text;
        }
        faults.add(path, " (" + Tree.show(value) + ") must be " + range() + ".", "use underscores.");
        return "unnamed";
    }

    @Override
    public String range() {
        return "a name of letters, digits, _, - and . without a leading dot";
    }
}

package headstart.config.schema;

import headstart.config.document.Faults;
import headstart.config.document.Tree;
import java.util.regex.Pattern;

/** A text of one line without tags or entities of HTML: it is shown as it stands. */
public record PlainLine() implements Node<String> {
    @Override
    public String read(Object checked) {
        return String.valueOf(checked);
    }

    private static final Pattern HTML = Pattern.compile("<[a-zA-Z/!?]|&(?:[a-zA-Z][a-zA-Z0-9]*|#[xX]?[0-9a-fA-F]+);");

    @Override
    public Object check(Object value, String path, Faults faults) {
        Object line = new LineOfText().check(value, path, faults);
        if (HTML.matcher(String.valueOf(line)).find()) {
            faults.add(
                    path,
                    " (" + Tree.show(value) + ") must be " + range() + ".",
                    "write the words alone; signs such as & and < stand for themselves.");
            return "unnamed";
        }
        return line;
    }

    @Override
    public String range() {
        return "one line of text without HTML";
    }
}

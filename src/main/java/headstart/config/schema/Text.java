package headstart.config.schema;

import headstart.config.document.Faults;
import headstart.config.document.Literal;
import headstart.config.document.Tree;
import headstart.config.document.Unprintable;

/** A text: a whole paragraph, or a name where it must not be empty. */
public record Text(boolean mayBeEmpty) implements Node<String> {
    @Override
    public String read(Object checked) {
        return String.valueOf(checked);
    }

    private static final int LONGEST_TEXT = 20_000;
    static final int LONGEST_NAME = 1000;

    @Override
    public Object check(Object value, String path, Faults faults) {
        boolean isText = value instanceof String || value instanceof Number || value instanceof Boolean;
        if (isText || value instanceof Literal) {
            String text = String.valueOf(value).strip();
            if (mayBeEmpty || !text.isEmpty()) {
                return printable(text, path, faults);
            }
        }
        faults.add(path, " (" + Tree.show(value) + ") must be " + range() + ".", "put it in quotes.");
        return "";
    }

    private String printable(String text, String path, Faults faults) {
        int longest = mayBeEmpty ? LONGEST_TEXT : LONGEST_NAME;
        if (text.length() > longest) {
            faults.add(
                    path,
                    " (" + text.length() + " characters) must be a text of at most " + longest + " characters.",
                    "");
            return "";
        }
        Unprintable.in(text)
                .ifPresent(odd -> faults.add(
                        path,
                        " (" + Tree.show(text) + ") must be a text without " + odd.name() + ".",
                        "write it without escapes."));
        return text;
    }

    @Override
    public String range() {
        return mayBeEmpty ? "a text" : "a text that is not empty";
    }
}

package headstart.config.schema;

import headstart.config.document.Faults;
import headstart.config.document.Literal;
import headstart.config.document.Tree;
import headstart.config.document.Unprintable;

/** A text of one line that is not empty. */
public record LineOfText() implements Node<String> {
    @Override
    public String read(Object checked) {
        return String.valueOf(checked);
    }

    @Override
    public Object check(Object value, String path, Faults faults) {
        boolean scalar = value instanceof String || value instanceof Number || value instanceof Boolean;
        String text = scalar || value instanceof Literal ? String.valueOf(value).strip() : "";
        boolean oneLine = text.codePoints().noneMatch(Character::isISOControl);
        if (!text.isBlank() && oneLine && Unprintable.in(text).isEmpty() && text.length() <= Text.LONGEST_NAME) {
            return text;
        }
        faults.add(
                path,
                " (" + Tree.show(value) + ") must be " + range() + ".",
                "leave the key out, or write some words.");
        return "unnamed";
    }

    @Override
    public String range() {
        return "one line of text that is not empty";
    }
}

package headstart.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with places for values: {@code {name}} or {@code {name:format}}; two braces stand for one.
 *
 * @param pieces what it is made of, in order
 */
public record AnswerTemplate(List<Piece> pieces) {
    private static final Pattern PART = Pattern.compile("\\{\\{|\\}\\}|\\{([^{}:]*)(?::([^{}]*))?\\}|[{}]|[^{}]+");

    public AnswerTemplate {
        pieces = List.copyOf(pieces);
    }

    /** Words, or a place for a value. */
    public sealed interface Piece {}

    /** Words that stay as they are. */
    public record Words(String text) implements Piece {}

    /**
     * A place for a value.
     *
     * @param name of the value
     * @param format how it is said; empty for the usual way
     */
    public record Place(String name, String format) implements Piece {}

    /**
     * The template of a text.
     *
     * @throws IllegalArgumentException if a brace has no partner
     */
    public static AnswerTemplate of(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher part = PART.matcher(text);
        while (part.find()) {
            String found = part.group();
            if (part.group(1) != null) {
                pieces.add(new Place(
                        part.group(1).strip(),
                        part.group(2) == null ? "" : part.group(2).strip()));
            } else if (found.equals("{") || found.equals("}")) {
                throw new IllegalArgumentException("a brace without its partner");
            } else {
                pieces.add(new Words(found.equals("{{") || found.equals("}}") ? found.substring(1) : found));
            }
        }
        return new AnswerTemplate(pieces);
    }

    /** The places for values, in order. */
    public List<Place> places() {
        return pieces.stream()
                .filter(Place.class::isInstance)
                .map(Place.class::cast)
                .toList();
    }

    /** The sentence with every place filled. */
    public String filled(Function<Place, String> values) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            text.append(piece instanceof Words words ? words.text() : values.apply((Place) piece));
        }
        return text.toString();
    }
}

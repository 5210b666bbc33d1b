package headstart.config.schema;

import headstart.config.document.Faults;
import headstart.config.document.Literal;
import headstart.config.document.OddCharacters;
import headstart.config.document.Tree;
import headstart.config.document.Unprintable;
import headstart.model.range.Range;
import headstart.text.Nearest;
import headstart.text.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What may stand at a place of an experiment file. A node checks a value, notes what is wrong with it, and gives it back with
 * every default filled in; what was checked is read as what it means.
 *
 * @param <T> what a value here means
 */
public sealed interface Node<T>
        permits Node.Num,
                Node.Whole,
                Node.AutoOr,
                Node.Text,
                Node.LineOfText,
                Node.PlainLine,
                Node.Word,
                Node.Bool,
                Node.Scalar,
                Node.Choice,
                Node.ListOf,
                Node.OneOrMore,
                Node.MapOf,
                Node.ListOrMap,
                Node.Anything,
                Node.Obj,
                Pluggable {
    /** The effective value; where it is faulty, something of the right kind, so that all other faults are found as well. */
    Object check(Object value, String path, Faults faults);

    /** What is allowed, as a message says it. */
    String range();

    /** What a value that was checked says. */
    T read(Object checked);

    /** Which numbers may stand here; empty where something else must. */
    default Optional<Num> numbers() {
        return Optional.empty();
    }

    /**
     * A number. All are of a size that can be multiplied and squared: up to 1e15 where a range is open, and from 1e-15 on but for 0.
     */
    record Num(double low, boolean lowIncluded, double high, boolean highIncluded, boolean whole)
            implements Node<Double> {
        private static final double LARGEST = 1e15;
        private static final double SMALLEST = 1e-15;

        @Override
        public Double read(Object checked) {
            return ((Number) checked).doubleValue();
        }

        @Override
        public Optional<Num> numbers() {
            return Optional.of(this);
        }

        static final Num POSITIVE = above(0).upTo(Double.POSITIVE_INFINITY);
        static final Num NOT_NEGATIVE = from(0).upTo(Double.POSITIVE_INFINITY);
        static final Num SHARE = from(0).upTo(1);
        static final Num ANY = above(Double.NEGATIVE_INFINITY).upTo(Double.POSITIVE_INFINITY);

        /** The range that the record of the model declares. */
        static Num in(Range range) {
            return new Num(range.low(), range.lowIncluded(), range.high(), true, false);
        }

        /** The lower end of a range. */
        record From(double low, boolean included) {
            /** With that upper end. */
            Num upTo(double high) {
                return new Num(low, included, high, true, false);
            }

            /** With that upper end, which no value reaches. */
            Num below(double high) {
                return new Num(low, included, high, false, false);
            }
        }

        static From from(double low) {
            return new From(low, true);
        }

        /** The lower end of a range that no value reaches. */
        static From above(double low) {
            return new From(low, false);
        }

        @Override
        public Object check(Object written, String path, Faults faults) {
            Object value = Literal.value(written);
            if (value instanceof Number number && holds(number.doubleValue()) && (!whole || value instanceof Long)) {
                return value;
            }
            faults.add(
                    path,
                    " (" + Tree.show(written) + ") must be " + range() + ".",
                    sizeAdvice(value).orElse(advice(written)));
            return nearest();
        }

        /** Whether the number lies in the range. */
        boolean holds(double x) {
            return Double.isFinite(x)
                    && !isTooLarge(x)
                    && !isTooSmall(x)
                    && (lowIncluded ? x >= low : x > low)
                    && (highIncluded ? x <= high : x < high);
        }

        private boolean isTooLarge(double x) {
            return (x > LARGEST && Double.isInfinite(high)) || (x < -LARGEST && Double.isInfinite(low));
        }

        private boolean isTooSmall(double x) {
            return !whole && x != 0 && Math.abs(x) < SMALLEST;
        }

        private Optional<String> sizeAdvice(Object value) {
            return value instanceof Number number
                            && (isTooLarge(number.doubleValue()) || isTooSmall(number.doubleValue()))
                    ? Optional.of("another unit: numbers go to 1e15 and, but for 0, begin at 1e-15.")
                    : Optional.empty();
        }

        /** Something of the right kind for what was wrong. */
        private Object nearest() {
            if (whole) {
                return (long) Math.max(1, low);
            }
            double some = Math.min(1, highIncluded ? high : high / 2);
            return holds(some) ? (Object) some : (Object) low;
        }

        private static String advice(Object value) {
            if (value instanceof Number || value instanceof Literal) {
                return Literal.value(value) instanceof Boolean ? "a number alone belongs here." : "";
            }
            if (!(value instanceof String text)) {
                return "a number alone belongs here.";
            }
            return NumberAdvice.of(text);
        }

        @Override
        public String range() {
            String kind = whole ? "a whole number" : "a number";
            if (Double.isInfinite(low) && Double.isInfinite(high)) {
                return kind;
            }
            if (Double.isInfinite(high)) {
                return kind + (lowIncluded ? ", " + text(low) + " or more" : " greater than " + text(low));
            }
            if (highIncluded) {
                return kind + (lowIncluded ? " from " + text(low) : " greater than " + text(low) + " and up") + " to "
                        + text(high);
            }
            return kind + (lowIncluded ? " from " + text(low) : " greater than " + text(low) + " and") + " to below "
                    + text(high);
        }

        private String text(double bound) {
            return whole ? Long.toString((long) bound) : Numbers.toText(bound);
        }
    }

    /** A whole number. */
    record Whole(Num number) implements Node<Long> {
        public static Whole of(long low, long high) {
            return new Whole(new Num(low, true, high, true, true));
        }

        @Override
        public Object check(Object value, String path, Faults faults) {
            return number.check(value, path, faults);
        }

        @Override
        public String range() {
            return number.range();
        }

        @Override
        public Long read(Object checked) {
            return ((Number) checked).longValue();
        }

        @Override
        public Optional<Num> numbers() {
            return Optional.of(number);
        }
    }

    /** A number, or the word {@code auto}. */
    record AutoOr(Whole number) implements Node<Optional<Long>> {
        @Override
        public Optional<Long> read(Object checked) {
            return checked.equals(AUTO) ? Optional.empty() : Optional.of(number.read(checked));
        }

        public static final String AUTO = "auto";

        @Override
        public Object check(Object value, String path, Faults faults) {
            return value.equals(AUTO) ? value : number.check(value, path, faults);
        }

        @Override
        public String range() {
            return number.range() + ", or auto";
        }
    }

    /** A text: a whole paragraph, or a name where it must not be empty. */
    record Text(boolean mayBeEmpty) implements Node<String> {
        @Override
        public String read(Object checked) {
            return String.valueOf(checked);
        }

        private static final int LONGEST_TEXT = 20_000;
        private static final int LONGEST_NAME = 1000;

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

    /** A text of one line that is not empty. */
    record LineOfText() implements Node<String> {
        @Override
        public String read(Object checked) {
            return String.valueOf(checked);
        }

        @Override
        public Object check(Object value, String path, Faults faults) {
            boolean scalar = value instanceof String || value instanceof Number || value instanceof Boolean;
            String text =
                    scalar || value instanceof Literal ? String.valueOf(value).strip() : "";
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

    /** A text of one line without tags or entities of HTML: it is shown as it stands. */
    record PlainLine() implements Node<String> {
        @Override
        public String read(Object checked) {
            return String.valueOf(checked);
        }

        private static final Pattern HTML =
                Pattern.compile("<[a-zA-Z/!?]|&(?:[a-zA-Z][a-zA-Z0-9]*|#[xX]?[0-9a-fA-F]+);");

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

    /** A short name that can also name a file. */
    record Word() implements Node<String> {
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

    /** True or false. */
    record Bool() implements Node<Boolean> {
        @Override
        public Boolean read(Object checked) {
            return (Boolean) checked;
        }

        @Override
        public Object check(Object written, String path, Faults faults) {
            Object value = Literal.value(written);
            if (value instanceof Boolean) {
                return value;
            }
            boolean quoted = value.equals("true") || value.equals("false");
            faults.add(
                    path,
                    " (" + Tree.show(written) + ") must be " + range() + ".",
                    quoted ? "write it without quotes." : "write true or false.");
            return false;
        }

        @Override
        public String range() {
            return "true or false";
        }
    }

    /** A number, a word, or true or false. */
    record Scalar(String range) implements Node<Object> {
        @Override
        public Object read(Object checked) {
            return checked;
        }

        @Override
        public Object check(Object written, String path, Faults faults) {
            Object value = Literal.value(written);
            if (value instanceof Boolean || value instanceof Number) {
                return Num.ANY.holds(value instanceof Number number ? number.doubleValue() : 0)
                        ? value
                        : Num.ANY.check(written, path, faults);
            }
            if (value instanceof String) {
                return new Text(true).check(value, path, faults);
            }
            faults.add(path, " (" + Tree.show(written) + ") must be " + range + ".", "");
            return "";
        }
    }

    /** One of a few words. */
    record Choice<T>(List<String> words, Function<String, T> reader) implements Node<T> {
        @Override
        public T read(Object checked) {
            return reader.apply(String.valueOf(checked));
        }

        /** One of these words, which mean nothing but themselves. */
        public static Choice<String> ofWords(List<String> words) {
            return new Choice<>(words, word -> word);
        }

        /** One of these constants, in small letters. */
        public static <E extends Enum<E>> Choice<E> of(E[] constants) {
            return new Choice<>(
                    Arrays.stream(constants).map(Choice::word).toList(),
                    word -> Arrays.stream(constants)
                            .filter(constant -> word(constant).equals(word))
                            .findFirst()
                            .orElseThrow());
        }

        private static String word(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public Object check(Object value, String path, Faults faults) {
            if (words.contains(String.valueOf(value))) {
                return String.valueOf(value);
            }
            faults.add(
                    path,
                    " (" + Tree.show(value) + ") must be " + range() + ".",
                    Nearest.advice(Tree.show(value), words));
            return words.get(0);
        }

        @Override
        public String range() {
            return "one of " + String.join(", ", words);
        }
    }

    /** A list. */
    record ListOf<T>(Node<T> element, int least) implements Node<List<T>> {
        @Override
        public List<T> read(Object checked) {
            return ((List<?>) checked).stream().map(element::read).toList();
        }

        @Override
        public Object check(Object value, String path, Faults faults) {
            if (!(value instanceof List<?> list) || list.size() < least) {
                faults.add(
                        path, " (" + Tree.show(value) + ") must be " + range() + ".", "write it in brackets: [a, b].");
                return List.of();
            }
            List<Object> checked = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                checked.add(element.check(list.get(i), path + "[" + i + "]", faults));
            }
            return checked;
        }

        @Override
        public String range() {
            return "a list" + (least > 0 ? " with at least one entry" : "") + ", each " + element.range();
        }
    }

    /** A list, or a single entry for a list of one. */
    record OneOrMore<T>(Node<T> element) implements Node<List<T>> {
        @Override
        public List<T> read(Object checked) {
            return new ListOf<>(element, 0).read(checked);
        }

        @Override
        public Object check(Object value, String path, Faults faults) {
            return new ListOf<>(element, 0).check(value instanceof List<?> ? value : List.of(value), path, faults);
        }

        @Override
        public String range() {
            return element.range() + ", or a list of such";
        }
    }

    /** A map from names to things of one kind. */
    record MapOf<T>(String what, Node<T> element, int least, boolean keysArePaths) implements Node<Map<String, T>> {
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
            if (name.isBlank() || (!keysArePaths && name.matches("(?s).*[./\\\\\\p{Cntrl}].*"))) {
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

    /**
     * A list of names, or a map from such names and others to what makes each: a shorter and a longer way to name the same things.
     *
     * @param list the shorter way
     * @param map the longer way
     * @param completed what the map stands for, with what is always there
     * @param entry what an entry of either means
     */
    record ListOrMap<T>(
            ListOf<?> list,
            MapOf<Fields> map,
            UnaryOperator<Map<String, Object>> completed,
            BiFunction<String, Optional<Fields>, T> entry)
            implements Node<List<T>> {
        @Override
        public List<T> read(Object checked) {
            if (checked instanceof List<?> names) {
                return names.stream()
                        .map(name -> entry.apply(String.valueOf(name), Optional.empty()))
                        .toList();
            }
            return map.read(checked).entrySet().stream()
                    .map(one -> entry.apply(one.getKey(), Optional.of(one.getValue())))
                    .toList();
        }

        @Override
        public Object check(Object value, String path, Faults faults) {
            return value instanceof Map<?, ?>
                    ? map.check(completed.apply(Tree.map(Tree.map(map.check(value, path, faults)))), path, new Faults())
                    : list.check(value, path, faults);
        }

        @Override
        public String range() {
            return list.range() + "; or " + map.range();
        }
    }

    /** Anything; what it means is checked elsewhere. */
    record Anything(String range) implements Node<Object> {
        @Override
        public Object read(Object checked) {
            return checked;
        }

        @Override
        public Object check(Object value, String path, Faults faults) {
            return value;
        }
    }

    /** A map with known keys. */
    record Obj(List<Key<?>> keys) implements Node<Fields> {
        public Obj {
            keys = List.copyOf(keys);
        }

        @Override
        public Fields read(Object checked) {
            return Fields.of(Tree.map(checked));
        }

        @Override
        public Object check(Object value, String path, Faults faults) {
            if (!(value instanceof Map<?, ?> map)) {
                faults.add(path, " (" + Tree.show(value) + ") must be " + range() + ".", "indent its keys below it.");
                return check(new LinkedHashMap<String, Object>(), path, new Faults());
            }
            Map<String, Object> given = Tree.map(map);
            List<String> valid = keys.stream().<String>map(Key::name).toList();
            for (String name : given.keySet()) {
                if (!valid.contains(name)) {
                    faults.add(
                            Tree.join(path, Tree.show(name)),
                            " is not a key: valid are " + String.join(", ", valid) + ".",
                            OddCharacters.in(name)
                                    .map(odd -> "it has " + odd + ": write a plain colon and a plain blank.")
                                    .orElseGet(() -> Nearest.advice(name, valid)));
                }
            }
            Map<String, Object> checked = new LinkedHashMap<>();
            for (Key<?> key : keys) {
                key.check(given, path, checked, faults);
            }
            return checked;
        }

        /** The key that a column of a table means, whatever the case of its letters; empty if it is none. */
        public String nameLike(String column) {
            return keys.stream()
                    .<String>map(Key::name)
                    .filter(column::equalsIgnoreCase)
                    .findFirst()
                    .orElse("");
        }

        @Override
        public String range() {
            return keys.stream().<String>map(Key::name).collect(Collectors.joining(", ", "a map with the keys ", ""));
        }
    }
}

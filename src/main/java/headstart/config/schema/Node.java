package headstart.config.schema;

import headstart.config.document.Faults;
import headstart.config.document.Literal;
import headstart.config.document.OddCharacters;
import headstart.config.document.Tree;
import headstart.text.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What may stand at a place of an experiment file. A node checks a value, notes what is wrong with it, and gives it back with
 * every default filled in; what was checked is read as what it means.
 *
 * @param <T> what a value here means
 */
public sealed interface Node<T>
        permits Num,
                Node.Whole,
                Node.AutoOr,
                Text,
                LineOfText,
                PlainLine,
                Word,
                Node.Bool,
                Node.Scalar,
                Node.Choice,
                Node.ListOf,
                Node.OneOrMore,
                MapOf,
                ListOrMap,
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

package headstart.config;

import headstart.statistics.Numbers;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What may stand at a place of an experiment file. A node checks a value, notes what is wrong with it, and gives it back with
 * every default filled in.
 */
sealed interface Node {
    /** The effective value; where it is faulty, something of the right kind, so that all other faults are found as well. */
    Object check(Object value, String path, Faults faults);

    /** What is allowed, as a message says it. */
    String range();

    /** A number. */
    record Num(double low, boolean lowIncluded, double high, boolean whole) implements Node {
        static final Num POSITIVE = new Num(0, false, Double.POSITIVE_INFINITY, false);
        static final Num NOT_NEGATIVE = new Num(0, true, Double.POSITIVE_INFINITY, false);
        static final Num SHARE = new Num(0, true, 1, false);
        static final Num ANY = new Num(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false);

        static Num whole(long low, long high) {
            return new Num(low, true, high, true);
        }

        @Override
        public Object check(Object value, String path, Faults faults) {
            boolean number = value instanceof Number && !(value instanceof BigInteger);
            double x = number ? ((Number) value).doubleValue() : Double.NaN;
            boolean inside = x <= high && (lowIncluded ? x >= low : x > low) && Double.isFinite(x);
            if (!inside || (whole && !(value instanceof Long))) {
                faults.add(path, " (" + Tree.show(value) + ") must be " + range() + ".", advice(value));
                return whole ? (Object) (long) Math.max(1, low) : (Object) Math.min(1, high);
            }
            return value;
        }

        private static String advice(Object value) {
            if (value instanceof String) {
                return "write it in digits, with a point and without a unit.";
            }
            return value instanceof Number ? "" : "a number alone belongs here.";
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
            return kind + (lowIncluded ? " from " + text(low) : " greater than " + text(low) + " and up") + " to "
                    + text(high);
        }

        private String text(double bound) {
            return whole ? Long.toString((long) bound) : Numbers.toText(bound);
        }
    }

    /** A number, or the word {@code auto}. */
    record AutoOr(Num number) implements Node {
        static final String AUTO = "auto";

        @Override
        public Object check(Object value, String path, Faults faults) {
            return AUTO.equals(value) ? value : number.check(value, path, faults);
        }

        @Override
        public String range() {
            return number.range() + ", or auto";
        }
    }

    /** A text. */
    record Text(boolean mayBeEmpty) implements Node {
        @Override
        public Object check(Object value, String path, Faults faults) {
            if (value instanceof String text && (mayBeEmpty || !text.isBlank())) {
                return text.strip();
            }
            boolean scalar = value instanceof Number || value instanceof Boolean;
            if (scalar) {
                return String.valueOf(value);
            }
            faults.add(path, " (" + Tree.show(value) + ") must be " + range() + ".", "put it in quotes.");
            return "";
        }

        @Override
        public String range() {
            return mayBeEmpty ? "a text" : "a text that is not empty";
        }
    }

    /** A text of one line that is not empty. */
    record LineOfText() implements Node {
        @Override
        public Object check(Object value, String path, Faults faults) {
            boolean scalar = value instanceof String || value instanceof Number || value instanceof Boolean;
            String text = scalar ? String.valueOf(value).strip() : "";
            if (!text.isBlank() && text.codePoints().noneMatch(Character::isISOControl)) {
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

    /** A short name that can also name a file. */
    record Word() implements Node {
        @Override
        public Object check(Object value, String path, Faults faults) {
            if (Tree.show(value).matches("[A-Za-z0-9_-][A-Za-z0-9_.-]*") && !(value instanceof Map<?, ?>)) {
                return String.valueOf(value);
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
    record Bool() implements Node {
        @Override
        public Object check(Object value, String path, Faults faults) {
            if (value instanceof Boolean) {
                return value;
            }
            faults.add(path, " (" + Tree.show(value) + ") must be " + range() + ".", "write it without quotes.");
            return false;
        }

        @Override
        public String range() {
            return "true or false";
        }
    }

    /** One of a few words. */
    record Choice(List<String> words) implements Node {
        @Override
        public Object check(Object value, String path, Faults faults) {
            if (value instanceof String word && words.contains(word)) {
                return word;
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
    record ListOf(Node element, int least) implements Node {
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
    record OneOrMore(Node element) implements Node {
        @Override
        public Object check(Object value, String path, Faults faults) {
            return new ListOf(element, 0).check(value instanceof List<?> ? value : List.of(value), path, faults);
        }

        @Override
        public String range() {
            return element.range() + ", or a list of such";
        }
    }

    /** A map from names to things of one kind. */
    record MapOf(String what, Node element, int least, boolean keysArePaths) implements Node {
        MapOf(String what, Node element, int least) {
            this(what, element, least, false);
        }

        static MapOf byPath(String what, Node element, int least) {
            return new MapOf(what, element, least, true);
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
                if (name.isBlank() || (!keysArePaths && name.matches("(?s).*[./\\\\\\p{Cntrl}].*"))) {
                    faults.add(
                            Tree.join(path, Tree.show(name)),
                            " must be a name without dots, slashes and line breaks.",
                            "use an underscore.");
                }
                checked.put(name, element.check(child, Tree.join(path, name), faults));
            });
            return checked;
        }

        @Override
        public String range() {
            return "a map of " + what + (least > 0 ? " with at least one entry" : "");
        }
    }

    /** Anything; what it means is checked elsewhere. */
    record Anything(String range) implements Node {
        @Override
        public Object check(Object value, String path, Faults faults) {
            return value;
        }
    }

    /** A map with known keys. */
    record Obj(List<Key> keys) implements Node {
        @Override
        public Object check(Object value, String path, Faults faults) {
            if (!(value instanceof Map<?, ?> map)) {
                faults.add(path, " (" + Tree.show(value) + ") must be " + range() + ".", "indent its keys below it.");
                return check(new LinkedHashMap<String, Object>(), path, new Faults());
            }
            Map<String, Object> given = Tree.map(map);
            List<String> valid = keys.stream().map(Key::name).toList();
            for (String name : given.keySet()) {
                if (!valid.contains(name)) {
                    faults.add(
                            Tree.join(path, name),
                            " is not a key: valid are " + String.join(", ", valid) + ".",
                            Nearest.advice(name, valid));
                }
            }
            Map<String, Object> checked = new LinkedHashMap<>();
            for (Key key : keys) {
                key.check(given, path, checked, faults);
            }
            return checked;
        }

        @Override
        public String range() {
            return keys.stream().map(Key::name).collect(Collectors.joining(", ", "a map with the keys ", ""));
        }
    }
}

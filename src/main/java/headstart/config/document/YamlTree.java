package headstart.config.document;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Builds the tree of one YAML document from its events. */
final class YamlTree {
    private static final int DEEPEST = 40;

    private final String file;
    private final Iterator<Event> events;
    private final Faults faults;
    private final Places places;
    private int depth;

    YamlTree(String file, Iterator<Event> events, Faults faults, Places places) {
        this.file = file;
        this.events = events;
        this.faults = faults;
        this.places = places;
    }

    /** What an experiment file must not have, however right it is as YAML. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final int line;
        private final String advice;

        Refused(Event event, String what, String advice) {
            super(what);
            this.line = lineOf(event);
            this.advice = advice;
        }

        int line() {
            return line;
        }

        String what() {
            return String.valueOf(getMessage());
        }

        String advice() {
            return advice;
        }
    }

    private static int lineOf(Event event) {
        return event.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    /** The document; empty if there is none. */
    Optional<Object> document() {
        Optional<Object> document = Optional.empty();
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof NodeEvent) {
                Object tree = node(event, "");
                if (document.isEmpty() && tree != Tree.Null.NULL) {
                    document = Optional.of(tree);
                } else if (tree != Tree.Null.NULL) {
                    throw new Refused(
                            event, " begins a second document: a file holds one.", "take out the line --- before it.");
                }
            }
        }
        return document;
    }

    private Object node(Event event, String path) {
        refuse(event);
        if (event instanceof ScalarEvent scalar) {
            return scalar.isPlain() && scalar.getTag().isEmpty() ? Literal.of(scalar.getValue()) : scalar.getValue();
        }
        if (++depth > DEEPEST) {
            throw new Refused(event, " is more than " + DEEPEST + " levels deep.", "a bracket is not closed.");
        }
        Object tree = event instanceof MappingStartEvent start ? map(start, path) : list(path);
        depth--;
        return tree;
    }

    private static void refuse(Event event) {
        if (event instanceof AliasEvent
                || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
            throw new Refused(
                    event,
                    " uses a YAML anchor or alias: experiment files have none.",
                    "say it once with extends or in the base of the scenarios.");
        }
        Optional<String> tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof MappingStartEvent map
                        ? map.getTag()
                        : event instanceof SequenceStartEvent list ? list.getTag() : Optional.empty();
        tag.filter(name -> !name.equals("!") && !name.equals("tag:yaml.org,2002:str"))
                .ifPresent(name -> {
                    throw new Refused(
                            event,
                            " has the YAML tag " + name.replaceFirst("^tag:yaml.org,2002:", "!!")
                                    + ": experiment files have none.",
                            "write the value alone.");
                });
    }

    private List<Object> list(String path) {
        List<Object> list = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            String own = path + "[" + list.size() + "]";
            if (!(event instanceof ScalarEvent)) {
                places.put(own, new Place(file, lineOf(event)));
            }
            list.add(node(event, own));
        }
        return list;
    }

    private Map<String, Object> map(MappingStartEvent start, String path) {
        Map<String, Object> map = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        String before = "";
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            String key = key(event);
            String own = Tree.join(path, key);
            Event given = events.next();
            Object value = node(given, own);
            if (start.isFlow() && isHalfNumber(key, value, map.get(before))) {
                String written = map.get(before) + "," + key;
                faults.add(
                        Tree.join(path, before),
                        " (" + written + ") must not have a decimal comma.",
                        "write " + map.get(before) + "." + key + ".");
                continue;
            }
            Integer first = lines.putIfAbsent(key, lineOf(event));
            if (first != null) {
                faults.add(
                        own,
                        " stands twice, in lines " + first + " and " + lineOf(event) + " of " + file + ".",
                        "give one of them another name, or take one out.");
            } else {
                places.put(own, new Place(file, lineOf(event)));
                map.put(key, value);
                before = key;
            }
        }
        return map;
    }

    private String key(Event event) {
        refuse(event);
        if (!(event instanceof ScalarEvent scalar)) {
            throw new Refused(event, " has a key that is no name.", "check the brackets and blanks there.");
        }
        if (scalar.isPlain() && scalar.getValue().equals("<<")) {
            throw new Refused(
                    event,
                    " uses a YAML merge key: experiment files have none.",
                    "say it once with extends or in the base of the scenarios.");
        }
        return scalar.getValue();
    }

    /** In braces {@code novelty: 0,5} is the number 0 and a key 5 without a value. */
    private static boolean isHalfNumber(String key, Object value, @Nullable Object before) {
        return value == Tree.Null.NULL
                && key.matches("[0-9]+")
                && before instanceof Literal literal
                && literal.value() instanceof Long;
    }
}

package headstart.config.schema;

import static headstart.config.schema.Key.optional;
import static headstart.config.schema.Key.required;
import static headstart.config.schema.Key.withDefault;

import headstart.config.document.Faults;
import headstart.config.document.Tree;
import headstart.experiment.AnswerTemplate;
import headstart.experiment.Experiment;
import headstart.experiment.OwnAnswer;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.run.OutcomeTable;
import headstart.text.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/** The key {@code answers}: sentences of the author with places for values. */
public final class AnswerKeys {
    public static final String KEY = "answers";

    private static final String VALUES = "values";
    private static final Node.Text NAME = new Node.Text(false);

    private static final Node.Obj VALUE = new Node.Obj(List.of(
            required("outcome", NAME, "the outcome, as in the head of runs.csv: a_over_b.level_for_good"),
            optional("scenario", NAME, "where it is taken; by default the first scenario"),
            optional("against", NAME, "scenario whose value is subtracted run by run; what may be 0 is withdrawn"),
            optional("at_most", Node.Num.ANY, "counts the runs in which it is this or less"),
            optional("at_least", Node.Num.ANY, "counts the runs in which it is this or more"),
            optional("above", Node.Num.ANY, "the sentence stands only if the 95 % interval is above this"),
            optional("below", Node.Num.ANY, "the sentence stands only if the 95 % interval is below this")));

    private static final Node.Obj ANSWER = new Node.Obj(List.of(
            withDefault(
                    "part",
                    Node.Choice.ofWords(Arrays.stream(OwnAnswer.Part.values())
                            .map(OwnAnswer.Part::key)
                            .toList()),
                    OwnAnswer.Part.HOW_FAR.key(),
                    "which part of the question it answers, in place of the program's own sentences"),
            withDefault("lead", new Node.Text(true), "", "its first words, which stand out"),
            required("text", NAME, "the sentence, with places for values: {name}, {name:spread}"),
            withDefault(VALUES, new Node.MapOf<>(VALUES, VALUE, 0), Map.of(), "what the places hold, by name")));

    private final Map<String, Object> root;
    private final Faults faults;

    private AnswerKeys(Map<String, Object> root, Faults faults) {
        this.root = root;
        this.faults = faults;
    }

    public static Key<?> key() {
        return optional(KEY, new Node.MapOf<>(KEY, ANSWER, 0), "sentences of the author, filled from the results");
    }

    /** Notes places that nothing fills, formats that do not exist, and scenarios that are not there. */
    public static void check(Map<String, Object> effective, Faults faults) {
        AnswerKeys keys = new AnswerKeys(effective, faults);
        Tree.mapAt(effective, KEY).forEach((name, node) -> keys.answer(KEY + "." + name, Tree.map(node)));
    }

    private void answer(String path, Map<String, Object> answer) {
        Map<String, Object> values = Tree.mapAt(answer, VALUES);
        values.forEach((name, node) -> value(path + "." + VALUES + "." + name, Tree.map(node)));
        Set<String> used = new LinkedHashSet<>();
        for (String key : List.of("lead", "text")) {
            String text = String.valueOf(answer.getOrDefault(key, ""));
            try {
                AnswerTemplate.of(text).places().forEach(place -> {
                    used.add(place.name());
                    place(path + "." + key, place, values);
                });
            } catch (IllegalArgumentException e) {
                faults.add(
                        path + "." + key,
                        " (" + Tree.show(text) + ") must close every brace that it opens: {name} or {name:format}.",
                        "write {{ and }} for braces that are meant.");
            }
        }
        values.keySet().stream()
                .filter(name -> !used.contains(name))
                .forEach(name -> faults.add(
                        path + "." + VALUES + "." + name,
                        " must stand in the text or the lead: {" + name + "}.",
                        "leave it out; for what a sentence claims, say its number."));
    }

    private void place(String path, AnswerTemplate.Place place, Map<String, Object> values) {
        String shown = " ({" + place.name() + (place.format().isEmpty() ? "" : ":" + place.format()) + "})";
        List<String> formats = values.containsKey(place.name())
                ? value(Tree.map(values.get(place.name()))).kind().formats()
                : named().contains(place.name()) ? List.of("short", "long") : List.of();
        if (formats.isEmpty()) {
            List<String> known = new ArrayList<>(values.keySet());
            known.addAll(named());
            faults.add(
                    path,
                    shown + " must name one of its values or something that has a label: " + String.join(", ", known)
                            + ".",
                    Nearest.advice(place.name(), known));
        } else if (!place.format().isEmpty() && !formats.contains(place.format())) {
            faults.add(
                    path,
                    shown + " must have a format of this kind of value: " + String.join(", ", formats) + ".",
                    Nearest.advice(place.format(), formats));
        }
    }

    private void value(String path, Map<String, Object> value) {
        List<String> scenarios = List.copyOf(Tree.mapAt(root, "scenarios").keySet());
        for (String key : List.of("scenario", "against")) {
            if (value.get(key) instanceof String scenario && !scenarios.contains(scenario)) {
                faults.add(
                        path + "." + key,
                        " (" + scenario + ") must be one of the scenarios: " + String.join(", ", scenarios) + ".",
                        Nearest.advice(scenario, scenarios));
            }
        }
        boolean counts = value.containsKey("at_most") || value.containsKey("at_least");
        if (value.containsKey("at_most") && value.containsKey("at_least")) {
            faults.add(path, " must have at_most or at_least, not both.", "leave one of them out.");
        }
        if (counts && value.containsKey("against")) {
            faults.add(
                    path,
                    " must either count runs or be against another scenario, not both.",
                    "leave out against, or at_most and at_least.");
        }
        if (value.get("against") instanceof String against
                && against.equals(value.getOrDefault("scenario", scenarios.isEmpty() ? "" : scenarios.get(0)))) {
            faults.add(path + ".against", " (" + against + ") must be another scenario than its own.", "");
        }
    }

    /** What has a label that a place may name. */
    private Set<String> named() {
        Set<String> names = new LinkedHashSet<>();
        for (String kind : List.of("teams", "gaps", "scenarios", "releases")) {
            names.addAll(Tree.mapAt(root, kind).keySet());
        }
        return names;
    }

    /** Notes values of outcomes that the study could not measure, whatever it is asked for. */
    public static void checkOutcomes(Experiment experiment, Faults faults) {
        List<String> possible = OutcomeTable.possible(experiment).columns().stream()
                .map(OutcomeColumn::header)
                .toList();
        for (OwnAnswer answer : experiment.about().answers()) {
            answer.values().forEach((name, value) -> {
                if (!possible.contains(value.outcome())) {
                    faults.add(
                            KEY + "." + answer.name() + "." + VALUES + "." + name + ".outcome",
                            " (" + value.outcome()
                                    + ") must be an outcome of the study with its subject, as in the head of runs.csv.",
                            Nearest.advice(value.outcome(), possible));
                }
            });
        }
    }

    /** Takes away the sentences about scenarios that are not played. */
    public static void prune(Map<String, Object> effective, Set<String> before) {
        Set<String> left = Tree.mapAt(effective, "scenarios").keySet();
        Set<String> gone = new LinkedHashSet<>(before);
        gone.removeAll(left);
        Map<String, Object> kept = new LinkedHashMap<>(Tree.mapAt(effective, KEY));
        if (kept.values().removeIf(node -> names(Tree.map(node)).anyMatch(gone::contains))) {
            effective.put(KEY, kept);
        }
    }

    private static Stream<String> names(Map<String, Object> answer) {
        Stream<String> places = Stream.of("lead", "text")
                .flatMap(key -> AnswerTemplate.of(String.valueOf(answer.getOrDefault(key, ""))).places().stream())
                .map(AnswerTemplate.Place::name);
        Stream<String> scenarios = Tree.mapAt(answer, VALUES).values().stream()
                .flatMap(value -> Stream.of("scenario", "against")
                        .map(key -> String.valueOf(Tree.map(value).getOrDefault(key, ""))));
        return Stream.concat(places, scenarios);
    }

    /** The sentences of a file that is right. */
    public static List<OwnAnswer> answers(Map<String, Object> root) {
        List<OwnAnswer> answers = new ArrayList<>();
        Tree.mapAt(root, KEY).forEach((name, node) -> {
            Map<String, Object> answer = Tree.map(node);
            Map<String, OwnAnswer.Value> values = new LinkedHashMap<>();
            Tree.mapAt(answer, VALUES).forEach((key, value) -> values.put(key, value(Tree.map(value))));
            answers.add(new OwnAnswer(
                    name,
                    OwnAnswer.Part.named(String.valueOf(answer.get("part"))),
                    line(answer, "lead"),
                    line(answer, "text"),
                    values));
        });
        return answers;
    }

    private static String line(Map<String, Object> answer, String key) {
        return String.valueOf(answer.getOrDefault(key, ""))
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static OwnAnswer.Value value(Map<String, Object> node) {
        return new OwnAnswer.Value(
                String.valueOf(node.getOrDefault("outcome", "")),
                text(node, "scenario"),
                text(node, "against"),
                number(node, "at_most"),
                number(node, "at_least"),
                new OwnAnswer.Claim(number(node, "above"), number(node, "below")));
    }

    private static Optional<String> text(Map<String, Object> node, String key) {
        return node.get(key) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private static OptionalDouble number(Map<String, Object> node, String key) {
        return node.get(key) instanceof Number number
                ? OptionalDouble.of(number.doubleValue())
                : OptionalDouble.empty();
    }
}

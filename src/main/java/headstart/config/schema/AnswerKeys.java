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

    private static final Text NAME = new Text(false);

    private static final Key<String> OUTCOME =
            required("outcome", NAME, "the outcome, as in the head of runs.csv: a_over_b.level_for_good");
    private static final Key<Optional<String>> SCENARIO =
            optional("scenario", NAME, "where it is taken; by default the first scenario");
    private static final Key<Optional<String>> AGAINST =
            optional("against", NAME, "scenario whose value is subtracted run by run; what may be 0 is withdrawn");
    private static final Key<Optional<Double>> AT_MOST =
            optional("at_most", Num.ANY, "counts the runs in which it is this or less");
    private static final Key<Optional<Double>> AT_LEAST =
            optional("at_least", Num.ANY, "counts the runs in which it is this or more");
    private static final Key<Optional<Double>> ABOVE =
            optional("above", Num.ANY, "the sentence stands only if the 95 % interval is above this");
    private static final Key<Optional<Double>> BELOW =
            optional("below", Num.ANY, "the sentence stands only if the 95 % interval is below this");
    private static final Node.Obj VALUE =
            new Node.Obj(List.of(OUTCOME, SCENARIO, AGAINST, AT_MOST, AT_LEAST, ABOVE, BELOW));

    private static final Key<OwnAnswer.Part> PART = withDefault(
            "part",
            new Node.Choice<>(
                    Arrays.stream(OwnAnswer.Part.values())
                            .map(OwnAnswer.Part::key)
                            .toList(),
                    OwnAnswer.Part::named),
            OwnAnswer.Part.HOW_FAR.key(),
            "which part of the question it answers, in place of the program's own sentences");
    private static final Key<String> LEAD = withDefault("lead", new Text(true), "", "its first words, which stand out");
    private static final Key<String> TEXT =
            required("text", NAME, "the sentence, with places for values: {name}, {name:spread}");
    private static final Key<Map<String, Fields>> VALUES =
            withDefault("values", new MapOf<>("values", VALUE, 0), Map.of(), "what the places hold, by name");

    private static final Key<Optional<Map<String, Fields>>> ANSWERS = optional(
            KEY,
            new MapOf<>(KEY, new Node.Obj(List.of(PART, LEAD, TEXT, VALUES)), 0),
            "sentences of the author, filled from the results");

    private final Part root;
    private final Faults faults;

    private AnswerKeys(Map<String, Object> effective, Faults faults) {
        this.root = Part.root(effective);
        this.faults = faults;
    }

    public static Key<?> key() {
        return ANSWERS;
    }

    /** Notes places that nothing fills, formats that do not exist, and scenarios that are not there. */
    public static void check(Map<String, Object> effective, Faults faults) {
        AnswerKeys keys = new AnswerKeys(effective, faults);
        keys.root.at(ANSWERS).parts().values().forEach(keys::answer);
    }

    private void answer(Part answer) {
        Map<String, Part> values = answer.at(VALUES).parts();
        values.values().forEach(this::value);
        Set<String> used = new LinkedHashSet<>();
        for (Key<String> key : List.of(LEAD, TEXT)) {
            String text = answer.text(key).orElse("");
            try {
                AnswerTemplate.of(text).places().forEach(place -> {
                    used.add(place.name());
                    place(answer.path(key), place, values);
                });
            } catch (IllegalArgumentException e) {
                faults.add(
                        answer.path(key),
                        " (" + Tree.show(text) + ") must close every brace that it opens: {name} or {name:format}.",
                        "write {{ and }} for braces that are meant.");
            }
        }
        values.forEach((name, value) -> {
            if (!used.contains(name)) {
                faults.add(
                        value.path(),
                        " must stand in the text or the lead: {" + name + "}.",
                        "leave it out; for what a sentence claims, say its number.");
            }
        });
    }

    private void place(String path, AnswerTemplate.Place place, Map<String, Part> values) {
        String shown = " ({" + place.name() + (place.format().isEmpty() ? "" : ":" + place.format()) + "})";
        List<String> formats = values.containsKey(place.name())
                ? value(values.get(place.name()).fields()).kind().formats()
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

    private void value(Part value) {
        List<String> scenarios = List.copyOf(root.at(ExperimentKeys.SCENARIOS).names());
        for (Key<?> key : List.of(SCENARIO, AGAINST)) {
            value.text(key)
                    .ifPresent(scenario -> faults.known(value.path(key), scenario, scenarios, "one of the scenarios"));
        }
        boolean counts = value.has(AT_MOST) || value.has(AT_LEAST);
        if (value.has(AT_MOST) && value.has(AT_LEAST)) {
            faults.add(value.path(), " must have at_most or at_least, not both.", "leave one of them out.");
        }
        if (counts && value.has(AGAINST)) {
            faults.add(
                    value.path(),
                    " must either count runs or be against another scenario, not both.",
                    "leave out against, or at_most and at_least.");
        }
        String own = value.text(SCENARIO).orElse(scenarios.isEmpty() ? "" : scenarios.get(0));
        value.text(AGAINST)
                .filter(own::equals)
                .ifPresent(against -> faults.add(
                        value.path(AGAINST), " (" + against + ") must be another scenario than its own.", ""));
    }

    /** What has a label that a place may name. */
    private Set<String> named() {
        Set<String> names = new LinkedHashSet<>();
        List.of(ExperimentKeys.TEAMS, ExperimentKeys.GAPS, ExperimentKeys.SCENARIOS, ExperimentKeys.RELEASES)
                .forEach(kind -> names.addAll(root.at(kind).names()));
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
                            Part.root(Map.of())
                                    .at(ANSWERS)
                                    .at(answer.name())
                                    .at(VALUES)
                                    .at(name)
                                    .path(OUTCOME),
                            " (" + value.outcome()
                                    + ") must be an outcome of the study with its subject, as in the head of runs.csv.",
                            Nearest.advice(value.outcome(), possible));
                }
            });
        }
    }

    /** Takes away the sentences about scenarios that are not played. */
    public static void prune(Map<String, Object> effective, Set<String> before) {
        Part root = Part.root(effective);
        Set<String> gone = new LinkedHashSet<>(before);
        gone.removeAll(root.at(ExperimentKeys.SCENARIOS).names());
        Map<String, Object> kept = new LinkedHashMap<>(Tree.mapAt(effective, KEY));
        if (kept.keySet().removeIf(name -> names(root.at(ANSWERS).at(name)).anyMatch(gone::contains))) {
            effective.put(KEY, kept);
        }
    }

    private static Stream<String> names(Part answer) {
        Stream<String> places = Stream.of(LEAD, TEXT)
                .flatMap(key -> AnswerTemplate.of(answer.text(key).orElse("")).places().stream())
                .map(AnswerTemplate.Place::name);
        Stream<String> scenarios = answer.at(VALUES).parts().values().stream()
                .flatMap(value -> Stream.of(SCENARIO, AGAINST).flatMap(key -> value.text(key).stream()));
        return Stream.concat(places, scenarios);
    }

    /** The sentences of a file that is right. */
    public static List<OwnAnswer> answers(Map<String, Object> effective) {
        List<OwnAnswer> answers = new ArrayList<>();
        Fields.of(effective)
                .find(ANSWERS)
                .flatMap(own -> own)
                .ifPresent(own -> own.forEach((name, answer) -> {
                    Map<String, OwnAnswer.Value> values = new LinkedHashMap<>();
                    answer.get(VALUES).forEach((place, value) -> values.put(place, value(value)));
                    answers.add(new OwnAnswer(
                            name, answer.get(PART), line(answer.get(LEAD)), line(answer.get(TEXT)), values));
                }));
        return answers;
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static OwnAnswer.Value value(Fields value) {
        return new OwnAnswer.Value(
                value.find(OUTCOME).orElse(""),
                value.get(SCENARIO),
                value.get(AGAINST),
                number(value.get(AT_MOST)),
                number(value.get(AT_LEAST)),
                new OwnAnswer.Claim(number(value.get(ABOVE)), number(value.get(BELOW))));
    }

    private static OptionalDouble number(Optional<Double> given) {
        return given.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}

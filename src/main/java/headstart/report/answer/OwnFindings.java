package headstart.report.answer;

import headstart.experiment.AnswerTemplate;
import headstart.experiment.Experiment;
import headstart.experiment.Labels;
import headstart.experiment.OwnAnswer;
import headstart.experiment.result.StudyResults;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The author's own sentences, filled from the results; one that an interval does not carry is withdrawn and said to be. */
final class OwnFindings {
    private final StudyResults results;
    private final List<Filled> filled = new ArrayList<>();
    private final List<String> withdrawn = new ArrayList<>();

    OwnFindings(StudyResults results) {
        this.results = results;
        results.experiment().answers().forEach(this::add);
    }

    /** A sentence that stands. */
    private record Filled(OwnAnswer.Part part, Finding finding) {}

    /** The author's headline, if there is one and it stands. */
    Optional<String> headline() {
        return filled.stream()
                .filter(sentence -> sentence.part() == OwnAnswer.Part.HEADLINE)
                .map(sentence -> sentence.finding().sentence().replaceAll("\\.$", ""))
                .findFirst();
    }

    /** The sentences that stand for a part of the question, in the order of the file. */
    List<Finding> of(Clause clause) {
        return filled.stream()
                .filter(sentence -> sentence.part() != OwnAnswer.Part.HEADLINE)
                .map(Filled::finding)
                .filter(finding -> finding.clause() == clause)
                .toList();
    }

    /** Why a sentence does not stand, one caution each. */
    List<String> withdrawn() {
        return withdrawn;
    }

    private void add(OwnAnswer answer) {
        Map<String, OwnValue> values = new LinkedHashMap<>();
        for (Map.Entry<String, OwnAnswer.Value> stated : answer.values().entrySet()) {
            values.put(stated.getKey(), OwnValue.of(results, stated.getValue()));
        }
        List<AnswerTemplate.Place> places =
                new ArrayList<>(answer.leadTemplate().places());
        places.addAll(answer.template().places());
        Optional<String> doubt = places.stream()
                .filter(place -> values.containsKey(place.name()))
                .flatMap(place -> value(values, place).doubt(place.format()).stream())
                .findFirst();
        if (doubt.isPresent()) {
            withdrawn.add("The author’s sentence “" + Labels.readable(answer.name()) + "” is withdrawn: " + doubt.get()
                    + ".");
        } else {
            filled.add(new Filled(
                    answer.part(),
                    new Finding(
                            clause(answer.part()),
                            answer.leadTemplate().filled(place -> text(values, place)),
                            answer.template().filled(place -> text(values, place)),
                            places.stream()
                                    .filter(place -> values.containsKey(place.name()))
                                    .map(place -> value(values, place).amount())
                                    .distinct()
                                    .toList())));
        }
    }

    private static Clause clause(OwnAnswer.Part part) {
        return switch (part) {
            case HEADLINE, HOW_FAR -> Clause.HOW_FAR;
            case COST -> Clause.COST;
            case UNDO -> Clause.UNDO;
        };
    }

    private static OwnValue value(Map<String, OwnValue> values, AnswerTemplate.Place place) {
        return Optional.ofNullable(values.get(place.name())).orElseThrow();
    }

    private String text(Map<String, OwnValue> values, AnswerTemplate.Place place) {
        return values.containsKey(place.name())
                ? value(values, place).text(place.format())
                : label(place.name(), place.format().equals("long"));
    }

    /** What a team, gap, scenario or release is called. */
    private String label(String key, boolean inFull) {
        Experiment experiment = results.experiment();
        Labels labels = Labels.of(experiment);
        Optional<String> subject = experiment.subjects().teams().stream()
                .filter(team -> team.name().equals(key))
                .map(team -> inFull ? labels.of(team) : labels.shortOf(team))
                .findFirst();
        Optional<String> gap = experiment.gaps().stream()
                .filter(pair -> pair.name().equals(key))
                .map(pair -> inFull ? labels.of(pair) : labels.shortOf(pair))
                .findFirst();
        return subject.or(() -> gap).orElseGet(() -> other(labels, key, inFull));
    }

    private String other(Labels labels, String key, boolean inFull) {
        if (results.experiment().scenarioNames().contains(key)) {
            return inFull ? labels.scenario(key) : labels.shortScenario(key);
        }
        return inFull ? labels.release(key).text() : labels.release(key).shortText();
    }
}

package headstart.report.study;

import headstart.experiment.Labels;
import headstart.experiment.measure.Gap;
import headstart.experiment.measure.Measure;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.measure.Subject;
import headstart.experiment.result.Curve;
import headstart.experiment.result.OutcomeSummary;
import headstart.statistics.Summary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Stored studies beside each other, and what at least two of them share. A gap is shared if its two sides are the same too. */
public record SideBySide(List<ReportedStudy> studies) {
    public SideBySide {
        studies = List.copyOf(studies);
    }

    /**
     * An outcome that at least two studies have.
     *
     * @param subject as readers see it
     * @param column the outcome, as the first study has it
     * @param byStudy by index of the study
     */
    public record Outcome(String scenario, String subject, OutcomeColumn column, Map<Integer, Summary> byStudy) {}

    /**
     * A curve that at least two studies have.
     *
     * @param subject as readers see it
     * @param byStudy by index of the study
     */
    public record Curves(String scenario, String subject, Map<Integer, Curve> byStudy) {}

    /** Outcomes of the same name, scenario and subject, in the order of the first study that has them. */
    public List<Outcome> outcomes() {
        Map<List<String>, Outcome> found = new LinkedHashMap<>();
        for (int s = 0; s < studies.size(); s++) {
            for (OutcomeSummary row : studies.get(s).results().summaries()) {
                Labels labels = Labels.of(studies.get(s).experiment());
                found.computeIfAbsent(
                                List.of(
                                        row.scenario(),
                                        row.column().header(),
                                        row.column().kind().identity(),
                                        meaning(row.subject())),
                                key -> new Outcome(
                                        row.scenario(), labels.shortOf(row.subject()), row.column(), new TreeMap<>()))
                        .byStudy()
                        .put(s, row.summary());
            }
        }
        return found.values().stream().filter(row -> row.byStudy().size() > 1).toList();
    }

    /** Curves of a measure for the same scenario and subject, in the order of the first study that has them. */
    public List<Curves> curves(Measure measure) {
        Map<List<String>, Curves> found = new LinkedHashMap<>();
        for (int s = 0; s < studies.size(); s++) {
            for (Curve curve : studies.get(s).results().curves()) {
                if (curve.measure() == measure) {
                    Labels labels = Labels.of(studies.get(s).experiment());
                    found.computeIfAbsent(
                                    List.of(curve.scenario(), curve.subject().name(), meaning(curve.subject())),
                                    key -> new Curves(
                                            curve.scenario(), labels.shortOf(curve.subject()), new TreeMap<>()))
                            .byStudy()
                            .put(s, curve);
                }
            }
        }
        return found.values().stream().filter(row -> row.byStudy().size() > 1).toList();
    }

    /** Pairs of the same name with other sides, which are therefore not laid beside each other. */
    public List<String> differentGaps() {
        Map<String, Gap> first = new LinkedHashMap<>();
        List<String> different = new ArrayList<>();
        for (ReportedStudy study : studies) {
            for (Gap gap : study.experiment().gaps()) {
                Gap known = first.putIfAbsent(gap.name(), gap);
                if (known != null && !meaning(known).equals(meaning(gap)) && !different.contains(called(known))) {
                    different.add(called(known));
                }
            }
        }
        return different;
    }

    /** What readers call a scenario of some of the studies: as the first of them says. */
    public String scenario(String key, Map<Integer, ?> byStudy) {
        int first = byStudy.keySet().stream().min(Integer::compare).orElse(0);
        return Labels.of(studies.get(first).experiment()).shortScenario(key);
    }

    /** What readers call an outcome with its day or release: as the first study says that has it. */
    public String outcome(Outcome row) {
        int first = row.byStudy().keySet().stream().min(Integer::compare).orElse(0);
        return Labels.of(studies.get(first).experiment()).of(row.column());
    }

    /** What readers call a pair of some study. */
    private String called(Gap gap) {
        return studies.stream()
                .filter(study -> study.experiment().gaps().contains(gap))
                .findFirst()
                .map(study -> Labels.of(study.experiment()).shortOf(gap))
                .orElse(gap.name());
    }

    /** What tells one subject from another. */
    private static String meaning(Subject subject) {
        return subject instanceof Gap gap
                ? gap.leader().name() + " over " + gap.laggard().name()
                : subject.name();
    }
}

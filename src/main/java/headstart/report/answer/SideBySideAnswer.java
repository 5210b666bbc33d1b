package headstart.report.answer;

import headstart.experiment.ParameterNote;
import headstart.experiment.result.StudyResults;
import java.util.ArrayList;
import java.util.List;

/** The answer of stored studies beside each other: what each of them says, in its own words. */
public final class SideBySideAnswer {
    private static final int MOST_NUMBERS = 4;

    private SideBySideAnswer() {}

    /** A study under the name that it has beside the others. */
    public record Told(String label, StudyResults results, List<ParameterNote> notes) {
        public Told {
            notes = List.copyOf(notes);
        }
    }

    /**
     * The answer; the same results give the same words.
     *
     * @param shared how many outcomes at least two of the studies share
     */
    public static Answer of(List<Told> studies, int shared) {
        List<Answer> answers = studies.stream()
                .map(study -> StudyAnswer.of(study.results(), study.notes()))
                .toList();
        boolean agree = answers.stream().map(Answer::headline).distinct().count() == 1;
        String headline = agree
                ? "All " + studies.size() + " studies say the same: "
                        + answers.get(0).headline()
                : studies.get(0).label() + ": " + answers.get(0).headline();
        List<BigNumber> numbers = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (int s = 0; s < studies.size(); s++) {
            String label = studies.get(s).label();
            answers.get(s).numbers().stream()
                    .limit(Math.max(1, MOST_NUMBERS / studies.size()))
                    .forEach(number ->
                            numbers.add(new BigNumber(number.number(), label + ": " + number.what(), number.spread())));
            findings.add(Finding.of(Clause.HOW_FAR, label + ":", answers.get(s).headline() + "."));
            answers.get(s).findings().stream()
                    .filter(finding -> finding.clause() == Clause.UNDO)
                    .limit(1)
                    .forEach(finding ->
                            findings.add(new Finding(Clause.UNDO, label + ":", finding.sentence(), finding.amounts())));
        }
        return new Answer(
                headline,
                numbers.subList(0, Math.min(MOST_NUMBERS, numbers.size())),
                findings,
                List.of(
                        shared == 0
                                ? "The studies share no outcome of the same scenario and subject: each is told by itself."
                                : shared
                                        + " outcomes of the same scenario and subject stand in at least two of the studies.",
                        Cautions.OBSERVED));
    }
}

package headstart.report.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a reader gets first, the same on the page, on paper, in Markdown and on the console.
 *
 * @param headline the finding in one sentence, without a full stop
 * @param numbers at most four
 * @param findings a sentence or two for each part of the question; the last ones say what would undo it
 * @param cautions what to know before quoting it
 * @param range what becomes of the numbers under the study's alternatives; none for a study without
 */
public record Answer(
        String headline,
        List<BigNumber> numbers,
        List<Finding> findings,
        List<String> cautions,
        Optional<RangeTable> range) {
    /** An answer of a study without alternatives. */
    public Answer(String headline, List<BigNumber> numbers, List<Finding> findings, List<String> cautions) {
        this(headline, numbers, findings, cautions, Optional.empty());
    }

    /** The same with the range over models, which also says what of it survives them all. */
    public Answer with(Optional<RangeTable> models) {
        if (models.isEmpty()) {
            return this;
        }
        List<Finding> more = new ArrayList<>(findings);
        told(models.get(), RangeTable.Verdict.HOLDS, "Holds under every alternative.")
                .ifPresent(more::add);
        told(models.get(), RangeTable.Verdict.OPEN, "Open, for it hangs on the alternative.")
                .ifPresent(more::add);
        List<String> careful = new ArrayList<>(cautions);
        if (!models.get().refitted()) {
            careful.add("Some alternatives have no fit of their own: they draw from that of the study as it stands.");
        }
        List<BigNumber> ranged = new ArrayList<>();
        List<String> extremes = models.get().extremes();
        for (int i = 0; i < numbers.size(); i++) {
            ranged.add(i < extremes.size() ? numbers.get(i).over(extremes.get(i)) : numbers.get(i));
        }
        String over = models.get().headline();
        return new Answer(over.isEmpty() ? headline : over, ranged, more, careful, models);
    }

    private static Optional<Finding> told(RangeTable models, RangeTable.Verdict verdict, String lead) {
        List<String> statements = models.statements(verdict);
        return statements.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(Clause.UNDO, lead, String.join(" ", statements), List.of()));
    }

    public Answer {
        numbers = List.copyOf(numbers);
        findings = List.copyOf(findings);
        cautions = List.copyOf(cautions);
    }

    /** The findings as plain sentences. */
    public List<String> sentences() {
        return findings.stream().map(Finding::sentence).toList();
    }

    /** Headline and findings as somebody would quote them, a line each. */
    public List<String> quotable() {
        List<String> lines = new ArrayList<>();
        lines.add(headline + ".");
        lines.addAll(sentences());
        return lines;
    }
}

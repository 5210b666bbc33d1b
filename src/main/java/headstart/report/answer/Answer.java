package headstart.report.answer;

import java.util.ArrayList;
import java.util.List;

/**
 * What a reader gets first, the same on the page, on paper, in Markdown and on the console.
 *
 * @param headline the finding in one sentence, without a full stop
 * @param numbers at most four
 * @param findings a sentence or two for each part of the question; the last ones say what would undo it
 * @param cautions what to know before quoting it
 */
public record Answer(String headline, List<BigNumber> numbers, List<Finding> findings, List<String> cautions) {
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

package headstart.report.answer;

import java.util.List;

/**
 * One finding.
 *
 * @param clause which part of the question it answers
 * @param lead its first words, which stand out; may be empty
 * @param text the rest
 * @param amounts the numbers in it
 */
public record Finding(Clause clause, String lead, String text, List<Amount> amounts) {
    public Finding {
        amounts = List.copyOf(amounts);
    }

    static Finding of(Clause clause, String lead, String text, Amount... amounts) {
        return new Finding(clause, lead, text, List.of(amounts));
    }

    /** All of it. */
    public String sentence() {
        return lead.isEmpty() ? text : text.isEmpty() ? lead : lead + " " + text;
    }
}

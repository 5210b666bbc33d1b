package headstart.config.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * What the reader of YAML says of a text that is none, in words of people who write experiments.
 *
 * @param what goes on after the line and column
 * @param advice what to do
 * @param isCertain whether nothing else can be meant, such as a blank that looks like a colon
 */
record YamlWords(String what, String advice, boolean isCertain) {
    private static final Pattern CHARACTER = Pattern.compile("found character '?(.)'? that cannot start any token.*");

    static YamlWords of(MarkedYamlEngineException fault) {
        String problem = plain(String.valueOf(fault.getProblem()));
        String context = String.valueOf(fault.getContext());
        Matcher character = CHARACTER.matcher(problem);
        if (problem.contains("'\\t(TAB)'") || problem.contains("'\\t")) {
            return new YamlWords(" is a tab where YAML wants spaces.", "indent with spaces.", true);
        }
        if (character.matches()) {
            return likely(
                    "has " + character.group(1) + " where a value begins, which YAML keeps for itself",
                    "put the value in quotes.");
        }
        if (problem.startsWith("mapping values are not allowed")) {
            return likely(
                    "has a colon where no key can be", "put a text with a colon in quotes, or check the indentation.");
        }
        if (problem.startsWith("could not find expected ':'")) {
            return likely("or the one before has no colon and blank after its key", "write key: value.");
        }
        if (problem.startsWith("expected ',' or")) {
            String bracket = problem.contains("'}'") ? "{" : "[";
            return likely(
                    "goes on within a bracket " + bracket + " of line " + line(fault)
                            + " that is not closed, or lacks a comma",
                    "close it, or part its entries by commas.");
        }
        if (problem.contains("end of stream") && context.contains("quoted scalar")) {
            return likely("is the end, and a quotation mark of line " + line(fault) + " is not closed", "close it.");
        }
        if (problem.contains("<stream end>")) {
            return likely("is the end, and a bracket is not closed", "close it.");
        }
        if (problem.startsWith("expected <block end>")) {
            return likely("is indented otherwise than the lines around it", "indent what belongs together alike.");
        }
        if (problem.startsWith("expected '<document start>'")) {
            return likely("does not go on as what stands before it", "it is another kind of file.");
        }
        return likely("is not right YAML: " + problem, "check the indentation, the quotes and the brackets there.");
    }

    private static YamlWords likely(String what, String advice) {
        return new YamlWords(" " + what + ".", advice, false);
    }

    /** Where what is wrong began, counted from 1. */
    private static int line(MarkedYamlEngineException fault) {
        return 1
                + fault.getContextMark()
                        .or(fault::getProblemMark)
                        .map(Mark::getLine)
                        .orElse(0);
    }

    /** The first line, without a point at its end. */
    static String plain(String text) {
        return text.lines().findFirst().orElse("unreadable").replaceAll("[.\\s]+$", "");
    }
}

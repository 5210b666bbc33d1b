package headstart.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A sentence that an author wrote with places for values. The program fills it, or withdraws it where an interval does not carry it.
 *
 * @param name its key in the file
 * @param part which part of the question it answers
 * @param lead its first words, which stand out; may be empty
 * @param text the rest
 * @param values what its places hold, by name
 */
public record OwnAnswer(String name, Part part, String lead, String text, Map<String, Value> values) {
    public OwnAnswer {
        values = Map.copyOf(values);
    }

    /** Which part of the question a sentence answers. */
    public enum Part {
        HEADLINE,
        HOW_FAR,
        COST,
        UNDO;

        /** As the file names it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The part of that name in a file. */
        public static Part named(String key) {
            return Arrays.stream(values())
                    .filter(part -> part.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("part (" + key + ") must be a part of an answer."));
        }
    }

    /** What kind of number a value is, and how it may be said. */
    public enum Kind {
        /** An outcome over the runs. */
        OUTCOME(List.of("median", "mean", "low", "high", "spread")),
        /** How it differs from another scenario, run by run. */
        DIFFERENCE(List.of("median", "mean", "low", "high", "spread", "size")),
        /** In how many runs it is so. */
        FREQUENCY(List.of("runs", "percent"));

        private final List<String> formats;

        Kind(List<String> formats) {
            this.formats = formats;
        }

        /** How it may be said; the first is the usual way. */
        public List<String> formats() {
            return formats;
        }
    }

    /**
     * A number of the study.
     *
     * @param outcome header of its column in {@code runs.csv}
     * @param scenario where it is taken; the first scenario by default
     * @param against scenario whose value is subtracted, run by run
     * @param atMost counts the runs in which it is this or less
     * @param atLeast counts the runs in which it is this or more
     * @param claim where it has to lie for the sentence to stand
     */
    public record Value(
            String outcome,
            Optional<String> scenario,
            Optional<String> against,
            OptionalDouble atMost,
            OptionalDouble atLeast,
            Claim claim) {
        /** What kind of number it is. */
        public Kind kind() {
            return atMost.isPresent() || atLeast.isPresent()
                    ? Kind.FREQUENCY
                    : against.isPresent() ? Kind.DIFFERENCE : Kind.OUTCOME;
        }
    }

    /** Bounds that the whole 95 % interval of a value must keep. */
    public record Claim(OptionalDouble above, OptionalDouble below) {
        /** Whether an interval keeps them; one without ends keeps none. */
        public boolean holds(double low, double high) {
            return (above.isEmpty() || low > above.getAsDouble()) && (below.isEmpty() || high < below.getAsDouble());
        }

        /** Whether anything is claimed. */
        public boolean isMade() {
            return above.isPresent() || below.isPresent();
        }
    }

    /** The first words as a template. */
    public AnswerTemplate leadTemplate() {
        return AnswerTemplate.of(lead);
    }

    /** The rest as a template. */
    public AnswerTemplate template() {
        return AnswerTemplate.of(text);
    }
}

package headstart.experiment.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The unit of a number, as axes and table headings say it.
 *
 * @param text in words
 */
public record Unit(String text) {
    public static final Unit DAYS = new Unit("days");
    public static final Unit GAP = new Unit("gap");
    public static final Unit LOG_DAYS = new Unit("log-days");
    public static final Unit LOG_RATIO = new Unit("log gap");
    public static final Unit SHARE_OF_RUNS = new Unit("share of runs");
    public static final Unit SHARE_OF_THE_LIFE = new Unit("share of the life");
    public static final Unit SHARE_OF_THE_ROOF = new Unit("share of the roof");
    public static final Unit SHARE_OF_CHIPS = new Unit("share of installed chips");
    public static final Unit TOKENS_PER_S = new Unit("tokens/s per chip");
    public static final Unit TOKENS_PER_CHIP = new Unit("tokens per chip");
    public static final Unit TOKENS = new Unit("tokens");
    public static final Unit DOLLARS = new Unit("US dollars");
    public static final Unit CHIPS = new Unit("chips");
    public static final Unit RATIO = new Unit("ratio");
    /** Doublings: 1 is twice as fast, -1 half as fast, 0 level. */
    public static final Unit LOG2_RATIO = new Unit("log2 of the ratio");

    public static final Unit DAYS_AT_HALF_SPEED = new Unit("days at half the speed");
    public static final Unit SHARE_OF_THE_BASELINE = new Unit("share of the baseline's tokens");
    /** A share of whatever an author says, from 0 to 1. */
    public static final Unit SHARE = new Unit("share");

    public static final Unit NUMBER = new Unit("number");

    private static final Map<String, Unit> WORDS = Map.ofEntries(
            Map.entry("days", DAYS),
            Map.entry("share", SHARE),
            Map.entry("event", SHARE_OF_RUNS),
            Map.entry("ratio", RATIO),
            Map.entry("log2_ratio", LOG2_RATIO),
            Map.entry("gap", GAP),
            Map.entry("log_days", LOG_DAYS),
            Map.entry("tokens_per_s", TOKENS_PER_S),
            Map.entry("tokens_per_chip", TOKENS_PER_CHIP),
            Map.entry("tokens", TOKENS),
            Map.entry("dollars", DOLLARS),
            Map.entry("chips", CHIPS),
            Map.entry("number", NUMBER));

    private static final Set<Unit> BARE = Set.of(GAP, LOG_RATIO, RATIO, LOG2_RATIO, NUMBER);

    /** The unit of that word in an experiment file; a word of the author's own is shown as it stands, and nothing is known of its values. */
    public static Unit ofWord(String word) {
        return Optional.ofNullable(WORDS.get(word)).orElseGet(() -> new Unit(word));
    }

    /** Whether a number of it stands alone in a sentence that says what it is of: a gap of 0.75, but 12 days. */
    public boolean isBare() {
        return BARE.contains(this);
    }

    /** The words that mean more than themselves, in order. */
    public static List<String> words() {
        return WORDS.keySet().stream().sorted().toList();
    }

    public Unit {
        if (text.isBlank()) {
            throw new IllegalArgumentException("unit (" + text + ") must not be blank.");
        }
    }
}

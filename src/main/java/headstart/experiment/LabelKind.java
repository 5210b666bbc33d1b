package headstart.experiment;

import java.util.Locale;

/** What can have a label. */
public enum LabelKind {
    CHIPS("chip"),
    TEAMS("team"),
    CHIPMAKERS("chipmaker"),
    RELEASES("release"),
    SCENARIOS("scenario"),
    AXES("axis of scenario_product"),
    CHOICES("choice of scenario_product"),
    GAPS("gap"),
    FACTORS("factor"),
    OUTCOMES("outcome"),
    SEGMENTS("segment"),
    ALTERNATIVES("alternative"),
    RULES("rule of the market"),
    SERIES("series that is fitted or predicted"),
    ROWS("row of the panel");

    private final String one;

    LabelKind(String one) {
        this.one = one;
    }

    /** The name in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** One of them, in words. */
    public String one() {
        return one;
    }

    /** One of them with its article: "a chip", "an outcome". */
    public String withArticle() {
        return ("aeiou".indexOf(one.charAt(0)) < 0 ? "a " : "an ") + one;
    }
}

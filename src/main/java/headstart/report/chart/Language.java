package headstart.report.chart;

import headstart.text.Tongue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The language of a drawing: that of the words that the program says, and how numbers are written. Names and titles of the user stay. */
public enum Language implements Tongue {
    /** English. */
    EN('.', ","),
    /** German. */
    DE(',', "."),
    /** French. */
    FR(',', "\u202f"),
    /** Chinese, simplified. */
    ZH('.', ",");

    private final char decimal;
    private final String thousands;
    private final Map<String, String> phrases;

    Language(char decimal, String thousands) {
        this.decimal = decimal;
        this.thousands = thousands;
        this.phrases = read(name().toLowerCase(Locale.ROOT));
    }

    private static Map<String, String> read(String name) {
        Map<String, String> phrases = new HashMap<>();
        try (InputStream in = Language.class.getResourceAsStream("/headstart/report/words-" + name + ".txt")) {
            if (in != null) {
                new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.contains(" => "))
                        .map(line -> line.split(" => ", 2))
                        .forEach(pair -> phrases.put(pair[0], pair[1]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return phrases;
    }

    /** The name in options and files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String say(String phrase, Object... texts) {
        String said = phrases.getOrDefault(phrase, phrase);
        return texts.length == 0 ? said.replace("%%", "%") : String.format(Locale.ROOT, said, texts);
    }

    /** Whether it has words of its own for a phrase. */
    boolean knows(String phrase) {
        return phrases.containsKey(phrase);
    }

    /** Whether so many of a thing are one of it: in French also less than two. */
    public boolean isOne(double number) {
        return this == FR ? number > -2 && number < 2 : number == 1;
    }

    /** Sentences with the full stops of the language: those of Chinese are its own. */
    String punctuated(String text) {
        return this == ZH && HAN.matcher(text).find() ? FULL_STOP.matcher(text).replaceAll("。") : text;
    }

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    /** One between two sentences of which one is Chinese, at an end, or with a blank that Chinese has not. */
    private static final Pattern FULL_STOP =
            Pattern.compile("(?<=[\\p{IsHan}）”])\\.(?: |$)|\\. (?=\\p{IsHan})|\\.$|。 ");

    /** A number that is written the English way. */
    public String number(String english) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < english.length(); i++) {
            char c = english.charAt(i);
            text.append(c == '.' ? String.valueOf(decimal) : c == ',' ? thousands : String.valueOf(c));
        }
        return text.toString();
    }
}

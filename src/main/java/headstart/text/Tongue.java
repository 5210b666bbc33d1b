package headstart.text;

import java.util.Locale;

/** A language in which the program says its own words; names of the user stand as they are in any. */
@FunctionalInterface
public interface Tongue {
    /** English, in which every phrase is written. */
    Tongue ENGLISH = (phrase, texts) ->
            texts.length == 0 ? phrase.replace("%%", "%") : String.format(Locale.ROOT, phrase, texts);

    /**
     * What a phrase is in this language.
     *
     * @param phrase the phrase in English, with {@code %s} in each place of a text and {@code %%} for a percent sign
     * @param texts for these places
     */
    String say(String phrase, Object... texts);
}

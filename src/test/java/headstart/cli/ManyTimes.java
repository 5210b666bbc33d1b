package headstart.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Gives one command many times, in a process of its own: for each number once, which takes the place of NUMBER in its words. */
final class ManyTimes {
    private ManyTimes() {}

    /** Where what was said goes, a file for each number; the numbers, as a list in brackets; the words of the command. */
    public static void main(String[] arguments) throws IOException {
        for (String number : arguments[1].replaceAll("[\\[\\] ]", "").split(",")) {
            String[] words = Arrays.stream(arguments)
                    .skip(2)
                    .map(word -> word.replace("NUMBER", number))
                    .toArray(String[]::new);
            StringWriter said = new StringWriter();
            PrintWriter printed = new PrintWriter(said, true);
            int code = Headstart.execute(printed, printed, words);
            Files.writeString(Path.of(arguments[0], number), code + " " + said);
        }
    }
}

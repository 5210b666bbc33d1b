package headstart.cli;

import headstart.text.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.math3.util.FastMath;

/** The numbers of {@code docs/story.md}: which command leaves which of them where. */
final class StoryAnswers {
    static final Path PAGE = Path.of("docs", "story.md");
    private static final Path COMMANDS = Path.of("src", "test", "resources", "story", "commands.psv");
    private static final Path ANSWERS = Path.of("src", "test", "resources", "story", "answers.psv");
    private static final String APPROVED = "approved.yaml";
    private static final double MEAN_OVER_DAYS = 180;

    private StoryAnswers() {}

    /**
     * A command as the page has it.
     *
     * @param digest of its effective experiment when it was last played
     */
    record Command(String name, String digest, String text) {
        /** Its words; a file that the page only quotes is written into the directory. */
        List<String> words(Path directory) throws IOException {
            List<String> words = shellWords(text);
            for (int i = 0; i < words.size(); i++) {
                if (words.get(i).equals("@" + APPROVED)) {
                    Matcher quoted = Pattern.compile(APPROVED + "`, a file that says `([^`]+)`")
                            .matcher(Files.readString(PAGE));
                    String yaml = quoted.find() ? quoted.group(1) : "";
                    words.set(i, "@" + Files.writeString(directory.resolve(APPROVED), yaml + "\n"));
                }
            }
            return words;
        }

        /** The digest of the experiment that it would play now. */
        String digestNow(Path directory) throws IOException {
            List<String> words = words(directory);
            List<Object> print = new ArrayList<>(List.of("config", "print"));
            print.addAll(words.subList(words.get(0).equals("config") ? 2 : 1, words.size()));
            Cli cli = Cli.run(print.toArray());
            if (cli.exitCode() != 0) {
                throw new IllegalStateException(cli.err());
            }
            return Sha256.hex(cli.out().getBytes(StandardCharsets.UTF_8));
        }

        String line() {
            return String.join("|", name, digest, text);
        }
    }

    /**
     * A number of the page.
     *
     * @param row key columns that a row of the table must have, {@code column=value}
     * @param as how the page says it: plain, percent, two_to_the and two_below (of a log2), points (of share-days, mean over 180 days), thousands
     * @param shown as the page has it
     */
    record Answer(String command, String table, String row, String column, String as, String shown, double value) {
        String said() {
            double number = switch (as) {
                case "percent" -> 100 * value;
                case "two_to_the" -> FastMath.pow(2, value);
                case "two_below" -> FastMath.pow(2, -value);
                case "points" -> -100 * value / MEAN_OVER_DAYS;
                case "thousands" -> value / 1000;
                case "plain" -> value;
                default -> throw new IllegalArgumentException(as);
            };
            int point = shown.indexOf('.');
            return String.format(Locale.ROOT, "%." + (point < 0 ? 0 : shown.length() - point - 1) + "f", number);
        }

        Answer with(double found) {
            return new Answer(command, table, row, column, as, shown, found);
        }

        /** The number that the command left, in the only row that fits. */
        double found(Path results) throws IOException {
            List<List<String>> lines = Files.readAllLines(
                            results.resolve(command).resolve(table))
                    .stream()
                    .map(StoryAnswers::cells)
                    .toList();
            List<String> head = lines.get(0);
            List<List<String>> fitting = lines.stream()
                    .skip(1)
                    .filter(cells -> Arrays.stream(row.split(";")).allMatch(key -> fits(head, cells, key)))
                    .toList();
            if (fitting.size() != 1) {
                throw new IllegalStateException(fitting.size() + " rows for " + this);
            }
            return Double.parseDouble(fitting.get(0).get(head.indexOf(column)));
        }

        private static boolean fits(List<String> head, List<String> cells, String key) {
            String[] pair = key.split("=", -1);
            return cells.get(head.indexOf(pair[0])).equals(pair[1]);
        }

        String line() {
            return String.join("|", command, table, row, column, as, shown, Double.toString(value));
        }
    }

    static List<Command> commands() {
        return read(COMMANDS).stream()
                .map(cells -> new Command(cells[0], cells[1], cells[2]))
                .toList();
    }

    static List<Answer> answers() {
        return read(ANSWERS).stream()
                .map(cells -> new Answer(
                        cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], Double.parseDouble(cells[6])))
                .toList();
    }

    static void write(List<Command> commands, List<Answer> answers) throws IOException {
        Files.write(COMMANDS, commands.stream().map(Command::line).toList());
        Files.write(ANSWERS, answers.stream().map(Answer::line).toList());
    }

    private static List<String[]> read(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> line.split("\\|", -1))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Cells of a line of CSV whose texts may be in quotes. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        Matcher cell =
                Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))").matcher(line);
        while (cell.find()) {
            cells.add(cell.group(1) == null ? cell.group(2) : cell.group(1));
        }
        return cells;
    }

    private static List<String> shellWords(String command) throws IOException {
        Process shell = new ProcessBuilder(
                        "/bin/sh", "-c", "headstart() { printf '%s\\0' \"$@\"; }\nheadstart " + command)
                .redirectErrorStream(true)
                .start();
        String read = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new ArrayList<>(Arrays.asList(read.split("\0")));
    }
}

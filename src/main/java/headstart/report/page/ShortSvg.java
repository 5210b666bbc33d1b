package headstart.report.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A drawing in few characters: styles are named once, and paths go from point to point in tenths of a pixel, which is enough on a screen;
 * the file beside the page has hundredths.
 */
final class ShortSvg {
    private static final Pattern STYLE = Pattern.compile("style=\"([^\"]*)\"");
    private static final Pattern PATH = Pattern.compile("(?<= d=\")[^\"]*");
    private static final Pattern EMPTY = Pattern.compile("<path d=\"\"[^>]*/>");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z]|-?[0-9.]+(?:[eE]-?[0-9]+)?");
    /** What is written between tags is no place and stays as it is. */
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private static final double TENTHS = 10;
    private static final int LETTERS = 26;

    private ShortSvg() {}

    static String of(String svg) {
        String drawing = svg.substring(svg.indexOf("<svg"))
                .replaceAll("\\s*\\R\\s*", "")
                .replace(" xmlns:xlink=\"http://www.w3.org/1999/xlink\"", "");
        drawing = EMPTY.matcher(drawing).replaceAll("");
        drawing = PATH.matcher(drawing).replaceAll(found -> new Walk().path(found.group()));
        drawing = TAG.matcher(drawing)
                .replaceAll(tag -> Matcher.quoteReplacement(
                        tag.group().replaceAll("(\\.\\d)\\d+", "$1").replaceAll("(?<=\\d)\\.0(?=\\D)", "")));
        return withClasses(drawing);
    }

    private static String withClasses(String drawing) {
        Map<String, String> names = new LinkedHashMap<>();
        Matcher matcher = STYLE.matcher(drawing);
        String named = matcher.replaceAll(
                found -> "class=\"" + names.computeIfAbsent(found.group(1), style -> name(names.size())) + "\"");
        StringBuilder styles = new StringBuilder("<style>");
        names.forEach((style, name) -> styles.append('.')
                .append(name)
                .append('{')
                .append(style.replaceAll(";$", ""))
                .append('}'));
        int start = named.indexOf('>') + 1;
        return named.substring(0, start) + styles + "</style>" + named.substring(start);
    }

    private static String name(int place) {
        return place < LETTERS
                ? Character.toString('a' + place)
                : name(place / LETTERS - 1) + (char) ('a' + place % LETTERS);
    }

    /** A path from absolute places to steps. The place is kept in tenths as they are written, so that nothing drifts. */
    private static final class Walk {
        private final StringBuilder text = new StringBuilder();
        private long x;
        private long y;
        private long startX;
        private long startY;
        private char last = ' ';

        String path(String absolute) {
            Matcher token = TOKEN.matcher(absolute);
            char command = 'M';
            while (token.find()) {
                if (Character.isLetter(token.group().charAt(0))) {
                    command = token.group().charAt(0);
                    if (command == 'Z') {
                        close();
                        continue;
                    }
                    token.find();
                }
                step(command, token);
                command = command == 'M' ? 'L' : command;
            }
            return text.toString();
        }

        private void close() {
            text.append('z');
            last = 'z';
            x = startX;
            y = startY;
        }

        /** Reads the points of one command, the first number of which is found, and writes them. */
        private void step(char command, Matcher token) {
            int points = switch (command) {
                case 'M', 'L' -> 1;
                case 'Q' -> 2;
                case 'C' -> 3;
                default -> throw new IllegalArgumentException("a path with the command " + command);
            };
            long fromX = x;
            long fromY = y;
            begin(Character.toLowerCase(command));
            for (int i = 0; i < points; i++) {
                x = tenths(token.group());
                token.find();
                y = tenths(token.group());
                number(x - fromX);
                number(y - fromY);
                if (i + 1 < points) {
                    token.find();
                }
            }
            if (command == 'M') {
                startX = x;
                startY = y;
            }
        }

        private void begin(char command) {
            boolean again = command == last || (command == 'l' && last == 'm');
            if (!again || command == 'm') {
                text.append(command);
            }
            last = command;
        }

        private static long tenths(String number) {
            return Math.round(Double.parseDouble(number) * TENTHS);
        }

        private void number(long tenths) {
            String digits = tenths % (long) TENTHS == 0
                    ? Long.toString(tenths / (long) TENTHS)
                    : (tenths < 0 ? "-" : "") + (Math.abs(tenths) < TENTHS ? "" : Math.abs(tenths) / (long) TENTHS)
                            + "." + Math.abs(tenths) % (long) TENTHS;
            boolean apart = !text.isEmpty() && !Character.isLetter(text.charAt(text.length() - 1)) && tenths >= 0;
            text.append(apart ? " " : "").append(digits);
        }
    }
}

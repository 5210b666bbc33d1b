package headstart.report.chart;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What of a chart is drawn.
 *
 * @param panels names of panels, rows of a timeline or maps; all where there are none
 * @param lines names of lines, scenarios, groups; all where there are none
 * @param days from which day to which, if not as far as something differs
 * @param title in place of the chart's own
 * @param marks days with a name, marked in panels over days
 */
public record Selection(
        List<String> panels, List<String> lines, Optional<Days> days, Optional<String> title, List<Mark> marks) {
    /** Everything. */
    public static final Selection ALL =
            new Selection(List.of(), List.of(), Optional.empty(), Optional.empty(), List.of());

    /** From one day to a later one. */
    public record Days(double from, double to) {
        public Days {
            if (!(from < to)) {
                throw new IllegalArgumentException(
                        "days (" + from + ".." + to + ") must go from a day to a later one.");
            }
        }
    }

    public Selection {
        panels = List.copyOf(panels);
        lines = List.copyOf(lines);
        marks = List.copyOf(marks);
    }

    /**
     * Those of some things that are named; all of them where none of them is, because the names are those of other things then.
     *
     * @param names what each is called
     */
    public <T> List<T> of(List<T> all, Function<T, List<String>> names) {
        List<T> kept = all;
        for (List<String> wanted : List.of(panels, lines)) {
            List<T> named = kept.stream()
                    .filter(one -> wanted.stream()
                            .anyMatch(name -> names.apply(one).stream().anyMatch(own -> key(own).equals(key(name)))))
                    .toList();
            kept = named.isEmpty() ? kept : named;
        }
        return kept;
    }

    /** Whether only some panels or lines are drawn. */
    public boolean isPart() {
        return !panels.isEmpty() || !lines.isEmpty();
    }

    /** Names without what is lost in a file name or a command: case, blanks and signs. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    static boolean isNamed(List<String> wanted, String name) {
        return wanted.isEmpty() || wanted.stream().anyMatch(one -> key(one).equals(key(name)));
    }

    /** Names that nothing has are a mistake. */
    static void requireKnown(String what, List<String> wanted, List<String> names) {
        List<String> known =
                names.stream().filter(name -> !name.isEmpty()).distinct().toList();
        if (!wanted.isEmpty() && known.isEmpty()) {
            throw new IllegalArgumentException(what + " (" + String.join(", ", wanted)
                    + ") cannot be chosen: this figure has none that has a name." + "\nMaybe leave it out.");
        }
        for (String one : wanted) {
            if (known.stream().noneMatch(name -> key(one).equals(key(name)))) {
                throw new IllegalArgumentException(
                        what + " (" + one + ") must be one of " + String.join(", ", known) + ".");
            }
        }
    }
}

package headstart.report.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Which parts of a chart are shown where there is no room for all: those that its title speaks of before the others, then those that weigh more. */
final class Spoken {
    private Spoken() {}

    /** So many of them, in their order. */
    static <P> List<P> of(String title, List<P> parts, Function<P, String> name, int count) {
        return of(title, parts, name, parts, part -> 0, count);
    }

    /**
     * So many of them, in their order: after those that the title speaks of those that weigh most.
     *
     * @param weighed what is weighed of each
     */
    static <P, W> List<P> of(
            String title,
            List<P> parts,
            Function<P, String> name,
            List<W> weighed,
            ToDoubleFunction<W> weight,
            int count) {
        double[] weights = weighed.stream().mapToDouble(weight).toArray();
        return IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.<Integer, Boolean>comparing(part -> !isNamed(title, name.apply(parts.get(part))))
                        .thenComparing(part -> -weights[part]))
                .limit(count)
                .sorted()
                .map(parts::get)
                .toList();
    }

    private static boolean isNamed(String title, String name) {
        return !name.isEmpty()
                && Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name.toLowerCase(Locale.ROOT))
                                + "(?![\\p{L}\\p{N}])")
                        .matcher(title.toLowerCase(Locale.ROOT))
                        .find();
    }
}

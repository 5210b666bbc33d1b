package headstart.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which parts of a chart are shown where there is no room for all: those that its title speaks of before the others, then those that weigh more.
 *
 * @param names the names that stand in the title; one that stands there within a longer one alone is not spoken of
 */
record Spoken(List<String> names) {
    Spoken {
        names = List.copyOf(names);
    }

    static Spoken of(Chart chart) {
        String rest = chart.title();
        List<String> said = new ArrayList<>();
        for (String name : chart.names().stream()
                .filter(name -> !name.isEmpty())
                .sorted(Comparator.comparingInt(name -> -name.length()))
                .toList()) {
            String without = word(name).matcher(rest).replaceAll("\n");
            if (!without.equals(rest)) {
                said.add(name);
            }
            rest = without;
        }
        return new Spoken(said);
    }

    private static Pattern word(String name) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** So many of them, in their order. */
    <P> List<P> first(int count, List<P> parts, Function<P, String> name) {
        return first(count, parts, List.of(name));
    }

    /**
     * The same of parts that several names tell apart.
     *
     * @param of the name that matters most first
     */
    <P> List<P> first(int count, List<P> parts, List<Function<P, String>> of) {
        return first(count, parts, of, new double[parts.size()]);
    }

    /**
     * So many of them, in their order: after those that the title speaks of those that weigh most.
     *
     * @param weighed what is weighed of each
     */
    <P, W> List<P> first(
            int count, List<P> parts, Function<P, String> name, List<W> weighed, ToDoubleFunction<W> weight) {
        return first(
                count,
                parts,
                List.of(name),
                weighed.stream().mapToDouble(weight).toArray());
    }

    private <P> List<P> first(int count, List<P> parts, List<Function<P, String>> of, double[] weights) {
        Comparator<P> spoken = of.stream()
                .map(name -> Comparator.comparing((P part) -> !names.contains(name.apply(part))))
                .reduce(Comparator::thenComparing)
                .orElseThrow();
        return IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.<Integer, P>comparing(parts::get, spoken).thenComparing(part -> -weights[part]))
                .limit(count)
                .sorted()
                .map(parts::get)
                .toList();
    }
}

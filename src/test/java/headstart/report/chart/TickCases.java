package headstart.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** Axes over many data, and what paper writes on them: for the page's script to do the same. */
public final class TickCases {
    private TickCases() {}

    /** An axis as the page's script gets it, and what is written on it: a line of JavaScript, and a line of text. */
    public record Case(String script, String written) {}

    /** Three hundred axes of every kind that has numbers; fixed seed. */
    public static List<Case> all() {
        SplittableRandom random = new SplittableRandom(27);
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            double size = Math.pow(10, random.nextInt(-4, 8));
            double a = Math.round(1000 * random.nextDouble(-1, 1)) / 1000.0 * size;
            double b = i % 10 == 0 ? a : Math.round(1000 * random.nextDouble(-1, 1)) / 1000.0 * size;
            cases.add(of(Axis.of(""), random.nextInt(2, 12), a, b));
            cases.add(of(Axis.share(""), random.nextInt(2, 12), 0.97, 1));
            cases.add(of(
                    Axis.days("", Math.floor(-Math.abs(a) % 600), Math.ceil(Math.abs(b) % 800) + 7),
                    random.nextInt(2, 12)));
            cases.add(of(Axis.ratio(""), random.nextInt(2, 12), Math.abs(a) + 1e-6, Math.abs(b) + 1e-6));
            double low = Math.abs(a) + 1e-5;
            cases.add(of(Axis.logarithmic("", low, low * (1.5 + 1e4 * random.nextDouble())), random.nextInt(2, 12)));
        }
        return cases;
    }

    private static Case of(Axis axis, int most, double... values) {
        Scale scale = Scale.of(axis, List.of(values));
        String written = Ticks.of(scale, most, Language.EN).stream()
                .map(Ticks.Tick::label)
                .collect(Collectors.joining(" "));
        String data = java.util.Arrays.stream(values).mapToObj(Double::toString).collect(Collectors.joining(","));
        return new Case(
                String.format(
                        Locale.ROOT,
                        "[{kind:'%s',low:%s,high:%s},%d,[%s]]",
                        axis.kind(),
                        axis.low().map(Object::toString).orElse("null"),
                        axis.high().map(Object::toString).orElse("null"),
                        most,
                        data),
                written);
    }
}

package headstart.experiment.expression;

import static headstart.experiment.expression.Arithmetic.holds;
import static headstart.experiment.expression.Arithmetic.truth;

import headstart.text.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.apache.commons.math3.util.FastMath;

/** The functions that an expression may use: the one place that parser, compiler and documentation know them from. */
final class Functions {
    private static final double LN_2 = FastMath.log(2);
    private static final double LN_10 = FastMath.log(10);
    private static final List<Declaration> ALL = declare();

    private Functions() {}

    /**
     * A function.
     *
     * @param name as it is written
     * @param arguments what it is given, as the documentation shows it
     * @param meaning what it gives
     * @param least fewest arguments
     * @param most most arguments
     * @param compiled what a call of it becomes
     */
    record Declaration(
            String name, String arguments, String meaning, int least, int most, Function<Call, Term> compiled) {}

    static List<Declaration> all() {
        return ALL;
    }

    static Optional<Declaration> named(String name) {
        return ALL.stream().filter(one -> one.name().equalsIgnoreCase(name)).findFirst();
    }

    /** The function whose name is most like a word, as advice; nothing where none is. */
    static String nearest(String word) {
        String letters = word.replaceAll("[^a-zA-Z0-9_]", "");
        return ALL.stream()
                .map(Declaration::name)
                .filter(name ->
                        !letters.isEmpty() && Nearest.distance(name, letters) <= Math.max(1, letters.length() / 4))
                .findFirst()
                .map(name -> name + "(...).")
                .orElse("");
    }

    private static List<Declaration> declare() {
        List<Declaration> all = new ArrayList<>();
        curves(all);
        taken(all);
        pointwise(all);
        return List.copyOf(all);
    }

    private static void curves(List<Declaration> all) {
        all.add(new Declaration(
                "throughput",
                "who[, point]",
                "tokens/s of one chip of a team, chip or chipmaker, the best of its teams at each moment; at an operating point; 0 before a stack runs",
                1,
                2,
                Call::throughput));
        all.add(new Declaration(
                "throughput_or_untuned",
                "who[, point]",
                "the same, and while there is none what an untuned stack would give",
                1,
                2,
                Call::throughputOrUntuned));
        all.add(new Declaration(
                "roofline_share",
                "who[, point]",
                "the same throughput as a share of the attainable roof",
                1,
                2,
                Call::rooflineShare));
        all.add(new Declaration(
                "ratio",
                "a, b | gap",
                "throughput of a over that of b, or of the sides of a gap; blank where b has none",
                1,
                2,
                Call::ratio));
        all.add(new Declaration(
                "gap",
                "a, b | gap",
                "1 - throughput of b over that of a; 1 while b has none, blank where only a has none",
                1,
                2,
                Call::gap));
        all.add(new Declaration(
                "adoption_share",
                "seller",
                "installed chips of a chipmaker or chip over the segment's; \"segment/chipmaker\"",
                1,
                1,
                Call::adoptionShare));
        all.add(new Declaration("backlog", "seller", "chips on order at a moment", 1, 1, Call::backlog));
        all.add(new Declaration(
                "ready_day", "who", "first day on which a stack of theirs runs correctly", 1, 1, Call::readyDay));
        all.add(new Declaration("release_day", "release", "day of a release in this run", 1, 1, Call::releaseDay));
    }

    private static void taken(List<Declaration> all) {
        all.add(new Declaration(
                "first_day",
                "x[, from, to]",
                "first moment at which x holds; censored where the horizon comes first",
                1,
                3,
                call -> call.wait((steps, from, to) -> steps.firstDay(Arithmetic::holds, from, to))));
        all.add(new Declaration(
                "last_day",
                "x[, from, to]",
                "moment from which on x no longer holds; from where it never did, censored where it holds on the last day",
                1,
                3,
                call -> call.wait((steps, from, to) -> steps.lastDay(Arithmetic::holds, from, to))));
        all.add(new Declaration("at", "x, day", "x on a day", 2, 2, Call::at));
        all.add(new Declaration(
                "mean",
                "x[, from, to]",
                "mean of x over time; blank where x is blank at any time",
                1,
                3,
                call -> call.taken(
                        (steps, from, to) -> to > from ? steps.integral(from, to) / (to - from) : Double.NaN)));
        all.add(new Declaration(
                "integral",
                "x[, from, to]",
                "x times days; blank where x is blank at any time",
                1,
                3,
                call -> call.taken(Steps::integral)));
        all.add(new Declaration(
                "max",
                "x[, from, to]",
                "largest value of x, blank ones left out",
                1,
                3,
                call -> call.taken((steps, from, to) -> steps.extreme(Math::max, from, to))));
        all.add(new Declaration(
                "min",
                "x[, from, to]",
                "smallest value of x, blank ones left out",
                1,
                3,
                call -> call.taken((steps, from, to) -> steps.extreme(Math::min, from, to))));
        all.add(new Declaration(
                "share_of_days",
                "x[, from, to]",
                "share of the time in which x holds, such as share_of_days(throughput(laggard) < 1000, 0, 60)",
                1,
                3,
                call -> call.taken((steps, from, to) -> to > from
                        ? steps.map(value -> truth(holds(value))).integral(from, to) / (to - from)
                        : Double.NaN)));
    }

    private static void pointwise(List<Declaration> all) {
        all.add(of("abs", "x", "without its sign", Math::abs));
        all.add(of("sqrt", "x", "square root; blank below 0", Math::sqrt));
        all.add(of("exp", "x", "e to the power of x", FastMath::exp));
        all.add(of("ln", "x", "natural logarithm; blank at 0 and below", x -> logarithm(x, 1)));
        all.add(of("log2", "x", "logarithm to base 2: doublings", x -> logarithm(x, LN_2)));
        all.add(of("log10", "x", "logarithm to base 10", x -> logarithm(x, LN_10)));
        all.add(of("greatest", "x, y, ...", "the larger", Math::max));
        all.add(of("least", "x, y, ...", "the smaller", Math::min));
        all.add(new Declaration("if", "x, y, z", "y where x holds, else z; blank where x is", 3, 3, Call::chosen));
    }

    private static double logarithm(double x, double base) {
        return x > 0 ? FastMath.log(x) / base : Double.NaN;
    }

    private static Declaration of(String name, String arguments, String meaning, DoubleUnaryOperator function) {
        return new Declaration(
                name, arguments, meaning, 1, 1, call -> call.term(0).map(function));
    }

    private static Declaration of(String name, String arguments, String meaning, DoubleBinaryOperator function) {
        return new Declaration(name, arguments, meaning, 2, 20, call -> call.all(function));
    }
}

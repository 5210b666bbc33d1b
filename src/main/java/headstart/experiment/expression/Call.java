package headstart.experiment.expression;

import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.Token;
import headstart.experiment.measure.Gap;
import headstart.experiment.measure.PairView;
import headstart.experiment.measure.Subject;
import headstart.experiment.measure.SubjectView;
import headstart.model.StepCurve;
import headstart.text.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;

/** A call of a function in an expression, on its way to a term. */
final class Call {
    private final Compiler compiler;
    private final List<ASTNode> arguments;

    Call(Compiler compiler, ASTNode node) {
        this.compiler = compiler;
        this.arguments = node.getParameters();
    }

    /** What is taken from a curve between two days. */
    interface Window {
        double of(Steps steps, double from, double to);
    }

    Term term(int argument) {
        return compiler.term(arguments.get(argument));
    }

    private Term.Of number(int argument) {
        if (term(argument) instanceof Term.Of number) {
            return number;
        }
        throw Grammar.fault(
                arguments.get(argument), "a single number must stand here, not something that changes over time", "");
    }

    private Function<Moment, Steps> overTime(int argument) {
        if (term(argument) instanceof Term.OverTime curve) {
            return curve.overTime();
        }
        throw Grammar.fault(
                arguments.get(argument), "something that changes over time must stand here", "throughput(...).");
    }

    Term all(DoubleBinaryOperator function) {
        Term result = term(0);
        for (int i = 1; i < arguments.size(); i++) {
            result = result.with(term(i), function);
        }
        return result;
    }

    Term chosen() {
        Term yes = term(0).map(x -> Double.isNaN(x) ? x : Arithmetic.truth(x != 0));
        Term then = yes.with(term(1), (x, y) -> x == 1 ? y : 0);
        Term other = yes.with(term(2), (x, z) -> x == 0 ? z : Double.isNaN(x) ? x : 0);
        return then.with(other, Double::sum);
    }

    Term taken(Window window) {
        return windowed(window, false);
    }

    Term wait(Window window) {
        return windowed(window, true);
    }

    private Term windowed(Window window, boolean waits) {
        Function<Moment, Steps> curve = overTime(0);
        Term.Of from = arguments.size() > 1 ? number(1) : new Term.Of(moment -> 0);
        Term.Of to = arguments.size() > 2
                ? number(2)
                : new Term.Of(moment -> moment.run().horizon());
        return new Term.Of(
                moment -> {
                    double first = from.value().applyAsDouble(moment);
                    double last = Math.min(
                            to.value().applyAsDouble(moment), moment.run().horizon());
                    return Double.isFinite(first) && first <= last
                            ? window.of(curve.apply(moment), first, last)
                            : Double.NaN;
                },
                waits);
    }

    Term at() {
        Function<Moment, Steps> curve = overTime(0);
        Term.Of day = number(1);
        return new Term.Of(moment -> curve.apply(moment).at(day.value().applyAsDouble(moment)));
    }

    Term throughput() {
        compiler.seesSilicon();
        return curve(performer(0, 1), SubjectView::throughput);
    }

    Term throughputOrUntuned() {
        compiler.seesSilicon();
        Function<Moment, SubjectView> view = performer(0, 1);
        return new Term.OverTime(moment -> {
            SubjectView seen = view.apply(moment);
            double untuned = seen.untunedThroughput() > 0 ? seen.untunedThroughput() : Double.NaN;
            return Steps.of(seen.throughput(), seen.releaseDay()).map(value -> value > 0 ? value : untuned);
        });
    }

    Term rooflineShare() {
        compiler.seesShares();
        return curve(performer(0, 1), SubjectView::rooflineShare);
    }

    Term ratio() {
        return sides((a, b) -> b > 0 ? a / b : Double.NaN);
    }

    Term gap() {
        return sides(PairView::gap);
    }

    private Term sides(DoubleBinaryOperator function) {
        compiler.seesSilicon();
        if (arguments.size() == 2) {
            return curve(performer(0), SubjectView::throughput)
                    .with(curve(performer(1), SubjectView::throughput), function);
        }
        Gap gap = found(
                "gap", name(0), compiler.names().gap(name(0)), compiler.names().gaps());
        return curve(moment -> moment.run().of(gap.leader()), SubjectView::throughput)
                .with(curve(moment -> moment.run().of(gap.laggard()), SubjectView::throughput), function);
    }

    Term readyDay() {
        Function<Moment, SubjectView> view = performer(0);
        return new Term.Of(moment -> view.apply(moment).readyDay(), true);
    }

    Term adoptionShare() {
        Function<Moment, Subject.Seller> seller = seller();
        return new Term.OverTime(moment -> Steps.of(
                moment.run().of(seller.apply(moment)).share(), moment.run().releaseDay()));
    }

    Term backlog() {
        Function<Moment, Subject.Seller> seller = seller();
        return new Term.OverTime(moment -> Steps.of(
                moment.run().of(seller.apply(moment)).backlog(), moment.run().releaseDay()));
    }

    Term releaseDay() {
        int place = compiler.names().releases().indexOf(name(0));
        if (place < 0) {
            throw unknown("release", name(0), compiler.names().releases());
        }
        return new Term.Of(moment -> moment.run().releaseDays().get(place));
    }

    private static Term curve(Function<Moment, SubjectView> view, Function<SubjectView, StepCurve> curve) {
        return new Term.OverTime(moment -> {
            SubjectView seen = view.apply(moment);
            return Steps.of(curve.apply(seen), seen.releaseDay());
        });
    }

    private Function<Moment, SubjectView> performer(int who, int point) {
        if (arguments.size() <= point) {
            return performer(who);
        }
        ASTNode at = arguments.get(point);
        String name = name(point);
        int place = compiler.names()
                .point(name)
                .orElseThrow(() -> unknown(
                        "operating point",
                        name,
                        compiler.names().points().stream()
                                .map(one -> one.name())
                                .toList()));
        Function<Moment, Subject.Performer> subject = subject(who);
        if (compiler.isBound(arguments.get(who))) {
            throw Grammar.fault(
                    at,
                    "a point cannot stand beside leader, laggard or team, which are seen at every point",
                    "leave it out.");
        }
        return moment ->
                moment.run().of(subject.apply(moment).at(compiler.names().points(), place));
    }

    private Function<Moment, SubjectView> performer(int who) {
        Function<Moment, Subject.Performer> subject = subject(who);
        return moment -> moment.run().of(subject.apply(moment));
    }

    private Function<Moment, Subject.Performer> subject(int who) {
        Optional<Function<Moment, Subject>> bound = compiler.bound(arguments.get(who));
        if (bound.isPresent()) {
            return moment -> (Subject.Performer) bound.get().apply(moment);
        }
        Subject.Performer named = found(
                "team, chip or chipmaker",
                name(who),
                compiler.names().performer(name(who)),
                compiler.names().performers());
        return moment -> named;
    }

    private Function<Moment, Subject.Seller> seller() {
        Optional<Function<Moment, Subject>> bound = compiler.bound(arguments.get(0));
        if (bound.isPresent()) {
            return moment -> (Subject.Seller) bound.get().apply(moment);
        }
        Subject.Seller named = found(
                "chipmaker or chip in a segment",
                name(0),
                compiler.names().seller(name(0)),
                compiler.names().sellers());
        return moment -> named;
    }

    /** The name that an argument is: a word, or a text in quotes. */
    private String name(int argument) {
        Token token = arguments.get(argument).getToken();
        boolean isName = token.getType() == Token.TokenType.VARIABLE_OR_CONSTANT
                || token.getType() == Token.TokenType.STRING_LITERAL;
        if (!isName) {
            throw Grammar.fault(
                    arguments.get(argument),
                    "a name must stand here",
                    "names with signs other than letters, digits and _ stand in quotes: \"ascend-950\".");
        }
        return token.getValue();
    }

    private <S extends Subject> S found(String what, String name, Optional<S> one, List<S> all) {
        return one.orElseThrow(() ->
                unknown(what, name, all.stream().map(Subject::name).distinct().toList()));
    }

    private ExpressionFault unknown(String what, String name, List<String> all) {
        return new ExpressionFault(
                arguments.get(0).getToken().getStartPosition(),
                name,
                "there is no " + what + " of that name: " + (all.isEmpty() ? "there is none" : String.join(", ", all)),
                Nearest.advice(name, all));
    }
}

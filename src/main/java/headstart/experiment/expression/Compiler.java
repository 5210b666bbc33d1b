package headstart.experiment.expression;

import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.Token;
import headstart.experiment.measure.Gap;
import headstart.experiment.measure.Subject;
import headstart.experiment.measure.SubjectKind;
import headstart.experiment.measure.Timing;
import headstart.text.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Turns the tree of an expression into terms, and finds out on the way whose outcome it is and when it is taken. */
final class Compiler {
    private static final Map<String, SubjectKind> BOUND = Map.of(
            "leader", SubjectKind.GAP,
            "laggard", SubjectKind.GAP,
            "team", SubjectKind.PERFORMER,
            "seller", SubjectKind.SELLER);
    private static final List<String> WORDS =
            List.of("day", "horizon", "tolerance", "life_start", "life_end", "leader", "laggard", "team", "seller");

    private final Names names;
    private SubjectKind kind = SubjectKind.RUN;
    private Timing timing = Timing.ONCE;
    private boolean silicon;
    private boolean shares;

    Compiler(Names names) {
        this.names = names;
    }

    Names names() {
        return names;
    }

    SubjectKind kind() {
        return kind;
    }

    Timing timing() {
        return timing;
    }

    /** Whether shares of the roof are looked at and no throughput, which has the silicon in it. */
    boolean isInSoftware() {
        return shares && !silicon;
    }

    /** Throughput is looked at. */
    void seesSilicon() {
        silicon = true;
    }

    /** Shares of the roof are looked at. */
    void seesShares() {
        shares = true;
    }

    Term term(ASTNode node) {
        Token token = node.getToken();
        return switch (token.getType()) {
            case NUMBER_LITERAL -> number(node);
            case VARIABLE_OR_CONSTANT -> variable(node);
            case FUNCTION -> call(node);
            case PREFIX_OPERATOR -> prefixed(node);
            case INFIX_OPERATOR -> infix(node);
            default -> throw Grammar.fault(node, "a number or a curve must stand here", "");
        };
    }

    private static Term number(ASTNode node) {
        double value = parsed(node);
        return new Term.Of(moment -> value);
    }

    private static double parsed(ASTNode node) {
        try {
            double value = Double.parseDouble(node.getToken().getValue());
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw Grammar.fault(node, "it is not a decimal number", "write it in digits.");
        }
        throw Grammar.fault(node, "the number is too large", "");
    }

    private Term variable(ASTNode node) {
        return switch (node.getToken().getValue()) {
            case "day" -> taken(node, Timing.ON_DAY, Moment::day);
            case "life_start" -> taken(node, Timing.IN_LIFE_AND_OVERALL, Moment::lifeStart);
            case "life_end" -> taken(node, Timing.IN_LIFE_AND_OVERALL, Moment::lifeEnd);
            case "horizon" -> new Term.Of(moment -> moment.run().horizon());
            case "tolerance" -> new Term.Of(moment -> moment.run().parityTolerance());
            default -> throw Grammar.fault(node, "that word means nothing here", variableAdvice(node));
        };
    }

    private String variableAdvice(ASTNode node) {
        String word = node.getToken().getValue();
        boolean isSubject = names.performer(word).isPresent() || BOUND.containsKey(word);
        return isSubject ? "throughput(" + word + ")." : Nearest.advice(word, WORDS);
    }

    private Term taken(ASTNode node, Timing when, ToDoubleFunction<Moment> value) {
        if (timing != Timing.ONCE && timing != when) {
            throw Grammar.fault(node, "day and the life of a release cannot stand in one expression", "leave one out.");
        }
        timing = when;
        return new Term.Of(value);
    }

    private Term call(ASTNode node) {
        Functions.Declaration function =
                Functions.named(node.getToken().getValue()).orElseThrow();
        int given = node.getParameters().size();
        if (given < function.least() || given > function.most()) {
            throw Grammar.fault(
                    node,
                    "it takes " + function.name() + "(" + function.arguments() + "), not " + given + " arguments",
                    "");
        }
        silicon |=
                List.of("throughput", "throughput_or_untuned", "ratio", "gap").contains(function.name());
        return function.compiled().apply(new Call(this, node));
    }

    private Term prefixed(ASTNode node) {
        Term term = term(node.getParameters().get(0));
        return switch (node.getToken().getValue()) {
            case "-" -> term.map(x -> -x);
            case "!" -> term.map(x -> Double.isNaN(x) ? 0 : Arithmetic.truth(x == 0));
            default -> term;
        };
    }

    private Term infix(ASTNode node) {
        String sign = node.getToken().getValue();
        Term left = term(node.getParameters().get(0));
        Term right = term(node.getParameters().get(1));
        Term both = left.with(right, Arithmetic.of(sign));
        return both instanceof Term.Of number && Arithmetic.compares(sign) ? new Term.Of(number.value()) : both;
    }

    /** Whether an argument is one of the words that stand for whoever the outcome is of. */
    boolean isBound(ASTNode argument) {
        return argument.getToken().getType() == Token.TokenType.VARIABLE_OR_CONSTANT
                && BOUND.containsKey(argument.getToken().getValue());
    }

    /** Whoever such a word stands for; nobody if the argument is a name. */
    Optional<Function<Moment, Subject>> bound(ASTNode argument) {
        if (!isBound(argument)) {
            return Optional.empty();
        }
        String word = argument.getToken().getValue();
        SubjectKind asked = Objects.requireNonNull(BOUND.get(word));
        if (kind != SubjectKind.RUN && kind != asked) {
            throw Grammar.fault(
                    argument,
                    "leader and laggard, team and seller are of different kinds of outcomes",
                    "name a team or a chip.");
        }
        kind = asked;
        return Optional.of(
                switch (word) {
                    case "leader" -> moment -> ((Gap) moment.subject()).leader();
                    case "laggard" -> moment -> ((Gap) moment.subject()).laggard();
                    default -> Moment::subject;
                });
    }
}

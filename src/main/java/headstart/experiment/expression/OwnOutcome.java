package headstart.experiment.expression;

import com.ezylang.evalex.parser.ASTNode;
import headstart.experiment.measure.Outcome;
import headstart.experiment.measure.SubjectKind;
import headstart.experiment.measure.Unit;
import headstart.experiment.measure.WholeRun;
import headstart.statistics.Better;
import java.util.List;
import java.util.Optional;

/**
 * An outcome that an author makes up.
 *
 * @param key its name in files
 * @param expression how it is worked out
 * @param unit its unit; by default days of waits, else a number
 * @param better which end is good; by default the lower one of gaps and waits, and else the higher one
 */
public record OwnOutcome(String key, String expression, Optional<Unit> unit, Optional<Better> better) {
    /** The functions and words of expressions as the documentation lists them: {@code name(arguments)} and meaning. */
    public static List<String> functions() {
        return Functions.all().stream()
                .map(one -> "`" + one.name() + "(" + one.arguments() + ")` | " + one.meaning())
                .toList();
    }

    /**
     * The outcome, ready to be taken from runs.
     *
     * @throws ExpressionFault if the expression is none, names what is not there, or gives no number
     */
    public Outcome compiled(Names names) {
        ASTNode tree = Grammar.parse(expression);
        Compiler compiler = new Compiler(names);
        if (!(compiler.term(tree) instanceof Term.Of number)) {
            throw Grammar.fault(
                    tree,
                    "it changes over time, and an outcome is one number of a run",
                    "at(" + expression + ", 30), mean(...) or first_day(... > ...).");
        }
        SubjectKind kind = compiler.kind();
        boolean lower = kind == SubjectKind.GAP || number.waits();
        Outcome.Builder<WholeRun.Seen> declared = Outcome.own(
                        key,
                        kind,
                        unit.orElse(number.waits() ? Unit.DAYS : Unit.NUMBER),
                        better.orElse(lower ? Better.LOWER : Better.HIGHER))
                .means(key.replace('_', ' '), expression);
        if (number.waits()) {
            boolean fromRelease = isPlainWait(tree);
            declared = fromRelease ? declared.waitingFromRelease() : declared.waiting();
        }
        if (compiler.isInSoftware()) {
            declared = declared.inSoftware();
        }
        return declared.at(compiler.timing(), (seen, when, lives) -> {
            Moment moment = new Moment(seen.run(), seen.subject(), when, lives);
            return moment.isEmpty() ? Double.NaN : shown(number.value().applyAsDouble(moment), number.waits());
        });
    }

    /** Infinite where the horizon came first, and for no other reason. */
    private static double shown(double value, boolean waits) {
        return Double.isFinite(value) || (waits && value > 0) ? value : Double.NaN;
    }

    /** Whether it is the day of something from the release on, and no sum or difference of such days. */
    private static boolean isPlainWait(ASTNode tree) {
        String function = tree.getToken().getValue();
        return tree.getParameters().size() == 1 && (function.equals("first_day") || function.equals("last_day"));
    }
}

package headstart.experiment.expression;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.FunctionDictionaryIfc;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.config.OperatorDictionaryIfc;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.FunctionIfc;
import com.ezylang.evalex.functions.FunctionParameterDefinition;
import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.operators.arithmetic.InfixDivisionOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPlusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPowerOfOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixPlusOperator;
import com.ezylang.evalex.operators.booleans.InfixAndOperator;
import com.ezylang.evalex.operators.booleans.InfixEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterOperator;
import com.ezylang.evalex.operators.booleans.InfixLessEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixLessOperator;
import com.ezylang.evalex.operators.booleans.InfixNotEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixOrOperator;
import com.ezylang.evalex.operators.booleans.PrefixNotOperator;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.Token;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The text of expressions. The library only parses: it knows our signs and the names of our functions, no constants, arrays or structures,
 * and is never asked to work anything out.
 */
final class Grammar {
    static final int LONGEST = 2_000;
    private static final int DEEPEST = 200;

    private static final ExpressionConfiguration CONFIGURATION = ExpressionConfiguration.builder()
            .operatorDictionary(operators())
            .functionDictionary(functions())
            .defaultConstants(Map.of())
            .arraysAllowed(false)
            .structuresAllowed(false)
            .binaryAllowed(false)
            .implicitMultiplicationAllowed(false)
            .singleQuoteStringLiteralsAllowed(true)
            .build();

    private Grammar() {}

    /**
     * The tree of a text.
     *
     * @throws ExpressionFault if the text is no expression
     */
    static ASTNode parse(String text) {
        if (text.length() > LONGEST) {
            throw new ExpressionFault(LONGEST, "", "the text is longer than " + LONGEST + " characters", "shorten it.");
        }
        try {
            ASTNode tree = new Expression(text, CONFIGURATION).getAbstractSyntaxTree();
            requireShallow(tree, 0);
            return tree;
        } catch (ParseException e) {
            String said = String.valueOf(e.getMessage());
            throw new ExpressionFault(
                    Math.max(1, e.getStartPosition()),
                    String.valueOf(e.getTokenString()),
                    said.substring(0, 1).toLowerCase(Locale.ROOT) + said.substring(1),
                    Functions.nearest(String.valueOf(e.getTokenString())));
        }
    }

    private static void requireShallow(ASTNode node, int depth) {
        if (depth > DEEPEST) {
            throw fault(node, "it is nested more than " + DEEPEST + " deep", "shorten it.");
        }
        node.getParameters().forEach(child -> requireShallow(child, depth + 1));
    }

    /** A fault at a node of a tree. */
    static ExpressionFault fault(ASTNode node, String what, String advice) {
        Token token = node.getToken();
        return new ExpressionFault(token.getStartPosition(), token.getValue(), what, advice);
    }

    private static OperatorDictionaryIfc operators() {
        Map<String, OperatorIfc> infix = Map.ofEntries(
                Map.entry("+", new InfixPlusOperator()),
                Map.entry("-", new InfixMinusOperator()),
                Map.entry("*", new InfixMultiplicationOperator()),
                Map.entry("/", new InfixDivisionOperator()),
                Map.entry("^", new InfixPowerOfOperator()),
                Map.entry("<", new InfixLessOperator()),
                Map.entry("<=", new InfixLessEqualsOperator()),
                Map.entry(">", new InfixGreaterOperator()),
                Map.entry(">=", new InfixGreaterEqualsOperator()),
                Map.entry("==", new InfixEqualsOperator()),
                Map.entry("!=", new InfixNotEqualsOperator()),
                Map.entry("&&", new InfixAndOperator()),
                Map.entry("||", new InfixOrOperator()));
        MapBasedOperatorDictionary all = new MapBasedOperatorDictionary();
        infix.forEach(all::addOperator);
        Map.of("-", new PrefixMinusOperator(), "+", new PrefixPlusOperator(), "!", new PrefixNotOperator())
                .forEach(all::addOperator);
        return all;
    }

    private static FunctionDictionaryIfc functions() {
        MapBasedFunctionDictionary all = new MapBasedFunctionDictionary();
        Functions.all().forEach(function -> all.addFunction(function.name(), new Declared()));
        return all;
    }

    /** A function as the library knows it: by its name alone. How many arguments it takes is checked where it is compiled. */
    private static final class Declared implements FunctionIfc {
        private static final List<FunctionParameterDefinition> ANY = List.of(FunctionParameterDefinition.builder()
                .name("argument")
                .isVarArg(true)
                .build());

        @Override
        public List<FunctionParameterDefinition> getFunctionParameterDefinitions() {
            return ANY;
        }

        @Override
        public boolean hasVarArgs() {
            return true;
        }

        @Override
        public void validatePreEvaluation(Token token, EvaluationValue... values) {
            throw new UnsupportedOperationException(token.getValue());
        }

        @Override
        public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... values) {
            throw new UnsupportedOperationException(token.getValue());
        }
    }
}

package headstart.experiment.expression;

/** What is wrong with an expression, and where in its text. */
public final class ExpressionFault extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final int character;
    private final String token;
    private final String advice;

    ExpressionFault(int character, String token, String what, String advice) {
        super(what);
        this.character = character;
        this.token = token;
        this.advice = advice;
    }

    /** Place of the first character that is wrong, counted from 1. */
    public int character() {
        return character;
    }

    /** What stands there. */
    public String token() {
        return token;
    }

    /** What is wrong, without the place. */
    public String what() {
        return String.valueOf(getMessage());
    }

    /** What to do, or nothing. */
    public String advice() {
        return advice;
    }
}

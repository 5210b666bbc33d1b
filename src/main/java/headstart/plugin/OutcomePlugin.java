package headstart.plugin;

/** A number that is taken from every run: {@code outcomes: {NAME: {rule: {plugin: NAME}}}}. */
public non-sealed interface OutcomePlugin extends Plugin {
    /** Whose outcome it is. */
    Whose whose();

    /** The outcome with these settings. Several threads ask it at once. */
    OutcomeRule outcome(Settings settings);

    /** Whom an outcome is taken from. */
    enum Whose {
        /** Every pair of {@code gaps}. */
        PAIR,
        /** Every team, chip and chipmaker. */
        TEAM
    }
}

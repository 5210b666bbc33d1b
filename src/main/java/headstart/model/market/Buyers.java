package headstart.model.market;

/**
 * Everybody who buys, in all segments. A round is called, then each of the {@link #agents} decides in turn, then what they chose is
 * shared out.
 */
interface Buyers {
    /** Fills in what is installed before the first round. */
    void begin(Installed installed);

    /** How many decide one by one; none in the mean field. */
    int agents();

    /** Opens a procurement round. */
    void call(Terms terms, Installed installed);

    /** One of them looks around, or does not, and says what he would take. */
    void decide(int agent, Terms terms);

    /** Shares out what there is and brings what is installed up to date. */
    void clear(Terms terms, Installed installed);
}

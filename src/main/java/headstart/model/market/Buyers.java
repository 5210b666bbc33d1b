package headstart.model.market;

/** Everybody who buys, in all segments. */
interface Buyers {
    /** Fills in what is installed before the first round. */
    void begin(Installed installed);

    /** Plays one procurement round and brings what is installed up to date. */
    void round(Terms terms, Installed installed);
}

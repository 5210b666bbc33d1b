package headstart.config;

import headstart.config.document.Fault;
import headstart.config.document.Places;
import headstart.config.document.Tree;
import java.util.Collections;
import java.util.Map;

/** A checked experiment as a tree with every default, and where its parts stand: what sweeps, fits and comparisons are made from. */
public final class Document {
    private final Map<String, Object> effective;
    private final Places places;
    private final Map<String, Object> allChips;

    Document(Map<String, Object> effective, Places places, Map<String, Object> allChips) {
        this.effective = effective;
        this.places = places;
        this.allChips = allChips;
    }

    /** Every chip of the file, whether or not a team is on it. */
    Map<String, Object> allChips() {
        return Tree.map(Tree.deepCopy(allChips));
    }

    /** A tree of its own, to be changed at will. */
    Map<String, Object> tree() {
        return Tree.map(Tree.deepCopy(effective));
    }

    /** The tree itself, to be read and not to be changed. */
    Map<String, Object> shared() {
        return Collections.unmodifiableMap(effective);
    }

    Places places() {
        return places;
    }

    /** Whether the file has that part. */
    public boolean has(String key) {
        return effective.containsKey(key);
    }

    /** A fault with the place of its path. */
    public Fault placed(Fault fault) {
        return fault.at(places);
    }
}

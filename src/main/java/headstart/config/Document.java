package headstart.config;

import headstart.config.document.Places;
import headstart.config.document.Tree;
import java.util.Map;

/** A checked experiment as a tree with every default, and where its parts stand: what sweeps, fits and comparisons are made from. */
public final class Document {
    private final Map<String, Object> effective;
    private final Places places;

    Document(Map<String, Object> effective, Places places) {
        this.effective = effective;
        this.places = places;
    }

    /** A tree of its own, to be changed at will. */
    Map<String, Object> tree() {
        return Tree.map(Tree.deepCopy(effective));
    }

    Places places() {
        return places;
    }
}

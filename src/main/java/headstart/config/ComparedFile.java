package headstart.config;

import headstart.config.document.Tree;
import headstart.config.schema.Key;
import headstart.config.schema.Part;
import java.util.Map;
import java.util.function.Predicate;

/**
 * An experiment file that is compared with others.
 *
 * @param label what it is called beside the others
 * @param tree its checked values
 */
record ComparedFile(String label, Map<String, Object> tree) {
    Part root() {
        return Part.root(tree);
    }

    Map<String, Object> at(Key<?> key) {
        return Tree.mapAt(tree, key.name());
    }

    double number(Key<?> key) {
        return root().number(key).map(Number::doubleValue).orElse(0.0);
    }

    /** That name, or with the least number from 2 on with which nobody has it: NAME-2. */
    static String free(String name, Predicate<String> isTaken) {
        String free = name;
        for (int i = 2; isTaken.test(free); i++) {
            free = name + "-" + i;
        }
        return free;
    }
}

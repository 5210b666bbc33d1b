package headstart.config.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Values put into a tree together must give what they give one after the other, and leave the tree itself as it was. */
class TreeWithAllTest {
    private static final List<String> PATHS = List.of(
            "a", "b", "b.x", "b.y", "b.y.z", "c.d.e", "c.d.f", "c.g", "new.place", "new.other.place", "a.below");

    private static Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("a", 1L);
        tree.put("b", Map.of("x", 2L, "y", Map.of("z", 3L)));
        tree.put("c", Map.of("d", Map.of("e", 4L), "g", 5L));
        tree.put("far", Map.of("away", 6L));
        return tree;
    }

    @Test
    void givesWhatOneAfterTheOtherGives() {
        SplittableRandom luck = new SplittableRandom(5);
        for (int round = 0; round < 500; round++) {
            Map<String, Object> values = new LinkedHashMap<>();
            for (int i = luck.nextInt(PATHS.size()); i >= 0; i--) {
                values.put(PATHS.get(luck.nextInt(PATHS.size())), luck.nextDouble());
            }
            Map<String, Object> root = tree();
            Map<String, Object> expected = root;
            for (Map.Entry<String, Object> value : values.entrySet()) {
                expected = Tree.with(expected, value.getKey(), value.getValue());
            }
            assertEquals(expected, Tree.withAll(root, values));
            assertEquals(tree(), root);
        }
    }

    @Test
    void sharesWhatIsNotOnTheWay() {
        Map<String, Object> root = tree();
        Map<String, Object> changed = Tree.withAll(root, Map.of("c.g", 7L));
        assertSame(root.get("far"), changed.get("far"));
        assertSame(root.get("b"), changed.get("b"));
        assertNotSame(root.get("c"), changed.get("c"));
    }
}

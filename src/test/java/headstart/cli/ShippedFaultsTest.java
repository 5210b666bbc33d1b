package headstart.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code config check} was held against the commands at places that somebody chose. Here values of every shipped experiment are broken, each in
 * one of three ways, drawn under a fixed seed; {@link NightlyFaults} breaks all of them in all ways.
 */
class ShippedFaultsTest {
    private static final int EACH = 3;

    static List<Path> shipped() {
        return BrokenLeaves.shipped();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void whatIsBrokenIsFoundAsTheCommandsFindIt(Path file, @TempDir Path directory) throws IOException {
        BrokenLeaves broken = new BrokenLeaves(file, directory);
        List<BrokenLeaves.Leaf> leaves = broken.leaves();
        Random luck = new Random(file.getFileName().toString().hashCode());
        for (int i = 0; i < EACH; i++) {
            broken.assertFound(leaves.get(luck.nextInt(leaves.size())), BrokenLeaves.Way.values()[i]);
        }
    }
}

package headstart.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every value of every shipped experiment broken in every way: {@code config check} finds it as the commands do. */
class NightlyFaults {
    static List<Path> shipped() {
        return BrokenLeaves.shipped();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void whatIsBrokenIsFoundAsTheCommandsFindIt(Path file, @TempDir Path directory) throws IOException {
        BrokenLeaves broken = new BrokenLeaves(file, directory);
        for (BrokenLeaves.Leaf leaf : broken.leaves()) {
            for (BrokenLeaves.Way way : BrokenLeaves.Way.values()) {
                broken.assertFound(leaf, way);
            }
        }
    }
}

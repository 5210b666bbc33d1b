package headstart.store;

import headstart.experiment.run.Thrown;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a run threw as bytes: kind and place, a line each, then the words. */
final class ThrownCodec {
    private static final int PARTS = 3;

    private ThrownCodec() {}

    static byte[] write(Thrown thrown) {
        return (thrown.kind() + "\n" + thrown.place() + "\n" + thrown.message()).getBytes(StandardCharsets.UTF_8);
    }

    static Thrown read(byte[] payload, int from) {
        String text = new String(payload, from, payload.length - from, StandardCharsets.UTF_8);
        String[] parts = Arrays.copyOf(text.split("\n", PARTS), PARTS);
        return new Thrown(parts[0], parts[2], parts[1]);
    }
}

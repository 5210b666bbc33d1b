package headstart.store;

import headstart.model.MarketHistory;
import headstart.model.StepCurve;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the buyers of a run did, as bytes. */
final class MarketCodec {
    private MarketCodec() {}

    static int size(MarketHistory market) {
        int size = 2 * Integer.BYTES;
        for (List<StepCurve> segment : market.shares()) {
            for (StepCurve share : segment) {
                size += Double.BYTES + StepsCodec.size(share);
            }
        }
        return size + market.queue().map(MarketCodec::size).orElse(0);
    }

    private static int size(MarketHistory.Queue queue) {
        int size = 0;
        for (List<StepCurve> segment : queue.backlog()) {
            for (StepCurve backlog : segment) {
                size += 2 * Double.BYTES + StepsCodec.size(backlog);
            }
        }
        return size;
    }

    static void write(MarketHistory market, ByteBuffer out) {
        out.putInt(market.shares().size());
        out.putInt(market.shares().get(0).size());
        for (int g = 0; g < market.shares().size(); g++) {
            for (int j = 0; j < market.shares().get(g).size(); j++) {
                out.putDouble(market.revenue().get(g).get(j));
                StepsCodec.write(market.shares().get(g).get(j), out);
            }
        }
        market.queue().ifPresent(queue -> write(queue, out));
    }

    private static void write(MarketHistory.Queue queue, ByteBuffer out) {
        for (int g = 0; g < queue.backlog().size(); g++) {
            for (int j = 0; j < queue.backlog().get(g).size(); j++) {
                out.putDouble(queue.delivered().get(g).get(j));
                out.putDouble(queue.waitedChipDays().get(g).get(j));
                StepsCodec.write(queue.backlog().get(g).get(j), out);
            }
        }
    }

    static MarketHistory read(ByteBuffer in) {
        int segments = in.getInt();
        int chips = in.getInt();
        List<List<StepCurve>> shares = new ArrayList<>();
        List<List<Double>> revenue = new ArrayList<>();
        for (int g = 0; g < segments; g++) {
            shares.add(new ArrayList<>());
            revenue.add(new ArrayList<>());
            for (int j = 0; j < chips; j++) {
                revenue.get(g).add(in.getDouble());
                shares.get(g).add(StepsCodec.read(in));
            }
        }
        return new MarketHistory(
                shares, revenue, in.hasRemaining() ? Optional.of(queue(segments, chips, in)) : Optional.empty());
    }

    private static MarketHistory.Queue queue(int segments, int chips, ByteBuffer in) {
        List<List<StepCurve>> backlog = new ArrayList<>();
        List<List<Double>> delivered = new ArrayList<>();
        List<List<Double>> waited = new ArrayList<>();
        for (int g = 0; g < segments; g++) {
            backlog.add(new ArrayList<>());
            delivered.add(new ArrayList<>());
            waited.add(new ArrayList<>());
            for (int j = 0; j < chips; j++) {
                delivered.get(g).add(in.getDouble());
                waited.get(g).add(in.getDouble());
                backlog.get(g).add(StepsCodec.read(in));
            }
        }
        return new MarketHistory.Queue(backlog, delivered, waited);
    }
}

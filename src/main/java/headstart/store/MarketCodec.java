package headstart.store;

import headstart.model.MarketHistory;
import headstart.model.StepCurve;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** What the buyers of a run did, as bytes. */
final class MarketCodec {
    private MarketCodec() {}

    static int size(MarketHistory market) {
        int size = 2 * Integer.BYTES;
        for (List<StepCurve> segment : market.shares()) {
            for (StepCurve share : segment) {
                size += Double.BYTES + Integer.BYTES + 2 * Double.BYTES * share.size();
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
                StepCurve share = market.shares().get(g).get(j);
                out.putInt(share.size());
                for (int i = 0; i < share.size(); i++) {
                    out.putDouble(share.day(i)).putDouble(share.value(i));
                }
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
                shares.get(g).add(curve(in));
            }
        }
        return new MarketHistory(shares, revenue);
    }

    private static StepCurve curve(ByteBuffer in) {
        int steps = in.getInt();
        double[] days = new double[steps];
        double[] values = new double[steps];
        for (int i = 0; i < steps; i++) {
            days[i] = in.getDouble();
            values[i] = in.getDouble();
        }
        return StepCurve.of(days, values);
    }
}

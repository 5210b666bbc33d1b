package headstart.model.market;

import java.util.Arrays;

/**
 * What the choosers of a round would buy, and how it is shared out when there is not enough. A chip that is short is given to all
 * who chose it in proportion; whoever goes without chooses again among the chips that are left, until nothing is short: water
 * filling. Whoever finds nothing keeps what he has.
 */
final class Demand {
    private static final double ROUNDING = 1e-12;

    private final double[] chips;
    private final double[][] cap;
    private final double[] supply;
    private final boolean[][] closed;
    private final double[][] total;
    private int size;
    private int[] segment = new int[32];
    private int[] origin = new int[32];
    private double[][] weight = new double[32][];
    private double[][] amount = new double[32][];
    private double[] unserved = new double[32];

    Demand(double[] chips, Terms terms) {
        this.chips = chips;
        this.cap = terms.cap;
        this.supply = terms.supply;
        this.closed = new boolean[chips.length][supply.length];
        this.total = new double[chips.length][supply.length];
    }

    /**
     * Choosers of a kind.
     *
     * @param ofSegment their segment
     * @param from the chip they have; -1 for none
     * @param mass how many they are, as a share of the segment
     * @param weights what each chip weighs for them; 0 if it is not open to them
     */
    void add(int ofSegment, int from, double mass, double[] weights) {
        if (size == segment.length) {
            segment = Arrays.copyOf(segment, 2 * size);
            origin = Arrays.copyOf(origin, 2 * size);
            weight = Arrays.copyOf(weight, 2 * size);
            amount = Arrays.copyOf(amount, 2 * size);
            unserved = Arrays.copyOf(unserved, 2 * size);
        }
        segment[size] = ofSegment;
        origin[size] = from;
        weight[size] = weights;
        amount[size] = new double[weights.length];
        unserved[size] = 0;
        spread(size++, mass);
    }

    /** Spreads choosers over the chips that are not sold out. */
    private void spread(int kind, double mass) {
        boolean[] gone = closed[segment[kind]];
        double sum = 0;
        for (int j = 0; j < gone.length; j++) {
            sum += gone[j] ? 0 : weight[kind][j];
        }
        if (sum <= 0) {
            unserved[kind] += mass;
            return;
        }
        double[] all = total[segment[kind]];
        double scale = mass / sum;
        for (int j = 0; j < gone.length; j++) {
            double part = gone[j] ? 0 : scale * weight[kind][j];
            amount[kind][j] += part;
            all[j] += part;
        }
    }

    /** Orders all that is wanted, however much there is of it. */
    void order(OrderBook orders, double day) {
        for (int kind = 0; kind < size; kind++) {
            for (int j = 0; j < supply.length; j++) {
                orders.add(segment[kind], origin[kind], j, day, amount[kind][j]);
            }
        }
    }

    /** Shares out what there is. */
    void settle() {
        double[] overflow = new double[size];
        boolean again = true;
        while (again) {
            again = false;
            Arrays.fill(overflow, 0);
            for (int j = 0; j < supply.length; j++) {
                again |= shorten(j, overflow);
            }
            for (int kind = 0; again && kind < size; kind++) {
                if (overflow[kind] > 0) {
                    spread(kind, overflow[kind]);
                }
            }
        }
    }

    /** Cuts a chip down to what there is of it, in each segment and in all; says whether it had to. */
    private boolean shorten(int j, double[] overflow) {
        boolean cut = false;
        double wanted = 0;
        for (int g = 0; g < chips.length; g++) {
            double own = chips[g] * total[g][j];
            if (own > cap[g][j] * (1 + ROUNDING)) {
                scale(g, j, cap[g][j] / own, overflow);
                own = cap[g][j];
                cut = true;
            }
            wanted += own;
        }
        if (wanted > supply[j] * (1 + ROUNDING)) {
            for (int g = 0; g < chips.length; g++) {
                scale(g, j, supply[j] / wanted, overflow);
            }
            cut = true;
        }
        return cut;
    }

    private void scale(int g, int j, double factor, double[] overflow) {
        closed[g][j] = true;
        total[g][j] *= factor;
        for (int kind = 0; kind < size; kind++) {
            if (segment[kind] == g) {
                overflow[kind] += amount[kind][j] * (1 - factor);
                amount[kind][j] *= factor;
            }
        }
    }

    /** Books what was bought; whoever found nothing has what he had. */
    void book(Installed installed) {
        for (int kind = 0; kind < size; kind++) {
            int g = segment[kind];
            for (int j = 0; j < supply.length; j++) {
                installed.share[g][j] += amount[kind][j];
                installed.bought[g][j] += amount[kind][j];
            }
            if (origin[kind] >= 0) {
                installed.share[g][origin[kind]] += unserved[kind];
            }
        }
    }
}

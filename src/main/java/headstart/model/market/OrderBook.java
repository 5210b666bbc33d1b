package headstart.model.market;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The orders of the mean field that wait for chips: whoever chose a chip that is short keeps what he has and his place in the line, and looks
 * at nothing else until it is delivered. Older orders come first; orders of one round share what there is in proportion. Where the chip has
 * been forbidden since, or a volume cap is used up, the order waits on and does not hold up other segments.
 */
final class OrderBook {
    private static final double ROUNDING = 1e-12;

    private final double[] sizes;
    private final List<List<Order>> byChip = new ArrayList<>();

    OrderBook(double[] sizes, int chips) {
        this.sizes = sizes;
        for (int j = 0; j < chips; j++) {
            byChip.add(new ArrayList<>());
        }
    }

    /** Choosers of one segment who have the same chip and ordered the same one on the same day. */
    private static final class Order {
        private final int segment;
        private final int origin;
        private final double day;
        private double mass;

        Order(int segment, int origin, double day, double mass) {
            this.segment = segment;
            this.origin = origin;
            this.day = day;
            this.mass = mass;
        }
    }

    /**
     * An order.
     *
     * @param origin the chip that those who order have; negative for none
     * @param mass how many they are, as a share of the segment
     */
    void add(int segment, int origin, int chip, double day, double mass) {
        if (mass > 0) {
            byChip.get(chip).add(new Order(segment, origin, day, mass));
        }
    }

    /** Those who have the chip, or none, and wait for another, as a share of the segment. */
    double waiting(int segment, int origin) {
        double sum = 0;
        for (List<Order> orders : byChip) {
            for (Order order : orders) {
                sum += order.segment == segment && order.origin == origin ? order.mass : 0;
            }
        }
        return sum;
    }

    /** Delivers what there is and says what is left in the line. */
    void serve(Terms terms, Installed installed) {
        for (int j = 0; j < byChip.size(); j++) {
            serve(j, terms, installed);
        }
        for (double[] segment : installed.backlog) {
            java.util.Arrays.fill(segment, 0);
        }
        for (int j = 0; j < byChip.size(); j++) {
            for (Order order : byChip.get(j)) {
                installed.backlog[order.segment][j] += order.mass;
            }
        }
    }

    private void serve(int chip, Terms terms, Installed installed) {
        List<Order> orders = byChip.get(chip);
        double[] cap = new double[sizes.length];
        for (int g = 0; g < cap.length; g++) {
            cap[g] = terms.access[g][chip] > 0 ? terms.cap[g][chip] : 0;
        }
        double supply = terms.supply[chip];
        int from = 0;
        while (from < orders.size()) {
            int to = from;
            while (to < orders.size() && orders.get(to).day == orders.get(from).day) {
                to++;
            }
            supply -= serve(chip, orders.subList(from, to), cap, supply, terms.day, installed);
            from = to;
        }
        for (Iterator<Order> each = orders.iterator(); each.hasNext(); ) {
            if (each.next().mass <= ROUNDING) {
                each.remove();
            }
        }
    }

    /** Delivers to the orders of one day; the chips that went. */
    private double serve(int chip, List<Order> orders, double[] cap, double supply, double day, Installed installed) {
        double[] wanted = new double[sizes.length];
        for (Order order : orders) {
            wanted[order.segment] += sizes[order.segment] * order.mass;
        }
        double granted = 0;
        for (int g = 0; g < cap.length; g++) {
            granted += Math.min(wanted[g], Math.max(0, cap[g]));
        }
        double part = granted > supply ? Math.max(0, supply) / granted : 1;
        double gone = 0;
        for (Order order : orders) {
            double own = Math.min(wanted[order.segment], Math.max(0, cap[order.segment])) * part;
            double mass = own == 0 ? 0 : order.mass * Math.min(1, own / wanted[order.segment]);
            deliver(order, chip, mass, day, installed);
            gone += sizes[order.segment] * mass;
        }
        for (int g = 0; g < cap.length; g++) {
            cap[g] -= Math.min(wanted[g], Math.max(0, cap[g])) * part;
        }
        return gone;
    }

    private static void deliver(Order order, int chip, double mass, double day, Installed installed) {
        int g = order.segment;
        order.mass -= mass;
        if (order.origin >= 0) {
            installed.share[g][order.origin] = Math.max(0, installed.share[g][order.origin] - mass);
        }
        installed.share[g][chip] += mass;
        installed.bought[g][chip] += mass;
        installed.waited[g][chip] += mass * (day - order.day);
    }
}

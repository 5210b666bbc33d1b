package headstart.model.market;

import java.util.Optional;
import org.apache.commons.math3.util.FastMath;

/**
 * The mean field of the buyers: {@code share <- inertia * share + (1 - inertia) * sum_i share_i p_ij} with p the choice
 * probabilities of those who have chip i, and those who enter on top.
 */
final class AggregateBuyers implements Buyers {
    private static final int NONE = -1;

    private final Market market;
    private final int chips;
    private final double[] sizes;
    private final double keep;
    private final Optional<OrderBook> orders;

    AggregateBuyers(Market market, int chips) {
        this.market = market;
        this.chips = chips;
        this.sizes = market.segments().stream().mapToDouble(Segment::chips).toArray();
        this.keep = FastMath.exp(-market.choice().switchingCost());
        this.orders = market.queue() ? Optional.of(new OrderBook(sizes, chips)) : Optional.empty();
    }

    @Override
    public void begin(Installed installed) {
        double entered = market.diffusion().map(Diffusion::entered).orElse(1.0);
        for (double[] shares : installed.share) {
            for (int j = 0; j < chips; j++) {
                shares[j] *= entered;
            }
        }
    }

    @Override
    public int agents() {
        return 0;
    }

    @Override
    public void call(Terms terms, Installed installed) {
        // Nobody decides for himself.
    }

    @Override
    public void decide(int agent, Terms terms) {
        throw new IllegalArgumentException("agent (" + agent + "): the mean field has none.");
    }

    @Override
    public void clear(Terms terms, Installed installed) {
        Demand demand = new Demand(sizes, terms);
        for (int g = 0; g < sizes.length; g++) {
            choosers(g, terms, installed, demand);
        }
        if (orders.isPresent()) {
            demand.order(orders.get(), terms.day);
            orders.get().serve(terms, installed);
            return;
        }
        demand.settle();
        double inertia = market.choice().inertia();
        for (double[] shares : installed.share) {
            for (int j = 0; j < chips; j++) {
                shares[j] *= inertia;
            }
        }
        demand.book(installed);
    }

    private void choosers(int g, Terms terms, Installed installed, Demand demand) {
        double[] share = installed.share[g];
        double[] weights = terms.weights(g, share, market.choice().following());
        double[] levels = terms.levels(g);
        double looking = 1 - market.choice().inertia();
        for (int from = 0; from < chips; from++) {
            byLevel(g, from, looking * free(g, from, share[from]), terms.access[g], levels, weights, demand);
        }
        double entered = installed.entered(g);
        double entering = market.diffusion()
                .map(diffusion -> free(g, NONE, 1 - entered) * diffusion.chance(entered, terms.days))
                .orElse(0.0);
        byLevel(g, NONE, entering, terms.access[g], levels, weights, demand);
    }

    /** Those of a mass who do not wait for a chip already. */
    private double free(int g, int from, double mass) {
        return orders.map(book -> Math.max(0, mass - book.waiting(g, from))).orElse(mass);
    }

    /** Choosers who have the same chip, by what is open to them; to some nothing is. */
    private void byLevel(
            int g, int from, double mass, double[] access, double[] levels, double[] weights, Demand demand) {
        if (mass <= 0) {
            return;
        }
        double below = 0;
        for (double level : levels) {
            demand.add(g, from, mass * (level - below), open(from, level, access, weights));
            below = level;
        }
        if (below < 1) {
            demand.add(g, from, mass * (1 - below), new double[chips]);
        }
    }

    private double[] open(int from, double level, double[] access, double[] weights) {
        double[] open = new double[chips];
        for (int j = 0; j < chips; j++) {
            double staying = from == NONE || from == j ? 1 : keep;
            open[j] = access[j] >= level ? weights[j] * staying : 0;
        }
        return open;
    }
}

package headstart.model.market;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * The market during one run: what is installed, what is in stock, and what has been sold. What is left over of a supply or of a
 * volume cap in one round is there in the next.
 */
public final class Trading {
    private final Market market;
    private final List<String> chips;
    private final Regulation regulation;
    private final Buyers buyers;
    private final Installed installed;
    private final double[][] preference;
    private final double[] price;
    private final double[] madePerRound;
    private final double[] stock;
    private final double[][] quota;
    private final double[][] revenue;
    private final double[][] delivered;
    private final double[][] waited;
    private final Terms terms;
    private final double[] logSpeed;
    private double lastRound = Double.NaN;

    Trading(MarketPlan plan, Buyers buyers) {
        int segments = plan.preference.length;
        int sold = plan.price.length;
        this.market = plan.market;
        this.chips = plan.chips;
        this.regulation = plan.regulation;
        this.buyers = buyers;
        this.installed = new Installed(segments, sold);
        this.preference = plan.preference;
        this.price = plan.price;
        this.madePerRound = plan.madePerRound;
        this.stock = new double[sold];
        this.quota = new double[segments][sold];
        this.revenue = new double[segments][sold];
        this.delivered = new double[segments][sold];
        this.waited = new double[segments][sold];
        this.terms = new Terms(segments, sold);
        this.logSpeed = new double[sold];
        for (int g = 0; g < segments; g++) {
            System.arraycopy(plan.initial[g], 0, installed.share[g], 0, sold);
        }
        buyers.begin(installed);
    }

    /** How many buyers decide one by one in a round: 0 in the mean field. */
    public int agents() {
        return buyers.agents();
    }

    /** Plays a whole procurement round: {@link #call}, {@link #decide} for every agent, {@link #clear}. */
    public void round(double day, double[] throughput) {
        call(day, throughput);
        for (int agent = 0; agent < agents(); agent++) {
            decide(agent);
        }
        clear();
    }

    /**
     * Opens a procurement round.
     *
     * @param day the day, after that of the round before
     * @param throughput of one chip, by chip; 0 if it does not run the model
     */
    public void call(double day, double[] throughput) {
        terms.days = Double.isNaN(lastRound) ? 0 : day - lastRound;
        lastRound = day;
        terms.day = day;
        for (int j = 0; j < price.length; j++) {
            stock[j] += madePerRound[j];
            logSpeed[j] = throughput[j] > 0 ? FastMath.log(throughput[j] / price[j]) : Double.NEGATIVE_INFINITY;
            terms.supply[j] = stock[j];
        }
        for (int g = 0; g < preference.length; g++) {
            offer(g, day, throughput);
            Arrays.fill(installed.bought[g], 0);
            Arrays.fill(installed.waited[g], 0);
        }
        buyers.call(terms, installed);
    }

    /** A buyer of the round that was called says what he would take; they decide in their order. */
    public void decide(int agent) {
        buyers.decide(agent, terms);
    }

    /** Shares out what there is among those who have decided, and books it. */
    public void clear() {
        buyers.clear(terms, installed);
        for (int g = 0; g < preference.length; g++) {
            double size = market.segments().get(g).chips();
            for (int j = 0; j < price.length; j++) {
                double sold = size * installed.bought[g][j];
                stock[j] -= sold;
                quota[g][j] -= sold;
                revenue[g][j] += sold * price[j];
                delivered[g][j] += sold;
                waited[g][j] += size * installed.waited[g][j];
            }
        }
    }

    private void offer(int g, double day, double[] throughput) {
        for (int j = 0; j < price.length; j++) {
            boolean runs = throughput[j] > 0;
            double factor = regulation.priceFactor(g, j, day);
            double logValue = factor == 1 ? logSpeed[j] : logSpeed[j] - FastMath.log(factor);
            terms.access[g][j] = runs ? regulation.access(g, j, day) : 0;
            terms.utility[g][j] =
                    runs ? market.choice().sensitivity() * logValue + preference[g][j] : Double.NEGATIVE_INFINITY;
            double cap = market.perRound(regulation.capPerYear(g, j, day));
            quota[g][j] = cap == Double.POSITIVE_INFINITY ? cap : carried(quota[g][j]) + cap;
            terms.cap[g][j] = quota[g][j];
        }
    }

    private static double carried(double left) {
        return left == Double.POSITIVE_INFINITY ? 0 : Math.max(0, left);
    }

    /** What is installed of a chip in a segment, as a share of the segment's chips. */
    public double share(int segment, int chip) {
        return installed.share[segment][chip];
    }

    /** What is installed of a chip in all segments, as a share of all chips. */
    public double shareOfMarket(int chip) {
        double sum = 0;
        double all = 0;
        for (int g = 0; g < preference.length; g++) {
            double size = market.segments().get(g).chips();
            sum += size * installed.share[g][chip];
            all += size;
        }
        return sum / all;
    }

    /** Sales since the start before tariffs, US dollars. */
    public double revenue(int segment, int chip) {
        return revenue[segment][chip];
    }

    /** Chips on order that have not been delivered; none where buyers do not queue. */
    public double backlog(int segment, int chip) {
        return market.segments().get(segment).chips() * installed.backlog[segment][chip];
    }

    /** Chips delivered since the start. */
    public double delivered(int segment, int chip) {
        return delivered[segment][chip];
    }

    /** The days from order to delivery, summed over all chips delivered since the start. */
    public double waitedChipDays(int segment, int chip) {
        return waited[segment][chip];
    }

    /** What is wrong with the last round, or nothing: shares sum to who has entered, nobody bought what he could not, nothing is oversold. */
    public String breach() {
        for (int g = 0; g < preference.length; g++) {
            String segment = market.segments().get(g).name();
            double entered = installed.entered(g);
            boolean complete = market.diffusion().isPresent() || Math.abs(entered - 1) < 1e-9;
            if (!complete || !(entered < 1 + 1e-9)) {
                return segment + ": shares sum to " + entered + ".";
            }
            for (int j = 0; j < price.length; j++) {
                String breach = breach(g, j);
                if (!breach.isEmpty()) {
                    return segment + ": " + chips.get(j) + breach;
                }
            }
        }
        return "";
    }

    private String breach(int g, int j) {
        double slack = 1e-9 * market.segments().get(g).chips();
        if (!(installed.backlog[g][j] >= 0 && installed.backlog[g][j] < 1 + 1e-9)) {
            return " has the backlog " + installed.backlog[g][j] + ".";
        }
        if (!(installed.share[g][j] >= 0)) {
            return " has the share " + installed.share[g][j] + ".";
        }
        if (installed.bought[g][j] > 0 && terms.access[g][j] == 0) {
            return " was bought though it is forbidden or does not run.";
        }
        return stock[j] < -slack || quota[g][j] < -slack ? " was sold more often than there was of it." : "";
    }
}

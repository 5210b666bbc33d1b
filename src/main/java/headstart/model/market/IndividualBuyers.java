package headstart.model.market;

import headstart.random.RandomStream;
import headstart.random.Streams;
import java.util.Arrays;
import java.util.Comparator;
import org.apache.commons.math3.util.FastMath;

/**
 * One agent per buyer. In a round each takes the same number of draws from his own stream whatever happens, so that the scenarios
 * meet the same buyers in the same mood. They decide one after the other and see what those before them chose; of a chip that is
 * short, whoever drew the better ticket gets it, and the others choose again.
 */
final class IndividualBuyers implements Buyers {
    private static final int NONE = -1;

    private final Market market;
    private final int chips;
    private final Buyer[][] buyers;
    private final Buyer[] inOrder;
    private final Surroundings[] surroundings;
    private final double keep;

    IndividualBuyers(Market market, int chips, Streams.Replication streams) {
        this.market = market;
        this.chips = chips;
        this.keep = FastMath.exp(-market.choice().switchingCost());
        this.buyers = new Buyer[market.segments().size()][];
        for (int g = 0; g < buyers.length; g++) {
            Segment segment = market.segments().get(g);
            Streams.Name path = Streams.name("market").child(Streams.name(segment.name()));
            buyers[g] = new Buyer[segment.buyers()];
            int own = g;
            Arrays.setAll(buyers[g], b -> new Buyer(own, streams, path.child(new Streams.Name(0, b))));
        }
        this.inOrder = Arrays.stream(buyers).flatMap(Arrays::stream).toArray(Buyer[]::new);
        this.surroundings = new Surroundings[buyers.length];
    }

    /** What the buyers of a segment see as the round goes on: what is installed or about to be, and what that makes each chip weigh. */
    private static final class Surroundings {
        private final double[] share;
        private final double entering;
        private final double one;
        private double[] weights;

        Surroundings(double[] share, double entering, double one, double[] weights) {
            this.share = share;
            this.entering = entering;
            this.one = one;
            this.weights = weights;
        }
    }

    /** One buyer: what he has, what he is about to take, and his luck. */
    private static final class Buyer {
        private static final Streams.Name CHOICE = Streams.name("choice");
        private static final Streams.Name AGAIN = Streams.name("choice again");

        private final int segment;
        private final RandomStream luck;
        private final RandomStream again;
        private int has = NONE;
        private int wants = NONE;
        private int ordered = NONE;
        private double orderedOn;
        private double reach;
        private double ticket;

        Buyer(int segment, Streams.Replication streams, Streams.Name name) {
            this.segment = segment;
            this.luck = streams.stream(name.child(CHOICE));
            this.again = streams.stream(name.child(AGAIN));
        }
    }

    /** Shares are rounded to whole buyers by largest remainder. */
    @Override
    public void begin(Installed installed) {
        double entered = market.diffusion().map(Diffusion::entered).orElse(1.0);
        for (int g = 0; g < buyers.length; g++) {
            double[] share = installed.share[g];
            int holders = (int) Math.round(entered * buyers[g].length);
            double given = 0;
            int next = 0;
            for (int j = 0; j < chips; j++) {
                given += share[j];
                int upTo = (int) Math.round(given * holders);
                for (; next < Math.min(upTo, holders); next++) {
                    buyers[g][next].has = j;
                }
            }
            count(g, installed);
        }
    }

    private void count(int g, Installed installed) {
        Arrays.fill(installed.share[g], 0);
        for (Buyer buyer : buyers[g]) {
            if (buyer.has != NONE) {
                installed.share[g][buyer.has]++;
            }
        }
        for (int j = 0; j < chips; j++) {
            installed.share[g][j] /= buyers[g].length;
        }
    }

    @Override
    public int agents() {
        return inOrder.length;
    }

    @Override
    public void clear(Terms terms, Installed installed) {
        if (market.queue()) {
            for (int g = 0; g < buyers.length; g++) {
                Arrays.fill(installed.backlog[g], 0);
            }
            serveInOrder(terms, installed);
        } else {
            new Rationing(terms).settle();
        }
        take(installed);
    }

    /** Delivers to whoever ordered first, of one round to the better ticket; who is not served keeps his place and looks at nothing else. */
    private void serveInOrder(Terms terms, Installed installed) {
        for (Buyer buyer : inOrder) {
            if (buyer.wants != NONE) {
                buyer.ordered = buyer.wants;
                buyer.orderedOn = terms.day;
                buyer.wants = NONE;
            }
        }
        double[] supply = terms.supply.clone();
        double[][] cap = Arrays.stream(terms.cap).map(double[]::clone).toArray(double[][]::new);
        Arrays.stream(inOrder)
                .filter(buyer -> buyer.ordered != NONE)
                .sorted(Comparator.comparingDouble((Buyer buyer) -> buyer.orderedOn)
                        .thenComparingDouble(buyer -> buyer.ticket))
                .forEach(buyer -> {
                    int g = buyer.segment;
                    int j = buyer.ordered;
                    double each = market.segments().get(g).chips() / buyers[g].length;
                    double there = terms.access[g][j] > 0 ? Math.min(supply[j], cap[g][j]) : 0;
                    if (there < each * (1 - 1e-9)) {
                        installed.backlog[g][j] += 1.0 / buyers[g].length;
                        return;
                    }
                    supply[j] -= each;
                    cap[g][j] -= each;
                    installed.waited[g][j] += (terms.day - buyer.orderedOn) / buyers[g].length;
                    buyer.wants = j;
                    buyer.ordered = NONE;
                });
    }

    private void take(Installed installed) {
        for (int g = 0; g < buyers.length; g++) {
            for (Buyer buyer : buyers[g]) {
                if (buyer.wants != NONE) {
                    installed.bought[g][buyer.wants] += 1.0 / buyers[g].length;
                    buyer.has = buyer.wants;
                }
            }
            count(g, installed);
        }
    }

    @Override
    public void call(Terms terms, Installed installed) {
        for (int g = 0; g < buyers.length; g++) {
            double[] share = installed.share[g].clone();
            double entered = installed.entered(g);
            double entering = market.diffusion()
                    .map(diffusion -> diffusion.chance(entered, terms.days))
                    .orElse(0.0);
            double[] weights = terms.weights(g, share, market.choice().following());
            surroundings[g] = new Surroundings(share, entering, 1.0 / buyers[g].length, weights);
        }
    }

    @Override
    public void decide(int agent, Terms terms) {
        Buyer buyer = inOrder[agent];
        int g = buyer.segment;
        Surroundings around = surroundings[g];
        double mood = buyer.luck.nextDouble();
        buyer.reach = buyer.luck.nextDouble();
        double lot = buyer.luck.nextDouble();
        double ticket = buyer.luck.nextDouble();
        if (buyer.ordered != NONE) {
            buyer.wants = NONE;
            return;
        }
        buyer.ticket = ticket;
        boolean looks = buyer.has == NONE
                ? mood < around.entering
                : mood >= market.choice().inertia();
        buyer.wants = looks ? draw(buyer, lot, terms.access[g], around.weights, new boolean[chips]) : NONE;
        double following = market.choice().following();
        if (following != 0 && buyer.wants != NONE && buyer.wants != buyer.has) {
            around.share[buyer.wants] += around.one;
            if (buyer.has != NONE) {
                around.share[buyer.has] = Math.max(0, around.share[buyer.has] - around.one);
            }
            around.weights = terms.weights(g, around.share, following);
        }
    }

    /** The chip he draws among those that are open to him and not sold out, or none. */
    private int draw(Buyer buyer, double lot, double[] access, double[] weights, boolean[] soldOut) {
        double sum = 0;
        for (int j = 0; j < chips; j++) {
            sum += weight(buyer, j, access, weights, soldOut);
        }
        double left = lot * sum;
        int drawn = NONE;
        for (int j = 0; j < chips && (drawn == NONE || left >= 0); j++) {
            double weight = weight(buyer, j, access, weights, soldOut);
            drawn = weight > 0 ? j : drawn;
            left -= weight;
        }
        return drawn;
    }

    private double weight(Buyer buyer, int j, double[] access, double[] weights, boolean[] soldOut) {
        if (soldOut[j] || buyer.reach >= access[j]) {
            return 0;
        }
        return weights[j] * (buyer.has == NONE || buyer.has == j ? 1 : keep);
    }

    /** Shares out what is short by the buyers' tickets. */
    private final class Rationing {
        private final Terms terms;
        private final boolean[][] soldOut = new boolean[buyers.length][chips];

        Rationing(Terms terms) {
            this.terms = terms;
        }

        void settle() {
            boolean again = true;
            while (again) {
                again = false;
                boolean[][] refused = new boolean[buyers.length][];
                Arrays.setAll(refused, g -> new boolean[buyers[g].length]);
                for (int j = 0; j < chips; j++) {
                    again |= shorten(j, refused);
                }
                for (int g = 0; again && g < buyers.length; g++) {
                    chooseAgain(g, refused[g]);
                }
            }
        }

        private boolean shorten(int j, boolean[][] refused) {
            boolean cut = false;
            double wanted = 0;
            for (int g = 0; g < buyers.length; g++) {
                double each = market.segments().get(g).chips() / buyers[g].length;
                int seekers = seekers(g, j);
                // A hair more, so that a cap which is a whole number of buyers is not rounded down.
                int places = (int) Math.min(seekers, Math.floor(terms.cap[g][j] / each + 1e-9));
                cut |= places < seekers && refuse(g, j, places, refused[g]);
                wanted += Math.min(places, seekers) * each;
            }
            if (wanted > terms.supply[j] * (1 + 1e-12)) {
                double part = terms.supply[j] / wanted;
                for (int g = 0; g < buyers.length; g++) {
                    int seekers = seekers(g, j);
                    cut |= refuse(g, j, (int) Math.floor(seekers * part + 1e-9), refused[g]);
                }
            }
            return cut;
        }

        private int seekers(int g, int j) {
            int count = 0;
            for (Buyer buyer : buyers[g]) {
                count += buyer.wants == j ? 1 : 0;
            }
            return count;
        }

        /** Leaves the chip to that many with the best tickets; the chip is sold out from then on. */
        private boolean refuse(int g, int j, int places, boolean[] refused) {
            soldOut[g][j] = true;
            double[] tickets = Arrays.stream(buyers[g])
                    .filter(buyer -> buyer.wants == j)
                    .mapToDouble(buyer -> buyer.ticket)
                    .sorted()
                    .toArray();
            boolean any = false;
            for (int b = 0; b < refused.length && places < tickets.length; b++) {
                Buyer buyer = buyers[g][b];
                if (buyer.wants == j && buyer.ticket >= tickets[places]) {
                    buyer.wants = NONE;
                    refused[b] = true;
                    any = true;
                }
            }
            return any;
        }

        private void chooseAgain(int g, boolean[] refused) {
            double[] weights = terms.weights(g, shares(g), market.choice().following());
            for (int b = 0; b < refused.length; b++) {
                if (refused[b]) {
                    Buyer buyer = buyers[g][b];
                    buyer.wants = draw(buyer, buyer.again.nextDouble(), terms.access[g], weights, soldOut[g]);
                }
            }
        }

        private double[] shares(int g) {
            double[] shares = new double[chips];
            for (Buyer buyer : buyers[g]) {
                if (buyer.has != NONE) {
                    shares[buyer.has] += 1.0 / buyers[g].length;
                }
            }
            return shares;
        }
    }
}

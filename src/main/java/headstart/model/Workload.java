package headstart.model;

import headstart.random.RandomStream;
import headstart.random.Streams;
import org.apache.commons.math3.util.FastMath;

/**
 * One team's operators of one release while they are being tuned: the excess of each, and the clock on which the next
 * improvements are already written down.
 *
 * <p>Every operator owns a unit-rate Poisson process. Its next point, divided by the intensity, says when on the team's
 * clock the next improvement is due; a new intensity rescales what is left of the wait.
 */
final class Workload {
    /** Operators that are added up together: an event adds up the block of the operator that it changed, and the blocks. */
    private static final int BLOCK = 16;

    private final TuningLaw law;
    private final double[] rooflineShare;
    private final double[] excess;
    private final double[] logExcess;
    private final double[] difficulty;
    private final double[] weight;
    /** Every operator's part of the total excess: {@code w_k x_k}. */
    private final double[] part;

    private final double[] intensity;
    private final double[] due;
    /** By block: the sum of its weights, the sum of its parts, and its operator that is due first. */
    private final double[] weightsOf;

    private final double[] partsOf;
    private final int[] firstOf;
    private final double[] waiting;
    private final RandomStream[] timing;
    private final RandomStream[] size;
    private double effort;
    private double day;
    private double clock;
    private double speed;
    private double totalExcess;
    private int next;
    private double nextDay;

    Workload(TuningLaw law, Blueprint.Assignment plan, double[] startingExcess, Streams.Replication streams) {
        int operators = startingExcess.length;
        this.law = law;
        this.rooflineShare = plan.rooflineShare;
        this.excess = startingExcess.clone();
        this.logExcess = new double[operators];
        this.difficulty = new double[operators];
        this.weight = new double[operators];
        this.part = new double[operators];
        this.intensity = new double[operators];
        this.due = new double[operators];
        int blocks = (operators + BLOCK - 1) / BLOCK;
        this.weightsOf = new double[blocks];
        this.partsOf = new double[blocks];
        this.firstOf = new int[blocks];
        this.waiting = new double[operators];
        this.timing = new RandomStream[operators];
        this.size = new RandomStream[operators];
        for (int k = 0; k < operators; k++) {
            timing[k] = streams.stream(plan.timing[k]);
            size[k] = streams.stream(plan.size[k]);
            logExcess[k] = excess[k] == plan.freshExcess[k] ? plan.freshLogExcess[k] : FastMath.log(excess[k]);
            difficulty[k] = law.difficulty(logExcess[k]);
            waiting[k] = timing[k].nextExponential();
            rewrite(k);
            due[k] = Double.POSITIVE_INFINITY;
        }
        refresh();
    }

    /** The team begins to tune. */
    void begin(double day, double effort) {
        this.day = day;
        this.effort = effort;
        for (int k = 0; k < excess.length; k++) {
            rewrite(k);
        }
        refresh();
    }

    /** The team works on with another effort. */
    void changeEffort(double day, double effort) {
        advance(day);
        this.effort = effort;
        join();
    }

    double nextImprovementDay() {
        return nextDay;
    }

    /** The operator that improves next. */
    int nextOperator() {
        return next;
    }

    /** Lets the improvement that is due happen. */
    void improve(double day) {
        int k = next;
        this.day = day;
        this.clock = due[k];
        waiting[k] = timing[k].nextExponential();
        due[k] = Double.POSITIVE_INFINITY;
        set(k, law.improved(logExcess[k], size[k]));
    }

    /** Gives an operator another excess from that day on. */
    void change(double day, int k, double newLogExcess) {
        advance(day);
        waiting[k] = left(k);
        set(k, newLogExcess);
    }

    /** Gives an operator the excess that the same operator has elsewhere, from that day on. */
    void copy(double day, int k, Workload from) {
        advance(day);
        waiting[k] = left(k);
        logExcess[k] = from.logExcess[k];
        excess[k] = from.excess[k];
        difficulty[k] = from.difficulty[k];
        rewrite(k);
        add(k / BLOCK);
        join();
    }

    private void set(int k, double newLogExcess) {
        logExcess[k] = newLogExcess;
        excess[k] = FastMath.exp(newLogExcess);
        difficulty[k] = law.difficulty(newLogExcess);
        rewrite(k);
        add(k / BLOCK);
        join();
    }

    private void advance(double day) {
        clock += speed * (day - this.day);
        this.day = day;
    }

    /** What is left of the operator's unit-rate wait. */
    private double left(int k) {
        return due[k] == Double.POSITIVE_INFINITY ? waiting[k] : Math.max(0, (due[k] - clock) * intensity[k]);
    }

    private void rewrite(int k) {
        part[k] = rooflineShare[k] * excess[k];
        weight[k] = law.weight(rooflineShare[k], excess[k]);
        intensity[k] = weight[k] * difficulty[k];
        due[k] = intensity[k] > 0 ? clock + waiting[k] / intensity[k] : Double.POSITIVE_INFINITY;
    }

    private void refresh() {
        for (int block = 0; block < firstOf.length; block++) {
            add(block);
        }
        join();
    }

    private void add(int block) {
        int from = block * BLOCK;
        int to = Math.min(from + BLOCK, due.length);
        double weights = 0;
        double sum = 0;
        int first = from;
        // Days of 0 or more are in the order of their bits, which are compared without a branch: what comes first is as
        // random as a coin.
        long soonest = Double.doubleToRawLongBits(due[from]);
        for (int k = from; k < to; k++) {
            weights += weight[k];
            sum += part[k];
            long bits = Double.doubleToRawLongBits(due[k]);
            boolean isSooner = bits < soonest;
            first = isSooner ? k : first;
            soonest = isSooner ? bits : soonest;
        }
        weightsOf[block] = weights;
        partsOf[block] = sum;
        firstOf[block] = first;
    }

    private void join() {
        double weights = weightsOf[0];
        double sum = partsOf[0];
        int first = firstOf[0];
        for (int block = 1; block < firstOf.length; block++) {
            weights += weightsOf[block];
            sum += partsOf[block];
            first = due[firstOf[block]] < due[first] ? firstOf[block] : first;
        }
        speed = law.clockSpeed(effort, due.length, weights);
        totalExcess = sum;
        next = first;
        nextDay = speed > 0 ? day + (due[first] - clock) / speed : Double.POSITIVE_INFINITY;
    }

    double excess(int k) {
        return excess[k];
    }

    double logExcess(int k) {
        return logExcess[k];
    }

    /** Slowdown over the whole roofline: {@code sum_k w_k x_k}. */
    double totalExcess() {
        return totalExcess;
    }

    /** The excess of every operator; not to be changed. */
    double[] excesses() {
        return excess;
    }

    /** Slowdown over a roofline with other weights: {@code sum_k w_k x_k}. */
    double totalExcess(double[] weights) {
        if (weights == rooflineShare) {
            return totalExcess;
        }
        double sum = 0;
        for (int k = 0; k < excess.length; k++) {
            sum += weights[k] * excess[k];
        }
        return sum;
    }

    /** How fast the slowdown falls in the mean at effort 1, per day: {@code sum_k w_k x_k} times hazard times mean step. */
    double excessPerDayAndEffort() {
        double weights = 0;
        double sum = 0;
        for (int k = 0; k < excess.length; k++) {
            weights += weight[k];
            sum += intensity[k] * rooflineShare[k] * excess[k];
        }
        return law.clockSpeed(1, excess.length, weights) * law.meanStep() * sum;
    }

    /** Throws unless all is as it must be. */
    void checkConservation(String whose) {
        double shares = 0;
        double weights = law.weights(rooflineShare, excess);
        for (int k = 0; k < excess.length; k++) {
            if (!(excess[k] >= 0) || !Double.isFinite(excess[k])) {
                throw new ConservationException(whose + ": excess of operator " + k + " is " + excess[k] + ".");
            }
            shares += law.effortShare(k, rooflineShare, excess, weights);
        }
        if (Math.abs(shares - 1) > 1e-9) {
            throw new ConservationException(whose + ": effort shares sum to " + shares + " instead of 1.");
        }
    }
}

package headstart.plugin;

/** The share of the effort that an operator gets is its weight over the sum of all weights. */
public interface Allocation {
    /**
     * The weight of an operator. It is asked again whenever the excess of the operator changes, and must be the same for the same values.
     *
     * @param rooflineShare its share of the time that the roofline allows
     * @param excess how many times as long it takes as it would at the roof, less what cannot be tuned away; above 0
     * @return 0 or more
     */
    double weight(double rooflineShare, double excess);
}

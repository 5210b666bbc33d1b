package headstart.model;

/** How a team spreads its effort over the operators: {@code a_k = weight_k / sum of weights}. */
public enum Allocation {
    /** Every operator gets the same effort. */
    UNIFORM {
        @Override
        double weight(double rooflineShare, double excess) {
            return 1;
        }
    },
    /** Engineers go where the profile is hot: in proportion to the time above the roofline, {@code tau_k x_k}. */
    PROFILE_GUIDED {
        @Override
        double weight(double rooflineShare, double excess) {
            return rooflineShare * excess;
        }
    };

    /** Weight of an operator with this share of the roofline time and this excess. */
    abstract double weight(double rooflineShare, double excess);
}

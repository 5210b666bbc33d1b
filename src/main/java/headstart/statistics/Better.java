package headstart.statistics;

/** Which end of an outcome is the good one. */
public enum Better {
    LOWER(-1),
    HIGHER(1);

    private final int sign;

    Better(int sign) {
        this.sign = sign;
    }

    /** How far a value lies towards the good end. */
    double merit(double value) {
        return sign * value;
    }
}

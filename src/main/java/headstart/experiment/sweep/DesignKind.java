package headstart.experiment.sweep;

import java.util.Locale;

/** The designs. A new one is a {@link Sampler} in a file of its own and a constant here. */
public enum DesignKind {
    /** Every combination of the levels; the first factor varies slowest. */
    GRID(new GridDesign()),
    /** The experiment as it is, then every factor through its levels while the others stay as they are. */
    ONE_AT_A_TIME(new OneAtATimeDesign()),
    /** The rows of a table. */
    LIST(new ListDesign()),
    /** Every factor's range cut into as many equal parts as there are points, each part visited once. */
    LATIN_HYPERCUBE(new LatinHypercubeDesign()),
    /** A scrambled Sobol' sequence. */
    SOBOL_SEQUENCE(new SobolSequenceDesign()),
    /** Saltelli's rows for Sobol' indices. */
    SALTELLI(new SaltelliDesign()),
    /** Morris's one-at-a-time paths for elementary effects. */
    MORRIS(new MorrisDesign());

    private final Sampler sampler;

    DesignKind(Sampler sampler) {
        this.sampler = sampler;
    }

    /** The name in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    Sampler sampler() {
        return sampler;
    }

    /** Whether the points are draws from the factors' laws rather than chosen combinations. */
    public boolean isRandom() {
        return this == LATIN_HYPERCUBE || this == SOBOL_SEQUENCE || this == SALTELLI || this == MORRIS;
    }

    /** Whether every point has luck of its own: the points are a sample, and a mean over them is one over luck as well. */
    public boolean hasFreshLuck() {
        return this == LATIN_HYPERCUBE || this == SOBOL_SEQUENCE;
    }

    /** Whether analyses need every point in its place, so that no constraint may drop one. */
    public boolean isStructured() {
        return this == SALTELLI || this == MORRIS;
    }
}

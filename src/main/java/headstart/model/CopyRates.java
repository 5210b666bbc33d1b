package headstart.model;

import java.util.List;

/**
 * How often each team takes up what each publishing team has, per operator and day. Rates are counted in units of 2<sup>-50</sup> of
 * the largest one, so that sums of them are exact in any order.
 */
final class CopyRates {
    private static final double UNITS_OF_LARGEST = 0x1.0p50;

    private final int teams;
    private final double unitPerDay;
    /** By copier and then publisher, and the other way round: whoever goes through them finds them side by side. */
    private final long[] ofCopier;

    private final long[] ofPublisher;

    CopyRates(Parameters parameters) {
        List<Team> all = parameters.teams();
        this.teams = all.size();
        double[] rate = new double[teams * teams];
        double largest = 0;
        for (int pair = 0; pair < rate.length; pair++) {
            int publisher = pair % teams;
            int copier = pair / teams;
            rate[pair] = publisher == copier ? 0 : parameters.commons().rate(all.get(publisher), all.get(copier));
            largest = Math.max(largest, rate[pair]);
        }
        this.unitPerDay = largest / UNITS_OF_LARGEST;
        this.ofCopier = new long[rate.length];
        this.ofPublisher = new long[rate.length];
        for (int pair = 0; pair < rate.length && largest > 0; pair++) {
            ofCopier[pair] = Math.round(rate[pair] / unitPerDay);
            ofPublisher[pair % teams * teams + pair / teams] = ofCopier[pair];
        }
    }

    /** Whether anybody copies from anybody. */
    boolean isAny() {
        return unitPerDay > 0;
    }

    /** For loops over publishers. */
    long unitsOfCopier(int copier, int publisher) {
        return ofCopier[copier * teams + publisher];
    }

    /** For loops over copiers. */
    long unitsOfPublisher(int publisher, int copier) {
        return ofPublisher[publisher * teams + copier];
    }

    double perDay(long units) {
        return units * unitPerDay;
    }
}

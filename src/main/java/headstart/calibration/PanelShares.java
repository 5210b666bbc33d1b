package headstart.calibration;

import java.util.Arrays;
import java.util.List;

/**
 * Simulated log shares of a panel.
 *
 * @param nodes effective days of access, ascending from 0
 * @param rows of each row, by world, share and node; NaN where the team did not serve on the early day
 */
record PanelShares(double[] nodes, List<double[][][]> rows) {
    PanelShares {
        rows = List.copyOf(rows);
    }

    int worlds() {
        return rows.get(0).length;
    }

    /** A place on the axis of effective days: between two nodes. */
    record Place(int below, double above) {}

    Place place(double days) {
        int below = 0;
        while (below < nodes.length - 2 && nodes[below + 1] <= days) {
            below++;
        }
        double above = (days - nodes[below]) / (nodes[below + 1] - nodes[below]);
        return new Place(below, Math.max(0, Math.min(1, above)));
    }

    /**
     * The log share there, over the nodes at which the team served. Where it did not at either, that of the least access with which it did: where it
     * starts. NaN if it never did.
     */
    double log(int row, int world, int share, Place place) {
        double[] at = rows.get(row)[world][share];
        double low = at[place.below()];
        double high = at[place.below() + 1];
        if (Double.isNaN(low)) {
            return Arrays.stream(at, place.below(), at.length)
                    .filter(log -> !Double.isNaN(log))
                    .findFirst()
                    .orElse(Double.NaN);
        }
        return Double.isNaN(high) ? low : low + place.above() * (high - low);
    }

    /** Whether the team served there: 1, 0, or between where it did at one of the nodes. */
    double served(int row, int world, Place place) {
        double served = 1;
        for (double[] at : rows.get(row)[world]) {
            double low = Double.isNaN(at[place.below()]) ? 0 : 1 - place.above();
            double high = Double.isNaN(at[place.below() + 1]) ? 0 : place.above();
            served = Math.min(served, low + high);
        }
        return served;
    }
}

package headstart.model;

import java.util.Arrays;

/**
 * Days by place, and the place of the first of them: a tournament, in which a day that changes plays again only where it changes who wins.
 * Of places with the same day the lowest wins.
 */
final class Soonest {
    private final int leaves;
    private final double[] day;
    /** By node, who has won there; the children of node i are 2i and 2i + 1, and leaf p stands for place p. */
    private final int[] winner;

    /** No day anywhere. */
    Soonest(int places) {
        int power = Integer.highestOneBit(Math.max(1, places));
        this.leaves = power < places ? 2 * power : power;
        this.day = new double[leaves];
        this.winner = new int[2 * leaves];
        Arrays.fill(day, Double.POSITIVE_INFINITY);
        for (int node = 2 * leaves - 1; node > 0; node--) {
            winner[node] = node >= leaves ? node - leaves : winner[2 * node];
        }
    }

    /** The place of the first day. */
    int place() {
        return winner[1];
    }

    /** The first day; infinite if there is none. */
    double day() {
        return day[winner[1]];
    }

    /** Puts another day at a place. */
    void put(int place, double newDay) {
        double before = day[place];
        day[place] = newDay;
        if (newDay < before) {
            earlier(place, newDay);
        } else if (newDay > before) {
            later(place);
        }
    }

    private void earlier(int place, double newDay) {
        for (int node = (leaves + place) >> 1; node > 0; node >>= 1) {
            int other = winner[node];
            if (day[other] < newDay || (day[other] == newDay && other < place)) {
                return;
            }
            winner[node] = place;
        }
    }

    private void later(int place) {
        for (int node = (leaves + place) >> 1; node > 0 && winner[node] == place; node >>= 1) {
            int left = winner[2 * node];
            int right = winner[2 * node + 1];
            winner[node] = day[left] <= day[right] ? left : right;
        }
    }

    /** Takes all days away. */
    void clear() {
        for (int place = 0; place < day.length; place++) {
            put(place, Double.POSITIVE_INFINITY);
        }
    }
}

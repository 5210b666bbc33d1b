package headstart.model;

import headstart.random.RandomStream;
import java.util.Arrays;

/**
 * What is on show for one release, and the copying clocks: one cell per (operator, team), the cells of an operator side by
 * side. The hazard of a cell is the summed rate of the publishers that are ahead. Rates are whole multiples of a tiny unit
 * ({@link CopyRates}), so that a rate can be added and taken away again without a trace.
 */
final class Shelf {
    /** Above every level there is, and finite, so that differences of levels always have a sign. */
    private static final double NOT_ON_SHOW = Double.MAX_VALUE;

    private final World world;
    private final int teams;
    private final int release;
    private final CopyRates rates;
    private final double[] level;
    private final boolean[] copies;
    private final long[] units;
    private final double[] due;
    private final double[] waiting;
    private final RandomStream[] streams;
    private final int[] firstOfRow;
    private int first;

    Shelf(World world, int release) {
        Blueprint blueprint = world.blueprint();
        this.world = world;
        this.release = release;
        this.teams = blueprint.byTeam.size();
        this.rates = blueprint.copyRates;
        int operators = blueprint.parameters.releases().get(release).operators().size();
        int cells = teams * operators;
        this.level = new double[cells];
        this.copies = new boolean[teams];
        this.units = new long[cells];
        this.due = new double[cells];
        this.waiting = new double[cells];
        this.streams = new RandomStream[cells];
        this.firstOfRow = new int[operators];
        Arrays.fill(level, NOT_ON_SHOW);
        Arrays.fill(due, Double.POSITIVE_INFINITY);
        Arrays.setAll(firstOfRow, k -> k * teams);
    }

    /** When somebody next takes something up. */
    double nextDay() {
        return due[first];
    }

    int cellDue() {
        return first;
    }

    int operator(int cell) {
        return cell / teams;
    }

    int copier(int cell) {
        return cell % teams;
    }

    void enter(int team, double day) {
        copies[team] = world.team(team).worksOn(release);
        for (int k = 0; k < firstOfRow.length; k++) {
            show(team, k, world.team(team).logExcess(release, k), day);
        }
    }

    void leave(int team, double day) {
        copies[team] = false;
        for (int k = 0; k < firstOfRow.length; k++) {
            setHazard(k, k * teams + team, 0, day);
        }
    }

    /** The team now shows this level on operator k: whoever it overtook, or fell behind, looks more or less often. */
    void show(int team, int k, double logExcess, double day) {
        int row = k * teams;
        double before = level[row + team];
        double after = Math.max(logExcess, -NOT_ON_SHOW);
        level[row + team] = after;
        long ahead = 0;
        for (int other = 0; other < teams; other++) {
            double own = level[row + other];
            ahead += rates.units(other, team) & isLess(own, after);
            long isAhead = isLess(after, own);
            if (isAhead != isLess(before, own) && copies[other] && other != team) {
                long rate = rates.units(team, other);
                setHazard(k, row + other, units[row + other] + (isAhead == 0 ? -rate : rate), day);
            }
        }
        if (copies[team]) {
            setHazard(k, row + team, ahead, day);
        }
    }

    /**
     * All bits set if a is less than b, else none. Who is ahead is as random as a coin, which would make a branch several times
     * as slow.
     */
    private static long isLess(double a, double b) {
        return Double.doubleToRawLongBits(a - b) >> 63;
    }

    private void setHazard(int k, int cell, long newUnits, double day) {
        long oldUnits = units[cell];
        if (newUnits == oldUnits) {
            return;
        }
        units[cell] = newUnits;
        double left = Math.max(0, due[cell] - day);
        if (newUnits == 0) {
            waiting[cell] = left * rates.perDay(oldUnits);
            setDue(k, cell, Double.POSITIVE_INFINITY);
        } else if (oldUnits == 0) {
            setDue(k, cell, day + waiting(cell) / rates.perDay(newUnits));
        } else {
            // The quotient stands first: a compiler for browsers would not keep brackets behind the product's sign.
            setDue(k, cell, day + (double) oldUnits / newUnits * left);
        }
    }

    /** Keeps the first cell of the row, and of all, while a cell moves; most moves leave both as they are. */
    private void setDue(int k, int cell, double day) {
        boolean wasFirst = cell == firstOfRow[k];
        boolean later = day > due[cell];
        due[cell] = day;
        if (wasFirst && later) {
            firstOfRow[k] = firstOf(k * teams, (k + 1) * teams);
        } else if (day < due[firstOfRow[k]]) {
            firstOfRow[k] = cell;
        }
        if (cell == first && later) {
            first = firstOfRow[0];
            for (int candidate : firstOfRow) {
                first = due[candidate] < due[first] ? candidate : first;
            }
        } else if (day < due[first]) {
            first = cell;
        }
    }

    private int firstOf(int from, int to) {
        int soonest = from;
        double day = due[from];
        for (int cell = from + 1; cell < to; cell++) {
            double other = due[cell];
            if (other < day) {
                soonest = cell;
                day = other;
            }
        }
        return soonest;
    }

    private double waiting(int cell) {
        if (streams[cell] == null) {
            Blueprint.Assignment copier = world.blueprint().byTeam.get(copier(cell))[release];
            streams[cell] = world.streams().stream(copier.copying[operator(cell)]);
            waiting[cell] = streams[cell].nextExponential();
        }
        return waiting[cell];
    }

    /** Whose work is taken up at the cell's due time; starts the cell's next wait. */
    int drawPublisher(int cell) {
        int row = operator(cell) * teams;
        double target = streams[cell].nextDouble() * units[cell];
        int drawn = -1;
        for (int publisher = 0; publisher < teams && (drawn < 0 || target >= 0); publisher++) {
            long rate = rates.units(publisher, copier(cell)) & isLess(level[row + publisher], level[cell]);
            drawn = rate > 0 ? publisher : drawn;
            target -= rate;
        }
        waiting[cell] = streams[cell].nextExponential();
        units[cell] = 0;
        setDue(operator(cell), cell, Double.POSITIVE_INFINITY);
        return drawn;
    }
}

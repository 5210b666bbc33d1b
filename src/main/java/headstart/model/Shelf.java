package headstart.model;

import headstart.random.RandomStream;
import java.util.Arrays;

/**
 * What is on show for one release, and the copying clocks: one cell per (operator, team), the cells of an operator side by
 * side. The hazard of a cell is the summed rate of the publishers that are ahead. Rates are whole multiples of a tiny unit
 * ({@link CopyRates}), so that a rate can be added and taken away again without a trace: whoever moves changes only the hazards
 * of those he passes, and his own by the rates of the same.
 */
final class Shelf {
    /** Above every level there is, and finite. */
    private static final double NOT_ON_SHOW = Double.MAX_VALUE;

    private static final int NONE = -1;

    private final World world;
    private final int teams;
    private final int release;
    private final CopyRates rates;
    private final double[] level;
    private final boolean[] copies;
    /** By cell, the summed rate of all who are ahead; 0 for whoever does not copy. */
    private final long[] units;

    private final double[] due;
    private final double[] waiting;
    private final RandomStream[] streams;
    /** By operator, the teams in the order of their levels, the best first. */
    private final int[] order;

    private final int[] placeInOrder;
    private final int[] firstOfRow;
    private final Soonest rows;
    /** The first cell of the row that is being changed, as far as is known. */
    private int first;

    private boolean isFirstSure;
    /** The cell whose wait is over and has not begun anew. */
    private int drawn = NONE;

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
        this.order = new int[cells];
        this.placeInOrder = new int[cells];
        this.firstOfRow = new int[operators];
        this.rows = new Soonest(operators);
        Arrays.fill(level, NOT_ON_SHOW);
        Arrays.fill(due, Double.POSITIVE_INFINITY);
        Arrays.setAll(firstOfRow, k -> k * teams);
        for (int cell = 0; cell < cells; cell++) {
            order[cell] = cell % teams;
            placeInOrder[cell] = cell;
        }
    }

    /** When somebody next takes something up. */
    double nextDay() {
        return rows.day();
    }

    int cellDue() {
        return firstOfRow[rows.place()];
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
            open(k);
            setHazard(k * teams + team, 0, day);
            settle(k);
        }
    }

    /** The team now shows this level on operator k: whoever it overtook, or fell behind, looks more or less often. */
    void show(int team, int k, double logExcess, double day) {
        int row = k * teams;
        double before = level[row + team];
        double after = Math.max(logExcess, -NOT_ON_SHOW);
        long ahead = units[row + team];
        open(k);
        if (before == NOT_ON_SHOW) {
            ahead = ahead(row, team, after);
        }
        if (after < before) {
            ahead -= rise(row, team, after, day);
        } else if (after > before) {
            ahead += fall(row, team, after, day);
        }
        if (copies[team]) {
            setHazard(row + team, ahead, day);
        }
        settle(k);
    }

    private void open(int k) {
        first = firstOfRow[k];
        isFirstSure = true;
    }

    private long ahead(int row, int team, double own) {
        long ahead = 0;
        for (int other = 0; other < teams; other++) {
            ahead += level[row + other] < own ? rates.unitsOfCopier(team, other) : 0;
        }
        return ahead;
    }

    /** The team gets better and passes all between its old level and its new one; the summed rate of those who were ahead of it. */
    private long rise(int row, int team, double after, double day) {
        double before = level[row + team];
        level[row + team] = after;
        int place = placeInOrder[row + team];
        // Who was level with it and stands behind it.
        for (int p = place + 1; p < row + teams && level[row + order[p]] == before; p++) {
            look(row, order[p], rates.unitsOfPublisher(team, order[p]), day);
        }
        long passed = 0;
        int p = place - 1;
        for (; p >= row && level[row + order[p]] > after; p--) {
            int other = order[p];
            if (level[row + other] < before) {
                passed += rates.unitsOfCopier(team, other);
            }
            look(row, other, rates.unitsOfPublisher(team, other), day);
            move(row, other, p + 1);
        }
        move(row, team, p + 1);
        // Whom it is now level with.
        for (; p >= row && level[row + order[p]] == after; p--) {
            passed += rates.unitsOfCopier(team, order[p]);
        }
        return before == NOT_ON_SHOW ? 0 : passed;
    }

    /** The team gets worse and all between its old level and its new one pass it; the summed rate of those who are now ahead of it. */
    private long fall(int row, int team, double after, double day) {
        double before = level[row + team];
        level[row + team] = after;
        int place = placeInOrder[row + team];
        long passing = 0;
        // Who was level with it and stands before it.
        for (int p = place - 1; p >= row && level[row + order[p]] == before; p--) {
            passing += rates.unitsOfCopier(team, order[p]);
        }
        int p = place + 1;
        for (; p < row + teams && level[row + order[p]] < after; p++) {
            int other = order[p];
            if (level[row + other] > before) {
                look(row, other, -rates.unitsOfPublisher(team, other), day);
            }
            passing += rates.unitsOfCopier(team, other);
            move(row, other, p - 1);
        }
        move(row, team, p - 1);
        // Whom it is now level with.
        for (; p < row + teams && level[row + order[p]] == after; p++) {
            look(row, order[p], -rates.unitsOfPublisher(team, order[p]), day);
        }
        return passing;
    }

    private void move(int row, int team, int place) {
        order[place] = team;
        placeInOrder[row + team] = place;
    }

    private void look(int row, int looker, long more, double day) {
        if (copies[looker]) {
            setHazard(row + looker, units[row + looker] + more, day);
        }
    }

    private void setHazard(int cell, long newUnits, double day) {
        long oldUnits = cell == drawn ? 0 : units[cell];
        units[cell] = newUnits;
        if (cell == drawn) {
            drawn = NONE;
            due[cell] = Double.POSITIVE_INFINITY;
            moved(cell);
        }
        if (newUnits == oldUnits) {
            return;
        }
        double left = Math.max(0, due[cell] - day);
        if (newUnits == 0) {
            waiting[cell] = left * rates.perDay(oldUnits);
            due[cell] = Double.POSITIVE_INFINITY;
        } else if (oldUnits == 0) {
            due[cell] = day + waiting(cell) / rates.perDay(newUnits);
        } else {
            // The quotient stands first: a compiler for browsers would not keep brackets behind the product's sign.
            due[cell] = day + (double) oldUnits / newUnits * left;
        }
        moved(cell);
    }

    private void moved(int cell) {
        if (due[cell] < due[first]) {
            first = cell;
        } else if (cell == first) {
            isFirstSure = false;
        }
    }

    /** The row has its first cell again; looked for only where the first one moved. */
    private void settle(int k) {
        if (!isFirstSure) {
            findFirst(k * teams);
        }
        firstOfRow[k] = first;
        rows.put(k, due[first]);
    }

    private void findFirst(int row) {
        first = row;
        double day = due[row];
        for (int cell = row + 1; cell < row + teams; cell++) {
            double other = due[cell];
            if (other < day) {
                first = cell;
                day = other;
            }
        }
    }

    private double waiting(int cell) {
        if (streams[cell] == null) {
            Blueprint.Assignment copier = world.blueprint().byTeam.get(copier(cell))[release];
            streams[cell] = world.streams().stream(copier.copying[operator(cell)]);
            waiting[cell] = streams[cell].nextExponential();
        }
        return waiting[cell];
    }

    /** Whose work is taken up at the cell's due time; the cell's next wait begins when its team shows what it then has. */
    int drawPublisher(int cell) {
        int copier = copier(cell);
        int row = cell - copier;
        double own = level[cell];
        double target = streams[cell].nextDouble() * units[cell];
        int publisher = NONE;
        for (int one = 0; one < teams && (publisher < 0 || target >= 0); one++) {
            long rate = rates.unitsOfCopier(copier, one) & isLess(level[row + one], own);
            publisher = rate > 0 ? one : publisher;
            target -= rate;
        }
        waiting[cell] = streams[cell].nextExponential();
        drawn = cell;
        return publisher;
    }

    /**
     * All bits set if a is less than b, else none. Who is ahead is as random as a coin, which would make a branch several times
     * as slow.
     */
    private static long isLess(double a, double b) {
        return Double.doubleToRawLongBits(a - b) >> 63;
    }
}

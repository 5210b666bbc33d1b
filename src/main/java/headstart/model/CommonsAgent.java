package headstart.model;

import headstart.random.RandomStream;
import java.util.Arrays;

/**
 * The commons: from release on, every team looks at what the publishing teams have, and takes up what is better than its
 * own. A look at something worse changes nothing, so only the looks at teams ahead are simulated: each (copier, operator)
 * owns one unit-rate Poisson process, run through at the summed rate of the publishers that are ahead, one of which is then
 * drawn in proportion to its rate. In law that is the same as looking at everybody all the time.
 *
 * <p>Not final, so that tests can break it on purpose.
 */
class CommonsAgent extends Agent {
    private final World world;
    private Shelf[] shelves = new Shelf[0];

    CommonsAgent(World world, int ordering) {
        super(world, ordering);
        this.world = world;
    }

    /** The release is public: whoever is ready may be copied from, and may copy. */
    void open(int release, double day) {
        if (!world.blueprint().anyCopying) {
            return;
        }
        shelves = Arrays.copyOf(shelves, release + 1);
        shelves[release] = new Shelf(release);
        for (int team = 0; team < world.blueprint().byTeam.size(); team++) {
            ready(team, release, day);
        }
    }

    /** The team can run the release now. */
    final void ready(int team, int release, double day) {
        if (release < shelves.length && world.team(team).isReady(release)) {
            shelves[release].enter(team, day);
            reschedule();
        }
    }

    /** The team has left the release for the next one: what it has published stays. */
    final void left(int team, int release, double day) {
        if (release < shelves.length) {
            shelves[release].leave(team, day);
            reschedule();
        }
    }

    /** The team's excess on that operator has changed. */
    final void changed(int team, int release, int k, double day) {
        if (release < shelves.length) {
            shelves[release].update(team, k, world.team(team).logExcess(release, k), day);
            reschedule();
        }
    }

    @Override
    double nextDay() {
        double next = Double.POSITIVE_INFINITY;
        for (Shelf shelf : shelves) {
            next = Math.min(next, shelf.nextDay());
        }
        return next;
    }

    @Override
    void act(double day) {
        for (int release = 0; release < shelves.length; release++) {
            if (shelves[release].nextDay() == day) {
                copy(release, day);
                return;
            }
        }
    }

    private void copy(int release, double day) {
        Shelf shelf = shelves[release];
        int cell = shelf.cellDue();
        int publisher = shelf.drawPublisher(cell);
        int copier = shelf.copier(cell);
        int k = shelf.operator(cell);
        world.team(copier).adopt(k, day, world.team(publisher));
    }

    /**
     * What is on show for one release, and the copying clocks: one cell per (operator, team), the cells of an operator side
     * by side.
     */
    private final class Shelf {
        private final int teams;
        private final int release;
        private final double[] rateFrom;
        private final double[] level;
        private final boolean[] copies;
        private final double[] hazard;
        private final double[] due;
        private final double[] waiting;
        private final RandomStream[] streams;
        private final int[] firstOfRow;
        private int first;

        Shelf(int release) {
            Blueprint blueprint = world.blueprint();
            this.release = release;
            this.teams = blueprint.byTeam.size();
            this.rateFrom = blueprint.copyRate;
            int operators =
                    blueprint.parameters.releases().get(release).operators().size();
            int cells = teams * operators;
            this.level = new double[cells];
            this.copies = new boolean[teams];
            this.hazard = new double[cells];
            this.due = new double[cells];
            this.waiting = new double[cells];
            this.streams = new RandomStream[cells];
            this.firstOfRow = new int[operators];
            Arrays.fill(level, Double.POSITIVE_INFINITY);
            Arrays.fill(due, Double.POSITIVE_INFINITY);
            Arrays.setAll(firstOfRow, k -> k * teams);
        }

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
            copies[team] = world.team(team).release() == release;
            for (int k = 0; k < firstOfRow.length; k++) {
                update(team, k, world.team(team).logExcess(release, k), day);
            }
        }

        void leave(int team, double day) {
            copies[team] = false;
            for (int k = 0; k < firstOfRow.length; k++) {
                setHazard(k * teams + team, 0, day);
            }
        }

        /** The team now shows this level on operator k: whoever it overtook, or fell behind, looks more or less often. */
        void update(int team, int k, double newLevel, double day) {
            int row = k * teams;
            double oldLevel = level[row + team];
            level[row + team] = newLevel;
            for (int copier = 0; copier < teams; copier++) {
                double own = level[row + copier];
                boolean affected = copier == team || oldLevel < own != newLevel < own;
                if (affected && copies[copier]) {
                    setHazard(row + copier, hazard(row, copier), day);
                }
            }
        }

        /** Summed rate of the publishers that are ahead of the copier. */
        private double hazard(int row, int copier) {
            double sum = 0;
            double own = level[row + copier];
            int rates = copier * teams;
            for (int publisher = 0; publisher < teams; publisher++) {
                sum += level[row + publisher] < own ? rateFrom[rates + publisher] : 0;
            }
            return sum;
        }

        private void setHazard(int cell, double newHazard, double day) {
            if (newHazard == hazard[cell]) {
                return;
            }
            if (hazard[cell] > 0) {
                waiting[cell] = Math.max(0, (due[cell] - day) * hazard[cell]);
            }
            hazard[cell] = newHazard;
            setDue(cell, newHazard > 0 ? day + waiting(cell) / newHazard : Double.POSITIVE_INFINITY);
        }

        /** Keeps the first cell of the row, and of all, while a cell moves; most moves leave both as they are. */
        private void setDue(int cell, double day) {
            int row = operator(cell);
            boolean wasFirst = cell == firstOfRow[row];
            boolean later = day > due[cell];
            due[cell] = day;
            if (wasFirst && later) {
                firstOfRow[row] = firstOf(row * teams, (row + 1) * teams);
            } else if (day < due[firstOfRow[row]]) {
                firstOfRow[row] = cell;
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
            int rates = copier(cell) * teams;
            double target = streams[cell].nextDouble() * hazard[cell];
            int drawn = -1;
            for (int publisher = 0; publisher < teams && (drawn < 0 || target >= 0); publisher++) {
                if (rateFrom[rates + publisher] > 0 && level[row + publisher] < level[cell]) {
                    drawn = publisher;
                    target -= rateFrom[rates + publisher];
                }
            }
            waiting[cell] = streams[cell].nextExponential();
            hazard[cell] = 0;
            setDue(cell, Double.POSITIVE_INFINITY);
            return drawn;
        }
    }
}

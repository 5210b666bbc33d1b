package headstart.model;

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
        if (!world.blueprint().copyRates.isAny()) {
            return;
        }
        shelves = Arrays.copyOf(shelves, release + 1);
        shelves[release] = new Shelf(world, release);
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
            shelves[release].show(team, k, world.team(team).logExcess(release, k), day);
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
        world.team(copier).adopt(release, k, day, world.team(publisher));
    }
}

package headstart.model;

import java.util.ArrayList;
import java.util.List;

/** A chipmaker: puts its engineers to work on what the developer has given to each of its teams. */
final class ChipmakerAgent extends Agent {
    private final World world;
    private final List<Integer> teams = new ArrayList<>();
    private int released;

    ChipmakerAgent(World world, int ordering) {
        super(world, ordering);
        this.world = world;
    }

    void employ(int team) {
        teams.add(team);
    }

    /** The developer gives one of the teams the model; before release they work on it with that fidelity. */
    void receive(int team, int release, double day, double fidelity) {
        Blueprint.Assignment plan = world.blueprint().byTeam.get(team)[release];
        boolean early = day < plan.release.day();
        world.team(team).start(release, day, plan.fullEffort * (early ? fidelity : 1));
    }

    /** The next release day: whoever worked under a non-disclosure agreement works at full strength from then on. */
    @Override
    double nextDay() {
        List<Release> releases = world.blueprint().parameters.releases();
        return released < releases.size() ? releases.get(released).day() : Double.POSITIVE_INFINITY;
    }

    @Override
    void act(double day) {
        for (int team : teams) {
            if (world.team(team).release() == released) {
                world.team(team).changeEffort(day, world.blueprint().byTeam.get(team)[released].fullEffort);
            }
        }
        released++;
    }
}

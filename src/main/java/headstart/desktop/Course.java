package headstart.desktop;

import headstart.model.LiveRun;
import headstart.model.TeamState;
import java.util.ArrayList;
import java.util.List;

/** What has been seen of a run so far, event by event. Whoever reads or writes it holds the lock of the run's schedule. */
final class Course {
    private final LiveRun run;
    private final List<List<Sight>> teams = new ArrayList<>();

    /**
     * A team from that day on.
     *
     * @param throughput of one chip on the newest public release, tokens/s
     */
    record Sight(double day, TeamState state, double throughput) {}

    Course(LiveRun run) {
        this.run = run;
        run.teams().forEach(state -> teams.add(new ArrayList<>(List.of(new Sight(run.day(), state, 0)))));
    }

    /** Looks at all teams; of several events at once the last is kept. */
    void look() {
        for (int team = 0; team < teams.size(); team++) {
            List<Sight> seen = teams.get(team);
            Sight last = seen.get(seen.size() - 1);
            Sight now = new Sight(run.day(), run.team(team), run.publicThroughput(team));
            if (!now.state().equals(last.state()) || now.throughput() != last.throughput()) {
                if (last.day() == now.day()) {
                    seen.remove(seen.size() - 1);
                }
                seen.add(now);
            }
        }
    }

    LiveRun run() {
        return run;
    }

    int size() {
        return teams.size();
    }

    List<Sight> of(int team) {
        return teams.get(team);
    }

    /** Day of a sight's end: that of the next one, or now. */
    double end(int team, int sight) {
        List<Sight> seen = teams.get(team);
        return sight + 1 < seen.size() ? seen.get(sight + 1).day() : run.day();
    }
}

import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.Reading;
import headstart.experiment.Experiment;
import headstart.experiment.run.LocalEngine;
import headstart.model.LiveRun;
import headstart.model.TeamState;
import java.nio.file.Path;
import java.util.List;
import sim.engine.SimState;
import sim.engine.Steppable;

/** Steps through a run as a MASON user would, with an agent of one's own on the schedule beside the model's. */
public final class StepByEvent {
    /** Looks at the teams every ten days; what looks on must change nothing of the model. */
    private static final class Onlooker implements Steppable {
        private static final long serialVersionUID = 1;

        private final transient LiveRun run;

        private Onlooker(LiveRun run) {
            this.run = run;
        }

        @Override
        public void step(SimState state) {
            for (TeamState team : run.teams()) {
                System.out.printf("day %.0f: %s at %.3f of its roof%n", run.day(), team.team(), team.share());
            }
            if (run.day() + 10 <= 60) {
                state.schedule.scheduleOnceIn(10, this);
            }
        }
    }

    public static void main(String[] arguments) {
        Reading.Loaded loaded =
                (Reading.Loaded) ExperimentFile.read(Path.of(arguments[0]), List.of(), Overrides.NONE);
        Experiment experiment = loaded.experiment();
        LiveRun run = new LocalEngine.RunPlayer(experiment).live(experiment.plan().get(0));
        SimState state = run.state();
        state.start();
        state.schedule.scheduleOnce(30, 1_000_000, new Onlooker(run));
        int events = 0;
        while (!run.isOver() && state.schedule.step(state)) {
            events++;
        }
        System.out.println(events + " events; at the end " + run.finish().throughput(0).at(experiment.lastDay()) + " tokens/s");
    }
}

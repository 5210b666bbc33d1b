package headstart.experiment.expression;

import headstart.experiment.measure.Life;
import headstart.experiment.measure.Subject;
import headstart.experiment.measure.When;
import headstart.experiment.measure.WholeRun;
import java.util.List;

/**
 * What an expression is worked out on.
 *
 * @param run the run
 * @param subject whose outcome it is
 * @param when the moment it is taken at
 * @param lives lives of the releases in this run
 */
record Moment(WholeRun run, Subject subject, When when, List<Life> lives) {
    /** The day of the report, after the first release. */
    double day() {
        return ((When.OnDay) when).day();
    }

    private Life life() {
        return lives.get(((When.InLife) when).index());
    }

    double lifeStart() {
        return life().from() - run.releaseDay();
    }

    double lifeEnd() {
        return life().to() - run.releaseDay();
    }

    /** Whether the release came after the horizon, so that there is nothing to take. */
    boolean isEmpty() {
        return when instanceof When.InLife && !(lifeStart() < lifeEnd());
    }
}

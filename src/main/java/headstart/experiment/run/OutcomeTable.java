package headstart.experiment.run;

import headstart.experiment.Experiment;
import headstart.experiment.measure.Gap;
import headstart.experiment.measure.Life;
import headstart.experiment.measure.MarketView;
import headstart.experiment.measure.Outcome;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.measure.Outcomes;
import headstart.experiment.measure.PairView;
import headstart.experiment.measure.ReleaseShares;
import headstart.experiment.measure.RunView;
import headstart.experiment.measure.Subject;
import headstart.experiment.measure.SubjectView;
import headstart.experiment.measure.WholeRun;
import headstart.model.Parameters;
import headstart.model.Trajectory;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns that an experiment asks for, and how a run fills them. */
public final class OutcomeTable {
    private final Experiment experiment;
    private final List<Group> groups = new ArrayList<>();
    private final List<OutcomeColumn> columns;
    private final Parameters world;
    private final int teamCount;
    private final int lastDay;

    /** What is taken from one subject. */
    private record Group(Subject subject, List<OutcomeColumn> columns, boolean takesOwnAlone) {
        Group(Subject subject, List<OutcomeColumn> columns) {
            this(
                    subject,
                    columns,
                    columns.stream().allMatch(column -> column.kind().isOwn()));
        }
    }

    private OutcomeTable(Experiment experiment) {
        this.experiment = experiment;
        this.world = experiment.scenarios().get(0).parameters();
        this.teamCount = experiment.subjects().teams().size();
        this.lastDay = experiment.lastDay();
        List<Life> lives = Life.of(world);
        List<Integer> days = experiment.reportDays().stream()
                .filter(day -> experiment.releaseDay() + day <= experiment.lastDay())
                .toList();
        Served served = new Served(experiment);
        Stream.of(
                        experiment.gaps(),
                        served.gaps(),
                        experiment.subjects().teams(),
                        served.teams(),
                        experiment.marketSubjects().chipmakers(),
                        List.of(new Subject.Run()))
                .flatMap(List::stream)
                .forEach(subject -> groups.add(new Group(subject, columns(subject, days, lives))));
        this.columns =
                groups.stream().flatMap(group -> group.columns().stream()).toList();
    }

    /**
     * The table of the experiment: gaps first, then teams, either at every operating point, then chipmakers in segments of buyers, each with
     * its outcomes in the order asked for.
     */
    public static OutcomeTable of(Experiment experiment) {
        return new OutcomeTable(experiment);
    }

    /** The table that the experiment would have if it asked for every outcome. */
    public static OutcomeTable possible(Experiment experiment) {
        Set<Outcome> all = new LinkedHashSet<>(Outcomes.all());
        all.addAll(experiment.outcomes());
        return new OutcomeTable(experiment.asking(List.copyOf(all)));
    }

    private List<OutcomeColumn> columns(Subject subject, List<Integer> days, List<Life> lives) {
        return experiment.outcomes().stream()
                .filter(outcome -> outcome.of() == subject.kind())
                .flatMap(outcome -> outcome.columns(subject, days, lives).stream())
                .toList();
    }

    /** The columns in order. */
    public List<OutcomeColumn> columns() {
        return columns;
    }

    /** The values of one run, in the order of the columns. */
    public double[] of(Trajectory trajectory) {
        double[] values = new double[columns.size()];
        put(trajectory, subject -> true, values);
        return values;
    }

    /**
     * Puts the values of some subjects of a run into their places.
     *
     * @param whose the subjects; what others have stays
     * @param values in the order of the columns
     */
    public void put(Trajectory trajectory, Predicate<Subject> whose, double[] values) {
        List<Life> lives = Life.of(world, trajectory.releaseDays());
        Teams teams = new Teams(trajectory);
        WholeRun whole = new WholeRun(trajectory, world, experiment.parityTolerance(), lastDay);
        int place = 0;
        for (Group group : groups) {
            if (whose.test(group.subject())) {
                RunView view = group.takesOwnAlone()
                        ? whole.by(group.subject())
                        : view(group.subject(), trajectory, teams, whole);
                for (int i = 0; i < group.columns().size(); i++) {
                    OutcomeColumn column = group.columns().get(i);
                    RunView seen = column.kind().isOwn() ? whole.by(group.subject()) : view;
                    values[place + i] = column.kind().of(seen, column.when(), lives);
                }
            }
            place += group.columns().size();
        }
    }

    private RunView view(Subject subject, Trajectory trajectory, Teams teams, WholeRun whole) {
        if (subject instanceof Subject.Performer performer) {
            return view(performer, teams, whole);
        }
        if (subject instanceof Gap gap) {
            return new PairView(
                    view(gap.leader(), teams, whole),
                    view(gap.laggard(), teams, whole),
                    experiment.parityTolerance(),
                    ReleaseShares.of(trajectory, gap, lastDay));
        }
        return new MarketView(trajectory, world, (Subject.Seller) subject, lastDay);
    }

    /** Everybody is looked at once, however many ask; a team at the first point is found without being looked up. */
    private static SubjectView view(Subject.Performer subject, Teams teams, WholeRun whole) {
        List<Integer> members = subject.teams();
        return members.size() == 1 && subject.point() == 0 ? teams.at(members.get(0)) : whole.of(subject);
    }

    /** The teams of a run at the first operating point; each is looked at when it is first asked for. */
    private final class Teams {
        private final Trajectory run;
        private final @Nullable SubjectView[] views = new SubjectView[teamCount];

        Teams(Trajectory run) {
            this.run = run;
        }

        SubjectView at(int team) {
            SubjectView known = views[team];
            if (known == null) {
                known = SubjectView.of(run, List.of(team), lastDay);
                views[team] = known;
            }
            return known;
        }
    }
}

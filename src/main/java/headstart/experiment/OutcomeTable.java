package headstart.experiment;

import headstart.model.Trajectory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The columns that an experiment asks for, and how a run fills them. */
public final class OutcomeTable {
    private final Experiment experiment;
    private final Subjects subjects;
    private final List<MarketSubjects.Member> sellers;
    private final List<OutcomeColumn> columns = new ArrayList<>();

    private OutcomeTable(Experiment experiment) {
        this.experiment = experiment;
        this.subjects = experiment.subjects();
        this.sellers = experiment.marketSubjects().chipmakers();
        for (Gap gap : experiment.gaps()) {
            add(gap.name(), OutcomeKind::isOfGap);
        }
        for (String team : subjects.teams()) {
            add(team, kind -> !kind.isOfGap() && !kind.isOfMarket());
        }
        for (MarketSubjects.Member seller : sellers) {
            add(seller.name(), OutcomeKind::isOfMarket);
        }
    }

    /** The table of the experiment: gaps first, then teams, then chipmakers in segments of buyers, each with its outcomes in the order asked for. */
    public static OutcomeTable of(Experiment experiment) {
        return new OutcomeTable(experiment);
    }

    private void add(String subject, Predicate<OutcomeKind> fits) {
        List<Life> lives = Life.of(experiment.scenarios().get(0).parameters());
        List<Integer> days = experiment.reportDays().stream()
                .filter(day -> experiment.releaseDay() + day <= experiment.lastDay())
                .toList();
        for (OutcomeKind kind : experiment.outcomes()) {
            if (fits.test(kind)) {
                columns.addAll(kind.columns(subject, days, lives));
            }
        }
    }

    /** The columns in order. */
    public List<OutcomeColumn> columns() {
        return List.copyOf(columns);
    }

    /** The values of one run, in the order of the columns. */
    public double[] of(Trajectory trajectory) {
        double horizon = experiment.lastDay();
        SubjectView[] teams = new SubjectView[subjects.teams().size()];
        for (int team = 0; team < teams.length; team++) {
            teams[team] = SubjectView.of(trajectory, List.of(team), horizon);
        }
        List<Life> lives = Life.of(experiment.scenarios().get(0).parameters(), trajectory.releaseDays());
        double[] values = new double[columns.size()];
        int column = 0;
        for (Gap gap : experiment.gaps()) {
            PairView pair = new PairView(
                    view(trajectory, gap.leader(), teams, horizon),
                    view(trajectory, gap.laggard(), teams, horizon),
                    experiment.parityTolerance(),
                    ReleaseShares.of(
                            trajectory, subjects.teamsOf(gap.leader()), subjects.teamsOf(gap.laggard()), horizon));
            while (column < values.length && columns.get(column).subject().equals(gap.name())) {
                OutcomeColumn next = columns.get(column);
                values[column++] = next.kind().of(pair, next, lives);
            }
        }
        for (; column < values.length && !columns.get(column).kind().isOfMarket(); column++) {
            OutcomeColumn next = columns.get(column);
            values[column] = next.kind().of(teams[subjects.teams().indexOf(next.subject())], next.day());
        }
        ofMarket(trajectory, values, column);
        return values;
    }

    private void ofMarket(Trajectory trajectory, double[] values, int firstColumn) {
        int column = firstColumn;
        for (MarketSubjects.Member seller : sellers) {
            MarketView view = new MarketView(
                    trajectory, experiment.scenarios().get(0).parameters(), seller, experiment.lastDay());
            while (column < values.length && columns.get(column).subject().equals(seller.name())) {
                OutcomeColumn next = columns.get(column);
                values[column++] = next.kind().of(view, next.day());
            }
        }
    }

    private SubjectView view(Trajectory trajectory, String subject, SubjectView[] teams, double horizon) {
        List<Integer> members = subjects.teamsOf(subject);
        return members.size() == 1 ? teams[members.get(0)] : SubjectView.of(trajectory, members, horizon);
    }
}

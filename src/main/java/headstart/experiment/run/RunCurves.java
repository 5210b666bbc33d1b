package headstart.experiment.run;

import headstart.experiment.Experiment;
import headstart.experiment.measure.DayGrid;
import headstart.experiment.measure.Gap;
import headstart.experiment.measure.GapSamples;
import headstart.experiment.measure.MarketView;
import headstart.experiment.measure.Measure;
import headstart.experiment.measure.PairView;
import headstart.experiment.measure.PerformerSamples;
import headstart.experiment.measure.Samples;
import headstart.experiment.measure.SellerSamples;
import headstart.experiment.measure.Subject;
import headstart.experiment.measure.SubjectView;
import headstart.model.Parameters;
import headstart.model.Trajectory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What of a run is drawn, and the values of all of it on a block of days. */
public final class RunCurves {
    private final Experiment experiment;
    private final Map<Subject, List<Measure>> drawn = new LinkedHashMap<>();
    private final List<Key> keys = new ArrayList<>();

    public RunCurves(Experiment experiment) {
        this.experiment = experiment;
        List<Subject.Chip> chips = experiment.subjects().chips().stream()
                .filter(chip -> chip.teams().size() > 1 && !isTeam(chip))
                .toList();
        Served served = new Served(experiment);
        experiment.subjects().teams().forEach(this::add);
        chips.forEach(this::add);
        served.teams().forEach(this::add);
        served.chips(chips).forEach(this::add);
        experiment.gaps().forEach(this::add);
        served.gaps().forEach(this::add);
        experiment.marketSubjects().chips().forEach(this::add);
    }

    private void add(Subject subject) {
        List<Measure> measures = Measure.of(subject.kind()).stream()
                .filter(measure -> measure != Measure.BACKLOG || experiment.isQueueing())
                .toList();
        drawn.put(subject, measures);
        measures.forEach(measure -> keys.add(new Key(subject, measure)));
    }

    /** Whether a team has the name of the chip. */
    private boolean isTeam(Subject.Chip chip) {
        return experiment.subjects().teams().stream()
                .anyMatch(team -> team.name().equals(chip.name()));
    }

    /** One curve. */
    public record Key(Subject subject, Measure measure) {}

    public List<Key> keys() {
        return keys;
    }

    /** The chips that have a single team, by chip: their curves are the team's. */
    public Map<Subject.Chip, Subject.Team> ofOneTeam() {
        Map<Subject.Chip, Subject.Team> teams = new LinkedHashMap<>();
        for (Subject.Chip chip : experiment.subjects().chips()) {
            if (chip.teams().size() == 1 && !isTeam(chip)) {
                teams.put(chip, experiment.subjects().teams().get(chip.teams().get(0)));
            }
        }
        return teams;
    }

    /**
     * The values of a run on the grid, by key and day.
     *
     * @param baseline the run of the same replication in the baseline scenario
     */
    public double[][] values(Trajectory run, Trajectory baseline, DayGrid grid) {
        double[][] values = new double[keys.size()][];
        int row = 0;
        for (Map.Entry<Subject, List<Measure>> one : drawn.entrySet()) {
            Samples samples = samples(one.getKey(), run, baseline, grid);
            for (Measure measure : one.getValue()) {
                values[row++] = measure.of(samples);
            }
        }
        return values;
    }

    private Samples samples(Subject subject, Trajectory run, Trajectory baseline, DayGrid grid) {
        double horizon = experiment.lastDay();
        if (subject instanceof Subject.Performer performer) {
            return PerformerSamples.of(
                    SubjectView.of(run, performer, horizon), SubjectView.of(baseline, performer, horizon), grid);
        }
        if (subject instanceof Gap gap) {
            return new GapSamples(PairView.of(gap, run, experiment.parityTolerance(), horizon), grid);
        }
        Parameters world = experiment.scenarios().get(0).parameters();
        MarketView view = new MarketView(run, world, (Subject.Seller) subject, horizon);
        return new SellerSamples(grid.sample(view.share()), grid.sample(view.backlog()));
    }
}

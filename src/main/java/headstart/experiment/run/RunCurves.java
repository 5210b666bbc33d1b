package headstart.experiment.run;

import headstart.experiment.Experiment;
import headstart.experiment.measure.CurvesOnDays;
import headstart.experiment.measure.DayGrid;
import headstart.experiment.measure.Gap;
import headstart.experiment.measure.GapSamples;
import headstart.experiment.measure.MarketView;
import headstart.experiment.measure.Measure;
import headstart.experiment.measure.PairView;
import headstart.experiment.measure.PerformerSamples;
import headstart.experiment.measure.ReleaseShares;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What of a run is drawn, and the values of all of it on a block of days. */
public final class RunCurves {
    private final Experiment experiment;
    private final List<Drawn> drawn;
    /** Everybody whose curves are needed. */
    private final List<Subject.Performer> performers;

    private final List<Key> keys = new ArrayList<>();

    public RunCurves(Experiment experiment) {
        this.experiment = experiment;
        this.drawn = new ArrayList<>();
        this.performers = new ArrayList<>();
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

    /** The curves of those measures alone. */
    public RunCurves only(Set<Measure> measures) {
        return new RunCurves(
                this, drawn.stream().flatMap(one -> one.only(measures).stream()).toList());
    }

    /** Some of what is drawn of a study. */
    private RunCurves(RunCurves whole, List<Drawn> some) {
        this.experiment = whole.experiment;
        this.drawn = List.copyOf(some);
        this.performers = whole.performers;
        some.forEach(this::addKeys);
    }

    private void add(Subject subject) {
        List<Measure> measures = Measure.of(subject.kind()).stream()
                .filter(measure -> measure != Measure.BACKLOG || experiment.isQueueing())
                .toList();
        Drawn one = new Drawn(subject, sampling(subject), measures);
        drawn.add(one);
        addKeys(one);
    }

    private void addKeys(Drawn one) {
        one.measures.forEach(measure -> keys.add(new Key(one.subject, measure)));
    }

    /** The same in parts of so many keys at most, in order; a subject stays whole where it fits. */
    public List<RunCurves> parts(int most) {
        List<RunCurves> parts = new ArrayList<>();
        List<Drawn> part = new ArrayList<>();
        int room = most;
        for (Drawn one : drawn) {
            if (one.measures.size() > room && !part.isEmpty()) {
                parts.add(new RunCurves(this, part));
                part.clear();
                room = most;
            }
            List<Drawn> pieces = one.pieces(most);
            pieces.subList(0, pieces.size() - 1).forEach(piece -> parts.add(new RunCurves(this, List.of(piece))));
            Drawn last = pieces.get(pieces.size() - 1);
            part.add(last);
            room -= last.measures.size();
        }
        parts.add(new RunCurves(this, part));
        return parts;
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

    /** Places of the teams whose curves are looked at. */
    public Set<Integer> teams() {
        return drawn.stream()
                .flatMap(one -> performers(one.subject))
                .flatMap(performer -> performer.teams().stream())
                .collect(Collectors.toSet());
    }

    private static Stream<Subject.Performer> performers(Subject subject) {
        if (subject instanceof Gap gap) {
            return Stream.of(gap.leader(), gap.laggard());
        }
        return subject instanceof Subject.Performer performer ? Stream.of(performer) : Stream.empty();
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
        return values(new RunOnDays(run, grid), new RunOnDays(baseline, grid));
    }

    /**
     * The values of the runs of one replication on the grid, by scenario, key and day: all keys of the first scenario, then of the second.
     *
     * @param baseline place of the baseline's among the runs
     */
    public double[][] values(List<Trajectory> runs, int baseline, DayGrid grid) {
        RunOnDays there = new RunOnDays(runs.get(baseline), grid);
        double[][] all = new double[runs.size() * keys.size()][];
        for (int s = 0; s < runs.size(); s++) {
            double[][] own = values(s == baseline ? there : new RunOnDays(runs.get(s), grid), there);
            System.arraycopy(own, 0, all, s * keys.size(), own.length);
        }
        return all;
    }

    private double[][] values(RunOnDays here, RunOnDays there) {
        double[][] values = new double[keys.size()][];
        int row = 0;
        for (Drawn one : drawn) {
            Samples samples = one.of.samples(here, there);
            for (Measure measure : one.measures) {
                values[row++] = measure.of(samples);
            }
        }
        return values;
    }

    /** What samples of a subject are taken from a run. */
    private Sampling sampling(Subject subject) {
        if (subject instanceof Subject.Performer performer) {
            int place = place(performer);
            return (here, there) -> PerformerSamples.of(here.curves(place), there.curves(place));
        }
        if (subject instanceof Gap gap) {
            int leader = place(gap.leader());
            int laggard = place(gap.laggard());
            return (here, there) -> samples(gap, here.run, here.curves(leader), here.curves(laggard), here.grid);
        }
        return (here, there) -> samples((Subject.Seller) subject, here.run, here.grid);
    }

    private int place(Subject.Performer performer) {
        if (!performers.contains(performer)) {
            performers.add(performer);
        }
        return performers.indexOf(performer);
    }

    private Samples samples(Gap gap, Trajectory run, CurvesOnDays leader, CurvesOnDays laggard, DayGrid grid) {
        double horizon = experiment.lastDay();
        PairView pair = new PairView(
                leader.view(), laggard.view(), experiment.parityTolerance(), ReleaseShares.of(run, gap, horizon));
        return new GapSamples(pair, leader, laggard, grid);
    }

    private Samples samples(Subject.Seller seller, Trajectory run, DayGrid grid) {
        Parameters world = experiment.scenarios().get(0).parameters();
        MarketView view = new MarketView(run, world, seller, experiment.lastDay());
        return new SellerSamples(grid.sample(view.share()), grid.sample(view.backlog()));
    }

    /** Takes samples of a subject from a run and from the baseline's. */
    @FunctionalInterface
    private interface Sampling {
        Samples samples(RunOnDays here, RunOnDays there);
    }

    /** One subject, and what is drawn of it. */
    private record Drawn(Subject subject, Sampling of, List<Measure> measures) {
        /** The same with those of the measures that it has, if any. */
        Optional<Drawn> only(Set<Measure> some) {
            List<Measure> kept = measures.stream().filter(some::contains).toList();
            return kept.isEmpty() ? Optional.empty() : Optional.of(new Drawn(subject, of, kept));
        }

        /** The same with so many measures at most each. */
        List<Drawn> pieces(int most) {
            List<Drawn> pieces = new ArrayList<>();
            for (int from = 0; from < measures.size(); from += most) {
                List<Measure> some = measures.subList(from, Math.min(measures.size(), from + most));
                pieces.add(new Drawn(subject, of, some));
            }
            return pieces;
        }
    }

    /** A run on a grid of days; everybody in it is looked at once, however many measures and gaps need the same curves. */
    private final class RunOnDays {
        private final Trajectory run;
        private final DayGrid grid;
        private final @Nullable CurvesOnDays[] curves = new CurvesOnDays[performers.size()];

        RunOnDays(Trajectory run, DayGrid grid) {
            this.run = run;
            this.grid = grid;
        }

        CurvesOnDays curves(int place) {
            CurvesOnDays known = curves[place];
            if (known == null) {
                known = CurvesOnDays.of(SubjectView.of(run, performers.get(place), experiment.lastDay()), grid);
                curves[place] = known;
            }
            return known;
        }
    }
}

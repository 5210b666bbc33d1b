package headstart.experiment.measure;

import headstart.statistics.Better;
import headstart.statistics.Support;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * One thing that is taken from a run, with all that it means: whom it belongs to, when it is taken, its unit, which end is good, and the
 * function that takes it. Those there are stand in {@link Outcomes}.
 */
public final class Outcome {
    private final String key;
    private final String label;
    private final String formula;
    private final SubjectKind of;
    private final Timing timing;
    private final Unit unit;
    private final Better better;
    private final boolean duration;
    private final boolean inSoftware;
    private final Taker taker;
    private final boolean alikeAtPoints;
    private final boolean own;
    private final boolean waitFromRelease;
    private final Optional<DoubleBinaryOperator> againstBaseline;

    private Outcome(Builder<?> given, Timing timing, Taker taker) {
        this(given, timing, taker, Optional.empty());
    }

    private Outcome(Builder<?> given, Timing timing, Taker taker, Optional<DoubleBinaryOperator> againstBaseline) {
        this.againstBaseline = againstBaseline;
        this.key = given.key;
        this.label = given.label;
        this.formula = given.formula;
        this.of = given.of;
        this.timing = timing;
        this.unit = given.unit;
        this.better = given.better;
        this.duration = given.duration;
        this.inSoftware = given.inSoftware;
        this.alikeAtPoints = given.alikeAtPoints;
        this.own = given.view == WholeRun.Seen.class;
        this.waitFromRelease = own ? given.fromRelease : duration && of == SubjectKind.GAP;
        this.taker = taker;
    }

    /** Takes the number from a run. */
    @FunctionalInterface
    private interface Taker {
        double of(RunView view, When when, List<Life> lives);
    }

    /** Starts the declaration of an outcome of gaps. */
    public static Builder<PairView> ofGap(String key, Unit unit, Better better) {
        return new Builder<>(key, SubjectKind.GAP, PairView.class, unit, better);
    }

    /** Starts the declaration of an outcome of teams. */
    public static Builder<SubjectView> ofTeam(String key, Unit unit, Better better) {
        return new Builder<>(key, SubjectKind.PERFORMER, SubjectView.class, unit, better);
    }

    /** Starts the declaration of an outcome of chipmakers in segments of buyers. */
    public static Builder<MarketView> ofSeller(String key, Unit unit, Better better) {
        return new Builder<>(key, SubjectKind.SELLER, MarketView.class, unit, better);
    }

    /** Starts the declaration of an outcome that an author makes up, of whoever it is. */
    public static Builder<WholeRun.Seen> own(String key, SubjectKind of, Unit unit, Better better) {
        return new Builder<>(key, of, WholeRun.Seen.class, unit, better);
    }

    /** The name in files. */
    public String key() {
        return key;
    }

    /** The name for readers, without subject and day. */
    public String label() {
        return label;
    }

    /** What it is, in a sentence or formula. */
    public String formula() {
        return formula;
    }

    /** Whose it is. */
    public SubjectKind of() {
        return of;
    }

    /** When it is taken. */
    public Timing timing() {
        return timing;
    }

    /** Its unit. */
    public Unit unit() {
        return unit;
    }

    /** Which direction is good for the one who is behind, or for the team. */
    public Better better() {
        return better;
    }

    /** Whether it is a waiting time that the horizon may cut off. */
    public boolean isDuration() {
        return duration;
    }

    /** Whether it is the same at every operating point, so that it needs telling once. */
    public boolean isAlikeAtPoints() {
        return alikeAtPoints;
    }

    /** Whether it is a waiting time that begins with the release: 0 or more, and cut off by the horizon. */
    public boolean isWaitFromRelease() {
        return waitFromRelease;
    }

    /**
     * What its mean can be: that of a wait is restricted to the horizon, so that runs which a sample lacks wait no longer.
     *
     * @param own what its values can be
     * @param horizonDays days from release to the horizon
     */
    public Support ofMean(Support own, double horizonDays) {
        return waitFromRelease ? Support.waitUntil(horizonDays) : own;
    }

    /** Whether an author made it up; then {@link #formula} is the expression. */
    public boolean isOwn() {
        return own;
    }

    /** What tells it from others in tables: its name, and of one that an author made up the expression too. */
    public String identity() {
        return own ? key + " = " + formula : key;
    }

    /** Whether silicon is taken out: roofline shares are compared rather than throughputs. */
    public boolean isInSoftware() {
        return inSoftware;
    }

    /** Whether it is measured on gaps rather than on teams. */
    public boolean isOfGap() {
        return of == SubjectKind.GAP;
    }

    /** Whether it is measured on chipmakers in segments of buyers. */
    public boolean isOfMarket() {
        return of == SubjectKind.SELLER;
    }

    /** Whether it is of the run as a whole. */
    public boolean isOfRun() {
        return of == SubjectKind.RUN;
    }

    /** Whether it is taken on the life of each release. */
    public boolean isPerRelease() {
        return timing == Timing.IN_LIFE || timing == Timing.IN_LIFE_AND_OVERALL;
    }

    /** Whether it is taken on each of the days to be reported. */
    public boolean isPerDay() {
        return timing == Timing.ON_DAY || timing == Timing.BY_DAY;
    }

    /** Whether it follows from the run and from that of the same replication in the baseline. */
    public boolean isAgainstBaseline() {
        return againstBaseline.isPresent();
    }

    /** The outcome, from what was taken from a run here and in the baseline; the run's own where the baseline does not matter. */
    public double against(double own, double baseline) {
        return againstBaseline
                .map(function -> function.applyAsDouble(own, baseline))
                .orElse(own);
    }

    /** Its columns for a subject: one, or one for each day to be reported, or for each release. */
    public List<OutcomeColumn> columns(Subject subject, List<Integer> reportDays, List<Life> lives) {
        return timing.moments(reportDays, lives).stream()
                .map(when -> new OutcomeColumn(subject, this, when))
                .toList();
    }

    /** What is taken from a run: its value, unless it is {@linkplain #isAgainstBaseline() against the baseline}. */
    public double of(RunView view, When when, List<Life> lives) {
        return taker.of(view, when, lives);
    }

    @Override
    public String toString() {
        return key;
    }

    /** Takes the number on a day. */
    @FunctionalInterface
    interface OnDay<V extends RunView> {
        public double of(V view, int daysAfterRelease);
    }

    /** Takes the number at a moment of any kind. */
    @FunctionalInterface
    public interface AtMoment<V extends RunView> {
        double of(V view, When when, List<Life> lives);
    }

    /** Takes the number during the life of a release. */
    @FunctionalInterface
    interface InLife<V extends RunView> {
        public double of(V view, Life life);
    }

    /** A declaration on its way; what it ends with says when the outcome is taken and how. */
    public static final class Builder<V extends RunView> {
        private final String key;
        private final SubjectKind of;
        private final Class<V> view;
        private final Unit unit;
        private final Better better;
        private String label = "";
        private String formula = "";
        private boolean duration;
        private boolean inSoftware;
        private boolean alikeAtPoints;
        private boolean fromRelease;

        private Builder(String key, SubjectKind of, Class<V> view, Unit unit, Better better) {
            this.key = key;
            this.of = of;
            this.view = view;
            this.unit = unit;
            this.better = better;
        }

        public Builder<V> means(String readers, String said) {
            this.label = readers;
            this.formula = said;
            return this;
        }

        /** A waiting time: infinite where the horizon came first. */
        public Builder<V> waiting() {
            this.duration = true;
            return this;
        }

        /** The same, beginning with the release, where an author made it up. */
        public Builder<V> waitingFromRelease() {
            this.fromRelease = true;
            return waiting();
        }

        public Builder<V> inSoftware() {
            this.inSoftware = true;
            return this;
        }

        /** The same at every operating point. */
        public Builder<V> alikeAtPoints() {
            this.alikeAtPoints = true;
            return this;
        }

        public Outcome once(ToDoubleFunction<V> function) {
            return new Outcome(this, Timing.ONCE, (run, when, lives) -> function.applyAsDouble(view.cast(run)));
        }

        /** Takes a number from the run, and puts it together with that from the baseline's run of the same replication. */
        public Outcome againstBaseline(ToDoubleFunction<V> function, DoubleBinaryOperator together) {
            Taker own = (run, when, lives) -> function.applyAsDouble(view.cast(run));
            return new Outcome(this, Timing.ONCE, own, Optional.of(together));
        }

        public Outcome onDay(OnDay<V> function) {
            return new Outcome(this, Timing.ON_DAY, days(function));
        }

        public Outcome byDay(OnDay<V> function) {
            return new Outcome(this, Timing.BY_DAY, days(function));
        }

        /** Takes it at the moments of that timing, by a function of run, moment and lives of the releases. */
        public Outcome at(Timing timing, AtMoment<V> function) {
            return new Outcome(this, timing, (run, when, lives) -> function.of(view.cast(run), when, lives));
        }

        private Taker days(OnDay<V> function) {
            return (run, when, lives) -> function.of(view.cast(run), ((When.OnDay) when).day());
        }

        public Outcome inLife(InLife<V> function) {
            return new Outcome(this, Timing.IN_LIFE, lives(function));
        }

        public Outcome inLifeAndOverall(InLife<V> function) {
            return new Outcome(this, Timing.IN_LIFE_AND_OVERALL, lives(function));
        }

        /** Blank where the release came after the horizon. */
        private Taker lives(InLife<V> function) {
            return (run, when, lives) -> {
                Life life = lives.get(((When.InLife) when).index());
                return life.isEmpty() ? Double.NaN : function.of(view.cast(run), life);
            };
        }
    }
}

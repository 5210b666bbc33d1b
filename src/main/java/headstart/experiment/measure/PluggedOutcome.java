package headstart.experiment.measure;

import headstart.model.PluggedIn;
import headstart.model.StepCurve;
import headstart.plugin.Curve;
import headstart.plugin.OutcomePlugin;
import headstart.plugin.OutcomeRule;
import headstart.plugin.OutcomeView;
import headstart.statistics.Better;
import java.util.Optional;

/** Outcomes that plug-ins take. */
public final class PluggedOutcome {
    private PluggedOutcome() {}

    /**
     * The outcome of a plug-in.
     *
     * @param key its name in the experiment
     * @param unit its unit; by default a number
     * @param better which end is good; by default the lower one of pairs, else the higher one
     */
    public static Outcome of(
            String key, PluggedIn<OutcomePlugin> plugged, Optional<Unit> unit, Optional<Better> better) {
        OutcomeRule rule = plugged.ask(() -> plugged.plugin().outcome(plugged.settings()));
        boolean isOfPair = plugged.ask(() -> plugged.plugin().whose()) == OutcomePlugin.Whose.PAIR;
        return Outcome.own(
                        key,
                        isOfPair ? SubjectKind.GAP : SubjectKind.PERFORMER,
                        unit.orElse(Unit.NUMBER),
                        better.orElse(isOfPair ? Better.LOWER : Better.HIGHER))
                .means(key.replace('_', ' '), "plug-in " + plugged + " " + plugged.settings())
                .at(Timing.ONCE, (seen, when, lives) -> taken(plugged, rule, view(seen)));
    }

    private static double taken(PluggedIn<OutcomePlugin> plugged, OutcomeRule rule, OutcomeView view) {
        double value = plugged.ask(() -> rule.of(view));
        if (Double.isInfinite(value)) {
            throw plugged.refused("took " + value + " from a run; a number, or NaN where there is none.");
        }
        return value;
    }

    private static OutcomeView view(WholeRun.Seen seen) {
        WholeRun run = seen.run();
        Subject.Performer leader =
                seen.subject() instanceof Gap gap ? gap.leader() : (Subject.Performer) seen.subject();
        Subject.Performer laggard = seen.subject() instanceof Gap gap ? gap.laggard() : leader;
        SubjectView one = run.of(leader);
        SubjectView other = run.of(laggard);
        double first = Math.min(0, Math.min(first(one), first(other)) - run.releaseDay());
        return new OutcomeView(
                performer(leader.name(), one, run.releaseDay()),
                performer(laggard.name(), other, run.releaseDay()),
                first,
                run.horizon(),
                run.parityTolerance());
    }

    private static double first(SubjectView view) {
        StepCurve curve = view.throughput();
        return curve.size() == 0 ? Double.POSITIVE_INFINITY : curve.day(0);
    }

    private static OutcomeView.Performer performer(String name, SubjectView view, double releaseDay) {
        return new OutcomeView.Performer(
                name,
                new Shifted(view.throughput(), releaseDay),
                new Shifted(view.rooflineShare(), releaseDay),
                view.readyDay());
    }

    /** A curve whose days count from the release. */
    private record Shifted(StepCurve curve, double releaseDay) implements Curve {
        @Override
        public double at(double day) {
            return curve.at(day + releaseDay);
        }

        @Override
        public double integral(double from, double to) {
            return curve.integral(from + releaseDay, to + releaseDay);
        }

        @Override
        public int size() {
            return curve.size();
        }

        @Override
        public double day(int event) {
            return curve.day(event) - releaseDay;
        }

        @Override
        public double value(int event) {
            return curve.value(event);
        }
    }
}

package headstart.validation;

import headstart.model.Access;
import headstart.model.BringUp;
import headstart.model.Feature;
import headstart.model.FixedRoofline;
import headstart.model.StartingExcess;
import headstart.model.Team;
import headstart.text.Numbers;
import java.util.List;
import java.util.Optional;

/** A team of a small experiment, stated by what differs from the plainest one: withheld, effort 1, excess 1, ready at access. */
record Crew(
        String name, double effort, double start, Access access, Optional<BringUp> bringUp, List<Feature> features) {
    static Crew named(String name) {
        return new Crew(name, 1, 1, Access.AT_RELEASE, Optional.empty(), List.of());
    }

    Crew lead(double days) {
        return lead(days, 1);
    }

    Crew lead(double days, double fidelity) {
        return new Crew(name, effort, start, new Access(days, fidelity, 0, 1), bringUp, features);
    }

    Crew leak(double ratePerDay) {
        return new Crew(name, effort, start, new Access(0, 1, ratePerDay, 1), bringUp, features);
    }

    Crew effort(double effort) {
        return new Crew(name, effort, start, access, bringUp, features);
    }

    Crew start(double excess) {
        return new Crew(name, effort, excess, access, bringUp, features);
    }

    Crew bringUp(int stages, double meanDays) {
        return new Crew(name, effort, start, access, Optional.of(new BringUp(stages, meanDays)), features);
    }

    Crew feature(int stages, double meanDays, double speedup) {
        return new Crew(
                name, effort, start, access, bringUp, List.of(new Feature("feature", stages, meanDays, speedup)));
    }

    /** A chipmaker of its own, roofline 1 token/s; head count is effort where the elasticity is 1. */
    Team team() {
        return new Team(
                name,
                "maker_of_" + name,
                new FixedRoofline("chip_of_" + name, 1),
                effort,
                1,
                new StartingExcess(start, start),
                bringUp,
                true,
                features);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(name);
        say(text, "lead", access.leadDays(), 0);
        say(text, "fidelity", access.fidelity(), 1);
        say(text, "leak", access.leakRatePerDay(), 0);
        say(text, "effort", effort, 1);
        say(text, "start", start, 1);
        bringUp.ifPresent(b -> text.append(" bring-up ")
                .append(b.stages())
                .append(" stages ")
                .append(Numbers.toText(b.meanDays()))
                .append(" d"));
        features.forEach(f -> text.append(" feature ")
                .append(f.stages())
                .append(" stages ")
                .append(Numbers.toText(f.meanDays()))
                .append(" d x")
                .append(Numbers.toText(f.speedup())));
        return text.toString();
    }

    private static void say(StringBuilder text, String what, double value, double usual) {
        if (value != usual) {
            text.append(' ').append(what).append(' ').append(Numbers.toText(value));
        }
    }
}

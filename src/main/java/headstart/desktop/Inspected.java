package headstart.desktop;

import headstart.config.PageStudy.Slider;
import headstart.experiment.Experiment;
import headstart.experiment.Labels;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.run.OutcomeTable;
import headstart.model.TeamState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import sim.util.Interval;

/** What can be inspected: the choice of what is played, the outcomes of the run, and every team with its operators. */
final class Inspected {
    private final StudyDesk desk;
    private final Experiment study;
    private final Labels labels;

    Inspected(StudyDesk desk) {
        this.desk = desk;
        this.study = desk.choice().study();
        this.labels = Labels.of(study);
    }

    /** The scenario and the sliders, which count from the next start on, and where the run stands. */
    Items model() {
        List<Item> items = new ArrayList<>();
        NextRun choice = desk.choice();
        String[] scenarios =
                study.scenarioNames().stream().map(labels::scenario).toArray(String[]::new);
        items.add(new Item(
                "Scenario",
                "What differs from the file's base; counts from the next start on.",
                int.class,
                choice::scenario,
                index -> choice.take(((Number) index).intValue()),
                scenarios));
        choice.sliders().forEach(slider -> items.add(slider(slider)));
        items.add(Item.read(
                "Refused",
                "Why the last number was not taken.",
                String.class,
                () -> choice.refused().isEmpty() ? "nothing" : choice.refused()));
        items.add(Item.read(
                "Replication",
                "Whose luck is played: the random number seed of the console, as replay names it.",
                int.class,
                desk::replication));
        items.add(Item.read(
                "Day",
                "Day of the last event; 0 is the first release.",
                double.class,
                () -> tidy(desk.run().day())));
        return new Items(items);
    }

    private Item slider(Slider slider) {
        NextRun choice = desk.choice();
        String unit =
                slider.unit().isEmpty() ? "" : " (" + (slider.unit().equals("%") ? "1 = 100 %" : slider.unit()) + ")";
        String description = String.join(", ", slider.paths()) + "; counts from the next start on.";
        if (choice.isWhole(slider)) {
            return new Item(
                    slider.label() + unit,
                    description,
                    int.class,
                    () -> (int) Math.round(choice.at(slider)),
                    value -> choice.move(slider, ((Number) value).doubleValue()),
                    new Interval((long) Math.ceil(slider.from()), (long) Math.floor(slider.to())));
        }
        return new Item(
                slider.label() + unit,
                description,
                double.class,
                () -> choice.at(slider),
                value -> choice.move(slider, ((Number) value).doubleValue()),
                new Interval(slider.from(), slider.to()));
    }

    /** The outcomes of the run, once it is over; those of {@code runs.csv}. */
    Items outcomes() {
        List<OutcomeColumn> columns = OutcomeTable.of(study).columns();
        List<Item> items = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            int column = c;
            if (!columns.get(c).kind().isAgainstBaseline()) {
                items.add(Item.read(
                        columns.get(c).header(),
                        labels.of(columns.get(c)),
                        double.class,
                        () -> desk.outcomes().isEmpty()
                                ? Double.NaN
                                : desk.outcomes().get(column)));
            }
        }
        return new Items(items);
    }

    /** A team and the slowdown of each operator it works on. */
    Items team(int team) {
        List<Item> items = new ArrayList<>();
        items.add(Item.read(
                "Team", "Its key in the file.", String.class, () -> state(team).team()));
        items.add(Item.read(
                "Release",
                "The newest release it has.",
                String.class,
                () -> state(team).release()));
        items.add(Item.read("State", "What it does.", String.class, () -> state(state(team))));
        items.add(Item.read(
                "Share",
                "Throughput over what the chip can do.",
                double.class,
                () -> state(team).share()));
        items.add(Item.read(
                "Tokens/s",
                "Throughput of one chip.",
                double.class,
                () -> state(team).throughput()));
        items.add(Item.read(
                "Effort",
                "At work, relative to the reference head count.",
                double.class,
                () -> state(team).effort()));
        items.add(Item.read(
                "Improvements", "Accepted so far.", int.class, () -> state(team).improvements()));
        items.add(Item.read(
                "Copies", "Taken up from others.", int.class, () -> state(team).copies()));
        int operators = study.scenarios().get(0).parameters().releases().stream()
                .mapToInt(release -> release.operators().size())
                .max()
                .orElse(0);
        IntStream.range(0, operators).forEach(k -> items.add(operator(team, k)));
        return new Items(items);
    }

    private Item operator(int team, int k) {
        List<headstart.model.Operator> named =
                study.scenarios().get(0).parameters().releases().get(0).operators();
        String name = k < named.size() ? named.get(k).name() : "operator " + (k + 1);
        return Item.read(
                name,
                "Its slowdown over its own roofline; 0 would be perfect.",
                double.class,
                () -> k < state(team).operators().size()
                        ? state(team).operators().get(k).excess()
                        : Double.NaN);
    }

    private TeamState state(int team) {
        return desk.run().team(team);
    }

    private static String state(TeamState state) {
        if (state.release().isEmpty()) {
            return "waits for the model";
        }
        return state.readyDay() < Double.POSITIVE_INFINITY ? "tunes" : "brings the model up";
    }

    private static double tidy(double day) {
        return FastMath.rint(day * 1000) / 1000;
    }
}

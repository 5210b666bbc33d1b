package headstart.desktop;

import headstart.config.PageStudy;
import headstart.config.PageStudy.Place;
import headstart.config.PageStudy.Slider;
import headstart.config.Reading;
import headstart.config.Variations;
import headstart.experiment.Experiment;
import headstart.experiment.RunSpec;
import headstart.experiment.run.LocalEngine.RunPlayer;
import headstart.explorer.Sliders;
import headstart.model.LiveRun;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is played next: a scenario of the study, with the numbers that were moved. */
final class NextRun {
    private final Experiment study;
    private final Variations variations;
    private final List<Slider> sliders;
    private final List<Place> places;
    private final Map<String, Object> moved = new LinkedHashMap<>();
    private int scenario;
    private String refused = "";

    private NextRun(Experiment study, PageStudy page) {
        this.study = study;
        this.variations = Variations.of(page.tree());
        this.sliders = Sliders.of(page, study);
        this.places = page.numbers();
    }

    static NextRun of(Reading.Loaded loaded) {
        return new NextRun(loaded.experiment(), PageStudy.of(loaded));
    }

    /** The whole study. */
    Experiment study() {
        return study;
    }

    List<Slider> sliders() {
        return sliders;
    }

    int scenario() {
        return scenario;
    }

    /** Takes another scenario; what was moved stays moved. */
    void take(int index) {
        if (index >= 0 && index < study.scenarios().size()) {
            scenario = index;
        }
    }

    /** What a slider stands at. */
    double at(Slider slider) {
        String first = slider.paths().get(0);
        double number = moved.get(first) instanceof Number value
                ? value.doubleValue()
                : variations.number(scenarioName(), first);
        return Double.isNaN(number) ? slider.from() : number;
    }

    /** Whether all that a slider moves are whole numbers. */
    boolean isWhole(Slider slider) {
        return slider.paths().stream().allMatch(path -> place(path).stream().allMatch(Place::whole));
    }

    /** Moves a slider, unless the world would be none; {@link #refused} says why. */
    void move(Slider slider, double value) {
        Map<String, Object> before = new LinkedHashMap<>(moved);
        Object number = isWhole(slider) ? (Object) Math.round(value) : (Object) value;
        slider.paths().forEach(path -> moved.put(path, number));
        try {
            slider.paths().forEach(path -> place(path).forEach(place -> requireWithin(place, value)));
            var unused = world();
            refused = "";
        } catch (IllegalArgumentException e) {
            moved.clear();
            moved.putAll(before);
            refused = String.valueOf(e.getMessage());
        }
    }

    private static void requireWithin(Place place, double value) {
        boolean above = place.lowIncluded() ? value >= place.low() : value > place.low();
        if (!above || !(value <= place.high())) {
            throw new IllegalArgumentException(place.path() + " (" + value + ") must be " + place.range() + ".");
        }
    }

    private List<Place> place(String path) {
        return places.stream().filter(place -> place.path().equals(path)).toList();
    }

    /** Why the last number was not taken; empty if it was. */
    String refused() {
        return refused;
    }

    private String scenarioName() {
        return study.scenarioNames().get(scenario);
    }

    /** The study with this scenario as its only one. */
    private Experiment world() {
        return variations.at(scenarioName(), moved);
    }

    /** The run with the luck of that replication. */
    LiveRun run(int replication) {
        return new RunPlayer(world()).live(new RunSpec(replication, 0, 0, replication));
    }
}

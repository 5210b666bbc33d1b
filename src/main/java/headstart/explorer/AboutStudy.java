package headstart.explorer;

import headstart.config.PageStudy.Place;
import headstart.config.PageStudy.Slider;
import headstart.config.Variations;
import headstart.experiment.Experiment;
import headstart.experiment.Labels;
import headstart.experiment.Uncertainty;
import headstart.experiment.measure.Gap;
import headstart.explorer.engine.Playable;
import headstart.model.Team;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the scripts of the page know of a study, beside the tree that the simulator reads. */
final class AboutStudy {
    private static final int DAILY = 60;
    private static final int LATER = 24;
    private static final int EARLIER = 30;

    private final ExplorerStudy page;
    private final Experiment experiment;
    private final Labels labels;
    private final List<Team> teams;

    private AboutStudy(ExplorerStudy page) {
        this.page = page;
        this.experiment = Variations.of(page.study().tree())
                .at(page.experiment().scenarioNames().get(0), Map.of());
        this.labels = Labels.of(page.experiment());
        this.teams = experiment.scenarios().get(0).parameters().teams();
    }

    /** The tree of what they know. */
    static Map<String, Object> of(ExplorerStudy page) {
        return new AboutStudy(page).tree();
    }

    private Map<String, Object> tree() {
        Map<String, Object> about = new LinkedHashMap<>();
        List<Integer> days = days();
        about.put("name", experiment.name());
        about.put("title", experiment.title());
        about.put("question", experiment.question());
        about.put("path", page.path());
        about.put("file", String.valueOf(Path.of(page.path()).getFileName()));
        about.put("runs", page.runs());
        about.put("tolerance", experiment.parityTolerance());
        about.put("releaseDay", (int) Math.round(experiment.releaseDay()));
        about.put("lastDay", experiment.lastDay() - (int) Math.round(experiment.releaseDay()));
        about.put("days", days);
        about.put("outcomes", new Playable(experiment, new int[0]).outcomes().size());
        about.put("baseline", page.experiment().baseline());
        about.put(
                "scenarios",
                page.experiment().scenarioNames().stream().map(this::scenario).toList());
        about.put("differences", page.study().differences());
        about.put("teams", teams.stream().map(this::team).toList());
        about.put("tokens", tokens());
        about.put("pairs", experiment.gaps().stream().map(this::pair).toList());
        about.put(
                "sliders",
                Sliders.of(page.study(), page.experiment()).stream()
                        .map(this::slider)
                        .toList());
        about.put(
                "numbers",
                page.study().numbers().stream().map(AboutStudy::number).toList());
        about.put("drawn", experiment.uncertainty().map(AboutStudy::drawn).orElse(Map.of()));
        about.put("swept", swept());
        return about;
    }

    /** Every second day before release, every day for two months, then some two dozen days up to the end. */
    private List<Integer> days() {
        int release = (int) Math.round(experiment.releaseDay());
        int first = Math.min(page.experiment().firstDay(), release);
        int last = experiment.lastDay();
        List<Integer> days = new ArrayList<>();
        int stride = Math.max(1, (release - first + EARLIER - 1) / EARLIER);
        for (int day = release; day > first - stride; day -= stride) {
            days.add(0, day);
        }
        int daily = Math.min(last, release + DAILY);
        IntStream.rangeClosed(release + 1, daily).forEach(days::add);
        int rest = Math.max(1, (last - daily + LATER - 1) / LATER);
        for (int day = daily + rest; day < last; day += rest) {
            days.add(day);
        }
        if (last > daily) {
            days.add(last);
        }
        return days;
    }

    private Map<String, Object> scenario(String name) {
        return inOrder("name", name, "label", labels.scenario(name));
    }

    private Map<String, Object> team(Team team) {
        return inOrder(
                "name",
                team.name(),
                "label",
                labels.of(experiment.subjects().teams().get(teams.indexOf(team))),
                "chipmaker",
                team.chipmaker());
    }

    /** What the chart of tokens/s is called: where nothing bears out levels, it says that they are relative. */
    private String tokens() {
        int relative = page.experiment().relativeTeams().size();
        if (relative == 0) {
            return "tokens per second";
        }
        return relative == teams.size() ? "tokens per second, relative" : "tokens per second, in part relative";
    }

    private Map<String, Object> pair(Gap gap) {
        return inOrder(
                "name",
                gap.name(),
                "leader",
                gap.leader().teams(),
                "laggard",
                gap.laggard().teams(),
                "leaderLabel",
                labels.shortOf(gap.leader()),
                "laggardLabel",
                labels.shortOf(gap.laggard()));
    }

    private Map<String, Object> slider(Slider slider) {
        boolean lead = slider.paths().stream().allMatch(path -> path.endsWith("lead_days"));
        List<Integer> moved = IntStream.range(0, teams.size())
                .filter(team ->
                        slider.paths().contains("access." + teams.get(team).name() + ".lead_days"))
                .boxed()
                .toList();
        return inOrder(
                "label",
                slider.label(),
                "group",
                slider.group(),
                "paths",
                slider.paths(),
                "from",
                slider.from(),
                "to",
                slider.to(),
                "step",
                slider.step(),
                "unit",
                slider.unit(),
                "lead",
                lead,
                "teams",
                moved);
    }

    private static Map<String, Object> number(Place place) {
        return inOrder(
                "path",
                place.path(),
                "low",
                finite(place.low()),
                "lowIncluded",
                place.lowIncluded(),
                "high",
                finite(place.high()),
                "whole",
                place.whole(),
                "range",
                place.range(),
                "unit",
                place.unit());
    }

    private static double finite(double bound) {
        return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, bound));
    }

    private static Map<String, Object> drawn(Uncertainty doubt) {
        Map<String, Object> drawn = new LinkedHashMap<>();
        for (int p = 0; p < doubt.paths().size(); p++) {
            int column = p;
            double[] values = Arrays.stream(doubt.values())
                    .mapToDouble(draw -> draw[column])
                    .sorted()
                    .toArray();
            int last = values.length - 1;
            drawn.put(
                    doubt.paths().get(p),
                    inOrder(
                            "from",
                            values[0],
                            "low",
                            values[last / 20],
                            "middle",
                            values[last / 2],
                            "high",
                            values[last - last / 20],
                            "to",
                            values[last]));
        }
        return drawn;
    }

    private Map<String, Object> swept() {
        Map<String, Object> swept = new LinkedHashMap<>();
        page.study().swept().forEach((path, range) -> swept.put(path, inOrder("from", range.from(), "to", range.to())));
        return swept;
    }

    private static Map<String, Object> inOrder(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return map;
    }
}

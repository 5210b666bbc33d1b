package headstart.explorer;

import headstart.config.PageStudy;
import headstart.config.PageStudy.Place;
import headstart.config.PageStudy.Slider;
import headstart.experiment.Experiment;
import headstart.experiment.Labels;
import headstart.experiment.measure.Subject;
import headstart.model.Access;
import headstart.model.Parameters;
import headstart.model.Team;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sliders of a study: its own, or where it names none leads by chipmaker, how useful early access is, and who works on it. */
public final class Sliders {
    private static final String ACCESS = "Who gets the model early";
    private static final String PEOPLE = "Who works on it";
    private static final String WORLD = "How the world works";
    private static final double LONGEST_LEAD = 120;
    private static final int MOST_TEAMS = 8;

    private final PageStudy study;
    private final Parameters parameters;
    private final Labels labels;
    private final List<Subject.Team> teams;
    private final List<Slider> sliders = new ArrayList<>();

    private Sliders(PageStudy study, Experiment experiment) {
        this.study = study;
        this.parameters = experiment.scenarios().get(0).parameters();
        this.labels = Labels.of(experiment);
        this.teams = experiment.subjects().teams();
    }

    /** The sliders in order. */
    public static List<Slider> of(PageStudy study, Experiment experiment) {
        return study.sliders().isEmpty() ? new Sliders(study, experiment).byDefault() : study.sliders();
    }

    private List<Slider> byDefault() {
        Map<String, List<String>> makers = new LinkedHashMap<>();
        for (Team team : parameters.teams()) {
            makers.computeIfAbsent(team.chipmaker(), unused -> new ArrayList<>())
                    .add(team.name());
        }
        makers.forEach((maker, teams) -> sameLead(teams)
                .forEach(group -> add(
                        labels.chipmaker(maker).text(),
                        ACCESS,
                        paths("access.", group, ".lead_days"),
                        0,
                        LONGEST_LEAD,
                        1,
                        "days")));
        add("Days of early access", ACCESS, List.of("access_rule.lead_days"), 0, LONGEST_LEAD, 1, "days");
        add("How useful early access is", ACCESS, paths("access.", everybody(), ".fidelity"), 0, 1, 0.01, "%");
        add("How useful early access is", ACCESS, List.of("access_rule.fidelity"), 0, 1, 0.01, "%");
        for (int team = 0; team < Math.min(MOST_TEAMS, parameters.teams().size()); team++) {
            String path = "teams." + parameters.teams().get(team).name() + ".engineers";
            add("Engineers, " + labels.shortOf(teams.get(team)), PEOPLE, List.of(path), 5, 200, 1, "");
        }
        add("How fast work is copied, per day", WORLD, List.of("commons.copy_rate_per_day"), 0, 0.2, 0.001, "");
        add("What carries over between chipmakers", WORLD, List.of("commons.portability.default"), 0, 1, 0.01, "%");
        add("How new the model is", WORLD, novelty(), 0, 1, 0.01, "%");
        add("How hard the last bit is", WORLD, List.of("tuning.difficulty_exponent"), 0, 2, 0.01, "");
        return sliders;
    }

    /** Teams of a chipmaker that get access at the same time move together. */
    private List<List<String>> sameLead(List<String> teams) {
        Map<Double, List<String>> groups = new LinkedHashMap<>();
        for (String team : teams) {
            Access access = parameters.access().getOrDefault(team, Access.AT_RELEASE);
            groups.computeIfAbsent(access.leadDays(), unused -> new ArrayList<>())
                    .add(team);
        }
        return List.copyOf(groups.values());
    }

    private List<String> everybody() {
        return parameters.teams().stream().map(Team::name).toList();
    }

    private List<String> novelty() {
        return study.numbers().stream()
                .map(Place::path)
                .filter(path -> path.endsWith(".novelty") && path.startsWith("releases."))
                .toList();
    }

    private static List<String> paths(String before, List<String> names, String after) {
        return names.stream().map(name -> before + name + after).toList();
    }

    /** Adds a slider of those of the paths that the study has, if it has any. */
    private void add(String label, String group, List<String> paths, double from, double to, double step, String unit) {
        List<String> known = paths.stream().filter(this::isPlace).toList();
        if (!known.isEmpty()) {
            sliders.add(new Slider(label, group, known, from, to, step, unit));
        }
    }

    private boolean isPlace(String path) {
        return study.numbers().stream().anyMatch(place -> place.path().equals(path));
    }
}

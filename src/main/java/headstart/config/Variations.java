package headstart.config;

import headstart.config.document.Tree;
import headstart.experiment.Experiment;
import headstart.experiment.Scenario;
import headstart.experiment.Uncertainty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The worlds next to those of a study: a scenario with some of its numbers changed. Works on the checked tree alone and opens no
 * file, so that it goes wherever the study goes, into a page too.
 */
public final class Variations {
    private static final String SCENARIOS = "scenarios";
    private static final String POSTERIOR = "posterior";

    private final Map<String, Object> effective;

    private Variations(Map<String, Object> effective) {
        this.effective = effective;
    }

    /** The worlds around a study, from its tree as {@link PageStudy} makes it. */
    public static Variations of(Map<String, Object> effective) {
        return new Variations(effective);
    }

    /**
     * A study with a scenario as its only one, some of its values changed. A value that every replication would draw is fixed by
     * changing it.
     *
     * @param scenario name of the scenario
     * @param changes numbers by path, each within what may stand there
     * @throws IllegalArgumentException if the numbers do not fit each other; the message says how
     */
    public Experiment at(String scenario, Map<String, Object> changes) {
        Map<String, Object> posterior = new LinkedHashMap<>(Tree.mapAt(effective, POSTERIOR));
        Map<String, Object> tree = new LinkedHashMap<>(effective);
        tree.putAll(Tree.mapAt(Tree.mapAt(effective, SCENARIOS), scenario));
        tree.remove(POSTERIOR);
        tree.put("baseline", scenario);
        for (Map.Entry<String, Object> change : changes.entrySet()) {
            tree = Tree.with(tree, change.getKey(), change.getValue());
            posterior.remove(change.getKey());
        }
        BuiltWorld stated = new BuiltWorld(tree, new ParametersBuilder(tree).build());
        Experiment experiment = StudyBuilder.experiment(tree, List.of(Scenario.of(scenario, stated.world())));
        return posterior.isEmpty() ? experiment : experiment.with(doubt(stated, posterior));
    }

    /**
     * A number of a scenario as the file has it; the median where every replication draws it.
     *
     * @return not a number where there is none at that path
     */
    public double number(String scenario, String path) {
        Map<String, Object> tree = new LinkedHashMap<>(effective);
        tree.putAll(Tree.mapAt(Tree.mapAt(effective, SCENARIOS), scenario));
        Object node = tree;
        for (String key : path.split("\\.", -1)) {
            node = node instanceof Map<?, ?> map ? Tree.map(map).getOrDefault(key, "") : "";
        }
        return node instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    private static Uncertainty doubt(BuiltWorld stated, Map<String, Object> posterior) {
        List<String> paths = List.copyOf(posterior.keySet());
        List<List<?>> columns = new ArrayList<>();
        posterior.values().forEach(column -> columns.add((List<?>) column));
        double[][] draws = new double[columns.get(0).size()][paths.size()];
        for (int draw = 0; draw < draws.length; draw++) {
            for (int p = 0; p < paths.size(); p++) {
                draws[draw][p] = ((Number) columns.get(p).get(draw)).doubleValue();
            }
        }
        return new Uncertainty(paths, draws, (scenario, draw) -> {
            Map<String, Object> drawn = new LinkedHashMap<>();
            for (int p = 0; p < paths.size(); p++) {
                drawn.put(paths.get(p), draws[draw][p]);
            }
            return stated.with(drawn);
        });
    }
}

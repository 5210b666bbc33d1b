package headstart.config;

import headstart.config.document.Fault;
import headstart.config.document.Faults;
import headstart.config.document.Tree;
import headstart.config.schema.ExperimentKeys;
import headstart.config.schema.LabelKeys;
import headstart.config.schema.ScenarioProduct;
import headstart.experiment.Scenario;
import headstart.model.PluginException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the scenarios of an experiment whose base is checked. What is wrong in several of them alike is one fault. */
final class ScenarioReader {
    private static final String SCENARIOS = "scenarios";

    private final Map<String, Object> effective;
    private final Faults faults;
    private final boolean composed;
    private final Map<String, Shared> found = new LinkedHashMap<>();

    /**
     * Reads the scenarios.
     *
     * @param effective the checked base; its differences are written anew with the values that count
     * @param composed whether all files were read: where one was not, references to what it holds are no faults
     */
    ScenarioReader(Map<String, Object> effective, Faults faults, boolean composed) {
        this.effective = effective;
        this.faults = faults;
        this.composed = composed;
    }

    /** A fault and the scenarios that have it. */
    private record Shared(Fault fault, List<String> scenarios) {}

    List<Scenario> scenarios() {
        List<Scenario> scenarios = new ArrayList<>();
        Map<String, Object> base = new LinkedHashMap<>(effective);
        Map<String, Object> differences = new LinkedHashMap<>(Tree.mapAt(effective, SCENARIOS));
        base.remove(SCENARIOS);
        base.remove(ScenarioProduct.CHOICES_KEY);
        base.remove(LabelKeys.KEY);
        base.remove("posterior");
        base.remove(AlternativeReader.KEY);
        differences.replaceAll((name, difference) -> {
            if (!(difference instanceof Map<?, ?> map)) {
                faults.add(
                        SCENARIOS + "." + name,
                        " (" + Tree.show(difference) + ") must be a map of differences from the base.",
                        "write {} for none.");
                return Map.of();
            }
            Map<String, Object> given =
                    Differences.withoutTables(base, onlyWorldKeys(SCENARIOS + "." + name, Tree.map(map)));
            Map<String, Object> checked = scenario(name, base, given);
            if (faults.isEmpty() && found.isEmpty()) {
                scenario(name, checked).ifPresent(scenarios::add);
            }
            return Differences.normal(given, checked);
        });
        found.values().forEach(this::report);
        effective.put(SCENARIOS, differences);
        return scenarios;
    }

    private Optional<Scenario> scenario(String name, Map<String, Object> checked) {
        try {
            return Optional.of(new Scenario(
                    name, ScenarioProduct.choices(effective, name), new ParametersBuilder(checked).build()));
        } catch (PluginException e) {
            faults.add("access_rule.kind", ": " + e.getMessage(), "");
            return Optional.empty();
        }
    }

    /** What a scenario may change; what it may not is one fault, whatever it says there. */
    private Map<String, Object> onlyWorldKeys(String path, Map<String, Object> difference) {
        Map<String, Object> allowed = new LinkedHashMap<>(difference);
        for (String key : difference.keySet()) {
            boolean known = ExperimentKeys.ROOT.keys().stream()
                    .anyMatch(candidate -> candidate.name().equals(key));
            if (known && !ExperimentKeys.WORLD.contains(key)) {
                faults.add(
                        path + "." + key,
                        " is the same in all scenarios: they may change " + String.join(", ", ExperimentKeys.WORLD)
                                + ".",
                        ELSEWHERE.getOrDefault(key, "set it once for the whole file, or use two files."));
                allowed.remove(key);
            }
        }
        return allowed;
    }

    /** Where belongs what somebody may want to be another one in a scenario. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "posterior",
            "give it to an alternative, which may rest on another fit: alternatives.NAME.posterior.",
            "calibration",
            "measurements belong to the fit of the whole file: let an alternative change it, or calibrate another file.");

    /** The scenario's whole tree, checked; only what the base does not have wrong as well is the scenario's fault. */
    private Map<String, Object> scenario(String name, Map<String, Object> base, Map<String, Object> difference) {
        Faults own = new Faults();
        Map<String, Object> merged = Tree.merge(base, difference);
        Map<String, Object> checked = Tree.map(ExperimentKeys.ROOT.check(merged, "", own));
        checked.put(SCENARIOS, Map.of(String.valueOf(base.getOrDefault("baseline", name)), Map.of()));
        if (own.isEmpty() && composed) {
            new References(checked, own).check();
        }
        for (Fault fault : own.list()) {
            String place = fault.path().split("[.\\[ ]", 2)[0];
            boolean ofScenario = ExperimentKeys.WORLD.contains(place) || difference.containsKey(place);
            if (ofScenario && !faults.at(fault.path())) {
                found.computeIfAbsent(fault.message(), unused -> new Shared(fault, new ArrayList<>()))
                        .scenarios()
                        .add(name);
            }
        }
        return checked;
    }

    private void report(Shared shared) {
        String message = shared.fault().message();
        String path = SCENARIOS + "." + shared.scenarios().get(0) + "."
                + shared.fault().path();
        String[] lines = message.substring(shared.fault().path().length()).split("\nMaybe ", 2);
        int others = shared.scenarios().size() - 1;
        String more = others == 0 ? "" : " So it is in " + others + " other scenario" + (others == 1 ? "." : "s.");
        faults.add(path, lines[0] + more, lines.length > 1 ? lines[1] : "");
    }
}

package headstart.config;

import headstart.config.document.Fault;
import headstart.config.document.Faults;
import headstart.config.document.Places;
import headstart.config.document.Tree;
import headstart.config.schema.ExperimentKeys;
import headstart.experiment.run.PrecisionSearch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks of an experiment that was read whatever a command would need of it: its sweep and its calibration as well, and those of its
 * alternatives. What is wrong with all of them alike is said once, of the file.
 */
public final class CompleteCheck {
    private final Map<String, Fault> found = new LinkedHashMap<>();
    private final Places places;

    private CompleteCheck(Places places) {
        this.places = places;
    }

    /** Everything that is wrong with the parts that only some commands read; none if the experiment is right for all of them. */
    public static List<Fault> faults(Reading.Loaded loaded) {
        CompleteCheck check = new CompleteCheck(loaded.document().places());
        check.check(loaded, "");
        Alternatives alternatives = loaded.alternatives();
        for (int i = 0; i < alternatives.others().size(); i++) {
            String name = alternatives.all().get(i + 1).name();
            check.check(alternatives.others().get(i), Tree.join(AlternativeReader.KEY, name) + ".");
        }
        return new ArrayList<>(check.found.values());
    }

    /** All of them where a command has met some; those alone where the file does not ask for what the command does. */
    public static List<Fault> faults(Reading.Loaded loaded, List<Fault> met) {
        List<Fault> all = faults(loaded);
        return all.stream()
                        .anyMatch(fault -> fault.message().endsWith(met.get(0).message()))
                ? all
                : met;
    }

    private void check(Reading.Loaded loaded, String prefix) {
        Map<String, Object> tree = loaded.document().tree();
        boolean isSweep =
                tree.containsKey(ExperimentKeys.FACTORS.name()) || tree.containsKey(ExperimentKeys.DESIGN.name());
        if (isSweep && SweepBuilder.of(loaded) instanceof SweepReading.Faulty faulty) {
            add(faulty.faults(), prefix);
        }
        if (tree.containsKey(ExperimentKeys.CALIBRATION.name())
                && CalibrationBuilder.of(loaded) instanceof CalibrationReading.Faulty faulty) {
            add(faulty.faults(), prefix);
        }
        add(ofPrecision(loaded), prefix);
    }

    /** What is wrong with the goal of a study that is to find out how many runs it needs. */
    public static List<Fault> ofPrecision(Reading.Loaded loaded) {
        Faults faults = new Faults();
        loaded.experiment().precision().ifPresent(goal -> {
            try {
                PrecisionSearch.requireFits(loaded.experiment(), goal);
            } catch (IllegalArgumentException e) {
                faults.add(e);
            }
        });
        return faults.list(loaded.document().places());
    }

    private void add(List<Fault> faults, String prefix) {
        faults.forEach(
                fault -> found.putIfAbsent(fault.message(), fault.below(prefix).at(places)));
    }
}

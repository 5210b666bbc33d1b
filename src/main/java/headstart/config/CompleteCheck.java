package headstart.config;

import headstart.config.document.Fault;
import headstart.config.document.Faults;
import headstart.experiment.run.PrecisionSearch;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks of an experiment that was read whatever a command would need of it: its sweep and its calibration as well. */
public final class CompleteCheck {
    private CompleteCheck() {}

    /** Everything that is wrong with the parts that only some commands read; none if the experiment is right for all of them. */
    public static List<Fault> faults(Reading.Loaded loaded) {
        Map<String, Object> tree = loaded.document().tree();
        Set<Fault> faults = new LinkedHashSet<>();
        if ((tree.containsKey("factors") || tree.containsKey("design"))
                && SweepBuilder.of(loaded) instanceof SweepReading.Faulty faulty) {
            faults.addAll(faulty.faults());
        }
        if (tree.containsKey("calibration")
                && CalibrationBuilder.of(loaded) instanceof CalibrationReading.Faulty faulty) {
            faults.addAll(faulty.faults());
        }
        loaded.experiment().precision().ifPresent(goal -> {
            try {
                PrecisionSearch.requireFits(loaded.experiment(), goal);
            } catch (IllegalArgumentException e) {
                Faults own = new Faults();
                own.add(e);
                faults.addAll(own.list(loaded.document().places()));
            }
        });
        return new ArrayList<>(faults);
    }
}

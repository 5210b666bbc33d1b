package headstart.validation;

import headstart.model.BrokenEngines;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A negative control: the battery, same code, same n and same critical value, put to a simulation that is broken.
 *
 * @param name what is broken
 * @param engine the broken simulation
 * @param laws the laws that are played; the rest of the battery does not touch what is broken, or would only add to it
 */
record Control(String name, Engine engine, Set<String> laws) {
    static List<Control> all() {
        return List.of(
                new Control(
                        "lead not applied",
                        BrokenEngines.leadNotApplied(),
                        Set.of(LeadLaws.AREA, LeadLaws.PARITY, TuningLaws.EFFORT, StartLaws.BRING_UP)),
                new Control(
                        "hazard exponent dropped", BrokenEngines.hazardExponentDropped(), Set.of(TuningLaws.EFFORT)),
                new Control(
                        "λ 5 % off", BrokenEngines.rateFivePercentOff(), Set.of(TuningLaws.MUTH, TuningLaws.EFFORT)),
                new Control(
                        "copies taken before release",
                        BrokenEngines.copiesBeforeRelease(),
                        Set.of(CopyingLaws.BOTH_EARLY)),
                new Control("minimum replaced by last", BrokenEngines.lastInsteadOfLeast(), Set.of(TuningLaws.EFFORT)));
    }

    /** The rejections, with the seeds of the build. */
    Rejection play() {
        List<Law> judged = Battery.all().judge(engine, Battery.SEED, 1, laws::contains);
        return new Rejection(
                this, judged, judged.stream().filter(law -> !law.holds()).toList());
    }

    /**
     * What the battery said.
     *
     * @param control the broken simulation
     * @param judged the laws that were played
     * @param rejected those that did not hold
     */
    record Rejection(Control control, List<Law> judged, List<Law> rejected) {
        /** The mean or probability that gives the break away most clearly. */
        Law strongest() {
            return rejected.stream()
                    .filter(law -> law.kind() == Law.Kind.MEAN || law.kind() == Law.Kind.SHARE)
                    .filter(law -> Double.isFinite(law.score()))
                    .max(Comparator.comparingDouble(law -> Math.abs(law.score())))
                    .orElseThrow();
        }
    }
}

package headstart.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All laws, judged as one family. */
final class Battery {
    /** The seed of the build. */
    static final long SEED = 20260424;

    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
    private final List<Trial> trials;
    private final Family family;

    private Battery(List<Trial> trials) {
        this.trials = trials;
        this.family = new Family((int) trials.stream()
                .flatMap(trial -> trial.claims().stream())
                .filter(Claim::stochastic)
                .count());
    }

    static Battery all() {
        return new Battery(Stream.of(
                        TuningLaws.trials(),
                        LeadLaws.trials(),
                        CopyingLaws.trials(),
                        StartLaws.trials(),
                        LiteralLaws.trials(),
                        MeasureLaws.trials(),
                        ServingLaws.trials(),
                        StepLaws.trials(),
                        QueueLaws.trials(),
                        HeadwayLaws.trials(),
                        ChipLaws.trials())
                .flatMap(List::stream)
                .toList());
    }

    Family family() {
        return family;
    }

    /** Judges every law; each trial has a study seed of its own. */
    List<Law> judge(Engine engine, long seed) {
        return judge(engine, seed, 1, law -> true);
    }

    /** Judges the chosen laws at some times their size; the family stays that of the whole battery. */
    List<Law> judge(Engine engine, long seed, int timesRuns, Predicate<String> laws) {
        List<Law> judged = new ArrayList<>();
        for (int i = 0; i < trials.size(); i++) {
            if (laws.test(trials.get(i).law())) {
                judged.addAll(trials.get(i).judge(engine, seed + i * GOLDEN_GAMMA, timesRuns, family));
            }
        }
        return judged;
    }
}

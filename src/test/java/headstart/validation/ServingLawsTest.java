package headstart.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Exact results on operating points, late jumps, late starts and buyers who queue against the running simulation: a family of its own with a false-alarm rate of
 * 0.001 for all of it together, under a fixed seed.
 */
class ServingLawsTest {
    private static final long SEED = 20260424;

    @TestFactory
    List<DynamicTest> simulationObeysLaw() {
        List<Trial> trials = new ArrayList<>(ServingLaws.trials());
        trials.addAll(QueueLaws.trials());
        Family family = new Family(
                trials.stream().mapToInt(trial -> trial.claims().size()).sum());
        List<Law> laws = new ArrayList<>();
        for (int i = 0; i < trials.size(); i++) {
            laws.addAll(trials.get(i).judge(Engine.SHIPPED, SEED + i, 1, family));
        }
        return laws.stream()
                .map(law -> DynamicTest.dynamicTest(
                        law.name() + ": " + law.quantity() + " (" + law.setting() + ")",
                        () -> assertThat(law.holds()).as(law.toString()).isTrue()))
                .toList();
    }
}

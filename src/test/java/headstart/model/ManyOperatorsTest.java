package headstart.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headstart.experiment.SmallStudies;
import headstart.random.Streams;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An event adds up the block of the operator that it changed, and the blocks: what comes out is the sum over all operators after every event, and
 * whoever is due first improves first, or the next event would come too early, which ends a run.
 */
class ManyOperatorsTest {
    private static final double ROUNDING = 1e-12;

    private static Parameters world(int operators) {
        String all = IntStream.range(0, operators)
                .mapToObj(k -> "o" + k + ": {share: " + (1 + k % 7) + ", novelty: " + (k % 3) / 2.0 + "}")
                .collect(Collectors.joining(", "));
        return SmallStudies.of(
                        SmallStudies.TWO_TEAMS
                                        .replaceFirst("operators: .*", "operators: {" + all + "}}}")
                                        .replace(
                                                "starting_excess: {novel: 20}",
                                                "starting_excess: {novel: 20}, publishes: true")
                                + "commons: {copy_rate_per_day: 0.1, portability: {default: 0.8}}\n"
                                + "tuning: {regression_rate_per_day: 0.05, regression_mean_log_jump: 0.3, repair_rate_per_day: 0.1}\n")
                .scenarios()
                .get(0)
                .parameters();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 16, 17, 40, 64})
    void throughputIsThatOfAllOperatorsAfterEveryEvent(int operators) {
        LiveRun run = Simulation.of(world(operators)).live(Streams.of(26).replication(0));
        int looks = 0;
        run.state().start();
        while (run.state().schedule.step(run.state())) {
            for (TeamState team : run.teams()) {
                double slowdown = team.operators().stream()
                        .mapToDouble(operator -> operator.rooflineShare() * operator.excess())
                        .sum();
                if (team.share() > 0) {
                    assertThat(team.share()).isCloseTo(1 / (1 + slowdown), within(ROUNDING));
                    looks++;
                }
            }
        }
        assertThat(looks).isGreaterThan(20);
        assertThat(run.finish().curves()).hasSize(2);
    }
}

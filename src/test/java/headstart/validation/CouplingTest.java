package headstart.validation;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.model.Allocation;
import headstart.model.Commons;
import headstart.model.Parameters;
import headstart.model.Simulation;
import headstart.model.Trajectory;
import headstart.random.Streams;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Common random numbers are worth what is said of them, and leave alone whom a change cannot reach. */
class CouplingTest {
    private static final int RUNS = 200;

    /** False-alarm rate of the bound: 0.1 % (one-sided normal bound on the logarithm of the ratio). */
    @Test
    void pairedDifferencesVaryFarLessThanIndependentOnes() {
        for (Coupling coupling : Coupling.all()) {
            assertThat(coupling.measure().lowerBound())
                    .as("%s: %s", coupling.setting(), coupling.measure())
                    .isGreaterThan(4);
        }
    }

    @Test
    void otherTeamsLiveTheSamePathWhenTheLeadChanges() {
        Setting before = setting(Commons.NONE, Crew.named("a").lead(14));
        Setting after = setting(Commons.NONE, Crew.named("a").lead(21.3, 0.6));
        assertSamePath(before.parameters(), after.parameters(), 1, 2);
    }

    @Test
    void whoeverDoesNotCopyFromTheChangedTeamLivesTheSamePath() {
        Commons commons = new Commons(0.2, 0, 0, Map.of("a", Map.of("b", 1.0)));
        Setting before = setting(commons, Crew.named("a").lead(14));
        Setting after = setting(commons, Crew.named("a").lead(21));
        assertSamePath(before.parameters(), after.parameters(), 2);
        assertThat(play(before.parameters(), 0).curves().get(1))
                .isNotEqualTo(play(after.parameters(), 0).curves().get(1));
    }

    @Test
    void oneMoreTeamChangesNobodyElse() {
        Setting three = setting(Commons.NONE, Crew.named("a").lead(14));
        Setting four = Setting.of(
                        0.7,
                        1.5,
                        0.1,
                        60,
                        Crew.named("a").lead(14),
                        weak(),
                        early(),
                        Crew.named("d").lead(50))
                .operators(4)
                .allocation(Allocation.PROFILE_GUIDED);
        assertSamePath(three.parameters(), four.parameters(), 0, 1, 2);
    }

    private static Setting setting(Commons commons, Crew changed) {
        return Setting.of(0.7, 1.5, 0.1, 60, changed, weak(), early())
                .operators(4)
                .allocation(Allocation.PROFILE_GUIDED)
                .commons(commons);
    }

    private static Crew weak() {
        return Crew.named("b").start(20).bringUp(3, 6);
    }

    private static Crew early() {
        return Crew.named("c").start(5).lead(7);
    }

    private static void assertSamePath(Parameters one, Parameters other, int... teams) {
        for (int run = 0; run < RUNS; run++) {
            Trajectory here = play(one, run);
            Trajectory there = play(other, run);
            for (int team : teams) {
                assertThat(there.curves().get(team)).isEqualTo(here.curves().get(team));
            }
        }
    }

    private static Trajectory play(Parameters parameters, int run) {
        return Simulation.of(parameters).run(Streams.of(Battery.SEED).replication(run));
    }
}

package headstart.model;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.random.Streams;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MuthLawTest {
    static Parameters v4like() {
        java.util.ArrayList<Operator> ops = new java.util.ArrayList<>();
        for (int k = 0; k < 10; k++) ops.add(new Operator("op" + k, 0.8, new RooflineShare(1 + k)));
        java.util.ArrayList<Team> teams = new java.util.ArrayList<>();
        java.util.Map<String, Access> acc = new java.util.HashMap<>();
        for (int i = 0; i < 8; i++) {
            teams.add(new Team(
                    "team" + i,
                    "maker" + i / 2,
                    new FixedRoofline("h", 1000),
                    50,
                    0.65,
                    new StartingExcess(0.4, i % 2 == 0 ? 3 : 75),
                    Optional.of(new BringUp(3, 5)),
                    true,
                    List.of()));
            if (i % 2 == 0) acc.put("team" + i, new Access(58, 0.7, 0, 0));
        }
        return new Parameters(
                teams,
                List.of(new Release("v4", 0, ops, Map.of())),
                new Tuning(0.7, 1.5, 0.076, 50, 0.8, Allocation.PROFILE_GUIDED, new Tuning.Regression(0.003, 0.3, 0.1)),
                new Commons(0.05, 0.3, 0.9, Map.of()),
                acc,
                180);
    }

    @Test
    void speed() {
        Simulation s = Simulation.of(v4like());
        for (int round = 0; round < 6; round++) {
            long t = System.nanoTime();
            long n = 0;
            long c = 0;
            for (int r = 0; r < 4000; r++) {
                Trajectory tr = s.run(Streams.of(1).replication(r));
                for (var x : tr.curves()) {
                    n += x.get(0).improvements();
                    c += x.get(0).copies();
                }
            }
            double sec = (System.nanoTime() - t) / 1e9;
            System.out.println("runs/s " + 4000 / sec + " improvements/run " + n / 4000.0 + " copies " + c / 4000.0);
        }
    }

    @Test
    void muth() {
        Parameters p = new Parameters(
                List.of(new Team(
                        "a",
                        "m",
                        new FixedRoofline("h", 1),
                        50,
                        1,
                        new StartingExcess(1, 1),
                        Optional.empty(),
                        true,
                        List.of())),
                List.of(new Release("r", 0, List.of(new Operator("o", 1, new RooflineShare(1))), Map.of())),
                new Tuning(2, 2, 1, 50, 0.8, Allocation.UNIFORM, Tuning.Regression.NONE),
                Commons.NONE,
                Map.of(),
                5);
        Simulation s = Simulation.of(p);
        double sum = 0, imp = 0;
        int n = 200000;
        for (int r = 0; r < n; r++) {
            TuningCurve c = s.run(Streams.of(1).replication(r)).curves().get(0).get(0);
            sum += 1 / c.rooflineShare().at(5) - 1;
            imp += c.improvements();
        }
        System.out.println("E x " + sum / n + " expect 0.3957123096105135; impr " + imp / n + " expect 2.1878");
        assertThat(sum / n).isBetween(0.39, 0.40);
    }
}

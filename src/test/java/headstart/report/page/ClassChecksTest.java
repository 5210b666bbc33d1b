package headstart.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.calibration.CalibrationResults;
import headstart.calibration.Role;
import headstart.calibration.SyntheticTeams;
import headstart.calibration.Target;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Posterior predictive checks by class, where it is known which class the model can show. Of eight series with four measurements after the first, a class
 * whose measurements the law made lies in the bands as often as they say, and one that is predicted alone and got ever slower, which the law cannot show, does not.
 */
class ClassChecksTest {
    private static final int IN_HALF = 4;
    private static final int IN_NINE_TENTHS = 5;

    /** Sixteen in a class: at 90 % 11 or fewer lie in the band with a probability of 2 % if they were independent; the seed is fixed. */
    @Test
    void classesThatTheLawMadeLieInTheirBands() {
        for (List<String> row : classes(SyntheticTeams.measured(SyntheticTeams.FLAT, 3))) {
            assertThat(row.get(3)).isEqualTo("16");
            assertThat(count(row, IN_NINE_TENTHS)).as(row.toString()).isGreaterThanOrEqualTo(12);
            assertThat(count(row, IN_HALF)).as(row.toString()).isBetween(3, 14);
        }
    }

    @Test
    void aClassThatTheLawCannotShowStandsOut() {
        List<Target> targets = new ArrayList<>(SyntheticTeams.measured(SyntheticTeams.FLAT, 3));
        for (int t = 4; t < targets.size(); t++) {
            targets.set(t, slower(targets.get(t)));
        }
        List<List<String>> rows = classes(targets);
        assertThat(count(rows.get(0), IN_NINE_TENTHS)).isGreaterThanOrEqualTo(12);
        assertThat(count(rows.get(1), IN_NINE_TENTHS)).isLessThanOrEqualTo(8);
    }

    /** Families: vendors of the first and of the last four teams. */
    private static List<List<String>> classes(List<Target> targets) {
        List<Target> families = new ArrayList<>();
        for (int t = 0; t < targets.size(); t++) {
            Target target = targets.get(t);
            families.add(with(target, target.role(), target.values(), t < 4 ? "first" : "last"));
        }
        CalibrationResults results = SyntheticTeams.fitted(SyntheticTeams.FLAT, families, 5);
        return ClassChecks.table(results).rows().stream()
                .filter(row -> row.get(0).equals("family"))
                .toList();
    }

    /** Every measurement half of the one before. */
    private static Target slower(Target target) {
        double[] values = target.values().clone();
        for (int i = 1; i < values.length; i++) {
            values[i] = values[i - 1] / 2;
        }
        return with(target, Role.VALIDATION, values, target.family());
    }

    private static Target with(Target target, Role role, double[] values, String family) {
        return new Target(
                target.series(),
                target.team(),
                target.release(),
                role,
                target.days(),
                values,
                target.noise(),
                target.weight(),
                target.unreachableDays(),
                target.point(),
                target.scale(),
                family);
    }

    private static int count(List<String> row, int column) {
        return Integer.parseInt(row.get(column));
    }
}

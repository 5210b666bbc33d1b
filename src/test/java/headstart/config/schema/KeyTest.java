package headstart.config.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headstart.config.document.Faults;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Once a builder could ask an object for {@code number(node, "lead_day")}: it compiled, and gave 0 days of lead. Values are read by the
 * declarations of their keys, which say of what kind they are.
 */
class KeyTest {
    private static final Map<String, Object> CHECKED =
            Map.of("lead_days", 58L, "fidelity", 0.7, "leak_rate_per_day", 0L, "leak_fidelity", 0.3);

    @Test
    void nothingIsReadByAText() {
        assertThat(Arrays.stream(Fields.class.getDeclaredMethods())
                        .map(Method::getParameterTypes)
                        .flatMap(Arrays::stream))
                .doesNotContain(String.class)
                .contains(Key.class);
    }

    @Test
    void aValueIsOfTheKindThatItsKeyDeclares() {
        Fields access = Fields.of(CHECKED);
        double lead = access.get(AccessKeys.LEAD_DAYS);
        assertThat(lead).isEqualTo(58);
        assertThat(access.get(AccessKeys.RELEASES)).isEmpty();
        assertThat(Fields.of(Map.of("stages", 3L)).count(BringUpKeys.STAGES)).isEqualTo(3);
        assertThat(Fields.of(Map.of("replications", "auto")).get(ExperimentKeys.REPLICATIONS))
                .isEmpty();
    }

    @Test
    void whatIsMissingCountsAsItsDefaultAndWhatMustBeGivenIsNeverMadeUp() {
        Fields nothing = Fields.of(Map.of());
        assertThat(nothing.get(AccessKeys.FIDELITY)).isEqualTo(0.7);
        assertThat(nothing.find(GapKeys.LEADER)).isEqualTo(Optional.empty());
        assertThatThrownBy(() -> nothing.get(GapKeys.LEADER))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("leader");
    }

    @Test
    void everyDefaultMayStandAtItsKey() {
        Faults faults = new Faults();
        int[] defaults = {0};
        walk("", ExperimentKeys.ROOT, faults, defaults);
        assertThat(faults.list()).isEmpty();
        assertThat(defaults[0]).isGreaterThan(50);
    }

    private static void walk(String path, Node<?> node, Faults faults, int[] defaults) {
        if (node instanceof Node.Obj object) {
            for (Key<?> key : object.keys()) {
                if (key.presence() instanceof Key.Presence.Default byDefault) {
                    Object checked = key.node().check(byDefault.value(), path + key.name(), faults);
                    assertThat(key.node().read(checked)).as(path + key.name()).isNotNull();
                    defaults[0]++;
                }
                walk(path + key.name() + ".", key.node(), faults, defaults);
            }
        } else if (node instanceof MapOf<?> map) {
            walk(path + "NAME.", map.element(), faults, defaults);
        }
    }
}

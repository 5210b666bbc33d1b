package headstart.config;

import headstart.config.document.Tree;
import headstart.config.schema.Fields;
import headstart.experiment.measure.Gap;
import headstart.model.Chip;
import headstart.model.ChipRoof;
import headstart.model.OperatingPoint;
import headstart.model.Parameters;
import headstart.model.Release;
import headstart.model.Team;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Hardware headway: by how many days a chip trails another house at its launch. The house had a chip whose roof for the model is as high on an
 * earlier day; software has no part in it. Chips count whether or not a team of the study is on them.
 */
public final class Headway {
    private final Parameters world;
    private final Release release;
    private final Map<String, Chip> chips = new LinkedHashMap<>();
    private final Map<String, LaunchTime> launches = new LinkedHashMap<>();

    private Headway(Reading.Loaded loaded) {
        this.world = loaded.experiment().scenarios().get(0).parameters();
        this.release = world.releases().get(0);
        loaded.document().allChips().forEach((name, node) -> {
            Map<String, Object> chip = Tree.map(node);
            LaunchTime.of(String.valueOf(chip.getOrDefault("launch", ""))).ifPresent(launch -> {
                if (chip.containsKey("hbm_tb_s") && chip.containsKey("scaleup_gb_s")) {
                    launches.put(name, launch);
                    chips.put(name, ParametersBuilder.chip(name, Fields.of(chip)));
                }
            });
        });
    }

    /**
     * A chip against a house.
     *
     * @param point name of the operating point; blank where work is stated per output token
     * @param chip the chip
     * @param roof its roof, output tokens/s
     * @param house whose chips it is held against
     * @param reachedBy the first chip of the house with as high a roof; blank where there is none
     * @param leastDays by how many days the chip trails it at launch, at least; negative where it may lead; NaN where there is none
     * @param mostDays at most
     */
    public record Row(
            String point,
            String chip,
            double roof,
            String house,
            String reachedBy,
            double leastDays,
            double mostDays) {}

    /** Every chip of a pair of the study against the house of the other, at every operating point, for the first release. */
    public static List<Row> of(Reading.Loaded loaded) {
        return new Headway(loaded).rows(loaded.experiment().gaps());
    }

    private List<Row> rows(List<Gap> gaps) {
        List<Optional<OperatingPoint>> points = world.points().isEmpty()
                ? List.of(Optional.empty())
                : world.points().stream().map(Optional::of).toList();
        Set<Row> rows = new LinkedHashSet<>();
        for (Optional<OperatingPoint> point : points) {
            for (Gap gap : gaps) {
                pairs(gap.leader().teams(), gap.laggard().teams(), point, rows);
                pairs(gap.laggard().teams(), gap.leader().teams(), point, rows);
            }
        }
        return List.copyOf(rows);
    }

    private void pairs(List<Integer> teams, List<Integer> others, Optional<OperatingPoint> point, Set<Row> rows) {
        for (int team : teams) {
            for (int other : others) {
                row(world.teams().get(team), world.teams().get(other), point).ifPresent(rows::add);
            }
        }
    }

    private Optional<Row> row(Team team, Team other, Optional<OperatingPoint> point) {
        String name = team.hardware().name();
        if (!chips.containsKey(name)
                || !(other.hardware() instanceof Chip rival)
                || rival.vendor().isBlank()) {
            return Optional.empty();
        }
        Chip own = chips.get(name);
        if (own.vendor().equals(rival.vendor())) {
            return Optional.empty();
        }
        double roof = ChipRoof.tokensPerS(own, release, point);
        String at = point.map(OperatingPoint::name).orElse("");
        Optional<String> reached = reachedBy(rival.vendor(), roof, point);
        LaunchTime launch = launch(name);
        return Optional.of(reached.map(first -> new Row(
                        at,
                        name,
                        roof,
                        rival.vendor(),
                        first,
                        launch.leastDaysAfter(launch(first)),
                        launch.mostDaysAfter(launch(first))))
                .orElseGet(() -> new Row(at, name, roof, rival.vendor(), "", Double.NaN, Double.NaN)));
    }

    /** Not a number where the table does not say enough of the chip for this release. */
    private double roof(Chip chip, Optional<OperatingPoint> point) {
        try {
            return ChipRoof.tokensPerS(chip, release, point);
        } catch (IllegalArgumentException e) {
            return Double.NaN;
        }
    }

    private Optional<String> reachedBy(String vendor, double roof, Optional<OperatingPoint> point) {
        List<String> able = new ArrayList<>();
        chips.forEach((name, chip) -> {
            if (chip.vendor().equals(vendor) && roof(chip, point) >= roof) {
                able.add(name);
            }
        });
        return able.stream()
                .min((a, b) -> launch(a).latest().compareTo(launch(b).latest()));
    }

    private LaunchTime launch(String chip) {
        return Objects.requireNonNull(launches.get(chip), chip);
    }
}

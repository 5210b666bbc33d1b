package headstart.experiment.result;

import headstart.experiment.Labels;
import headstart.experiment.Scenario;
import headstart.experiment.measure.OutcomeColumn;
import headstart.statistics.PairedDifference;
import headstart.statistics.Support;
import headstart.statistics.UnpairedDifference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Compares scenarios of stored studies with one of them, without playing a run. Studies of the same seed and the same version of the model met
 * the same luck and are paired; all others are compared as independent samples.
 *
 * @param studies the studies, in the order asked for
 * @param baseline the scenario that all are compared with, as {@link #names()} calls it
 * @param differences by scenario and outcome that the baseline has too
 */
public record StoredComparison(List<StoredOutcomes> studies, String baseline, List<StoredDifference> differences) {
    public StoredComparison {
        studies = List.copyOf(studies);
        differences = List.copyOf(differences);
    }

    /** One scenario of one study. */
    private record Place(String name, StoredOutcomes study, int scenario) {
        /** What readers call it: with its study in front where its name has that. */
        String label() {
            String own = Labels.of(study.experiment())
                    .shortScenario(study.experiment().scenarios().get(scenario).name());
            return name.equals(study.experiment().scenarios().get(scenario).name()) ? own : study.label() + ": " + own;
        }

        /** Days from release to horizon. */
        double horizon() {
            return study.experiment().lastDay() - study.experiment().releaseDay();
        }

        /** The values of a column; waiting times cut off at a horizon that both sides of a comparison reach. */
        double[] values(int column, double horizon) {
            double[] values = study.outcomes().restricted(scenario, column, horizon);
            if (study.outcomes().columns().get(column).kind().isDuration()) {
                Arrays.setAll(values, r -> Math.min(values[r], horizon));
            }
            return values;
        }

        double censored(int column, double horizon) {
            return study.outcomes().censoredShare(scenario, column, horizon);
        }

        Support support(int column) {
            return study.outcomes().support(column);
        }
    }

    /**
     * The comparison.
     *
     * @throws IllegalArgumentException if no study has the baseline; the message lists the scenarios there are
     */
    public static StoredComparison of(List<StoredOutcomes> studies, String baseline) {
        List<Place> places = places(studies);
        Place base = places.stream()
                .filter(place -> place.name().equals(baseline))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("baseline (" + baseline + ") must be one of "
                        + String.join(", ", places.stream().map(Place::name).toList()) + "."));
        List<StoredDifference> differences = new ArrayList<>();
        for (Place place : places) {
            if (!place.equals(base)) {
                differences(place, base, differences);
            }
        }
        return new StoredComparison(studies, baseline, differences);
    }

    /** Every scenario by its name, or by {@code STUDY:NAME} where two studies have one of that name. */
    private static List<Place> places(List<StoredOutcomes> studies) {
        List<Place> places = new ArrayList<>();
        for (StoredOutcomes study : studies) {
            for (Scenario scenario : study.experiment().scenarios()) {
                long holders = studies.stream()
                        .filter(other -> other.experiment().scenarioNames().contains(scenario.name()))
                        .count();
                String name = holders > 1 ? study.label() + ":" + scenario.name() : scenario.name();
                places.add(new Place(name, study, study.experiment().indexOf(scenario.name())));
            }
        }
        return places;
    }

    private static void differences(Place place, Place base, List<StoredDifference> differences) {
        boolean paired = place.study().isPairedWith(base.study());
        List<OutcomeColumn> columns = place.study().outcomes().columns();
        for (int c = 0; c < columns.size(); c++) {
            OutcomeColumn column = columns.get(c);
            int own = c;
            OptionalInt same = base.study().outcomes().indexOf(column.header());
            same.ifPresent(other -> {
                if (!isSame(column, base.study().outcomes().columns().get(other))) {
                    return;
                }
                double horizon = Math.min(place.horizon(), base.horizon());
                boolean wild = place.support(own) == Support.RATIO_GAP || base.support(other) == Support.RATIO_GAP;
                Support support = wild ? Support.RATIO_GAP : place.support(own);
                differences.add(difference(
                        place,
                        base,
                        column,
                        paired,
                        support,
                        place.values(own, horizon),
                        base.values(other, horizon),
                        new CensoredShares(place.censored(own, horizon), base.censored(other, horizon))));
            });
        }
    }

    private static boolean isSame(OutcomeColumn ours, OutcomeColumn theirs) {
        return ours.kind().identity().equals(theirs.kind().identity());
    }

    private static StoredDifference difference(
            Place place,
            Place base,
            OutcomeColumn column,
            boolean paired,
            Support support,
            double[] ours,
            double[] theirs,
            CensoredShares censored) {
        if (paired) {
            int both = Math.min(ours.length, theirs.length);
            PairedDifference d = PairedDifference.of(Arrays.copyOf(ours, both), Arrays.copyOf(theirs, both), support);
            return new StoredDifference(
                    place.name(), base.name(), column, true, d.n(), d.n(), d.difference(), d.low(), d.high(), censored);
        }
        UnpairedDifference d = UnpairedDifference.of(ours, theirs, support);
        return new StoredDifference(
                place.name(),
                base.name(),
                column,
                false,
                d.scenarioN(),
                d.baselineN(),
                d.difference(),
                d.low(),
                d.high(),
                censored);
    }

    /** The names of all scenarios; {@code STUDY:NAME} where two studies have one of that name. */
    public List<String> names() {
        return places(studies).stream().map(Place::name).toList();
    }

    /** What readers call the scenarios, in the order of {@link #names()}. */
    public List<String> labels() {
        return places(studies).stream().map(Place::label).toList();
    }

    /** What readers call whose outcome it is, and the outcome: as the first study says that has it. */
    public Labels labelsOf(OutcomeColumn column) {
        return studies.stream()
                .filter(study -> study.outcomes().columns().contains(column))
                .findFirst()
                .map(study -> Labels.of(study.experiment()))
                .orElseThrow();
    }

    /** Why pairing is lost between some of the studies, in words; empty if none is. */
    public Optional<String> lostPairing() {
        boolean lost = differences.stream().anyMatch(difference -> !difference.paired());
        if (!lost) {
            return Optional.empty();
        }
        boolean seeds = studies.stream()
                        .map(study -> study.experiment().seed())
                        .distinct()
                        .count()
                > 1;
        boolean codes = studies.stream().map(StoredOutcomes::code).distinct().count() > 1;
        String why = seeds && codes ? "seed and version of the model" : seeds ? "seed" : "version of the model";
        return Optional.of(
                "Pairing is lost: the studies differ in " + why + ", so their runs did not meet the same luck."
                        + " Intervals between them are those of independent samples, and wider than they need be;"
                        + " compare the experiment files instead of their results to pair them.");
    }
}

package headstart.experiment.result;

import headstart.experiment.Labels;
import headstart.experiment.Scenario;
import headstart.experiment.measure.OutcomeColumn;
import headstart.statistics.MeanInterval;
import headstart.statistics.MedianDifference;
import headstart.statistics.PairedDifference;
import headstart.statistics.Support;
import headstart.statistics.UnpairedDifference;
import headstart.text.Tongue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Compares scenarios of stored studies with one of them, without playing a run. Studies of the same seed and the same version of the model met
 * the same luck and are paired; all others are compared as independent samples.
 *
 * @param studies the studies, in the order asked for
 * @param baseline the scenario that all are compared with, as {@link #names()} calls it
 * @param differences by scenario and outcome that the baseline has too; those of outcomes that one of the studies is about have an interval
 *     besides that holds together with those of all others of that kind, at the confidence {@code 1 - 0.05 / differences} (Bonferroni)
 */
public record StoredComparison(List<StoredOutcomes> studies, String baseline, List<StoredDifference> differences) {
    private static final double OUTSIDE = 0.05;

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
        List<Sides> sides = places.stream()
                .filter(place -> !place.equals(base))
                .flatMap(place -> Sides.all(place, base))
                .toList();
        long primaries = sides.stream().filter(Sides::isPrimary).count();
        double confidence = 1 - OUTSIDE / Math.max(1, primaries);
        return new StoredComparison(
                studies,
                baseline,
                sides.stream().map(both -> both.difference(confidence)).toList());
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

    /** One outcome that a scenario and the baseline have, by its columns. */
    private record Sides(Place place, Place base, int own, int other) {
        static Stream<Sides> all(Place place, Place base) {
            List<OutcomeColumn> columns = place.study().outcomes().columns();
            return IntStream.range(0, columns.size()).boxed().flatMap(own -> {
                OptionalInt same =
                        base.study().outcomes().indexOf(columns.get(own).header());
                return same.stream()
                        .mapToObj(other -> new Sides(place, base, own, other))
                        .filter(Sides::isSame);
            });
        }

        private OutcomeColumn column() {
            return place.study().outcomes().columns().get(own);
        }

        private boolean isSame() {
            OutcomeColumn theirs = base.study().outcomes().columns().get(other);
            return column().kind().identity().equals(theirs.kind().identity());
        }

        /** Whether one of the studies says that it is about this outcome. */
        boolean isPrimary() {
            return Stream.of(place, base)
                    .anyMatch(side ->
                            side.study().experiment().asked().primaries().contains(column().header()));
        }

        private Support support() {
            Support ours = place.support(own);
            Support theirs = base.support(other);
            return theirs.carriesMeans() ? ours.with(theirs) : theirs;
        }

        /** The difference, with an interval of that confidence besides if it is primary. */
        StoredDifference difference(double confidence) {
            double horizon = Math.min(place.horizon(), base.horizon());
            double[] ours = place.values(own, horizon);
            double[] theirs = base.values(other, horizon);
            Difference d = place.study().isPairedWith(base.study())
                    ? paired(ours, theirs, confidence)
                    : unpaired(ours, theirs, confidence);
            return new StoredDifference(
                    place.name(),
                    base.name(),
                    column(),
                    d.paired(),
                    d.n(),
                    d.baselineN(),
                    d.difference(),
                    d.alone().low(),
                    d.alone().high(),
                    d.alone().note(),
                    d.median(),
                    isPrimary() ? Optional.of(d.together()) : Optional.empty(),
                    new CensoredShares(place.censored(own, horizon), base.censored(other, horizon)));
        }

        private Difference paired(double[] ours, double[] theirs, double confidence) {
            int both = Math.min(ours.length, theirs.length);
            double[] our = Arrays.copyOf(ours, both);
            double[] their = Arrays.copyOf(theirs, both);
            PairedDifference d = PairedDifference.of(our, their, support());
            MeanInterval alone = new MeanInterval(d.low(), d.high(), d.note());
            MeanInterval together = PairedDifference.interval(our, their, support(), confidence);
            Optional<MedianDifference> median = Optional.of(MedianDifference.of(our, their));
            return new Difference(true, d.n(), d.n(), d.difference(), alone, median, together);
        }

        private Difference unpaired(double[] ours, double[] theirs, double confidence) {
            UnpairedDifference d = UnpairedDifference.of(ours, theirs, support());
            UnpairedDifference wider = UnpairedDifference.of(ours, theirs, support(), confidence);
            return new Difference(
                    false,
                    d.scenarioN(),
                    d.baselineN(),
                    d.difference(),
                    d.interval(),
                    Optional.empty(),
                    wider.interval());
        }
    }

    /** A difference on its way. */
    private record Difference(
            boolean paired,
            int n,
            int baselineN,
            double difference,
            MeanInterval alone,
            Optional<MedianDifference> median,
            MeanInterval together) {}

    /** Differences of outcomes that one of the studies is about. */
    public List<StoredDifference> primaries() {
        return differences.stream().filter(StoredDifference::isPrimary).toList();
    }

    /** The names of all scenarios; {@code STUDY:NAME} where two studies have one of that name. */
    public List<String> names() {
        return places(studies).stream().map(Place::name).toList();
    }

    /** What readers call the scenarios, in the order of {@link #names()}. */
    public List<String> labels() {
        return places(studies).stream().map(Place::label).toList();
    }

    /** What readers call the scenario of that name among {@link #names}. */
    public String label(String name) {
        return labels().get(names().indexOf(name));
    }

    /** What readers call whose outcome it is, and the outcome: as the first study says that has it. */
    public Labels labelsOf(OutcomeColumn column) {
        return labelsOf(column, Tongue.ENGLISH);
    }

    /** The same in a language. */
    public Labels labelsOf(OutcomeColumn column, Tongue tongue) {
        return studies.stream()
                .filter(study -> study.outcomes().columns().contains(column))
                .findFirst()
                .map(study -> Labels.of(study.experiment(), tongue))
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

package headstart.cli;

import headstart.config.PageStudy;
import headstart.config.PageStudy.Place;
import headstart.config.PageStudy.Slider;
import headstart.experiment.Labels;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.sweep.Factor;
import headstart.experiment.sweep.FactorLaw;
import headstart.experiment.sweep.SensitivityIndex;
import headstart.experiment.sweep.Sweep;
import headstart.experiment.sweep.SweepResults;
import headstart.store.StoredSweepRuns;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sliders for the factors on which the first outcome of a stored screening hangs most, over the ranges that were screened. */
final class ScreenedSliders {
    private static final int MOST = 6;
    private static final double STEPS = 100;
    private static final Set<SensitivityIndex.Kind> RANKING =
            Set.of(SensitivityIndex.Kind.MU_STAR, SensitivityIndex.Kind.TOTAL);
    private static final String ADVICE = "\nMaybe make one: headstart sweep experiments/screening.yaml";

    private final Path directory;
    private final PageStudy study;

    /**
     * Those of a page.
     *
     * @param directory where the screening lies
     * @param study what the sliders move
     */
    ScreenedSliders(Path directory, PageStudy study) {
        this.directory = directory;
        this.study = study;
    }

    /** The sliders, the one that matters most first. */
    List<Slider> all(PluginOption plugins) throws IOException {
        StoredStudy stored = StoredStudy.at(directory, plugins, file -> !StoredStudy.isOfReport(file));
        Sweep sweep = stored.sweep()
                .orElseThrow(() -> new InputException("--screening (" + directory
                        + ") must be a sweep with indices, and it has no factors." + ADVICE));
        try (StoredSweepRuns runs = stored.directory().sweepRuns(sweep.plan())) {
            Labels labels = Labels.of(sweep.experiment());
            List<Slider> sliders = ranked(SweepResults.of(sweep, runs)).stream()
                    .flatMap(name -> sweep.factors().stream()
                            .filter(factor -> factor.name().equals(name)))
                    .flatMap(factor -> slider(factor, labels).stream())
                    .limit(MOST)
                    .toList();
            if (sliders.isEmpty()) {
                throw new InputException("--screening (" + directory
                        + ") must rank factors that this study has too, and it ranks" + " none." + ADVICE);
            }
            return sliders;
        }
    }

    /** The factors by their total index, or their mean absolute effect, on the first outcome that has one. */
    private static List<String> ranked(SweepResults results) {
        List<SensitivityIndex> indices = results.indices().stream()
                .filter(index -> RANKING.contains(index.kind())
                        && index.carried() != SensitivityIndex.Carried.UNBOUNDED
                        && !index.factor().isEmpty()
                        && !Double.isNaN(index.value()))
                .toList();
        Optional<OutcomeColumn> first =
                indices.stream().map(SensitivityIndex::column).findFirst();
        return indices.stream()
                .filter(index -> Optional.of(index.column()).equals(first)
                        && index.scenario().equals(indices.get(0).scenario()))
                .sorted(Comparator.comparingDouble(SensitivityIndex::value).reversed())
                .map(SensitivityIndex::factor)
                .toList();
    }

    /** What is drawn from a range has a slider; words and single values have none, nor have numbers that this study does not have. */
    private Optional<Slider> slider(Factor factor, Labels labels) {
        List<Place> places = study.numbers().stream()
                .filter(place -> factor.paths().contains(place.path()))
                .toList();
        double[] ends = ends(factor.law());
        if (ends.length == 0 || places.size() < factor.paths().size()) {
            return Optional.empty();
        }
        Place place = places.get(0);
        double from = Math.max(place.low(), ends[0]);
        double to = Math.min(place.high(), ends[1]);
        return Optional.of(new Slider(
                labels.factor(factor.name()).text(),
                "What matters most, by "
                        + directory.toAbsolutePath().normalize().getFileName(),
                factor.paths(),
                from,
                to,
                place.whole() || to - from >= STEPS / 2 ? 1 : (to - from) / STEPS,
                place.unit().equals("1") ? "" : place.unit()));
    }

    private static double[] ends(FactorLaw law) {
        if (law instanceof FactorLaw.Between between) {
            return new double[] {between.low(), between.high()};
        }
        return new double[0];
    }
}

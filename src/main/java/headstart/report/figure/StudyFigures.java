package headstart.report.figure;

import headstart.experiment.StudyResults;
import java.util.ArrayList;
import java.util.List;

/** All figures of a study, in the order of the report. */
public final class StudyFigures {
    private StudyFigures() {}

    /** The figures, each drawn. */
    public static List<DrawnFigure> of(StudyResults study) {
        return all(study).parallelStream().map(Figure::draw).toList();
    }

    /**
     * One figure.
     *
     * @throws IllegalArgumentException if there is none of that name; the message lists those there are
     */
    public static Figure named(StudyResults study, String name) {
        List<Figure> figures = all(study);
        return figures.stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("figure (" + name + ") must be one of "
                        + String.join(", ", figures.stream().map(Figure::name).toList()) + "."));
    }

    private static List<Figure> all(StudyResults study) {
        Results results = new Results(study);
        List<Figure> figures = new ArrayList<>();
        figures.add(TimelineFigure.of(results));
        figures.addAll(new CurveFigures(results).all());
        figures.addAll(new DifferenceFigures(results).all());
        figures.addAll(new OutcomeFigures(results).all());
        figures.addAll(new DecisionFigures(results).all());
        ParityFigure.of(results, "days_to_parity", "days-to-parity", "in throughput")
                .ifPresent(figures::add);
        ParityFigure.of(results, "days_to_software_parity", "days-to-software-parity", "in software")
                .ifPresent(figures::add);
        return figures;
    }
}

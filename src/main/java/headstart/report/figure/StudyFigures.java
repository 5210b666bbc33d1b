package headstart.report.figure;

import headstart.experiment.Outcomes;
import headstart.experiment.StudyResults;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** All figures of a study, in the order of the report. */
public final class StudyFigures {
    private StudyFigures() {}

    /** The figures. */
    public static List<Figure> of(StudyResults study) {
        Results results = new Results(study.ofTeams());
        List<Supplier<List<Figure>>> groups = List.of(
                () -> List.of(TimelineFigure.of(results)),
                () -> listed(ReleasesFigure.of(results)),
                () -> LivesFigure.all(results),
                () -> new CurveFigures(results).all(),
                () -> listed(FrontierFigure.of(results)),
                () -> new DifferenceFigures(results).all(),
                () -> new OutcomeFigures(results).all(),
                () -> new MarketFigures(new Results(study)).all(),
                () -> listed(BoundsFigure.of(results)),
                () -> new DecisionFigures(results).all(),
                () -> listed(ParityFigure.of(results, Outcomes.DAYS_TO_PARITY, "days-to-parity", "in throughput")),
                () -> listed(ParityFigure.of(
                        results, Outcomes.DAYS_TO_SOFTWARE_PARITY, "days-to-software-parity", "in software")));
        return FigureNames.distinct(
                groups.parallelStream().map(Supplier::get).flatMap(List::stream).toList());
    }

    private static List<Figure> listed(Optional<Figure> figure) {
        return figure.map(List::of).orElse(List.of());
    }
}

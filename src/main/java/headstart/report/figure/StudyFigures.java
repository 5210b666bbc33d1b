package headstart.report.figure;

import headstart.experiment.StudyResults;
import java.util.ArrayList;
import java.util.List;

/** All figures of a study, in the order of the report. */
public final class StudyFigures {
    private StudyFigures() {}

    /** The figures. */
    public static List<Figure> of(StudyResults study) {
        Results results = new Results(study.ofTeams());
        List<Figure> figures = new ArrayList<>();
        figures.add(TimelineFigure.of(results));
        ReleasesFigure.of(results).ifPresent(figures::add);
        figures.addAll(LivesFigure.all(results));
        figures.addAll(new CurveFigures(results).all());
        figures.addAll(new DifferenceFigures(results).all());
        figures.addAll(new OutcomeFigures(results).all());
        figures.addAll(new MarketFigures(new Results(study)).all());
        BoundsFigure.of(results).ifPresent(figures::add);
        figures.addAll(new DecisionFigures(results).all());
        ParityFigure.of(results, "days_to_parity", "days-to-parity", "in throughput")
                .ifPresent(figures::add);
        ParityFigure.of(results, "days_to_software_parity", "days-to-software-parity", "in software")
                .ifPresent(figures::add);
        return figures;
    }
}

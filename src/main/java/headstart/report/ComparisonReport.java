package headstart.report;

import headstart.experiment.result.StoredComparison;
import headstart.report.figure.DrawnFigure;
import headstart.report.figure.Figure;
import headstart.report.figure.StoredDifferenceFigure;
import headstart.report.page.ComparisonPage;
import headstart.report.page.Page;
import java.util.List;

/** The figures and the page of a comparison of stored studies. */
public final class ComparisonReport implements Report {
    private final StoredComparison comparison;
    private final String command;

    /**
     * The report of a comparison.
     *
     * @param command the command that makes it again
     */
    public ComparisonReport(StoredComparison comparison, String command) {
        this.comparison = comparison;
        this.command = command;
    }

    @Override
    public List<Figure> figures() {
        return StoredDifferenceFigure.of(comparison);
    }

    @Override
    public Page page(List<DrawnFigure> figures) {
        return ComparisonPage.of(comparison, figures, command);
    }
}

package headstart.report;

import headstart.experiment.result.StoredComparison;
import headstart.report.chart.Language;
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
    private final Language language;

    /**
     * The report of a comparison.
     *
     * @param command the command that makes it again
     */
    public ComparisonReport(StoredComparison comparison, String command) {
        this(comparison, command, Language.EN);
    }

    private ComparisonReport(StoredComparison comparison, String command, Language language) {
        this.comparison = comparison;
        this.command = command;
        this.language = language;
    }

    @Override
    public ComparisonReport in(Language other) {
        return new ComparisonReport(comparison, command, other);
    }

    @Override
    public List<Figure> figures() {
        return StoredDifferenceFigure.of(comparison, language);
    }

    @Override
    public Page page(List<DrawnFigure> figures) {
        return ComparisonPage.of(comparison, figures, command);
    }
}

package headstart.report;

import headstart.report.chart.Language;
import headstart.report.figure.DrawnFigure;
import headstart.report.figure.Figure;
import headstart.report.figure.SideBySideFigures;
import headstart.report.page.Page;
import headstart.report.page.SideBySidePage;
import headstart.report.study.SideBySide;
import java.util.List;

/** The figures and the page of stored studies beside each other. */
public final class SideBySideReport implements Report {
    private final SideBySide studies;
    private final String command;
    private final Language language;

    /**
     * The report of these studies.
     *
     * @param command the command that makes it again
     */
    public SideBySideReport(SideBySide studies, String command) {
        this(studies, command, Language.EN);
    }

    private SideBySideReport(SideBySide studies, String command, Language language) {
        this.studies = studies;
        this.command = command;
        this.language = language;
    }

    @Override
    public SideBySideReport in(Language other) {
        return new SideBySideReport(studies, command, other);
    }

    @Override
    public List<Figure> figures() {
        return SideBySideFigures.of(studies, language);
    }

    @Override
    public Page page(List<DrawnFigure> figures) {
        return SideBySidePage.of(studies, figures, command);
    }
}

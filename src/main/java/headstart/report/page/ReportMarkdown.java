package headstart.report.page;

import headstart.report.answer.BigNumber;
import headstart.report.answer.Finding;
import headstart.report.figure.DrawnFigure;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The report as GitHub-flavoured Markdown, with the figures linked from {@code figures/}. */
public final class ReportMarkdown {
    private final StringBuilder text = new StringBuilder();

    private ReportMarkdown() {}

    /** The text; the same results give the same text. */
    public static String text(Page page) {
        return new ReportMarkdown().write(page);
    }

    private String write(Page page) {
        Map<String, DrawnFigure> figures = new HashMap<>();
        page.figures().forEach(figure -> figures.put(figure.name(), figure));
        FigurePlan plan =
                FigurePlan.of(page.figures().stream().map(DrawnFigure::name).toList());
        answer(page, plan, figures);
        line("## How far and how long", "");
        figures(page, plan.howFar(), figures);
        line("## What would undo it", "");
        page.setup().forEach(this::table);
        figures(page, plan.undo(), figures);
        line("## Doubts", "");
        bullets(page.doubts());
        line("## Method", "");
        page.methods().forEach(sentence -> line(escaped(sentence), ""));
        line("## All figures and tables", "");
        figures(page, plan.folded(), figures);
        page.tables().forEach(this::table);
        line("## Provenance", "");
        page.provenance().rows().forEach(row -> line("* " + row.name() + ": " + escaped(row.value())));
        line("", "```", page.provenance().command(), "```");
        return text.toString();
    }

    private void answer(Page page, FigurePlan plan, Map<String, DrawnFigure> figures) {
        line(escaped(page.title()) + " · simulation, not observation", "");
        line("# " + escaped(page.answer().headline()), "");
        if (!page.question().isEmpty()) {
            line("*" + escaped(page.question()) + "*", "");
        }
        for (BigNumber number : page.answer().numbers()) {
            line("* **" + escaped(number.number()) + "** " + escaped(number.what()) + "; " + escaped(number.spread())
                    + (number.models().isEmpty() ? "" : "; " + escaped(number.models())));
        }
        line("");
        plan.hero().ifPresent(name -> figures(page, List.of(name), figures));
        line("## What the study says", "");
        for (Finding finding : page.answer().findings()) {
            String lead = finding.lead().isEmpty() ? "" : "**" + escaped(finding.lead()) + "** ";
            line("* " + lead + escaped(finding.text()));
        }
        line(
                "",
                "**Before you quote this.** "
                        + escaped(String.join(" ", page.answer().cautions())),
                "");
        page.range().forEach(this::table);
        line(escaped(page.basis()), "");
    }

    private void figures(Page page, List<String> names, Map<String, DrawnFigure> figures) {
        for (String name : names) {
            DrawnFigure figure = Objects.requireNonNull(figures.get(name));
            line("### " + escaped(figure.title()), "");
            line("![" + escaped(figure.alt()) + "](figures/" + name + ".svg)", "");
            line(
                    escaped(figure.caption()) + " Data: [figures/" + name + ".csv](figures/" + name
                            + ".csv). Made by: `" + page.provenance().figureCommand(name) + "`.",
                    "");
        }
    }

    private void table(PageTable table) {
        line("### " + table.title(), "", escaped(table.note()), "");
        row(table.header());
        row(Collections.nCopies(table.header().size(), "---"));
        table.shown().forEach(this::row);
        line("");
        if (table.more() > 0) {
            line(
                    table.shown().size() + " of " + table.rows().size() + " rows: [" + table.csv() + "](" + table.csv()
                            + ")",
                    "");
        }
    }

    private void row(List<String> cells) {
        line("| "
                + String.join(" | ", cells.stream().map(ReportMarkdown::escaped).toList()) + " |");
    }

    private void bullets(List<String> sentences) {
        sentences.forEach(sentence -> line("* " + escaped(sentence)));
        line("");
    }

    private void line(String... lines) {
        for (String line : lines) {
            text.append(line).append('\n');
        }
    }

    /** The text with the signs that Markdown would take for its own. */
    private static String escaped(String plain) {
        return plain.replace("|", "\\|")
                .replace("<", "&lt;")
                .replace("*", "\\*")
                .replace("_", "\\_");
    }
}

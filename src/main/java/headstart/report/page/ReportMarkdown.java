package headstart.report.page;

import headstart.report.figure.DrawnFigure;
import java.util.Collections;
import java.util.List;

/** The report as GitHub-flavoured Markdown, with the figures linked from {@code figures/}. */
public final class ReportMarkdown {
    private final StringBuilder text = new StringBuilder();

    private ReportMarkdown() {}

    /** The text; the same results give the same text. */
    public static String text(Page page) {
        return new ReportMarkdown().write(page);
    }

    private String write(Page page) {
        line("# " + escaped(page.title()), "");
        if (!page.question().isEmpty()) {
            line("*" + escaped(page.question()) + "*", "");
        }
        bullets(page.findings());
        line(escaped(page.basis()), "");
        page.setup().forEach(this::table);
        line("## Figures", "");
        for (DrawnFigure figure : page.figures()) {
            line("![" + escaped(figure.alt()) + "](figures/" + figure.name() + ".svg)", "");
            line(
                    escaped(figure.caption()) + " Data: [figures/" + figure.name() + ".csv](figures/" + figure.name()
                            + ".csv). Made by: `" + page.provenance().figureCommand(figure.name()) + "`.",
                    "");
        }
        line("## Tables", "");
        page.tables().forEach(this::table);
        line("## Doubts", "");
        bullets(page.doubts());
        line("## Methods", "");
        page.methods().forEach(sentence -> line(escaped(sentence), ""));
        line("## Provenance", "");
        page.provenance().rows().forEach(row -> line("* " + row.name() + ": " + escaped(row.value())));
        line("", "```", page.provenance().command(), "```");
        return text.toString();
    }

    private void table(Tables table) {
        line("### " + table.title(), "", escaped(table.note()), "");
        row(table.header());
        row(Collections.nCopies(table.header().size(), "---"));
        table.rows().forEach(this::row);
        line("");
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

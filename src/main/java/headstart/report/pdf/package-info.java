/** The report on paper: the same page as HTML and Markdown, laid out by Apache FOP. */
@org.jspecify.annotations.NullMarked
package headstart.report.pdf;

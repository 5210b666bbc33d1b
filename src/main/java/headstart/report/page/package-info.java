/** The report as a page: what it says in words, and the one file that holds it. */
@org.jspecify.annotations.NullMarked
package headstart.report.page;

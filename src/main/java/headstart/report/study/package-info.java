/** What a report is told of a study beside its results: where it comes from, and several of them side by side. */
@org.jspecify.annotations.NullMarked
package headstart.report.study;

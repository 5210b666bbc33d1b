/** The figures of a study: which question each answers, and from which results it is drawn. */
@org.jspecify.annotations.NullMarked
package headstart.report.figure;

/** Figures, tables and the report page, made from stored results; never simulates. */
@org.jspecify.annotations.NullMarked
package headstart.report;

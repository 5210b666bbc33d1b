/** Charts for print and page: what is drawn, and how it looks. */
@org.jspecify.annotations.NullMarked
package headstart.report.chart;

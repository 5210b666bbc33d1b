/** What the page's script draws: the charts and curves as data. */
@org.jspecify.annotations.NullMarked
package headstart.report.live;

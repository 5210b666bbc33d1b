/** What the page plays runs with: the simulator as it is, compiled for browsers, and a narrow door to it. */
@org.jspecify.annotations.NullMarked
package headstart.explorer.engine;

/** The page in which a reader plays a study: one file that holds the simulator. */
@org.jspecify.annotations.NullMarked
package headstart.explorer;

/** The run directory: journal, manifest, tables out and in. */
@org.jspecify.annotations.NullMarked
package headstart.store;

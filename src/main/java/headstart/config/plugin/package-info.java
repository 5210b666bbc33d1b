/** Plug-ins as they are found in jars, and where an experiment uses them. */
@org.jspecify.annotations.NullMarked
package headstart.config.plugin;

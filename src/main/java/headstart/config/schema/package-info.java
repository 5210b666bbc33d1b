/** Every key of an experiment file: its range, its default and its meaning. */
@org.jspecify.annotations.NullMarked
package headstart.config.schema;

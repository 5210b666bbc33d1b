/** Named random streams: every random decision owns a generator that is seeded by its name. */
@org.jspecify.annotations.NullMarked
package headstart.random;

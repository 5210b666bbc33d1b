/** The experiment file: YAML in, records out, and every fault a user can make answered at once. */
@org.jspecify.annotations.NullMarked
package headstart.config;

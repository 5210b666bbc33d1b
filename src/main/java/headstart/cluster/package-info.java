/** A study as it travels to other machines, and what a cluster that plays it must do. */
@org.jspecify.annotations.NullMarked
package headstart.cluster;

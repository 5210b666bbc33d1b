/** Chips, releases, teams and commons, and the simulation that moves them. MASON stays hidden in here. */
@org.jspecify.annotations.NullMarked
package headstart.model;

/** Buyers of chips and the rules they buy under: pure economics, without schedule, teams or curves. */
@org.jspecify.annotations.NullMarked
package headstart.model.market;

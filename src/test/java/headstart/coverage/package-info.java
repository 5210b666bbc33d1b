/** How often the intervals of the program hold the truth: studies of known truth, cut into groups. */
@org.jspecify.annotations.NullMarked
package headstart.coverage;

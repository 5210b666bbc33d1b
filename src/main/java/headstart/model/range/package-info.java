/** What numbers of the model may be. */
@org.jspecify.annotations.NullMarked
package headstart.model.range;

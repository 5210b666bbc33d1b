/** MASON's Console with the model: a view that knows the model, which does not know it. */
@org.jspecify.annotations.NullMarked
package headstart.desktop;

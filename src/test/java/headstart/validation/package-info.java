/** The exactness battery: closed forms, a literal second engine, and the simulation held against both. */
@org.jspecify.annotations.NullMarked
package headstart.validation;

/** How numbers and words stand in files: the same characters on every JDK, in every locale. */
@org.jspecify.annotations.NullMarked
package headstart.text;

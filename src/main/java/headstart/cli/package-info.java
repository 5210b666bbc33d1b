/** The command line: parse, call, print, exit code. */
@org.jspecify.annotations.NullMarked
package headstart.cli;

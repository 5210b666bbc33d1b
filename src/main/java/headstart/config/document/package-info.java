/** Text, trees and tables as people write them, with the place of everything and the faults found in them. */
@org.jspecify.annotations.NullMarked
package headstart.config.document;

/**
 * What a plug-in is written against: small interfaces, and records that cannot be changed. A plug-in is a class that implements one of the
 * interfaces of {@link headstart.plugin.Plugin} and is named in {@code META-INF/services/headstart.plugin.Plugin} of its jar; {@code
 * docs/plugins.md} shows one from the first line to the first run.
 */
@org.jspecify.annotations.NullMarked
package headstart.plugin;

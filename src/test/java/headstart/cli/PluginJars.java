package headstart.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles sources against the classes of Headstart alone and puts them into jars, as an author of a plug-in does. */
final class PluginJars {
    static final String SERVICES = "META-INF/services/headstart.plugin.Plugin";

    private PluginJars() {}

    /** The classes of Headstart, as a path. */
    static Path headstart() {
        try {
            return Path.of(Headstart.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A jar of one plug-in: a staffing plug-in {@code Own} with that body. */
    static Path staffing(Path jar, String body) throws IOException {
        return kind(jar, "StaffingPlugin", body);
    }

    /** A jar of one plug-in {@code own} of that interface with that body. */
    static Path kind(Path jar, String type, String body) throws IOException {
        return jar(jar, Map.of("Own", """
                import headstart.plugin.*;
                import java.util.List;
                public final class Own implements %s {
                    public String name() { return "own"; }
                    public String version() { return "1"; }
                    public String about() { return "for tests"; }
                %s
                }
                """.formatted(type, body)), "Own");
    }

    /** A jar of these classes, of which one is named as a plug-in. */
    static Path jar(Path jar, Map<String, String> sources, String plugin) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>(compiled(sources));
        entries.put(SERVICES, plugin.getBytes(StandardCharsets.UTF_8));
        return write(jar, entries);
    }

    /** A jar of these entries. */
    static Path write(Path jar, Map<String, byte[]> entries) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                JarEntry named = new JarEntry(entry.getKey());
                named.setTime(0);
                out.putNextEntry(named);
                out.write(entry.getValue());
            }
        }
        return jar;
    }

    /** Class files by their path. */
    static Map<String, byte[]> compiled(Map<String, String> sources) throws IOException {
        Path classes = Files.createTempDirectory("classes");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Source> units = sources.entrySet().stream()
                .map(source -> new Source(source.getKey(), source.getValue()))
                .toList();
        StringWriter said = new StringWriter();
        List<String> options = List.of("-proc:none", "-cp", headstart().toString(), "-d", classes.toString());
        if (!compiler.getTask(said, null, null, options, null, units).call()) {
            throw new IllegalArgumentException(said.toString());
        }
        Map<String, byte[]> compiled = new TreeMap<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                compiled.put(classes.relativize(file).toString(), Files.readAllBytes(file));
                Files.delete(file);
            }
        }
        return compiled;
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}

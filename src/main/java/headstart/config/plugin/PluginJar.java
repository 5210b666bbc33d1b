package headstart.config.plugin;

import headstart.plugin.Plugin;
import headstart.plugin.Setting;
import headstart.text.Sha256;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One jar: what it holds, by a class loader of its own, so that no jar sees another. */
final class PluginJar {
    static final String SERVICES = "META-INF/services/" + Plugin.class.getName();
    private static final Pattern CLASS_VERSION = Pattern.compile("class file version (\\d+)");
    /** Class files of Java n have the version n + 44. */
    private static final int BEFORE_FIRST_JAVA = 44;

    private final Path jar;

    PluginJar(Path jar) {
        this.jar = jar;
    }

    /** A jar that cannot be used: what is wrong, and what to do. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;
        private final String advice;

        Refused(String what, String advice) {
            super(what);
            this.advice = advice;
        }

        String what() {
            return String.valueOf(getMessage());
        }

        String advice() {
            return advice;
        }
    }

    /** Its plug-ins, in the order of the list in it. */
    List<FoundPlugin> plugins() throws Refused {
        requireServices();
        String sha256 = digest();
        List<FoundPlugin> found = new ArrayList<>();
        try {
            // Left open: classes are read as runs need them.
            URLClassLoader loader =
                    new URLClassLoader(new URL[] {jar.toAbsolutePath().toUri().toURL()}, Plugin.class.getClassLoader());
            Iterator<ServiceLoader.Provider<Plugin>> providers =
                    ServiceLoader.load(Plugin.class, loader).stream().iterator();
            while (providers.hasNext()) {
                ServiceLoader.Provider<Plugin> provider = providers.next();
                if (provider.type().getClassLoader() == loader) {
                    found.add(described(provider.get(), sha256));
                }
            }
        } catch (IOException e) {
            throw new Refused("cannot be read: " + e.getMessage() + ".", "");
        } catch (ServiceConfigurationError e) {
            throw refused(e.getCause() == null ? e : e.getCause());
        } catch (LinkageError e) {
            throw refused(e);
        }
        if (found.isEmpty()) {
            throw new Refused("names no class in " + SERVICES + ".", "write the name of the plug-in's class there.");
        }
        requireDifferentNames(found);
        return found;
    }

    private static void requireDifferentNames(List<FoundPlugin> found) throws Refused {
        List<String> names = found.stream().map(FoundPlugin::name).toList();
        for (String name : names) {
            if (names.indexOf(name) < names.lastIndexOf(name)) {
                throw new Refused("holds two plug-ins of the name " + name + ".", "give one of them another name.");
            }
        }
    }

    private void requireServices() throws Refused {
        try (JarFile file = new JarFile(jar.toFile())) {
            if (file.getEntry(SERVICES) == null) {
                throw new Refused(
                        "holds no plug-in: it has no " + SERVICES + ".",
                        "put that file into it (docs/plugins.md), or the jar elsewhere; what a plug-in needs goes into"
                                + " its own jar.");
            }
        } catch (IOException e) {
            throw new Refused("is no jar: " + e.getMessage() + ".", "build it again with the jar tool.");
        }
    }

    private String digest() throws Refused {
        try {
            return Sha256.hex(Files.readAllBytes(jar));
        } catch (IOException e) {
            throw new Refused("cannot be read: " + e.getMessage() + ".", "");
        }
    }

    private static Refused refused(Throwable thrown) {
        String message = String.valueOf(thrown.getMessage());
        if (thrown instanceof UnsupportedClassVersionError) {
            Matcher version = CLASS_VERSION.matcher(message);
            String newer = version.find()
                    ? "Java " + (Integer.parseInt(version.group(1)) - BEFORE_FIRST_JAVA)
                    : "a newer Java";
            int own = Runtime.version().feature();
            return new Refused(
                    "has a class that is compiled for " + newer + ", and this is Java " + own + ".",
                    "compile it with javac --release " + own + ", or start Headstart with the newer Java.");
        }
        if (thrown instanceof LinkageError) {
            return new Refused(
                    "does not fit this Headstart (" + thrown.getClass().getSimpleName() + ": " + message + ").",
                    "compile it against this version; what it needs beside Headstart goes into its own jar.");
        }
        if (thrown instanceof ServiceConfigurationError) {
            return new Refused(
                    "names in " + SERVICES + " what is no plug-in (" + message.replaceFirst("^[\\w.]+: ", "") + ").",
                    "write the full name of a class there that implements an interface of " + Plugin.class.getName()
                            + " and has a public constructor without arguments.");
        }
        return new Refused(
                "holds a plug-in that threw when it was made ("
                        + thrown.getClass().getSimpleName() + ": " + message + ").",
                "");
    }

    private FoundPlugin described(Plugin plugin, String sha256) throws Refused {
        String type = plugin.getClass().getName();
        try {
            String name = plugin.name();
            if (!name.matches("[a-z][a-z0-9_]*")) {
                throw new Refused(
                        "holds a plug-in (" + type + ") whose name (" + name
                                + ") must be small letters, digits and underscores, a letter first.",
                        "");
            }
            List<Setting> settings = List.copyOf(plugin.settings());
            if (settings.stream().map(Setting::name).distinct().count() < settings.size()) {
                throw new Refused("holds a plug-in (" + name + ") that declares a setting twice.", "");
            }
            return new FoundPlugin(
                    plugin,
                    PluginKind.of(plugin).orElseThrow(),
                    name,
                    line(plugin.version(), name, "version"),
                    line(plugin.about(), name, "about"),
                    settings,
                    sha256,
                    jar);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            throw new Refused(
                    "holds a plug-in (" + type + ") that threw when it was asked what it is ("
                            + e.getClass().getSimpleName() + ": " + e.getMessage() + ").",
                    "");
        }
    }

    private static String line(String text, String name, String what) throws Refused {
        if (text.isBlank() || text.codePoints().anyMatch(Character::isISOControl)) {
            throw new Refused("holds a plug-in (" + name + ") whose " + what + "() must be a line of text.", "");
        }
        return text.strip();
    }
}

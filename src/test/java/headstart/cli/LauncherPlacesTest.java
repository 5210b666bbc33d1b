package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The launcher finds its jar and a Java wherever it is called from, and gives Java a locale that knows every file name: it once ran Maven in
 * the directory of a link to it, and under cron it could not open {@code josé/study.yaml}. Java is a script here that says how it was called.
 */
class LauncherPlacesTest {
    private static final String JAVA = """
            #!/bin/sh
            case "$*" in
            *-XshowSettings*) echo '    java.specification.version = 17' >&2 ;;
            *) printf '%s\\n' "LC_ALL=${LC_ALL-unset}" "$@" ;;
            esac
            """;

    /** What the launcher needs of the path when nothing is to be built or installed. */
    private static final List<String> PROGRAMS = List.of("sh", "dirname", "find", "head", "sed");

    @TempDir
    private Path directory;

    private Path home = Path.of("");
    private Path programs = Path.of("");

    @BeforeEach
    void aMachineOfFewPrograms() throws IOException {
        home = directory.resolve("jdk");
        Files.createDirectories(home.resolve("bin"));
        executable(home.resolve("bin").resolve("java"), JAVA);
        programs = Files.createDirectory(directory.resolve("programs"));
        for (String program : PROGRAMS) {
            stands(program);
        }
    }

    private void stands(String program) throws IOException {
        executable(programs.resolve(program), "#!/bin/sh\nexec " + which(program) + " \"$@\"\n");
    }

    private static Path which(String program) {
        return List.of("/usr/bin", "/bin").stream()
                .map(place -> Path.of(place, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /** A checkout that was built: the jar is younger than the sources. */
    private Path checkout(String name) throws IOException {
        Path checkout = directory.resolve(name);
        Files.createDirectories(checkout.resolve("target"));
        Files.createDirectories(checkout.resolve("tools"));
        Files.createDirectories(checkout.resolve("src").resolve("main"));
        Files.copy(Path.of("tools", "setup.sh"), checkout.resolve("tools").resolve("setup.sh"));
        executable(checkout.resolve("headstart"), Files.readString(Path.of("headstart")));
        for (String old : List.of("pom.xml", "src/main")) {
            Path file = checkout.resolve(old);
            if (!Files.exists(file)) {
                Files.createFile(file);
            }
            Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2000-01-01T00:00:00Z")));
        }
        Files.createFile(checkout.resolve("target").resolve("headstart.jar"));
        return checkout;
    }

    private List<String> called(Path launcher, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(launcher.toString(), "--version", "a b").redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", programs.toString());
        builder.environment().put("JAVA_HOME", home.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return said.lines().toList();
    }

    private static String after(List<String> words, String word) {
        return words.get(words.indexOf(word) + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"checkout", "my checkout", "mÿ 昇腾", "it's $HOME"})
    void itStartsFromACheckoutOfAnyName(String name) throws IOException {
        Path checkout = checkout(name);
        List<String> words = called(checkout.resolve("headstart"), Map.of());
        assertThat(after(words, "-jar"))
                .isEqualTo(checkout.toRealPath()
                        .resolve("target")
                        .resolve("headstart.jar")
                        .toString());
        assertThat(words).endsWith("--version", "a b");
    }

    @Test
    void itFollowsLinksToItself() throws IOException {
        Path checkout = checkout("my checkout");
        stands("readlink");
        Path bin = Files.createDirectory(directory.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("first"), checkout.resolve("headstart"));
        Files.createSymbolicLink(bin.resolve("headstart"), Path.of("first"));
        assertThat(after(called(bin.resolve("headstart"), Map.of()), "-jar"))
                .isEqualTo(checkout.toRealPath()
                        .resolve("target")
                        .resolve("headstart.jar")
                        .toString());
    }

    @Test
    void aCopyBesideAJarNeedsNoMore() throws IOException {
        Path checkout = checkout("copy");
        Files.delete(checkout.resolve("tools").resolve("setup.sh"));
        assertThat(called(checkout.resolve("headstart"), Map.of())).endsWith("--version", "a b");
    }

    @Test
    void javaOfThePathServesWithoutJavaHome() throws IOException {
        Files.createSymbolicLink(programs.resolve("java"), home.resolve("bin").resolve("java"));
        Map<String, String> environment = new HashMap<>(Map.of("JAVA_HOME", ""));
        assertThat(called(checkout("c").resolve("headstart"), environment)).endsWith("--version", "a b");
    }

    @Test
    void aJavaHomeWithoutJavaIsNamed() throws IOException {
        List<String> said = called(checkout("c").resolve("headstart"), Map.of("JAVA_HOME", "/nowhere"));
        assertThat(said.get(0)).startsWith("headstart: ").contains("JAVA_HOME (/nowhere)");
        assertThat(said.get(1)).startsWith("Maybe ");
    }

    @ParameterizedTest
    @CsvSource({
        "LC_ALL, C, C.UTF-8",
        "LC_ALL, POSIX, C.UTF-8",
        "LANG, de_DE.ISO-8859-1, C.UTF-8",
        "LC_CTYPE, tr_TR.ISO-8859-9, C.UTF-8",
        "LC_ALL, ar_EG.UTF-8, ar_EG.UTF-8",
        "LANG, fa_IR.utf8, unset",
        "NOTHING, '', C.UTF-8"
    })
    void theLocaleKnowsEveryFileName(String variable, String value, String seen) throws IOException {
        assertThat(called(checkout("c").resolve("headstart"), Map.of(variable, value)))
                .first()
                .isEqualTo("LC_ALL=" + seen);
    }

    @Test
    void aDumbTerminalIsNone() throws IOException {
        assertThat(called(checkout("c").resolve("headstart"), Map.of("TERM", "dumb")))
                .contains("-Dheadstart.terminal=false");
    }
}

package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher of a checkout, with a Java and a Maven that only say what they are asked: what it builds, when, where, and what it says. */
class LauncherTest {
    @TempDir
    private Path temporary;

    private Path checkout;

    /** A checkout in a path with a blank. */
    @BeforeEach
    void checkOut() throws IOException {
        checkout = temporary.resolve("head start");
        for (String directory : List.of("src/main", "tools", "experiments")) {
            Files.createDirectories(checkout.resolve(directory));
        }
        Files.writeString(checkout.resolve("pom.xml"), "<project/>");
        Files.writeString(checkout.resolve("src/main/A.java"), "class A {}");
        Files.writeString(checkout.resolve("experiments/01-two-teams.yaml"), "title: study");
        for (String file : List.of("headstart", "tools/setup.sh", "tools/compiler.json")) {
            Files.copy(Path.of(file), checkout.resolve(file));
        }
        script(
                "jdk/bin/java",
                "case \"$*\" in *-XshowSettings*) echo '    java.specification.version = 17' >&2;; *) echo \"ran"
                        + " $*\";; esac");
        script("jdk/bin/javac", "true");
        script("bin/fc-list", "echo DejaVu");
        maven("sleep 0.5; echo x >>target/builds; mkdir -p target/launch; echo jar >target/launch/headstart.jar");
    }

    private void script(String name, String text) throws IOException {
        Path file = temporary.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void maven(String text) throws IOException {
        script("bin/mvn", text);
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = Stream.concat(
                        Stream.of("sh", checkout.resolve("headstart").toString()), Stream.of(arguments))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command).directory(temporary.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("PATH", temporary.resolve("bin") + ":" + environment.get("PATH"));
        environment.put("JAVA_HOME", temporary.resolve("jdk").toString());
        environment.put("XDG_CACHE_HOME", temporary.resolve("cache").toString());
        return builder.start();
    }

    private static String out(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String err(Process process) throws IOException {
        return new String(process.getErrorStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static long builds(Path place) throws IOException {
        return Files.readAllLines(place.resolve("target/builds")).size();
    }

    @Test
    void buildsOnceThenOnlyWhenASourceChanged() throws Exception {
        Process first = start("run", "my file.yaml");
        assertThat(out(first))
                .contains("ran ")
                .contains("-jar " + checkout.resolve("target/headstart.jar") + " run my file.yaml");
        assertThat(first.waitFor()).isZero();
        assertThat(start("--help").waitFor()).isZero();
        assertThat(builds(checkout)).isEqualTo(1);
        Files.setLastModifiedTime(
                checkout.resolve("src/main/A.java"),
                java.nio.file.attribute.FileTime.fromMillis(System.currentTimeMillis() + 60_000));
        assertThat(start("--help").waitFor()).isZero();
        assertThat(builds(checkout)).isEqualTo(2);
    }

    /** A Java that keeps classes where it is told to, and counts how often; else it says what it is asked. */
    private void javaThatArchives(String classes) throws IOException {
        script("jdk/bin/java", """
                case "$*" in
                *-XshowSettings*) echo '    java.specification.version = 17' >&2 ;;
                *ArchiveClassesAtExit*)
                    echo x >>"$PWD/archived"
                    for word; do
                        case $word in -XX:ArchiveClassesAtExit=*) %s ;; esac
                    done
                    ;;
                *) echo "ran $*" ;;
                esac""".formatted(classes));
    }

    /** A fresh jar gets an archive of its classes, which later commands map; what is short is compiled lightly. */
    @Test
    void theBuildKeepsWhatClassesLookLikeInMemory() throws Exception {
        javaThatArchives("echo classes >\"${word#*=}\"");
        String map = "-XX:SharedArchiveFile=" + checkout.resolve("target/headstart.jsa");
        assertThat(out(start("config", "check", "a")))
                .contains(map)
                .contains("-XX:TieredStopAtLevel=1")
                .doesNotContain("CompilerDirectivesFile");
        assertThat(out(start("run", "a"))).contains(map);
        assertThat(temporary.resolve("archived")).hasContent("x");
    }

    /** A sweep said three lines of warnings on Java 25, which no reader can do anything about. */
    @Test
    void laterJavasDoNotWarnOfLibraries() throws Exception {
        String quiet = "--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED";
        assertThat(out(start("sweep", "a"))).contains("ran ").doesNotContain(quiet);
        script(
                "jdk/bin/java",
                "case \"$*\" in *-XshowSettings*) echo '    java.specification.version = 25' >&2;; *) echo \"ran $*\";; esac");
        assertThat(out(start("sweep", "a"))).contains(quiet);
    }

    /** To optimize pays where much is played. */
    @Test
    void theOptimizingCompilerIsForManyRuns() throws Exception {
        String rules = "-XX:CompilerDirectivesFile=" + checkout.resolve("tools/compiler.json");
        String light = "-XX:TieredStopAtLevel=1";
        for (List<String> few : List.of(
                List.of("run", "a"),
                List.of("compare", "a", "--replications=4000"),
                List.of("run", "a", "--replications", "x"),
                List.of("report", "a"))) {
            assertThat(out(start(few.toArray(String[]::new)))).contains(light).doesNotContain(rules);
        }
        for (List<String> many : List.of(
                List.of("run", "a", "--replications", "4001"),
                List.of("compare", "--replications=20000", "a"),
                List.of("verify", "a"))) {
            assertThat(out(start(many.toArray(String[]::new)))).contains(rules).doesNotContain(light);
        }
        assertThat(out(start("sweep", "a"))).doesNotContain(rules).doesNotContain(light);
    }

    /** A jar that Maven made in the place of the launcher's gets an archive of its own, once. */
    @Test
    void anArchiveOfAnotherJarIsMadeAnew() throws Exception {
        javaThatArchives("echo classes >\"${word#*=}\"");
        assertThat(start("run", "a").waitFor()).isZero();
        Files.setLastModifiedTime(
                checkout.resolve("target/headstart.jsa"), java.nio.file.attribute.FileTime.fromMillis(0));
        assertThat(out(start("run", "a"))).contains("SharedArchiveFile");
        assertThat(out(start("run", "a"))).contains("SharedArchiveFile");
        assertThat(temporary.resolve("archived")).hasContent("x\nx");
        assertThat(builds(checkout)).isEqualTo(1);
    }

    /** A Java that keeps none is asked once for each jar, and starts without. */
    @Test
    void whereNoClassesAreKeptNobodyAsksAgain() throws Exception {
        javaThatArchives("exit 1");
        assertThat(out(start("run", "a"))).contains("ran ").doesNotContain("SharedArchiveFile");
        assertThat(out(start("run", "a"))).contains("ran ").doesNotContain("SharedArchiveFile");
        assertThat(temporary.resolve("archived")).hasContent("x");
    }

    /** What plays on Spark stands beside the program: it is taken where it is asked for and there, and never where it is old. */
    @Test
    void takesWhatPlaysOnSpark() throws Exception {
        String program = checkout.resolve("target/headstart.jar").toString();
        assertThat(out(start("run", "a", "--engine", "spark"))).contains("-jar " + program + " run a --engine spark");
        Path spark = Files.writeString(checkout.resolve("target/headstart-spark.jar"), "jar");
        String places = checkout.resolve("target/spark/jars") + "/*:" + spark + ":" + program;
        for (String engine : List.of("--engine=spark", "--engine=Spark")) {
            assertThat(out(start("run", "a", engine)))
                    .contains("-cp " + places + " headstart.cli.Headstart run a " + engine);
        }
        assertThat(out(start("run", "spark"))).contains("-jar " + program + " run spark");
        Files.createDirectories(checkout.resolve("spark/src"));
        Files.setLastModifiedTime(
                Files.writeString(checkout.resolve("spark/src/B.java"), "class B {}"),
                java.nio.file.attribute.FileTime.fromMillis(System.currentTimeMillis() + 60_000));
        Process old = start("run", "a", "--engine", "spark");
        assertThat(err(old))
                .contains("headstart-spark.jar is older than its sources")
                .contains("Maybe renew it: mvn -Pspark -DskipTests package");
        assertThat(old.waitFor()).isEqualTo(2);
    }

    /** Java does not start with rules that it cannot read. */
    @Test
    void javaReadsTheRulesOfTheCompiler() throws Exception {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UnlockDiagnosticVMOptions",
                        "-XX:-DisplayVMOutput",
                        "-XX:CompilerDirectivesFile=tools/compiler.json",
                        "-version")
                .start();
        assertThat(out(java)).isEmpty();
        assertThat(java.waitFor()).isZero();
    }

    /** Two builds in one directory would take each other's files away. */
    @Test
    void concurrentFirstRunsBuildOnce() throws Exception {
        List<Process> all = List.of(start("run", "a"), start("run", "b"), start("run", "c"));
        for (Process process : all) {
            assertThat(out(process)).contains("ran ");
            assertThat(process.waitFor()).isZero();
        }
        assertThat(builds(checkout)).isEqualTo(1);
    }

    /** The tests may run as root, whom no permission stops: here a file stands where the directory would be made. */
    @Test
    void aCheckoutThatMustNotBeWrittenToIsBuiltElsewhere() throws Exception {
        Files.writeString(checkout.resolve("target"), "");
        Process process = start("run", "a");
        assertThat(out(process)).contains("-jar " + temporary.resolve("cache/headstart"));
        assertThat(process.waitFor()).isZero();
        assertThat(start("run", "b").waitFor()).isZero();
        try (Stream<Path> places = Files.list(temporary.resolve("cache/headstart"))) {
            Path place = places.findFirst().orElseThrow();
            assertThat(builds(place)).isEqualTo(1);
            assertThat(place.resolve("src/main/A.java")).exists();
        }
        assertThat(checkout.resolve("target")).isEmptyFile();
    }

    @Test
    void aFullDiskIsSaid() throws Exception {
        maven("echo '[ERROR] java.io.IOException: No space left on device'; exit 1");
        Process process = start("run", "a");
        assertThat(err(process))
                .contains("headstart: the disk is full: the build needs 1 GB for " + checkout + "/target")
                .contains("Maybe make room; the same command goes on.")
                .doesNotContain("java.io");
        assertThat(process.waitFor()).isEqualTo(2);
    }

    @Test
    void whatMavenSaysOfABrokenBuildIsShown() throws Exception {
        maven("echo '[ERROR] A.java: no'; exit 1");
        Process process = start("run", "a");
        assertThat(err(process))
                .contains("[ERROR] A.java: no")
                .contains("the build failed; what Maven said stands above.");
        assertThat(process.waitFor()).isEqualTo(2);
    }
}

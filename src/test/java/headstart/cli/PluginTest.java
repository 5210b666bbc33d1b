package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.Reading;
import headstart.experiment.Experiment;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.run.LocalEngine;
import headstart.experiment.run.OutcomeTable;
import headstart.experiment.run.RunResult;
import headstart.model.StepCurve;
import headstart.model.Trajectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of people who only have the jar: the example is built from outside, and what can be wrong with a jar is one message. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PluginTest {
    private static final Path EXAMPLE = Path.of("examples", "plugin");
    private static final Path JAR = EXAMPLE.resolve("target").resolve("example-plugin.jar");
    private static final Path EVERY = EXAMPLE.resolve("every-kind.yaml");
    private static final Path ALARM = EXAMPLE.resolve("alarm.yaml");

    /** Keeps everybody. */
    private static final String KEEPS = """
                public StaffingRule rule(Settings settings) {
                    return new StaffingRule() {
                        public boolean hires() { return %s; }
                        public double[] engineers(StaffingReview review) { %s }
                    };
                }
            """;

    private static final String PRESENT =
            "return review.teams().stream().mapToDouble(StaffingReview.Team::present).toArray();";

    @BeforeAll
    void build() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "sh",
                        EXAMPLE.resolve("build").toString(),
                        PluginJars.headstart().toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static Path study(Path directory, String rule) throws IOException {
        return Files.writeString(directory.resolve("study.yaml"), """
                        extends: %s
                        replications: 4
                        plugins: .
                        staffing: {rule: %s, hiring_delay_days: 5}
                        """.formatted(
                        Path.of("experiments", "02-scenarios.yaml").toAbsolutePath(), rule));
    }

    @Test
    void theExampleRunsExtendsAndVerifies(@TempDir Path directory) throws IOException {
        Path results = directory.resolve("r");
        assertThat(Cli.run("run", ALARM, "--replications", 6, "-o", results).exitCode())
                .isZero();
        String manifest = Files.readString(results.resolve("manifest.json"));
        assertThat(manifest).contains("\"name\" : \"alarm\"", "\"kind\" : \"staffing\"", "\"version\" : \"1.0.0\"");
        assertThat(manifest).containsPattern("\"sha256\" : \"[0-9a-f]{64}\"");
        String effective = Files.readString(results.resolve("experiment.yaml"));
        assertThat(effective)
                .contains("    plugin: alarm\n    threshold: 0.2\n    factor: 2\n")
                .doesNotContain(directory.toString());
        Cli more = Cli.run("run", ALARM, "--replications", 9, "-o", results);
        assertThat(more.exitCode()).isZero();
        Cli verify = Cli.run("verify", results);
        assertThat(verify.out()).contains("27 of 27 stored runs played again: all the same");
        assertThat(Cli.run("report", results).exitCode()).isZero();
        assertThat(Cli.run("replay", results, "equal/3").err()).contains("as stored");
        assertThat(Cli.run("export", results, "-o", directory.resolve("runs.csv"))
                        .exitCode())
                .isZero();
        assertThat(Cli.run("run", results.resolve("experiment.yaml"), "--plugins", JAR, "-o", results)
                        .out())
                .contains("is up to date");
    }

    /** The rule is what acts: engineers change exactly where a team is behind by more than the threshold. */
    @Test
    void itsAnswersAreActedOn() {
        Trajectory without = trajectory("staffing.rule.threshold=1");
        assertThat(trajectory("staffing.rule=fixed")).isEqualTo(without);
        assertThat(trajectory("staffing.rule.threshold=0.01")).isNotEqualTo(without);
    }

    private static Trajectory trajectory(String set) {
        return ((RunResult.Completed) played(ALARM, set)).trajectory();
    }

    /** The first run of a study. */
    private static RunResult played(Path study, String set) {
        Experiment experiment =
                ((Reading.Loaded) ExperimentFile.read(study, List.of(set), Overrides.NONE)).experiment();
        return new LocalEngine.RunPlayer(experiment).play(experiment.plan().get(0));
    }

    @Test
    void partsAreMergedAndSettingsAreSwept(@TempDir Path directory) throws IOException {
        Path whole = directory.resolve("whole");
        Cli.run("run", ALARM, "--replications", 6, "-o", whole);
        for (int k = 1; k <= 2; k++) {
            Cli part =
                    Cli.run("run", ALARM, "--replications", 6, "--shard", k + "/2", "-o", directory.resolve("p" + k));
            assertThat(part.exitCode()).as(part.err()).isZero();
        }
        Path merged = directory.resolve("merged");
        assertThat(Cli.run("merge", directory.resolve("p1"), directory.resolve("p2"), "-o", merged)
                        .exitCode())
                .isZero();
        assertThat(merged.resolve("runs.csv")).hasSameBinaryContentAs(whole.resolve("runs.csv"));
        Path sweep = Files.writeString(directory.resolve("sweep.yaml"), """
                        extends: %s
                        factors: {staffing.rule.threshold: {values: [0.1, 0.9]}}
                        design: {kind: grid}
                        """.formatted(ALARM.toAbsolutePath()));
        Path swept = directory.resolve("swept");
        Cli run = Cli.run("sweep", sweep, "--replications", 3, "-o", swept);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Cli.run("verify", swept).out()).contains("all the same");
    }

    @Test
    void comparisonsAndAlternativesTakeThem(@TempDir Path directory) throws IOException {
        Cli compared = Cli.run(
                "compare",
                ALARM,
                "experiments/02-scenarios.yaml",
                "--baseline",
                "alarm:equal",
                "--replications",
                3,
                "-o",
                directory.resolve("c"));
        assertThat(compared.exitCode()).as(compared.err()).isZero();
        assertThat(Files.readString(directory.resolve("c").resolve("manifest.json")))
                .contains("\"name\" : \"alarm\"");
        Path study = Files.writeString(directory.resolve("range.yaml"), """
                        extends: %s
                        staffing: {rule: fixed}
                        alternatives: {alarmed: {staffing: {rule: {plugin: alarm}}}}
                        """.formatted(ALARM.toAbsolutePath()));
        Path results = directory.resolve("a");
        Cli run = Cli.run("run", study, "--replications", 3, "-o", results);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Cli.run("verify", results.resolve("alternatives").resolve("alarmed"))
                        .out())
                .contains("all the same");
    }

    @Test
    void theirKeysAreDocumentedAndCheckedLikeAnyOther(@TempDir Path directory) throws IOException {
        assertThat(Cli.run("config", "schema", "--plugins", JAR).out())
                .contains("\"const\" : \"alarm\"", "gap to the fastest team above which the alarm goes off");
        assertThat(Cli.run("config", "plugins", "--plugins", JAR).out())
                .contains("alarm 1.0.0 is a staffing rule", "factor: a number from 1 to 10 (default 2)");
        Cli wrong = Cli.run("config", "check", ALARM, "--set", "staffing.rule={plugin: alarm, threshold: 7, facto: 2}");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err())
                .contains("staffing.rule.facto is not a key: valid are plugin, threshold, factor.")
                .contains("staffing.rule.threshold (7) must be a number from 0 to 1.")
                .contains("has 2 faults");
        Cli page = Cli.run("explore", ALARM, "-o", directory.resolve("x.html"));
        assertThat(page.exitCode()).isEqualTo(2);
        assertThat(page.err()).contains("it uses plug-ins (alarm), whose Java a page cannot play", "Maybe");
    }

    @Test
    void everyKindActsAndVerifies(@TempDir Path directory) throws IOException {
        Path results = directory.resolve("r");
        Cli run = Cli.run("run", EVERY, "--replications", 6, "-o", results);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Cli.run("verify", results).out()).contains("12 of 12 stored runs played again: all the same");
        assertThat(Files.readString(results.resolve("manifest.json")))
                .contains("staffing", "access", "allocation", "step_law", "outcome", "figure", "design");
        assertThat(Files.readString(results.resolve("summary.csv")))
                .contains("as_planned,early_over_late,most_times_faster,6,0,");
        assertThat(results.resolve("figures").resolve("spread-180mm.pdf")).exists();
        Cli figure = Cli.run("report", results, "--figure", "spread");
        assertThat(figure.out()).contains("spread");
        Path swept = directory.resolve("s");
        Cli sweep = Cli.run("sweep", EVERY, "--replications", 3, "-o", swept);
        assertThat(sweep.exitCode()).as(sweep.err()).isZero();
        assertThat(Files.readString(swept.resolve("design.csv"))).contains("0.2,0.1", "0.6,0.5");
        assertThat(sweep.err()).doesNotContain("figures.spread");
        assertThat(swept.resolve("figures").resolve("spread-180mm.pdf")).exists();
        assertThat(Cli.run("verify", swept).out()).contains("24 of 24 stored runs played again: all the same");
    }

    /** A plug-in that says what Headstart does gives the same run, and one that says something else another one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    tuning.allocation | {plugin: hottest_first, power: 0} | uniform        | {plugin: hottest_first, power: 3}
                    access_rule       | {kind: {plugin: two_tiers, favoured: A}, lead_days: 30} | {kind: everyone_at_release} | {kind: {plugin: two_tiers, favoured: B}, lead_days: 30, fidelity: 1}
                    tuning.step_law   | power | power | {plugin: equal_steps}
                    """)
    void aRuleThatSaysTheSameDoesTheSame(String path, String same, String builtIn, String other) {
        List<String> sets = path.equals("access_rule") ? List.of("access={}") : List.of();
        Trajectory own = trajectory(path + "=" + same, sets);
        Trajectory known = path.equals("access_rule")
                ? trajectory("access={early: {lead_days: 30}}", List.of())
                : trajectory(path + "=" + builtIn, sets);
        assertThat(own).isEqualTo(known);
        assertThat(trajectory(path + "=" + other, sets)).isNotEqualTo(known);
    }

    private static Trajectory trajectory(String set, List<String> more) {
        List<String> sets = new ArrayList<>(more);
        sets.add("plugins=" + JAR);
        sets.add(set);
        Reading reading = ExperimentFile.read(Path.of("experiments", "01-two-teams.yaml"), sets, Overrides.NONE);
        assertThat(reading).isInstanceOf(Reading.Loaded.class);
        return ((RunResult.Completed) first(((Reading.Loaded) reading).experiment())).trajectory();
    }

    private static RunResult first(Experiment experiment) {
        return new LocalEngine.RunPlayer(experiment).play(experiment.plan().get(0));
    }

    /** The outcome of the example is what the curves of the run say. */
    @Test
    void anOutcomeIsTakenFromTheCurves() {
        Reading.Loaded loaded = (Reading.Loaded) ExperimentFile.read(EVERY, List.of(), Overrides.NONE);
        RunResult.Completed run = (RunResult.Completed) first(loaded.experiment());
        List<OutcomeColumn> columns = OutcomeTable.of(loaded.experiment()).columns();
        int column = columns.stream().map(OutcomeColumn::header).toList().indexOf("early_over_late.most_times_faster");
        StepCurve leader = run.trajectory().throughput(0);
        StepCurve laggard = run.trajectory().throughput(1);
        double most = leader.at(7) / laggard.at(7);
        for (double day = 7; day <= 120; day += 0.01) {
            most = Math.max(most, leader.at(day) / laggard.at(day));
        }
        assertThat(run.outcomes()[column]).isEqualTo(most);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    AccessPlugin     | public AccessPolicy policy(Settings s) { return request -> -1; }              | access_rule={kind: {plugin: own}} | access_rule.kind: the plug-in own gave early model -1.0 days early; from 0 to 3650.
                    AccessPlugin     | public AccessPolicy policy(Settings s) { return request -> { throw new IllegalStateException("no"); }; } | access_rule={kind: {plugin: own}} | access_rule.kind: the plug-in own threw IllegalStateException: no
                    DesignPlugin     | public Design design(Settings s) { return (f, seed) -> new double[][] {{9}}; }  | design={kind: {plugin: own}}      | design.kind: the plug-in own gave point 0 the value 9.0 of teams.early.engineers; from 10.0 to 20.0.
                    DesignPlugin     | public Design design(Settings s) { return (f, seed) -> new double[][] {{}}; }   | design={kind: {plugin: own}}      | design.kind: the plug-in own gave point 0 0 values for 1 factors.
                    DesignPlugin     | public Design design(Settings s) { return (f, seed) -> null; }                  | design={kind: {plugin: own}}      | design.kind: the plug-in own threw NullPointerException
                    StepLawPlugin    | public StepLaw law(Settings s) { return (x, u) -> u; }                          | staffing={rule: {plugin: own}}    | staffing.rule.plugin (own) must be a staffing rule, and it is a step law.
                    OutcomePlugin    | public Whose whose() { return Whose.PAIR; } public OutcomeRule outcome(Settings s) { return run -> 1; } | outcomes={mine: {rule: {plugin: own}, expression: "1"}} | outcomes.mine has an expression and a plug-in.
                    """)
    void whatAnotherKindMayNotIsAFaultOfTheFile(
            String type, String body, String set, String said, @TempDir Path directory) throws IOException {
        Path jar = PluginJars.kind(directory.resolve("own.jar"), type, body);
        Cli check = Cli.run(
                "config",
                "check",
                "experiments/01-two-teams.yaml",
                "--plugins",
                jar,
                "--set",
                "factors={teams.early.engineers: {low: 10, high: 20, distribution: uniform}}",
                "--set",
                "design={kind: latin_hypercube}",
                "--set",
                "access={}",
                "--set",
                set);
        assertThat(check.exitCode()).as(check.err()).isEqualTo(2);
        assertThat(check.err()).contains(said).contains("has 1 fault:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    AllocationPlugin | public Allocation allocation(Settings s) { return (w, x) -> -1; }  | tuning.allocation={plugin: own} | the plug-in own gave an operator the weight -1.0; 0 or more.
                    StepLawPlugin    | public StepLaw law(Settings s) { return (x, u) -> 2; }             | tuning.step_law={plugin: own}   | the plug-in own left a share of 2.0 of an excess; above 0, and 1 at most.
                    OutcomePlugin    | public Whose whose() { return Whose.TEAM; } public OutcomeRule outcome(Settings s) { return run -> 1 / 0; } | outcomes={mine: {rule: {plugin: own}}} | the plug-in own threw ArithmeticException: / by zero
                    """)
    void whatAnotherKindDoesWrongInARunNamesIt(
            String type, String body, String set, String said, @TempDir Path directory) throws IOException {
        Path jar = PluginJars.kind(directory.resolve("own.jar"), type, body);
        Reading reading = ExperimentFile.read(
                Path.of("experiments", "01-two-teams.yaml"), List.of(set), Overrides.NONE.withPlugins(List.of(jar)));
        RunResult run = first(((Reading.Loaded) reading).experiment());
        assertThat(((RunResult.Failed) run).thrown().text())
                .startsWith("PluginException: ")
                .contains(said);
    }

    @Test
    void aFigureThatThrowsLosesNothingElse(@TempDir Path directory) throws IOException {
        Path jar = PluginJars.kind(
                directory.resolve("own.jar"),
                "FigurePlugin",
                "public FigureRule figure(Settings s) { return study -> { throw new IllegalStateException(\"no ink\"); }; }");
        Path results = directory.resolve("r");
        Cli run = Cli.run(
                "run",
                "experiments/01-two-teams.yaml",
                "--replications",
                3,
                "--plugins",
                jar,
                "--set",
                "figures={mine: {kind: {plugin: own}}}",
                "-o",
                results);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).contains("figures.mine: the plug-in own threw IllegalStateException: no ink");
        assertThat(results.resolve("report.html")).exists();
    }

    @Test
    void anotherJarIsRefusedForStoredResults(@TempDir Path directory) throws IOException {
        Path jar = PluginJars.staffing(directory.resolve("own.jar"), KEEPS.formatted(true, PRESENT));
        Path study = study(directory, "{plugin: own}");
        Path results = directory.resolve("r");
        assertThat(Cli.run("run", study, "-o", results).exitCode()).isZero();
        PluginJars.staffing(jar, KEEPS.formatted(false, PRESENT));
        Cli verify = Cli.run("verify", results);
        assertThat(verify.exitCode()).isEqualTo(2);
        assertThat(verify.err())
                .contains(
                        "has 1 fault", "own.jar (version 1, sha256 ", "is not the plug-in that is asked for", "Maybe");
        Cli again = Cli.run("run", study, "-o", results, "--replications", 8);
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains("holds another study", "plugins.own.sha256: ");
        Files.delete(jar);
        assertThat(Cli.run("verify", results).err())
                .contains("staffing.rule.plugin (own) is a plug-in that was not found")
                .contains("Maybe give --plugins DIR with the jar of its version 1.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    true  | throw new IllegalStateException("no idea");      | the plug-in own threw IllegalStateException: no idea
                    true  | return new double[] {1, 2, 3};                   | the plug-in own gave engineers for 3 teams of
                    true  | return new double[] {Double.NaN};                | engineers; a team has a number of them, 0 or more
                    false | return new double[] {1e6};                       | the plug-in own does not hire, and made 1000000.0 engineers
                    true  | return engineers(review);                        | the plug-in own threw StackOverflowError
                    true  | return null;                                     | the plug-in own threw NullPointerException
                    """)
    void whatGoesWrongInARunIsAFailedRunThatNamesIt(String hires, String body, String said, @TempDir Path directory)
            throws IOException {
        PluginJars.staffing(directory.resolve("own.jar"), KEEPS.formatted(hires, body));
        RunResult run = played(study(directory, "{plugin: own}"), "seed=1");
        assertThat(run).isInstanceOf(RunResult.Failed.class);
        assertThat(((RunResult.Failed) run).thrown().text())
                .startsWith("PluginException: ")
                .contains(said);
    }

    @Test
    void aStudyWhoseRulesThrowSaysSo(@TempDir Path directory) throws IOException {
        PluginJars.staffing(
                directory.resolve("own.jar"), KEEPS.formatted(true, "throw new IllegalStateException(\"no idea\");"));
        Path results = directory.resolve("r");
        Cli run = Cli.run("run", study(directory, "{plugin: own}"), "-o", results);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
        assertThat(run.err()).contains("12 runs failed");
        assertThat(Files.readString(results.resolve("failures.csv")))
                .contains("the plug-in own threw IllegalStateException: no idea");
    }

    @Test
    void whatIsWrongWithAJarIsOneMessage(@TempDir Path directory) throws IOException {
        Path study = study(directory, "{plugin: own}");
        Path jar = directory.resolve("own.jar");
        faulty(study, "(" + directory + ") holds no jar.");
        Files.writeString(jar, "no jar");
        faulty(study, "own.jar) is no jar: ");
        PluginJars.write(jar, Map.of("x", new byte[1]));
        faulty(study, "own.jar) holds no plug-in: it has no META-INF/services/headstart.plugin.Plugin.");
        PluginJars.write(jar, Map.of(PluginJars.SERVICES, "Nobody".getBytes(StandardCharsets.UTF_8)));
        faulty(
                study,
                "names in META-INF/services/headstart.plugin.Plugin what is no plug-in (Provider Nobody not found)");
        PluginJars.write(jar, Map.of(PluginJars.SERVICES, new byte[0]));
        faulty(study, "names no class in");
        PluginJars.staffing(
                jar,
                "public Own() { throw new IllegalStateException(\"not today\"); }\n" + KEEPS.formatted(true, PRESENT));
        faulty(study, "holds a plug-in that threw when it was made (IllegalStateException: not today)");
        PluginJars.staffing(
                jar, "public java.util.List<Setting> settings() { return null; }\n" + KEEPS.formatted(true, PRESENT));
        faulty(study, "threw when it was asked what it is (NullPointerException");
        PluginJars.staffing(
                jar, "public StaffingRule rule(Settings s) { throw new IllegalArgumentException(\"never\"); }");
        faulty(study, "staffing.rule: the plug-in own does not take it: IllegalArgumentException: never");
    }

    @Test
    void aNewerJavaIsNamed(@TempDir Path directory) throws IOException {
        Path study = study(directory, "{plugin: own}");
        Path jar = PluginJars.staffing(directory.resolve("own.jar"), KEEPS.formatted(true, PRESENT));
        Map<String, byte[]> entries = new TreeMap<>(PluginJars.compiled(Map.of("Own", "public class Own {}")));
        // The major version of the class file: Java 55.
        entries.get("Own.class")[7] = 99;
        entries.put(PluginJars.SERVICES, "Own".getBytes(StandardCharsets.UTF_8));
        PluginJars.write(jar, entries);
        faulty(
                study,
                "has a class that is compiled for Java 55, and this is Java "
                        + Runtime.version().feature());
    }

    @Test
    void oneNameIsOnePlugin(@TempDir Path directory) throws IOException {
        Path study = study(directory, "{plugin: own}");
        Path jar = PluginJars.staffing(directory.resolve("own.jar"), KEEPS.formatted(true, PRESENT));
        Files.copy(jar, directory.resolve("copy.jar"));
        assertThat(Cli.run("config", "check", study).exitCode()).isZero();
        PluginJars.staffing(directory.resolve("copy.jar"), KEEPS.formatted(false, PRESENT));
        faulty(study, ": two plug-ins have the name own, one of ");
        Files.delete(directory.resolve("copy.jar"));
        faulty(
                study(directory, "{plugin: onw}"),
                "staffing.rule.plugin (onw) is a plug-in that was not found: there are own.");
        faulty(study(directory, "{plugin: 3}"), "staffing.rule.plugin (3) must be the name of a plug-in.");
        Cli elsewhere = Cli.run("config", "check", study, "--plugins", directory.resolve("none"));
        assertThat(elsewhere.err()).contains("--plugins (" + directory.resolve("none") + ") is not there.");
    }

    private static void faulty(Path study, String said) {
        Cli check = Cli.run("config", "check", study);
        assertThat(check.exitCode()).as(check.err()).isEqualTo(2);
        assertThat(check.err()).contains(said).contains("has 1 fault:");
    }
}

package headstart;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import headstart.config.document.Fault;
import headstart.config.document.Place;
import headstart.config.schema.ExperimentSchema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The packages may know each other only along these edges. They are those of the design, and {@code config}, {@code store} and {@code
 * report} also know {@code statistics}, whose summaries tables hold; numbers are written and shown by {@code text}, which knows nobody.
 */
class ArchitectureTest {
    private static final Map<String, List<String>> ALLOWED = Map.ofEntries(
            Map.entry("text", List.of()),
            Map.entry("random", List.of()),
            Map.entry("plugin", List.of()),
            Map.entry("statistics", List.of("random")),
            Map.entry("model", List.of("random", "plugin")),
            Map.entry("experiment", List.of("model", "statistics", "random", "text", "plugin")),
            Map.entry("calibration", List.of("experiment", "model", "statistics", "random", "text")),
            Map.entry("config", List.of("calibration", "experiment", "model", "statistics", "text", "plugin")),
            Map.entry("store", List.of("calibration", "experiment", "model", "statistics", "text")),
            Map.entry("report", List.of("calibration", "experiment", "model", "statistics", "text", "plugin")),
            Map.entry("cluster", List.of("config", "experiment", "store", "text")),
            Map.entry("desktop", List.of("config", "explorer", "experiment", "model")),
            Map.entry("explorer", List.of("config", "experiment", "model", "random", "text")),
            Map.entry(
                    "cli",
                    List.of(
                            "config",
                            "store",
                            "cluster",
                            "report",
                            "explorer",
                            "desktop",
                            "calibration",
                            "experiment",
                            "model",
                            "statistics",
                            "text",
                            "random")));

    private static final Set<String> EXACT = Set.of(
            "abs",
            "addExact",
            "ceil",
            "floor",
            "floorDiv",
            "floorMod",
            "max",
            "min",
            "multiplyExact",
            "multiplyHigh",
            "nextDown",
            "nextUp",
            "rint",
            "round",
            "signum",
            "sqrt",
            "toIntExact",
            "ulp");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("headstart");

    static Stream<String> packages() {
        return ALLOWED.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageKnowsOnlyTheAllowedOnes(String name) {
        String[] forbidden = ALLOWED.keySet().stream()
                .filter(other -> !other.equals(name) && !ALLOWED.get(name).contains(other))
                .map(other -> "headstart." + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("headstart." + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .check(CLASSES);
    }

    @Test
    void everyPackageIsListed() {
        org.assertj.core.api.Assertions.assertThat(CLASSES.stream()
                        .map(type -> type.getPackageName().split("\\.")[1])
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(ALLOWED.keySet());
    }

    @Test
    void thereAreNoCycles() {
        slices().matching("headstart.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theMarketDoesNotKnowTheModelAroundIt() {
        noClasses()
                .that()
                .resideInAPackage("headstart.model.market")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("headstart.model", "sim..")
                .check(CLASSES);
    }

    @Test
    void masonIsKnownToTheModelAndItsWindowsAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackages("headstart.model..", "headstart.desktop..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("sim..", "ec.util..")
                .check(CLASSES);
    }

    @Test
    void filesAndCommandLinesAreReadAtTheEdges() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "headstart.random..",
                        "headstart.statistics..",
                        "headstart.model..",
                        "headstart.experiment..",
                        "headstart.calibration..",
                        "headstart.report..")
                .and()
                .resideOutsideOfPackage("headstart.report.live")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "picocli..", "me.tongfei..")
                .check(CLASSES);
        outside("headstart.cli..", "picocli..", "me.tongfei..");
        outside("headstart.report..", "freemarker..", "de.erichseifert..");
        noClasses()
                .that()
                .resideOutsideOfPackages("headstart.report..", "headstart.desktop..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.knowm..", "java.awt..", "javax.swing..")
                .check(CLASSES);
        outside("headstart.report.pdf..", "org.apache.fop..", "org.apache.xmlgraphics..", "org.apache.fontbox..");
    }

    @Test
    void onlyTheCommandLineTalksToTheProcess() {
        noClasses()
                .that()
                .resideOutsideOfPackage("headstart.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(CLASSES);
    }

    /**
     * Of the functions of {@link Math} only those may be called whose result is exact by definition, and therefore the same on every
     * machine; all others come from {@code FastMath}.
     */
    @Test
    void numbersThatReachAResultArePortable() {
        noClasses()
                .should()
                .callMethodWhere(
                        new DescribedPredicate<JavaMethodCall>("a function of Math that is not exact by definition") {
                            @Override
                            public boolean test(JavaMethodCall call) {
                                return call.getTargetOwner().isEquivalentTo(Math.class)
                                        && !EXACT.contains(call.getName());
                            }
                        })
                .check(CLASSES);
    }

    /** No two packages need each other, whatever stands above them. */
    @Test
    void noTwoPackagesNeedEachOther() {
        slices().matching("headstart.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    /** The rooms of {@code config} are its own; others know what it gives, and where a fault is. */
    @Test
    void onlyConfigKnowsItsRooms() {
        noClasses()
                .that()
                .resideOutsideOfPackage("headstart.config..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("headstart.config.document", "headstart.config.schema")
                        .and(not(belongToAnyOf(Fault.class, Place.class, ExperimentSchema.class))))
                .check(CLASSES);
    }

    /** Charts are drawn by a room that knows none of the others. */
    @Test
    void chartsKnowNothingOfStudies() {
        noClasses()
                .that()
                .resideInAPackage("headstart.report.chart..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("headstart.experiment..", "headstart.calibration..", "headstart.report.figure..")
                .check(CLASSES);
    }

    private static void outside(String owner, String... libraries) {
        noClasses()
                .that()
                .resideOutsideOfPackage(owner)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .check(CLASSES);
    }
}

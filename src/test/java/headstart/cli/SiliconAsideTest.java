package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.Reading;
import headstart.experiment.Experiment;
import headstart.experiment.measure.Gap;
import headstart.experiment.measure.Outcome;
import headstart.experiment.measure.Subject;
import headstart.model.Chip;
import headstart.model.Hardware;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every pair of teams on different chips, in every shipped study, has its gap in tokens/s and its gap with silicon taken out side by side: in the
 * tables, in the figures, on the report's page and in its text.
 */
class SiliconAsideTest {
    /** What is of software alone, and the same in tokens/s. */
    private static final Map<String, String> IN_TOKENS = Map.of(
            "day0_software_gap", "day0_gap",
            "days_to_software_parity", "days_to_parity",
            "level_for_good_in_software", "level_for_good",
            "life_share_behind_in_software", "life_share_behind",
            "software_parity_before_reset", "parity_before_reset",
            "software_gap", "gap",
            "software_ratio", "ratio");

    private static final Map<String, String> CURVES = Map.of("software_gap", "gap", "software_ratio", "ratio");
    /** Pairs are the same under every export rule, so two of seven are enough. */
    private static final List<String> FEWER =
            List.of("tight", "h200_in_volume", "smuggling_1", "smuggling_10", "smuggling_40");

    private static final List<String> FIGURES = List.of("gap", "software-gap");

    @TempDir
    private Path temporary;

    static List<Path> runs() throws IOException {
        return comparing("run");
    }

    static List<Path> sweeps() throws IOException {
        return comparing("sweep");
    }

    private static List<Path> comparing(String command) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("experiments"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file ->
                            command.equals(command(file)) && !pairs(read(file)).isEmpty())
                    .sorted()
                    .toList();
        }
    }

    private static String command(Path file) {
        try {
            String text = Files.readString(file);
            return text.contains("\ncalibration:") ? "calibrate" : text.contains("\ndesign:") ? "sweep" : "run";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Experiment read(Path file) {
        return ((Reading.Loaded) ExperimentFile.read(file, List.of(), Overrides.NONE)).experiment();
    }

    /** The pairs whose sides do not have the same chips; of a roof that is stated there is no silicon to take out. */
    private static List<Gap> pairs(Experiment experiment) {
        return experiment.gaps().stream()
                .filter(gap -> !chips(experiment, gap.leader()).equals(chips(experiment, gap.laggard())))
                .toList();
    }

    private static Set<Hardware> chips(Experiment experiment, Subject.Performer side) {
        return side.teams().stream()
                .map(team -> experiment
                        .scenarios()
                        .get(0)
                        .parameters()
                        .teams()
                        .get(team)
                        .hardware())
                .filter(Chip.class::isInstance)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("runs")
    void aStudyShowsBoth(Path file) throws IOException {
        Path study = temporary.resolve("study");
        List<Object> words =
                new ArrayList<>(List.of("run", file, "-o", study, "--replications", 2, "--quiet", "--no-live"));
        words.addAll(List.of("--set", "alternatives=null", "--set", "decisions=null"));
        if (file.endsWith("export-controls.yaml")) {
            FEWER.forEach(choice -> words.addAll(List.of("--set", "scenario_product.export." + choice + "=null")));
        }
        Cli cli = Cli.run(words.toArray());
        assertThat(cli.exitCode()).as(cli.err()).isZero();
        Cli text = Cli.run("report", study, "--format", "md");
        assertThat(text.exitCode()).as(text.err()).isZero();
        Experiment experiment = read(file);
        for (Gap pair : pairs(experiment)) {
            inTables(study, pair.name());
            inReport(study, experiment.labels().of(pair));
        }
    }

    private static void inTables(Path study, String pair) throws IOException {
        Set<String> outcomes = ofPair(study.resolve("summary.csv"), pair);
        assertThat(outcomes)
                .as("an outcome of " + pair + " without silicon, and the same in tokens/s")
                .anyMatch(name -> IN_TOKENS.entrySet().stream()
                        .anyMatch(both -> name.startsWith(both.getKey())
                                && outcomes.contains(both.getValue()
                                        + name.substring(both.getKey().length()))));
        Set<String> measures = ofPair(study.resolve("curves.csv"), pair);
        CURVES.forEach((software, tokens) -> assertThat(measures).as(pair).contains(software, tokens));
    }

    /** Third column of the rows of a subject. */
    private static Set<String> ofPair(Path table, String pair) throws IOException {
        return Files.readAllLines(table).stream()
                .map(line -> line.split(","))
                .filter(cells -> cells[1].equals(pair))
                .map(cells -> cells[2])
                .collect(Collectors.toSet());
    }

    private static void inReport(Path study, String pair) throws IOException {
        String page = Files.readString(study.resolve("report.html"));
        String text = Files.readString(study.resolve("report.md"));
        for (String figure : FIGURES) {
            assertThat(Files.readString(study.resolve("figures").resolve(figure + ".csv")))
                    .as(figure)
                    .containsPattern("(?m)^\"?" + Pattern.quote(pair) + "\"?,");
            assertThat(page).contains("--figure " + figure);
            assertThat(text).contains("figures/" + figure + ".");
        }
        assertThat(text).contains(pair);
        assertThat(page).contains(pair);
    }

    @ParameterizedTest
    @MethodSource("sweeps")
    void aSweepAsksForBoth(Path file) {
        List<String> outcomes = read(file).outcomes().stream().map(Outcome::key).toList();
        assertThat(outcomes).contains("day0_gap", "day0_software_gap");
    }
}

package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.experiment.SmallStudies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Figures that a file asks for: what the command line knew alone (theme, labels, height, slide, language) means the same there, and files of
 * calibrations, whose figures nobody drew, have theirs drawn too.
 */
class FiguresOfFilesTest {
    @TempDir
    private Path temporary;

    private static void done(Cli cli) {
        assertThat(cli.exitCode()).as(cli.err()).isZero();
        assertThat(cli.err()).isEmpty();
    }

    @Test
    void aFileSaysWhatTheCommandLineSays() throws IOException {
        Path file = Files.writeString(temporary.resolve("small.yaml"), SmallStudies.TWO_TEAMS + """
                figures:
                  own: {kind: ratio, width_mm: 85, height_mm: 60, theme: dark, labels: legend, language: de}
                  talk: {kind: gap, slide: true, untitled: true, theme: print}
                """);
        done(Cli.run("config", "check", file));
        Path directory = temporary.resolve("results");
        done(Cli.run("run", file, "-o", directory, "--quiet", "--no-live"));
        done(Cli.run(
                "report",
                directory,
                "--figure",
                "ratio",
                "--width",
                85,
                "--height",
                60,
                "--theme",
                "dark",
                "--labels",
                "legend",
                "--language",
                "de"));
        done(Cli.run("report", directory, "--figure", "gap", "--slide", "--no-title", "--theme", "print"));
        Path figures = directory.resolve("figures");
        for (String ending : List.of(".svg", ".png")) {
            assertThat(figures.resolve("own-85mm-dark-de" + ending))
                    .hasSameBinaryContentAs(figures.resolve("ratio-85mm-dark-de" + ending));
            assertThat(figures.resolve("talk-slide-print" + ending))
                    .hasSameBinaryContentAs(figures.resolve("gap-slide-print" + ending));
        }
        assertThat(figures.resolve("own-85mm-dark-de.pdf")).isNotEmptyFile();
    }

    /** It was said after the last run, without the key, and the figure was not there. */
    @Test
    void aFigureWithoutRoomIsRefusedBeforeAnyRunWithItsKeyAndItsRange() throws IOException {
        Path file = Files.writeString(
                temporary.resolve("low.yaml"),
                SmallStudies.TWO_TEAMS + "figures: {low: {kind: gap, height_mm: 30, width_mm: 85}}\n");
        Path directory = temporary.resolve("results");
        Cli check = Cli.run("config", "check", file);
        Cli run = Cli.run("run", file, "-o", directory, "--quiet");
        assertThat(check.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(check.err())
                .isEqualTo(run.err())
                .containsPattern(
                        "line \\d+: figures\\.low\\.height_mm \\(30\\) must be from \\d+ to 1000 for this figure at"
                                + " a width of 85 mm\\.\\R +Maybe leave it out: the figure is then as high as it needs\\.");
        assertThat(directory).doesNotExist();
        done(Cli.run("run", file, "-o", directory, "--quiet", "--no-live", "--set", "figures=null"));
        assertThat(Cli.run("report", directory, "--figure", "gap", "--width", 85, "--height", 30)
                        .err())
                .isEqualTo(check.err().replaceAll("(?s).*height_mm", "--height").replaceAll("\n +", "\n"));
        assertThat(Cli.run("report", directory, "--figure", "gap", "--height", 20)
                        .err())
                .isEqualTo("--height (20) must be from 24 to 1000.\n");
    }

    /** The later of two figures took the other's files, a window after the last day was drawn empty, and a kind that is missing was said twice. */
    @Test
    void whatNeedsNoRunIsRefusedWithoutOne() throws IOException {
        assertThat(refused("figures: {a b: {kind: gap}, a-b: {kind: ratio}}"))
                .contains("figures.a-b must have files of its own: those of figures.a b are also called a-b-180mm.")
                .contains("Maybe give it another name.");
        assertThat(refused("figures: {a: {kind: gap, days: {from: 300, to: 900}}}"))
                .contains("figures.a.days.from (300) must be before day 60, the last that is played.");
        assertThat(refused("figures: {a: {panels: [x]}}"))
                .contains("has 1 fault:")
                .contains("figures.a.kind is missing");
    }

    /** An empty title meant the figure's own, a title of 275 letters was cut, and a mark beyond the last day was nowhere, all without a word. */
    @Test
    void titlesWithoutRoomAndMarksBeyondTheDaysAreRefused() throws IOException {
        String longest = "a very long title ".repeat(16).strip();
        assertThat(refused("figures: {a: {kind: gap, title: \"\"}}"))
                .contains("figures.a.title () must not be empty.")
                .contains("Maybe leave it out: the figure has a title of its own");
        assertThat(refused("figures: {a: {kind: gap, width_mm: 85, title: " + longest + "}}"))
                .containsPattern(
                        "figures\\.a\\.title \\(287 letters\\) has room for the first 2\\d\\d at a width of 85 mm\\.")
                .contains("Maybe shorten it");
        assertThat(refused("figures: {a: {kind: gap, marks: {Halloween: 300, Easter: 30}}}"))
                .contains("has 1 fault:")
                .contains("figures.a.marks.Halloween (300) must be from -30 to 60, the days of this figure.")
                .contains("Maybe raise horizon_days.");
        assertThat(refused("figures: {a: {kind: gap, days: {from: 0, to: 20}, marks: {Easter: 30}}}"))
                .contains("figures.a.marks.Easter (30) must be from 0 to 20, the days of this figure.")
                .contains("Maybe let days reach to it.");
        assertThat(Cli.run("report", temporary, "--figure", "gap", "--width", 85, "--title", longest)
                        .err())
                .containsPattern("--title \\(287 letters\\) has room for the first 2\\d\\d at a width of 85 mm\\.");
        assertThat(Cli.run("report", temporary, "--figure", "gap", "--title", "")
                        .err())
                .startsWith("--title () must not be empty.");
    }

    /** What has room is not refused: its own ellipsis is no cut. */
    @Test
    void titlesAndMarksThatFitAreDrawn() throws IOException {
        Path file = Files.writeString(temporary.resolve("fit.yaml"), SmallStudies.TWO_TEAMS + """
                figures:
                  own: {kind: gap, title: "And then …", marks: {first: -30, last: 60}}
                """);
        done(Cli.run("config", "check", file));
    }

    private String refused(String figures) throws IOException {
        Path file = Files.writeString(temporary.resolve("odd.yaml"), SmallStudies.TWO_TEAMS + figures + "\n");
        Path directory = temporary.resolve("odd");
        Cli run = Cli.run("run", file, "-o", directory, "--quiet");
        assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(directory).doesNotExist();
        return run.err();
    }

    /** The second file's figures were left out without a word, and one of a scenario that both files have was refused. */
    @Test
    void aComparisonDrawsTheFiguresOfAllItsFilesWithScenariosAsTheyAreCalledThere() throws IOException {
        Path one = Files.writeString(temporary.resolve("one.yaml"), SmallStudies.TWO_TEAMS + """
                figures:
                  own: {kind: gap, scenarios: [held_back], width_mm: 85}
                """);
        Path two = Files.writeString(
                temporary.resolve("two files.yaml"),
                SmallStudies.TWO_TEAMS.replace("lead_days: 30}, late", "lead_days: 10}, late") + """
                figures:
                  own: {kind: gap, scenarios: [held_back], width_mm: 85}
                  second: {kind: ratio, width_mm: 85}
                """);
        Path directory = temporary.resolve("both");
        done(Cli.run("compare", one, two, "--baseline", "one:equal", "-o", directory, "--quiet", "--no-live"));
        String first = Files.readString(directory.resolve("figures/own-85mm.svg"));
        String later = Files.readString(directory.resolve("figures/own-2-85mm.svg"));
        assertThat(first).contains("one").isNotEqualTo(later);
        assertThat(later).contains("two files");
        assertThat(directory.resolve("figures/second-85mm.svg")).isNotEmptyFile();
    }

    /** Of stored studies no figure that they ask for was drawn, though of their files all were. */
    @Test
    void aComparisonOfStoredStudiesDrawsTheFiguresOfEach() throws IOException {
        Path one = Files.writeString(temporary.resolve("one.yaml"), SmallStudies.TWO_TEAMS + """
                figures:
                  own: {kind: gap, scenarios: [held_back], width_mm: 85}
                """);
        Path two = Files.writeString(
                temporary.resolve("two.yaml"),
                SmallStudies.TWO_TEAMS.replace("lead_days: 30}, late", "lead_days: 10}, late") + """
                figures:
                  own: {kind: gap, scenarios: [held_back], width_mm: 85}
                  second: {kind: ratio, width_mm: 85, theme: dark}
                """);
        Path first = temporary.resolve("first");
        Path other = temporary.resolve("other");
        done(Cli.run("run", one, "-o", first, "--quiet", "--no-live"));
        done(Cli.run("run", two, "-o", other, "--quiet", "--no-live"));
        Path both = temporary.resolve("both");
        done(Cli.run("compare", first, other, "--baseline", "first:equal", "-o", both, "--quiet"));
        for (String ending : List.of(".svg", ".png", ".pdf")) {
            assertThat(both.resolve("figures/own-85mm" + ending))
                    .hasSameBinaryContentAs(first.resolve("figures/own-85mm" + ending));
            assertThat(both.resolve("figures/own-2-85mm" + ending))
                    .hasSameBinaryContentAs(other.resolve("figures/own-85mm" + ending));
            assertThat(both.resolve("figures/second-85mm-dark" + ending))
                    .hasSameBinaryContentAs(other.resolve("figures/second-85mm-dark" + ending));
        }
    }

    @Test
    void aCalibrationDrawsTheFiguresOfItsFileBySeriesAndByTheirLabels() throws IOException {
        Path file = Files.writeString(
                temporary.resolve("figures.yaml"),
                "extends: '" + CalibrationFiles.small(temporary).toAbsolutePath() + "'\n" + """
                labels: {series: {slow_series: {label: "B on the model, 8 users"}}}
                figures:
                  by_key: {kind: fit, panels: [slow_series], width_mm: 85}
                  by_label: {kind: fit, panels: ["B on the model, 8 users"], width_mm: 85}
                """);
        Path directory = temporary.resolve("results");
        Cli cli = Cli.run("calibrate", file, "-o", directory, "--quiet");
        assertThat(cli.exitCode()).as(cli.err()).isZero();
        String key = Files.readString(directory.resolve("figures/by-key-85mm.svg"));
        assertThat(key).contains("B on the model, 8 users").doesNotContain("fast series", "slow series");
        assertThat(Files.readString(directory.resolve("figures/by-label-85mm.svg")))
                .isEqualTo(key);
    }
}

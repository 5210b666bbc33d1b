package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The live figures of a study and of a sweep, in a real browser: what they show under the pointer is what the tables hold. */
class LiveFiguresIT {
    @TempDir
    private static Path temporary;

    private static Path study;
    private static Path sweep;
    private static Browser browser;

    @BeforeAll
    static void play() {
        browser = new Browser(temporary);
        study = temporary.resolve("study");
        sweep = temporary.resolve("sweep");
        assertThat(Cli.run(
                                "run",
                                Path.of("experiments", "deepseek-v4.yaml"),
                                "-o",
                                study,
                                "--quiet",
                                "--replications",
                                40)
                        .exitCode())
                .isZero();
        assertThat(Cli.run(
                                "sweep",
                                Path.of("experiments", "lead-time.yaml"),
                                "-o",
                                sweep,
                                "--quiet",
                                "--replications",
                                2)
                        .exitCode())
                .isZero();
    }

    private static List<String> found(Path directory, String script, String... flags) throws IOException {
        return browser.found(directory, script, flags);
    }

    private static List<String[]> rows(Path directory, String figure) throws IOException {
        return Files.readAllLines(directory.resolve("figures").resolve(figure + ".csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    /** Four digits that matter, with commas between thousands, as the page shows them. */
    private static String shown(String number) {
        BigDecimal value = new BigDecimal(number)
                .round(new MathContext(4, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        return value.signum() == 0 ? "0" : value.toPlainString();
    }

    @Test
    void aCurveShowsItsNumbersUnderThePointer() throws IOException {
        List<String> found = found(
                study,
                "const figure = headstart.figures['gap'].open(); const x = figure.chart.convertToPixel({xAxisIndex:"
                        + " 0}, 20); const y = figure.chart.convertToPixel({yAxisIndex: 0}, 0.5);"
                        + " figure.chart.dispatchAction({type: 'showTip', x: x, y: y});"
                        + " found.push(figure.box.querySelector('.plot').innerText)");
        String[] row = rows(study, "gap").stream()
                .filter(cells ->
                        cells[0].equals("Ascend over AMD") && cells[1].equals("withheld") && cells[2].equals("20"))
                .findFirst()
                .orElseThrow();
        assertThat(found.get(0))
                .contains("day 20")
                .contains("withheld: " + shown(row[3]) + " (" + shown(row[4]) + " to " + shown(row[5]) + ")");
    }

    /** Lines ran through "1× on day 12", which stands below them on paper: the page took the first free place and did not mind lines. */
    @Test
    void aValueBesideADotStandsWhereNoLineRunsThroughIt() throws IOException {
        List<String> found = found(
                study,
                "const figure = headstart.figures['ratio'].open(); const svg = figure.box.querySelector('.plot svg'); const"
                        + " text = Array.from(svg.querySelectorAll('text')).find((one) => one.textContent.includes('1× on"
                        + " day')); const box = text.getBoundingClientRect(); const runs = (path) => { const matrix ="
                        + " path.getScreenCTM(); for (let at = 0; at < path.getTotalLength(); at += 2) { const p ="
                        + " path.getPointAtLength(at).matrixTransform(matrix); if (p.x > box.left + 2 && p.x < box.right"
                        + " - 2 && p.y > box.top + 4 && p.y < box.bottom - 4) { return true; } } return false; }; const"
                        + " lines = Array.from(svg.querySelectorAll('path')).filter((path) => path.getAttribute('fill') ==="
                        + " 'none' && path.getTotalLength() > 100); found.push(lines.length > 3,"
                        + " lines.filter(runs).length)",
                "--window-size=1280,1600");
        assertThat(found).containsExactly("true", "0");
    }

    /** A scenario without a band on paper has one here, in the line under the pointer and in the download. */
    @Test
    void aDownloadHoldsAllThatTheTableOfTheFigureHolds() throws IOException {
        List<String> found = found(
                study,
                "['gap', 'difference-gap', 'days-to-parity', 'outcome-differences-gaps'].forEach((name) => { const"
                        + " rows = headstart.figures[name].open().view.csv(); found.push(rows.length - 1,"
                        + " rows.filter((row) => row.slice(2).some((cell) => cell !== null)).length > rows.length / 2);"
                        + " })");
        assertThat(found.get(0)).isEqualTo(Integer.toString(rows(study, "gap").size()));
        assertThat(found.get(2))
                .isEqualTo(Integer.toString(rows(study, "difference-gap").size()));
        assertThat(found.get(4))
                .isEqualTo(Integer.toString(rows(study, "days-to-parity").size()));
        long dots = rows(study, "outcome-differences-gaps").stream()
                .filter(row -> !row[3].isEmpty() || row.length > 3)
                .count();
        assertThat(found.get(6)).isEqualTo(Long.toString(dots));
        assertThat(found.get(1) + found.get(3) + found.get(5) + found.get(7)).isEqualTo("truetruetruetrue");
    }

    @Test
    void aForestPlotShowsTheDifferenceAndItsInterval() throws IOException {
        List<String> found = found(
                study,
                "const figure = headstart.figures['outcome-differences-gaps'].open(); const series ="
                        + " figure.chart.getOption().series.findIndex((one) => one.name === 'withheld' &&"
                        + " one.data.length); figure.chart.dispatchAction({type: 'showTip', seriesIndex: series,"
                        + " dataIndex: 0}); found.push(figure.box.querySelector('.plot').innerText)");
        String[] row = rows(study, "outcome-differences-gaps").stream()
                .filter(cells -> cells[0].equals("day0_gap")
                        && cells[1].equals("ascend_over_amd")
                        && cells[2].equals("withheld"))
                .findFirst()
                .orElseThrow();
        // Of differences whose mean a few runs decide it is the median.
        String interval = row[5].isEmpty() ? "" : " (" + shown(row[5]) + " to " + shown(row[6]) + ")";
        assertThat(found.get(0)).contains("withheld: " + shown(row[4]) + interval);
    }

    @Test
    void theTimelineTellsOfARowAndKeepsToOneScenario() throws IOException {
        List<String> found = found(
                study,
                "const figure = headstart.figures['timeline'].open(); figure.chart.dispatchAction({type: 'showTip',"
                        + " seriesIndex: 0, dataIndex: 0}); found.push(figure.box.querySelector('.plot').innerText); const"
                        + " before = figure.chart.getOption().series[0].data.length; const select ="
                        + " figure.box.querySelector('select'); select.value = 0; select.dispatchEvent(new"
                        + " Event('change')); found.push(figure.chart.getOption().series[0].data.length / before)");
        String[] ready = rows(study, "timeline").stream()
                .filter(cells -> cells[0].equals("withheld") && cells[2].equals("ready"))
                .findFirst()
                .orElseThrow();
        assertThat(found.get(0))
                .contains("gets the model on day -58")
                .contains("runs it from day " + shown(ready[3]) + " (median)");
        assertThat(found.get(1)).as("five scenarios").isEqualTo("5");
    }

    @Test
    void aLegendZoomAndScaleChangeThePlot() throws IOException {
        List<String> found = found(
                study,
                "const figure = headstart.figures['throughput'].open(); const box = figure.box; const plot = () =>"
                        + " box.querySelector('svg[baseProfile], .plot svg').innerHTML; const seen = [plot()];"
                        + " box.querySelector('.legend button').click(); seen.push(plot()); const set = (element, value,"
                        + " type) => { element.value = value; element.dispatchEvent(new Event(type)); seen.push(plot());"
                        + " }; set(box.querySelectorAll('input')[1], 60, 'input'); set(box.querySelectorAll('select')[1],"
                        + " 1, 'change'); set(box.querySelectorAll('select')[0], 2, 'change'); found.push(new"
                        + " Set(seen).size, box.querySelector('.legend button').getAttribute('aria-pressed'),"
                        + " box.querySelector('.readout').hidden)");
        assertThat(found).containsExactly("5", "false", "false");
    }

    @Test
    void aSliderGoesThroughTheThirdFactorAndCellsShowTheirNumbers() throws IOException {
        String name = "heat-ascend-over-b200-gap-area-by-teams-open-cuda-b200-engineers";
        List<String> found = found(
                sweep,
                "const figure = headstart.figures['" + name + "'].open(); const title = () =>"
                        + " figure.chart.getOption().title[0].text; const value ="
                        + " () =>"
                        + " figure.chart.getOption().series[0].data[0].value[2];"
                        + " found.push(title(), value()); const slider ="
                        + " figure.box.querySelector('input[type=range]');"
                        + " slider.value = slider.max; slider.dispatchEvent(new"
                        + " Event('input')); found.push(title(), value());"
                        + " figure.chart.dispatchAction({type: 'showTip',"
                        + " seriesIndex: 0, dataIndex: 0});"
                        + " found.push(figure.box.querySelector('.plot').innerText)");
        List<String[]> all = rows(sweep, name);
        String[] first = all.get(0);
        String[] last = all.stream()
                .filter(row ->
                        row[0].equals(all.get(all.size() - 1)[0]) && row[1].equals(first[1]) && row[2].equals(first[2]))
                .findFirst()
                .orElseThrow();
        assertThat(found.get(0)).endsWith(first[0]);
        assertThat(found.get(1)).isEqualTo(shown(first[3]));
        assertThat(found.get(2)).endsWith(last[0]).isNotEqualTo(found.get(0));
        assertThat(found.get(3)).isEqualTo(shown(last[3]));
        assertThat(found.get(4))
                .contains(shown(last[3]) + " (" + shown(last[4]) + " to " + shown(last[5]) + ") log-days");
    }

    /** Every control can be reached with the keyboard and has a name; nothing is wider than a telephone. */
    @Test
    void aNarrowPageFitsAndItsControlsHaveNames() throws IOException {
        for (Path directory : Arrays.asList(study, sweep)) {
            List<String> found = found(
                    directory,
                    "Object.values(headstart.figures).forEach((figure) => figure.open());"
                            + " found.push(document.documentElement.scrollWidth <= window.innerWidth,"
                            + " Array.from(document.querySelectorAll('button, select, input')).filter((control) =>"
                            + " control.tabIndex < 0 || !(control.textContent.trim() || control.closest('label') &&"
                            + " control.closest('label').textContent.trim())).length,"
                            + " Array.from(document.querySelectorAll('figure img')).filter((image) => image.alt.length <"
                            + " 20).length)",
                    "--window-size=500,900");
            assertThat(found).containsExactly("true", "0", "0");
        }
    }
}

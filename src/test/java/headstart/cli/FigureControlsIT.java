package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every live figure offers, contours with their numbers, and grids of rules, in a real browser. */
class FigureControlsIT {
    private static final String WORLD = """
            seed: 7
            replications: 6
            horizon_days: 60
            report_days: [0, 30]
            releases: {model: {operators: {one: {share: 0.6, novelty: 1}, two: {share: 0.4, novelty: 0.5}}}}
            teams:
              early: {chipmaker: East, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
              late: {chipmaker: West, roofline_tokens_per_s: 1500, starting_excess: {novel: 20}}
            access: {early: {lead_days: 30}, late: {lead_days: 0}}
            gaps: {early_over_late: {leader: early, laggard: late}}
            """;

    private static final String GRID = "title: Rules\n" + WORLD + """
            outcomes: [gap_area, share_days]
            market:
              segments:
                home: {chips: 1000, initial: {early: 1}}
                abroad: {chips: 3000, initial: {late: 1}}
              prices: {early: 10, late: 20}
              rules: {barred: {kind: forbid, chips: late, segments: [home], from_day: -1000}}
            baseline: open_x_free
            scenario_product:
              models: {kept: {}, open: {access: {late: {lead_days: 30}}}}
              sales: {held: {}, free: {market: {rules: {barred: null}}}}
            """;

    /** Through cells of six replications there would be no contours. */
    private static final String SWEEP =
            "title: Two factors\n" + WORLD.replace("replications: 6", "replications: 60") + """
            outcomes: [gap_area]
            factors:
              access.early.lead_days: {from: 0, to: 60, step: 20}
              teams.late.engineers: {from: 10, to: 40, step: 10}
            design: {kind: grid}
            """;

    @TempDir
    private static Path temporary;

    private static Path study;
    private static Path sweep;
    private static Browser browser;

    @BeforeAll
    static void play() throws IOException {
        browser = new Browser(temporary);
        study = played("run", "rules", GRID);
        sweep = played("sweep", "factors", SWEEP);
    }

    private static Path played(String command, String name, String yaml) throws IOException {
        Path file = Files.writeString(temporary.resolve(name + ".yaml"), yaml);
        Path directory = temporary.resolve(name);
        assertThat(Cli.run(command, file, "-o", directory, "--quiet").exitCode())
                .isZero();
        return directory;
    }

    /** Each of them was there for some figures; a click gives the file, the address or the sentence. */
    @Test
    void everyLiveFigureOffersPixelsVectorsDataLinkAndSentence() throws IOException {
        for (Path directory : List.of(study, sweep)) {
            List<String> found = browser.found(
                    directory,
                    "const names = Object.keys(headstart.figures); const saved = [];"
                            + " headstart.save = (file, url) => saved.push(file + ' ' + url.slice(0, 14));"
                            + " headstart.png = (chart, done) => done('data:image/png');"
                            + " for (const name of names) { const figure = headstart.figures[name].open();"
                            + " const click = (label) => Array.from(figure.box.querySelectorAll('button'))"
                            + ".filter((button) => button.textContent === label).forEach((button) => button.click());"
                            + " saved.length = 0; click('PNG'); click('SVG'); click('download as CSV');"
                            + " click('copy link'); const link = headstart.copied; click('copy sentence');"
                            + " const sentence = headstart.copied;"
                            + " const wanted = ['.png data:image/png', '.svg data:image/sv', '.csv blob:'];"
                            + " const fine = wanted.every((end) => saved.some((file) => file.startsWith(name + end)))"
                            + " && link.includes('#') && link.includes(name) && sentence.includes('Headstart, ');"
                            + " found.push(name + (fine ? ' offers all' : ' ' + saved + ' ' + link + ' ' + sentence)); }");
            assertThat(found).isNotEmpty().allMatch(line -> line.endsWith(" offers all"));
        }
    }

    /** Contours had no numbers on the page. */
    @Test
    void contoursHaveTheirNumbers() throws IOException {
        List<String> found = browser.found(
                sweep,
                "const figure = headstart.figures['heat-early-over-late-gap-area'].open();"
                        + " const texts = figure.chart.getZr().storage.getDisplayList().filter((shape) => shape.type === 'tspan')"
                        + ".map((shape) => shape.style.text);"
                        + " const data = headstart.data.figures.find((one) => one.name === 'heat-early-over-late-gap-area');"
                        + " const wanted = data.look.contours[0].map((line) => headstart.number(headstart.value(line.level)));"
                        + " found.push(wanted.length, wanted.filter((level) => !texts.includes(level)).join(' '))");
        assertThat(Integer.parseInt(found.get(0))).isGreaterThanOrEqualTo(2);
        assertThat(found.get(1)).isEmpty();
    }

    /** The value stands in the cell, its interval under the pointer, and one choice leads through the segments. */
    @Test
    void aGridOfRulesShowsValuesIntervalsAndSegments() throws IOException {
        List<String> found = browser.found(
                study,
                "const figure = headstart.figures['models-by-sales'].open();"
                        + " const selects = Array.from(figure.box.querySelectorAll('select')).filter((select) =>"
                        + " Array.from(select.options).some((option) => option.textContent === 'abroad'));"
                        + " const texts = () => figure.chart.getZr().storage.getDisplayList().map((shape) => shape.style.text)"
                        + ".filter((text) => text).join(' ');"
                        + " found.push(selects.length, texts());"
                        + " figure.chart.dispatchAction({type: 'showTip', seriesIndex: 0, dataIndex: 0});"
                        + " found.push(figure.box.querySelector('.plot').innerText);"
                        + " selects[0].value = Array.from(selects[0].options).find((option) => option.textContent === 'abroad').value;"
                        + " selects[0].dispatchEvent(new Event('change')); found.push(texts())");
        assertThat(found.get(0)).isEqualTo("1");
        for (String segment : List.of("home", "abroad")) {
            String shown = found.get(segment.equals("home") ? 1 : 3);
            String file = segment.equals("home") ? "models-by-sales" : "models-by-sales-abroad";
            for (String[] cell : rows(file, segment)) {
                String value = String.format(java.util.Locale.ROOT, "%.1f", Double.parseDouble(cell[4]));
                assertThat(shown).as(segment).contains(value.equals("-0.0") ? "0.0" : value);
            }
        }
        assertThat(found.get(2)).contains(" to ").contains("share-days");
    }

    private static List<String[]> rows(String figure, String segment) throws IOException {
        return Files.readAllLines(study.resolve("figures").resolve(figure + ".csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> Arrays.asList(cells).contains(segment))
                .toList();
    }
}

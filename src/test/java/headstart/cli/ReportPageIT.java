package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report in a real browser, opened from disk with the network off. */
class ReportPageIT {
    @TempDir
    private static Path temporary;

    private static Path study;
    private static Browser browser;

    @BeforeAll
    static void play() {
        study = temporary.resolve("study");
        browser = new Browser(temporary);
        Cli cli = Cli.run(
                "run", Path.of("experiments", "deepseek-v4.yaml"), "-o", study, "--quiet", "--replications", 40);
        assertThat(cli.exitCode()).isZero();
    }

    private static List<String> figures() throws IOException {
        try (var files = Files.list(study.resolve("figures"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".svg"))
                    .sorted()
                    .toList();
        }
    }

    private static Path report() {
        return study.resolve("report.html");
    }

    /** The page with a script of the test at its end; what the script finds it writes into {@code data-found} of the body. */
    private static Browser.Seen after(String script) throws IOException {
        Path page = Files.createTempFile(temporary, "page", ".html");
        String waiting = "<script>addEventListener('load', () => { const timer = setInterval(() => {"
                + " if (window.headstart) { clearInterval(timer); const found = [];" + script
                + "; document.body.dataset.found = found.join('|'); } }, 50); });</script></body>";
        Files.writeString(page, Files.readString(report()).replace("</body>", waiting));
        return browser.open(page);
    }

    private static String found(Browser.Seen seen) {
        Matcher matcher = Pattern.compile("<body[^>]* data-found=\"([^\"]*)\"").matcher(seen.document());
        assertThat(matcher.find()).as("the script of the test has run").isTrue();
        return matcher.group(1);
    }

    @Test
    void theConsoleIsSilentAndEveryFigureIsDrawn() throws IOException {
        Browser.Seen seen = after("document.querySelectorAll('figure').forEach((figure) => {"
                + " const image = figure.querySelector('img'); const live = headstart.figures[figure.id.slice(7)];"
                + " live.open(); const plot = figure.querySelector('.plot');"
                + " found.push(image.complete && image.naturalWidth > 500 && getComputedStyle(image).display === 'none'"
                + " && plot.querySelectorAll('svg path').length > 10 && plot.getBoundingClientRect().height > 150"
                + " ? 'drawn' : image.alt); });"
                + " found.push(document.querySelectorAll('#explorer-live svg path').length > 10 ? 'chart' : 'none')");
        assertThat(seen.console()).isEmpty();
        String[] drawn = found(seen).split("\\|");
        assertThat(drawn).hasSize(figures().size() + 1).endsWith("chart");
        assertThat(List.of(drawn).subList(0, drawn.length - 1)).containsOnly("drawn");
    }

    @Test
    void hoveringShowsTheNumbersOfTheTable() throws IOException {
        Browser.Seen seen = after("const chart = headstart.explorer.chart; const day = 12;"
                + " const x = chart.convertToPixel({xAxisIndex: 0}, day);"
                + " chart.dispatchAction({type: 'showTip', x: x, y: 150});"
                + " const at = document.querySelector('#explorer-live .readout input'); at.value = day;"
                + " at.dispatchEvent(new Event('input'));"
                + " found.push(document.querySelector('#explorer-live .plot').innerText);"
                + " found.push(document.querySelector('#explorer-live .readout').textContent)");
        String[] row = row("withheld", "ascend_over_amd", "software_gap", 12);
        // A gap g is drawn as the laggard's share of the leader, 1 - g, so its ends change places.
        String values = String.format(Locale.ROOT, "%s (%s to %s)", ratio(row[10]), ratio(row[12]), ratio(row[8]));
        assertThat(found(seen))
                .contains("day 12")
                .contains("withheld: " + values)
                .contains("withheld " + values);
    }

    private static String[] row(String scenario, String subject, String measure, int day) throws IOException {
        try (var lines = Files.lines(study.resolve("curves.csv"))) {
            return lines.filter(line -> line.startsWith(String.join(",", scenario, subject, measure, day + ",")))
                    .findFirst()
                    .orElseThrow()
                    .split(",", -1);
        }
    }

    /** Four digits that matter, as the page shows them. */
    private static String ratio(String gap) {
        return BigDecimal.ONE
                .subtract(new BigDecimal(gap))
                .round(new MathContext(4))
                .stripTrailingZeros()
                .toPlainString();
    }

    @Test
    void switchingMeasureTeamAndScenarioChangesThePlot() throws IOException {
        Browser.Seen seen = after("const plot = () => document.querySelector('#explorer-live .plot svg').innerHTML;"
                + " const choose = (select, value) => { select.value = value;"
                + " select.dispatchEvent(new Event('change')); return plot(); };"
                + " const selects = () => document.querySelectorAll('#explorer-live select');"
                + " const first = plot(); const second = choose(document.getElementById('explorer-measure'), 1);"
                + " const third = choose(document.getElementById('explorer-subject'), 2); const fourth = choose(selects()[2], 1);"
                + " document.querySelector('#explorer-live .legend button').click(); const fifth = plot();"
                + " found.push(new Set([first, second, third, fourth, fifth]).size)");
        assertThat(seen.console()).isEmpty();
        assertThat(found(seen)).isEqualTo("5");
    }

    @Test
    void aTableIsSortedByAClick() throws IOException {
        Browser.Seen seen = after("const table = Array.from(document.querySelectorAll('table.sortable')).find((one) =>"
                + " one.tBodies[0].rows.length > 8 && one.querySelectorAll('thead button').length > 5);"
                + " table.querySelectorAll('thead button')[5].click();"
                + " const numbers = Array.from(table.tBodies[0].rows).map((row) =>"
                + " parseFloat(row.cells[5].textContent.replace(/,/g, ''))).filter((x) => !isNaN(x));"
                + " found.push(numbers.length > 8 && numbers.every((x, i) => i === 0 || numbers[i - 1] <= x))");
        assertThat(found(seen)).isEqualTo("true");
    }

    /** "> horizon" is the longest wait, not a word, and a dash is no number at all. */
    @Test
    void waitsBeyondTheHorizonSortBehindAllOthers() throws IOException {
        Browser.Seen seen = after("const table = document.querySelector('#table-waiting-times ~ .scroll table');"
                + " table.tBodies[0].rows[3].cells[5].textContent = '> horizon';"
                + " table.tBodies[0].rows[4].cells[5].textContent = '–';"
                + " table.querySelectorAll('thead button')[5].click();"
                + " const cells = Array.from(table.tBodies[0].rows).map((row) => row.cells[5].textContent);"
                + " const numbers = cells.slice(0, -2).map((text) => parseFloat(text.replace(/,/g, '')));"
                + " found.push(cells[cells.length - 2], cells[cells.length - 1], numbers.length > 8"
                + " && numbers.every((x, i) => !isNaN(x) && (i === 0 || numbers[i - 1] <= x)))");
        assertThat(found(seen).replace("&gt;", ">")).isEqualTo("> horizon|–|true");
    }

    @Test
    void aTableIsCopiedAsTabSeparatedValues() throws IOException {
        Browser.Seen seen = after(
                "const table = document.querySelector('#table-summary ~ .scroll table');"
                        + " const lines = headstartTables.tsv(table).trimEnd().split('\\n');"
                        + " found.push(lines.length === table.rows.length, lines[0].split('\\t').slice(0, 3).join(' '),"
                        + " new Set(lines.map((line) => line.split('\\t').length)).size,"
                        + " document.querySelectorAll('button.copy').length === document.querySelectorAll('table.data').length)");
        assertThat(found(seen)).isEqualTo("true|scenario subject outcome|1|true");
    }

    /** What a reader prints holds all that the page holds, closed parts too, and is no book. */
    @Test
    void thePrintIsComplete() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(browser.print(report()).toFile())) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(pdf.getNumberOfPages()).isLessThan(45);
            assertThat(text)
                    .contains("DEEPSEEK V4 WITHHELD FROM US CHIPMAKERS · SIMULATION, NOT OBSERVATION")
                    .contains("is ahead of AMD’s MI355X for ", "Before you quote this.")
                    .contains("Outcomes per scenario", "Waiting times", "Scenarios in order", "All pairs of scenarios")
                    .contains("Doubts", "Early access is confounded with the strength of an ecosystem")
                    .contains("tuning.difficulty_exponent")
                    .contains("SHA-256 of curves.csv")
                    .contains("Copyright 2010-2016 Mike Bostock")
                    .doesNotContain("copy table")
                    .doesNotContain("values on day")
                    .doesNotContain("download as CSV");
            int figures = (int) Pattern.compile("report DIR --figure ")
                    .matcher(text)
                    .results()
                    .count();
            assertThat(figures).isEqualTo(figures().size());
        }
    }

    /** In a frame that may not run scripts; Chromium itself needs scripts to hand the document over. */
    @Test
    void withoutJavaScriptThePageIsComplete() throws IOException {
        String packed = Base64.getEncoder().encodeToString(Files.readAllBytes(report()));
        Path frame = Files.writeString(
                temporary.resolve("frame.html"),
                "<!DOCTYPE html><body><iframe sandbox='allow-same-origin' width=1280 height=9000></iframe><script>"
                        + "const frame = document.querySelector('iframe');"
                        + "const bytes = Uint8Array.from(atob('" + packed + "'), (c) => c.charCodeAt(0));"
                        + "frame.onload = () => { const page = frame.contentDocument; if (!page.querySelector('h1')) return;"
                        + " const images = Array.from(page.querySelectorAll('figure img'));"
                        + " document.body.dataset.found = [page.getElementById('explorer').hidden, images.length,"
                        + " images.every((image) => image.naturalWidth > 500), page.querySelectorAll('table').length > 4,"
                        + " page.getElementById('doubts') !== null, page.querySelectorAll('thead button').length]"
                        + ".join('|'); };"
                        + "frame.srcdoc = new TextDecoder().decode(bytes);</script></body>");
        assertThat(found(browser.open(frame))).matches("true\\|\\d{2}\\|true\\|true\\|true\\|0");
    }

    @Test
    void nothingIsFetchedAndThePageIsSmall() throws IOException {
        String html = Files.readString(report());
        assertThat(Pattern.compile("(src|href)=\"(?!data:|#|figures/[a-z0-9-]+\\.(png|svg|csv)\"|[a-z_]+\\.csv\")")
                        .matcher(html)
                        .find())
                .isFalse();
        assertThat(Files.size(report())).isLessThan(2_500_000);
    }
}

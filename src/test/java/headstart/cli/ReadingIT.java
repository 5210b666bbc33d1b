package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What a reader meets on the V4 report, in a real browser: the answer first, a way to everything else, and no names of the machine's. */
class ReadingIT {
    private static final String DRAWN = "window.headstart";

    @TempDir
    private static Path temporary;

    private static Path study;
    private static DevTools browser;

    @BeforeAll
    static void play() {
        study = temporary.resolve("study");
        Cli cli = Cli.run(
                "run", Path.of("experiments", "deepseek-v4.yaml"), "-o", study, "--quiet", "--replications", 40);
        assertThat(cli.exitCode()).isZero();
        browser = new DevTools(temporary);
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private static void open(int width, int height, boolean dark) {
        browser.emulate("screen", dark);
        browser.open(study.resolve("report.html").toUri().toString(), width, height);
        browser.await(DRAWN);
    }

    private static JsonNode see(String script) {
        return browser.evaluate("JSON.parse(JSON.stringify((() => {" + script + "})()))");
    }

    @ParameterizedTest
    @CsvSource({"1280, 900, false", "1280, 900, true", "390, 844, false", "390, 844, true"})
    void theFirstScreenAnswers(int width, int height, boolean dark) {
        open(width, height, dark);
        JsonNode seen = see("const box = (q) => document.querySelector(q).getBoundingClientRect();"
                + " const style = getComputedStyle(document.body);"
                + " return {headline: document.querySelector('h1').textContent, bottom: box('h1').bottom,"
                + " numbers: box('.numbers').bottom, hero: box('.hero figure').top, links: document.querySelectorAll('.bar nav a').length,"
                + " wide: document.documentElement.scrollWidth, paper: style.backgroundColor, ink: style.color}");
        assertThat(seen.get("headline").asString()).contains("is ahead of AMD’s MI355X for ");
        assertThat(seen.get("bottom").asInt()).isLessThan(height / 2);
        assertThat(seen.get("numbers").asInt()).isLessThan(height);
        assertThat(seen.get("hero").asInt()).isLessThan(2 * height);
        assertThat(seen.get("links").asInt()).isGreaterThanOrEqualTo(7);
        assertThat(seen.get("wide").asInt()).isLessThanOrEqualTo(width);
        assertThat(brightness(seen.get("paper").asString())
                        > brightness(seen.get("ink").asString()))
                .isEqualTo(!dark);
    }

    private static int brightness(String rgb) {
        return List.of(rgb.replaceAll("[^0-9,]", "").split(",")).stream()
                .limit(3)
                .mapToInt(Integer::parseInt)
                .sum();
    }

    @ParameterizedTest
    @CsvSource({"1280, 900, 8", "390, 844, 8"})
    void thePageIsFewScreensLong(int width, int height, int screens) {
        open(width, height, false);
        // Every figure is drawn first: what is reserved for a chart is not what it takes.
        int tall = see("document.querySelectorAll('figure').forEach((figure) => { if (!figure.closest('details'))"
                        + " headstart.figures[figure.id.slice(7)].open(); });"
                        + " return document.documentElement.scrollHeight")
                .asInt();
        assertThat(tall).as("pixels at a width of %d", width).isLessThan(screens * height);
    }

    /** The chart beside the answer names its lines at their ends, and says values at its dots; its legend is among the controls. */
    @ParameterizedTest
    @CsvSource({"1280, 900", "390, 844"})
    void theHeroNamesItsLinesWhereTheyEnd(int width, int height) {
        open(width, height, false);
        browser.evaluate("void headstart.figures['share-kept'].open()");
        JsonNode seen =
                see("const hero = document.querySelector('.hero figure'); const plot = hero.querySelector('.plot');"
                        + " const box = plot.getBoundingClientRect();"
                        + " const texts = Array.from(plot.querySelectorAll('text')).map((t) => ({said: t.textContent, at: t.getBoundingClientRect()}));"
                        + " return {texts: texts.map((t) => t.said), outside: texts.filter((t) => t.at.left < box.left - 1"
                        + " || t.at.right > box.right + 1).map((t) => t.said), legend: Boolean(hero.querySelector('.legend')),"
                        + " open: Array.from(hero.querySelectorAll('.legend')).some((l) => !l.closest('details'))}");
        List<String> texts =
                seen.get("texts").valueStream().map(JsonNode::asString).toList();
        assertThat(texts).contains("MI355X", "B200", "H200").anyMatch(text -> text.matches("\\d+ %"));
        assertThat(seen.get("outside").size()).isZero();
        assertThat(seen.get("legend").asBoolean()).isTrue();
        assertThat(seen.get("open").asBoolean()).isFalse();
    }

    /** On a narrow screen a figure of many panels begins with the one that its title speaks of. */
    @Test
    void aNarrowScreenShowsWhomTheTitleSpeaksOf() {
        open(390, 844, false);
        JsonNode seen = see("const figure = headstart.figures['head-start-effect'].open();"
                + " return {title: document.querySelector('#figure-head-start-effect h3').textContent,"
                + " panel: figure.view.panels[figure.state.panel]}");
        assertThat(seen.get("title").asString()).contains(seen.get("panel").asString());
    }

    /** What is read first is read in short sentences: 25 words at most; a headline may join two. */
    @Test
    void sentencesOfTheAnswerAreShort() {
        open(1280, 900, false);
        JsonNode seen = see(
                "return Array.from(document.querySelectorAll('#headline, .question, .findings li, .quote, .basis')).map((e) => {"
                        + " const copy = e.cloneNode(true); copy.querySelectorAll('button').forEach((b) => b.remove()); return copy.textContent; })"
                        + ".flatMap((text) => text.split(/(?<=[.;:!?])\\s+(?=[\\p{L}“0-9])/u)).filter((text) =>"
                        + " text.split(/\\s+/).filter((word) => /[\\p{L}\\p{N}]/u.test(word)).length > 25)");
        assertThat(seen.valueStream().map(JsonNode::asString)).isEmpty();
    }

    @Test
    void everySectionHasOneHeadingAndEveryLinkAPlace() {
        open(1280, 900, false);
        JsonNode seen = see("return {headings: Array.from(document.querySelectorAll('main section')).map((section) =>"
                + " Array.from(section.querySelectorAll('h1, h2')).filter((h) => h.closest('section') === section).length),"
                + " levels: Array.from(document.querySelectorAll('h1, h2, h3')).map((h) => Number(h.tagName[1])),"
                + " lost: Array.from(document.querySelectorAll('a[href^=\"#\"]')).map((a) => decodeURIComponent(a.hash.slice(1)))"
                + ".filter((id) => !document.getElementById(id)),"
                + " named: Array.from(document.querySelectorAll('main section')).every((s) => s.getAttribute('aria-labelledby')"
                + " ? document.getElementById(s.getAttribute('aria-labelledby')) : s.getAttribute('aria-label'))}");
        assertThat(seen.get("headings").valueStream().map(JsonNode::asInt))
                .isNotEmpty()
                .allMatch(count -> count == 1);
        assertThat(seen.get("lost").size()).isZero();
        assertThat(seen.get("named").asBoolean()).isTrue();
        List<Integer> levels =
                seen.get("levels").valueStream().map(JsonNode::asInt).toList();
        assertThat(levels.get(0)).isEqualTo(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i) - levels.get(i - 1)).as("heading %d", i).isLessThanOrEqualTo(1);
        }
    }

    /** The Tab key alone, from the top of the page and before anything was scrolled to, reaches every figure that is shown and every fold. */
    @Test
    void theKeyboardReachesEveryFigure() {
        open(1280, 900, false);
        int stops = see("return document.querySelectorAll('a, button, input, select, summary, [tabindex]').length")
                .asInt();
        Set<String> reached = new TreeSet<>();
        for (int i = 0; i < 2 * stops && !reached.contains("end"); i++) {
            browser.press("Tab");
            reached.add(see("const at = document.activeElement; const figure = at.closest('figure');"
                            + " return figure ? figure.id : at.tagName === 'SUMMARY' && at.id ? at.id"
                            + " : at.closest('#all') || at.tagName !== 'BODY' ? at.tagName : 'end'")
                    .asString());
        }
        JsonNode shown =
                see("return Array.from(document.querySelectorAll('figure')).filter((f) => !f.closest('details'))"
                        + ".map((f) => f.id).concat(Array.from(document.querySelectorAll('summary[id]'))"
                        + ".filter((s) => !s.parentElement.parentElement.closest('details')).map((s) => s.id))");
        assertThat(reached)
                .containsAll(shown.valueStream().map(JsonNode::asString).toList());
    }

    /** Keys of the file stand in code, in tables of values, and in what a script reads; everything else has its name. */
    @Test
    void noNameOfTheFilesIsReadOutsideCodeAndTables() {
        open(1280, 900, false);
        JsonNode seen = see(
                "document.querySelectorAll('details').forEach((d) => { d.open = true; });"
                        + " Object.values(headstart.figures).forEach((figure) => figure.open());"
                        + " const found = []; const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);"
                        + " for (let node = walker.nextNode(); node; node = walker.nextNode()) {"
                        + " if (!node.parentElement.closest('code, pre, table, script, style, .more')) found.push(node.textContent); }"
                        + " document.querySelectorAll('[alt], [aria-label], [title]').forEach((e) =>"
                        + " found.push(e.getAttribute('alt') || '', e.getAttribute('aria-label') || '', e.getAttribute('title') || ''));"
                        + " return found.filter((text) => /[a-z0-9]_[a-z0-9]/.test(text)).map((text) => text.trim().slice(0, 160))");
        assertThat(seen.valueStream().map(JsonNode::asString)).isEmpty();
    }

    /** Printed from the browser the page keeps its answer and its pictures, in dark as in light, and leaves out what needs a pointer. */
    @ParameterizedTest
    @CsvSource({"1280, 900, false", "1280, 900, true", "390, 844, false"})
    void printedFromTheBrowserThePageKeepsItsAnswer(int width, int height, boolean dark) {
        open(width, height, dark);
        browser.emulate("print", dark);
        JsonNode seen = see(
                "const shown = (q) => Array.from(document.querySelectorAll(q))"
                        + ".filter((e) => e.getBoundingClientRect().height > 0).length;"
                        + " return {headline: shown('#headline'), findings: shown('.findings li'), hero: shown('.hero figure img'),"
                        + " pointer: shown('button:not(thead th button), .controls, .bar nav, .live'), paper: getComputedStyle(document.body).backgroundColor}");
        assertThat(seen.get("headline").asInt()).isEqualTo(1);
        assertThat(seen.get("findings").asInt()).isGreaterThanOrEqualTo(4);
        assertThat(seen.get("hero").asInt()).isPositive();
        assertThat(seen.get("pointer").asInt()).isZero();
        assertThat(brightness(seen.get("paper").asString())).isGreaterThan(700);
    }

    @Test
    void thePaperHasTheAnswerOnItsFirstPage() throws IOException {
        assertThat(Cli.run("report", study, "--format", "pdf").exitCode()).isZero();
        try (PDDocument pdf = Loader.loadPDF(study.resolve("report.pdf").toFile())) {
            PDFTextStripper first = new PDFTextStripper();
            first.setEndPage(1);
            assertThat(first.getText(pdf).replaceAll("\\s+", " "))
                    .contains(
                            "is ahead of AMD’s MI355X for ",
                            "What the study says",
                            "What would undo it.",
                            "Before you quote this.");
            assertThat(appendix(pdf)).isBetween(3, 13);
        }
    }

    /** The page on which the appendix begins. */
    private static int appendix(PDDocument pdf) throws IOException {
        PDFTextStripper text = new PDFTextStripper();
        for (int page = 3; page <= pdf.getNumberOfPages(); page++) {
            text.setStartPage(page);
            text.setEndPage(page);
            if (text.getText(pdf).contains("Appendix: all figures and tables")) {
                return page;
            }
        }
        return Integer.MAX_VALUE;
    }

    /** Page, Markdown and paper tell the same things in the same order. */
    @Test
    void markdownHasTheOrderOfThePage() throws IOException {
        assertThat(Cli.run("report", study, "--format", "md").exitCode()).isZero();
        String text = Files.readString(study.resolve("report.md"));
        assertThat(text)
                .containsSubsequence(
                        "simulation, not observation",
                        "# With ",
                        "## What the study says",
                        "**Before you quote this.**",
                        "## How far and how long",
                        "## What would undo it",
                        "## Doubts",
                        "## Method",
                        "## All figures and tables",
                        "## Provenance");
    }
}

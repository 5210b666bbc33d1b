package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.Reading;
import headstart.experiment.Experiment;
import headstart.experiment.RunSpec;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.run.LocalEngine.RunPlayer;
import headstart.experiment.run.OutcomeTable;
import headstart.experiment.run.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The page in a real browser, opened from disk with the network off: it is the same simulator, and it answers. */
class ExploreIT {
    private static final int RUNS = 12;
    private static final String STATE = "document.getElementById('headstart-explore').dataset.state";
    private static final String AMD = "input[data-paths='access.rocm_mi355x.lead_days']";

    @TempDir
    private static Path temporary;

    private static DevTools browser;
    private static Path page;

    @BeforeAll
    static void make() {
        browser = new DevTools(temporary);
        page = temporary.resolve("v4.html");
        made("deepseek-v4", page, RUNS);
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private static void made(String name, Path file, int runs) {
        Cli cli = Cli.run(
                "explore", Path.of("experiments", name + ".yaml"), "-o", file, "--no-open", "--replications", runs);
        assertThat(cli.err()).isEmpty();
        assertThat(cli.exitCode()).isZero();
    }

    private static void open(Path file, String after) {
        browser.open(file.toUri() + after, 1280, 800);
        browser.await("document.getElementById('headstart-explore') && " + STATE + " === 'done'");
    }

    /** Every outcome of every run of a state, as bits. */
    private static JsonNode bits(String state) {
        browser.evaluate("headstartExplorer.go(" + state + ", null)");
        browser.await(STATE + " === 'done'");
        return browser.evaluate("""
                headstartExplorer.table().then((table) => ({
                  outcomes: table.outcomes,
                  rows: table.rows.map((row) => Array.from(new BigUint64Array(new Float64Array(row).buffer), (bits) => bits.toString(16)))
                }))""");
    }

    private static void sameAs(JsonNode played, Experiment study, String scenario, int runs) {
        RunPlayer player = new RunPlayer(study);
        List<String> headers = OutcomeTable.of(study).columns().stream()
                .map(OutcomeColumn::header)
                .toList();
        List<String> known =
                played.get("outcomes").valueStream().map(JsonNode::asString).toList();
        assertThat(played.get("rows").size()).isEqualTo(runs);
        for (int run = 0; run < runs; run++) {
            RunResult result = player.play(new RunSpec(0, study.indexOf(scenario), 0, run));
            double[] outcomes = ((RunResult.Completed) result).outcomes();
            for (int i = 0; i < outcomes.length; i++) {
                String bits = played.get("rows")
                        .get(run)
                        .get(known.indexOf(headers.get(i)))
                        .asString();
                double seen = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
                assertThat(Double.doubleToLongBits(seen))
                        .as("%s, run %d, %s: %s instead of %s", scenario, run, headers.get(i), seen, outcomes[i])
                        .isEqualTo(Double.doubleToLongBits(outcomes[i]));
            }
        }
    }

    private static Experiment study(Path file, int runs) {
        Reading reading =
                ExperimentFile.read(file, List.of(), new Overrides(Optional.of(runs), Optional.empty(), List.of()));
        return ((Reading.Loaded) reading).experiment();
    }

    @ParameterizedTest
    @CsvSource({
        "01-two-teams, wasm",
        "02-scenarios, javascript",
        "03-real-chips, wasm",
        "04-decisions, javascript",
        "deepseek-v4, wasm",
        "deepseek-v4, javascript",
        "export-controls, wasm",
        "lock-in, wasm",
        "lock-in, javascript",
        "successive-releases, wasm",
        "successive-releases, javascript"
    })
    void everyRunHasTheBitsOfTheCommandLine(String name, String engine) {
        int runs = 4;
        Path file = temporary.resolve(name + ".html");
        made(name, file, runs);
        open(file, engine.equals("wasm") ? "" : "?engine=javascript");
        assertThat(browser.evaluate("document.getElementById('headstart-explore').dataset.ready")
                        .asString())
                .isEqualTo(engine);
        Experiment study = study(Path.of("experiments", name + ".yaml"), runs);
        study.scenarioNames().stream()
                .limit(5)
                .forEach(
                        scenario -> sameAs(bits("{scenario: '" + scenario + "', changes: {}}"), study, scenario, runs));
    }

    @Test
    void aSliderMovesByMouseAndKeysAndUndoTakesItBack() {
        open(page, "");
        JsonNode box = browser.evaluate("(() => { const b = document.querySelector(\"" + AMD
                + "\").getBoundingClientRect(); return [b.left, b.top + b.height / 2, b.width]; })()");
        double y = box.get(1).asDouble();
        double x = box.get(0).asDouble();
        browser.drag(x + 7, y, x + box.get(2).asDouble() / 3, y, 6);
        browser.await(
                "headstartExplorer.state().changes['access.rocm_mi355x.lead_days'] > 20 && " + STATE + " === 'done'");
        assertThat(browser.evaluate("document.querySelector('.sentence').textContent")
                        .asString())
                .contains("days of early access for AMD", "as fast as Ascend", ", not ");
        browser.press("Home");
        browser.await("Object.keys(headstartExplorer.state().changes).length === 0");
        browser.press("ArrowRight");
        browser.press("PageUp");
        browser.await("headstartExplorer.state().changes['access.rocm_mi355x.lead_days'] === 8");
        assertThat(browser.evaluate("document.querySelector(\"" + AMD + "\").getAttribute('aria-valuetext')")
                        .asString())
                .isEqualTo("8 days, 0 days as reported");
        browser.evaluate("headstartExplorer.undo(); headstartExplorer.undo(); headstartExplorer.undo()");
        browser.await("Object.keys(headstartExplorer.state().changes).length === 0 && " + STATE + " === 'done'");
    }

    @Test
    void aLinkOpensTheSameState() {
        open(page, "");
        browser.evaluate(
                "headstartExplorer.go({scenario: 'withheld', changes: {'access.rocm_mi355x.lead_days': 21}}, null)");
        browser.await(STATE + " === 'done'");
        String hash = browser.evaluate("location.hash").asString();
        String numbers =
                browser.evaluate("JSON.stringify(headstartExplorer.numbers())").asString();
        open(page, hash);
        browser.await("headstartExplorer.shown() && headstartExplorer.shown().runs === " + RUNS);
        assertThat(browser.evaluate("JSON.stringify(headstartExplorer.numbers())")
                        .asString())
                .isEqualTo(numbers);
    }

    @ParameterizedTest
    @CsvSource({"'access.rocm_mi355x.lead_days', 21", "'teams.rocm_mi355x.engineers', 40"})
    void whatIsSavedAsYamlPlaysTheSameRuns(String path, long value) throws IOException {
        open(page, "");
        String state = "{scenario: 'withheld', changes: {'" + path + "': " + value + "}}";
        JsonNode played = bits(state);
        String yaml = browser.evaluate("headstartExplorer.yaml()").asString();
        Path file = Path.of("experiments", "explored-" + value + ".yaml");
        try {
            Files.writeString(file, yaml);
            Cli check = Cli.run("config", "check", file);
            assertThat(check.err()).isEmpty();
            assertThat(check.exitCode()).isZero();
            sameAs(played, study(file, RUNS), "what_if", RUNS);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Test
    void aValueOutOfRangeIsRefusedInTheProgramsWordsAndTheChartStays() {
        open(page, "");
        browser.evaluate("headstartExplorer.go({scenario: 'withheld', changes: {'tuning.step_shape': -1}}, null)");
        browser.await(STATE + " === 'invalid'");
        assertThat(browser.evaluate("document.querySelector('.warning').textContent")
                        .asString())
                .contains("tuning.step_shape (-1) must be a number greater than 0.");
        assertThat(browser.evaluate("document.querySelectorAll('.chart svg').length")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void labelsAreTextWhateverTheySay() throws IOException {
        Path file = temporary.resolve("hostile.yaml");
        Files.writeString(file, """
                title: "<img src=x onerror=window.hit=1></script><script>window.hit=1</script>{{script}}"
                horizon_days: 60
                replications: 4
                releases: {model: {operators: {a: {share: 1, novelty: 1}}}}
                teams:
                  "<b>one": {chipmaker: "<i>&\\"'", roofline_tokens_per_s: 100, starting_excess: {novel: 5}}
                  two: {chipmaker: B, roofline_tokens_per_s: 100, starting_excess: {novel: 5}}
                """);
        Path hostile = temporary.resolve("hostile.html");
        assertThat(Cli.run("explore", file, "-o", hostile, "--no-open").exitCode())
                .isZero();
        open(hostile, "");
        assertThat(browser.evaluate("window.hit === undefined").asBoolean()).isTrue();
        assertThat(browser.evaluate("document.querySelectorAll('img, b, main i:not(.tick)').length")
                        .asInt())
                .isZero();
    }

    @Test
    void nothingLeavesThePageAndNothingIsComplainedOf() throws IOException {
        open(page, "");
        assertThat(browser.requests())
                .allMatch(address -> address.startsWith("file:")
                        || address.startsWith("blob:")
                        || address.startsWith("data:")
                        || address.startsWith("about:"));
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.evaluate("fetch('http://127.0.0.1:9/').then(() => 'sent', () => 'refused')")
                        .asString())
                .isEqualTo("refused");
        assertThat(Files.readString(page)).contains("connect-src 'none'", "default-src 'none'");
        assertThat(packed("hs-wasm") + packed("hs-runtime") + packed("hs-js")).isLessThan(600_000);
    }

    /** Letters that a packed part takes in the page. */
    private static int packed(String part) throws IOException {
        String text = Files.readString(page);
        int from = text.indexOf("id=\"" + part + "\">");
        assertThat(from).as(part).isNotNegative();
        return text.indexOf("</script>", from) - from;
    }

    /** The report holds the same engine, starts it when a reader opens it, and gives the same bits. */
    @Test
    void theReportPlaysTheSameRuns() throws IOException {
        Path study = temporary.resolve("lesson");
        Path file = Path.of("experiments", "02-scenarios.yaml");
        assertThat(Cli.run("run", file, "-o", study, "--quiet", "--replications", RUNS)
                        .exitCode())
                .isZero();
        Path report = study.resolve("report.html");
        Path plain = temporary.resolve("plain.html");
        browser.open(report.toUri().toString(), 1280, 800);
        browser.await("window.headstart");
        assertThat(browser.evaluate(STATE + " === undefined").asBoolean()).isTrue();
        browser.evaluate("document.getElementById('try-here').open = true");
        browser.await(STATE + " === 'done'");
        Experiment loaded = study(file, RUNS);
        sameAs(
                bits("{scenario: '" + loaded.scenarioNames().get(0) + "', changes: {}}"),
                loaded,
                loaded.scenarioNames().get(0),
                RUNS);
        assertThat(browser.complaints()).isEmpty();
        Files.copy(report, plain);
        assertThat(Cli.run("report", study).exitCode()).isZero();
        assertThat(report).hasSameBinaryContentAs(plain);
        assertThat(Cli.run("report", study, "--no-live").exitCode()).isZero();
        assertThat(Files.size(plain) - Files.size(report)).isBetween(100_000L, 600_000L);
    }

    /** Newer states stop older work: few runs of what was passed over are played. */
    @Test
    void workOnAStateThatWasPassedOverIsCancelled() {
        Path many = temporary.resolve("many.html");
        made("deepseek-v4", many, 1000);
        open(many, "");
        browser.evaluate(
                "window.passed = []; for (let lead = 1; lead <= 30; lead++) {"
                        + " headstartExplorer.go({scenario: 'withheld', changes: {'access.rocm_mi355x.lead_days': lead}}, null); }");
        browser.await(STATE + " === 'done'");
        JsonNode played = browser.evaluate("headstartExplorer.played()");
        assertThat(played.get("last").asInt()).isEqualTo(1000);
        assertThat(played.get("others").asInt())
                .as("runs of 29 states that were passed over")
                .isLessThan(6000);
    }

    /** Every move would stop the one before it; the chart moves all the same, and the address keeps to what browsers allow. */
    @Test
    void theChartMovesWhileASliderIsDragged() {
        Path many = temporary.resolve("dragged.html");
        made("deepseek-v4", many, 1000);
        open(many, "");
        browser.evaluate("""
                window.drawn = new Set();
                window.addresses = 0;
                const replace = history.replaceState.bind(history);
                history.replaceState = (...all) => { window.addresses++; replace(...all); };
                const page = document.getElementById("headstart-explore");
                new MutationObserver(() => window.drawn.add(page.dataset.drawn)).observe(page, {attributes: true, attributeFilter: ["data-drawn"]});
                const slider = document.querySelector("%s");
                (async () => {
                  for (let lead = 1; lead <= 120; lead++) {
                    slider.value = lead;
                    slider.dispatchEvent(new Event("input"));
                    await new Promise((done) => setTimeout(done, 16));
                  }
                })()""".formatted(AMD));
        assertThat(browser.evaluate("window.drawn.size").asInt())
                .as("states seen before the slider stood still")
                .isGreaterThan(2);
        browser.await(STATE + " === 'done' && decodeURIComponent(location.hash).includes('lead_days\":120')");
        assertThat(browser.evaluate("window.addresses").asInt())
                .as("addresses of 120 moves")
                .isBetween(2, 60);
    }

    /** What makes the first answer quick: all workers share its runs, and what has not changed is not looked at again. */
    @Test
    void theFirstAnswerIsSharedAndNothingElseIsWorkedOutBeforeIt() {
        Path many = temporary.resolve("first.html");
        made("deepseek-v4", many, 300);
        open(many, "");
        browser.evaluate("""
                window.sent = [];
                const post = Worker.prototype.postMessage;
                Worker.prototype.postMessage = function (message, ...more) {
                  window.sent.push(message.kind === "play" ? message.from + " to " + message.to : message.kind === "view" ? message.role : message.kind);
                  return post.call(this, message, ...more);
                };
                headstartExplorer.go({scenario: "withheld", changes: {"teams.rocm_mi355x.engineers": 60}}, null)""");
        browser.await(STATE + " === 'done'");
        List<String> sent = browser.evaluate("window.sent")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        int workers = Math.max(
                1, Math.min(4, browser.evaluate("navigator.hardwareConcurrency").asInt()));
        int part = (50 + workers - 1) / workers;
        assertThat(sent.stream()
                        .filter(kind -> kind.contains(" to "))
                        .limit(workers)
                        .toList())
                .isEqualTo(IntStream.range(0, workers)
                        .mapToObj(i -> i * part + " to " + Math.min(50, (i + 1) * part))
                        .toList());
        assertThat(sent).contains("now").doesNotContain("ghost");
    }

    /** Places of the slider at hand are played before anybody asks: the answer to a move there waits for no run. */
    @Test
    void whereAReaderMayDragNextIsPlayedBeforehand() {
        Path many = temporary.resolve("foreseen.html");
        made("deepseek-v4", many, 300);
        open(many, "");
        String still = "(async () => { let last = -1; let now = headstartExplorer.played().others;"
                + " while (now !== last) { await new Promise((done) => setTimeout(done, 1500)); last = now; now = headstartExplorer.played().others; } })()";
        browser.evaluate(still);
        int others = browser.evaluate("headstartExplorer.played().others").asInt();
        assertThat(others)
                .as("300 runs of the other scenario, 50 of 59 places of a slider; more where a batch is shared")
                .isBetween(300 + 50 * 59, 300 + 50 * 60);
        browser.evaluate("""
                window.sent = [];
                const post = Worker.prototype.postMessage;
                Worker.prototype.postMessage = function (message, ...more) {
                  window.sent.push(message.kind);
                  return post.call(this, message, ...more);
                };
                const slider = document.querySelector("%s");
                slider.value = Number(slider.value) + 3;
                slider.dispatchEvent(new Event("input"))""".formatted(AMD));
        browser.await(STATE + " === 'done'");
        List<String> sent = browser.evaluate("window.sent")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        assertThat(sent).contains("view", "play");
        assertThat(sent.indexOf("view")).isLessThan(sent.indexOf("play"));
        assertThat(browser.evaluate("document.getElementById('headstart-explore').dataset.answer")
                        .asString())
                .isNotEmpty();
    }

    /** What is saved is what is asked for, never the figure before it. */
    @Test
    void nothingIsSavedBeforeItIsDrawn() {
        open(page, "");
        String said = browser.evaluate("""
                document.querySelector("[data-tab=share]").click();
                [...document.querySelectorAll(".files button")].find((button) => button.textContent === "CSV").click();
                document.querySelector(".status").textContent""").asString();
        assertThat(said).contains("not drawn yet");
        browser.await(STATE + " === 'done'");
        browser.evaluate(
                "[...document.querySelectorAll('.files button')].find((button) => button.textContent === 'CSV').click()");
        assertThat(browser.evaluate("window.headstartSaved").asString())
                .contains("\nshare,")
                .doesNotContain("\nratio,");
    }

    /** Five hundred moves leave no more behind than fifty: states, rows and views are given up again. */
    @Test
    void memoryStaysSteadyOverFiveHundredMoves() {
        open(page, "");
        long before = moved(50);
        long after = moved(450);
        assertThat(after)
                .as("bytes of JavaScript after 500 moves, %d after 50", before)
                .isLessThan(before + 8_000_000);
    }

    private static long moved(int moves) {
        browser.evaluate("(async () => { for (let i = 0; i < " + moves + "; i++) {"
                + " headstartExplorer.go({scenario: 'withheld', changes: {'access.rocm_mi355x.lead_days': 1 + (i * 37) % 118}}, 'drag');"
                + " await new Promise((done) => setTimeout(done, 20)); } })()");
        browser.await(STATE + " === 'done'");
        return browser.heap();
    }
}

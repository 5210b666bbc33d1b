package headstart.report.answer;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.calibration.CalibrationResults;
import headstart.calibration.EvaluationLog;
import headstart.calibration.Fit;
import headstart.calibration.PredictedPoint;
import headstart.config.CalibrationBuilder;
import headstart.config.CalibrationReading;
import headstart.config.ComparisonFiles;
import headstart.config.Overrides;
import headstart.config.Reading;
import headstart.experiment.measure.Measure;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.measure.Outcomes;
import headstart.experiment.measure.Subject;
import headstart.experiment.result.Comparison;
import headstart.experiment.result.Curve;
import headstart.experiment.result.DecisionValue;
import headstart.experiment.result.StoredComparison;
import headstart.experiment.result.StoredDifference;
import headstart.experiment.result.StoredOutcomes;
import headstart.experiment.result.StudyResults;
import headstart.experiment.run.OutcomeMatrix;
import headstart.experiment.sweep.Response;
import headstart.experiment.sweep.SweepResults;
import headstart.model.market.Segment;
import headstart.report.page.CalibrationPage;
import headstart.report.study.Provenance;
import headstart.statistics.Summary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader is told first, of every shape of study, word for word. */
class ShapesOfStudiesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/headstart/report/answer/answers.txt");

    @TempDir
    private static Path temporary;

    private static final Map<String, Answer> ANSWERS = new LinkedHashMap<>();
    private static final Map<String, StudyResults> RESULTS = new LinkedHashMap<>();
    private static final Map<String, SweepResults> SWEPT = new LinkedHashMap<>();
    private static final List<StoredComparison> COMPARED = new ArrayList<>();
    private static final List<CalibrationResults> FITTED = new ArrayList<>();

    @BeforeAll
    static void play() throws IOException {
        study("one scenario", ShapesOfStudies.WORLD + ShapesOfStudies.GAP);
        study("no gap", ShapesOfStudies.WORLD);
        study("one team", ShapesOfStudies.ONE_TEAM);
        study("one run", ShapesOfStudies.TWO_SCENARIOS, "replications=1");
        study("two scenarios", ShapesOfStudies.TWO_SCENARIOS);
        study("decisions", ShapesOfStudies.DECISIONS);
        study("releases", ShapesOfStudies.RELEASES);
        study("market", ShapesOfStudies.MARKET);
        sweep("grid", ShapesOfStudies.GRID);
        sweep("screening", ShapesOfStudies.SCREENING);
        study("a short lead", ShapesOfStudies.SHORT_LEAD);
        StudyResults first = played("one scenario");
        StudyResults second = played("a short lead");
        COMPARED.add(StoredComparison.of(
                List.of(
                        new StoredOutcomes("month", first.experiment(), first.outcomes(), "code"),
                        new StoredOutcomes("ten-days", second.experiment(), second.outcomes(), "code")),
                "month:base"));
        ANSWERS.put("stored studies", ComparisonAnswer.of(COMPARED.get(0)));
        ANSWERS.put(
                "side by side",
                SideBySideAnswer.of(
                        List.of(
                                new SideBySideAnswer.Told("month", first, List.of()),
                                new SideBySideAnswer.Told("ten-days", second, List.of())),
                        8));
        twoFiles();
        ANSWERS.put("calibration", calibrated());
    }

    private static StudyResults played(String name) {
        return RESULTS.get(name);
    }

    private static void study(String name, String yaml, String... sets) {
        study(name, Told.written(temporary, yaml, sets));
    }

    private static void study(String name, Reading.Loaded loaded) {
        StudyResults results = Told.played(loaded);
        RESULTS.put(name, results);
        ANSWERS.put(name, StudyAnswer.of(results, loaded.notes()));
    }

    private static void sweep(String name, String yaml) {
        Reading.Loaded loaded = Told.written(temporary, yaml);
        SWEPT.put(name, Told.swept(loaded));
        ANSWERS.put(name, SweepAnswer.of(SWEPT.get(name), loaded.notes()));
    }

    /** Sentences are short: 25 words at most, also in a study whose names are long. A headline may join two of them with a semicolon. */
    @Test
    void noSentenceHasMoreThanTwentyFiveWords() {
        List<Answer> all = new ArrayList<>(ANSWERS.values());
        Reading.Loaded shipped = Told.shipped("deepseek-v4", "replications=20");
        all.add(StudyAnswer.of(Told.played(shipped), shipped.notes()));
        List<String> tooLong = all.stream()
                .flatMap(answer -> sentences(answer).stream())
                .filter(sentence -> words(sentence) > 25)
                .toList();
        assertThat(tooLong).isEmpty();
    }

    private static List<String> sentences(Answer answer) {
        List<String> texts = new ArrayList<>(List.of(answer.headline().split("; ")));
        answer.findings().forEach(finding -> texts.addAll(List.of(finding.lead(), finding.text())));
        texts.addAll(answer.cautions());
        return texts.stream()
                .flatMap(text -> Arrays.stream(text.split("(?<=[.:!?]) +(?=[\\p{Lu}“0-9])")))
                .toList();
    }

    private static long words(String sentence) {
        return Arrays.stream(sentence.split("\\s+"))
                .filter(word -> word.matches(".*[\\p{L}\\p{N}].*"))
                .count();
    }

    /** Keys, codes and numbers that are none stand in no sentence. */
    @Test
    void noSentenceNamesWhatOnlyTheFileKnows() {
        ANSWERS.forEach((name, answer) -> assertThat(text(answer))
                .as(name)
                .doesNotContainPattern("[\\p{L}\\p{N}]_[\\p{L}\\p{N}]")
                .doesNotContainPattern("[a-z]\\.[a-z]")
                .doesNotContain("NaN", "Infinity", "∞", ":base", "log-days", "null"));
    }

    /** Sentences begin with a capital or with a number. */
    @Test
    void sentencesBeginWithCapitals() {
        ANSWERS.forEach((name, answer) -> {
            if (!name.equals("side by side")) {
                answer.sentences()
                        .forEach(sentence -> assertThat(sentence).as(name).matches("(?s)[\\p{Lu}0-9“].*"));
            }
        });
    }

    private static Summary waits(String study, String scenario) {
        StudyResults results = played(study);
        Facts facts = new Facts(results);
        return Summary.of(
                facts.waits(scenario, results.experiment().gaps().get(0), false).orElseThrow());
    }

    private static String days(double value) {
        return Double.isInfinite(value) ? "beyond day 60" : Long.toString(Math.round(Math.max(0, value)));
    }

    private static String spread(Summary waits) {
        return days(waits.p50()) + " days (" + days(waits.p05()) + " to " + days(waits.p95()) + " in 90 % of the runs)";
    }

    /** Days and their spread are those of the waiting times, in each scenario. */
    @Test
    void daysAreThoseOfTheTables() {
        assertThat(told("one scenario")).contains("after " + spread(waits("one scenario", "base")));
        assertThat(told("a short lead")).contains("after " + spread(waits("a short lead", "base")));
        assertThat(told("two scenarios"))
                .contains("after " + spread(waits("two scenarios", "withheld")))
                .contains("after " + spread(waits("two scenarios", "equal"))
                        + ". Under “Withheld from the second” it is after "
                        + days(waits("two scenarios", "withheld").p50()) + " days.");
        assertThat(told("two files"))
                .contains("after " + spread(waits("two files", "ten-days:base")))
                .contains("under month for "
                        + days(waits("two files", "month:base").p50()) + " days");
        assertThat(told("one run"))
                .contains("after " + days(waits("one run", "withheld").p50()) + " days. ");
    }

    /** Shares of the roof and of the tokens are the medians of curves and runs. */
    @Test
    void sharesAreThoseOfTheTables() {
        for (String study : List.of("no gap", "one team")) {
            Curve curve = played(study).curves().stream()
                    .filter(found -> found.measure() == Measure.ROOFLINE_SHARE)
                    .findFirst()
                    .orElseThrow();
            assertThat(ANSWERS.get(study).headline())
                    .contains(Math.round(100 * curve.on(0).p50()) + " % of its attainable speed on release day")
                    .endsWith(" and " + Math.round(100 * curve.on(60).p50()) + " % on day 60");
        }
        StudyResults results = played("two scenarios");
        OutcomeMatrix outcomes = results.outcomes();
        int served = outcomes.indexOf(results.experiment().subjects().teams().get(1), Outcomes.TOKENS_SERVED)
                .orElseThrow();
        double[] lost = new double[40];
        for (int r = 0; r < lost.length; r++) {
            lost[r] = 1 - outcomes.values()[0][served][r] / outcomes.values()[1][served][r];
        }
        assertThat(told("two scenarios"))
                .contains(" serves " + Math.round(100 * Summary.of(lost).p50()) + " % fewer tokens");
    }

    /** What a market, releases and decisions come to stands in comparisons, summaries and decisions. */
    @Test
    void whatScenariosChangeIsThatOfTheTables() {
        Comparison east = played("market").comparisons().stream()
                .filter(row -> row.column().kind() == Outcomes.SHARE_DAYS
                        && row.subject() instanceof Subject.Seller seller
                        && seller.seller().equals("East")
                        && seller.segment().equals(Segment.ALL))
                .findFirst()
                .orElseThrow();
        assertThat(ANSWERS.get("market").headline())
                .contains(String.format(
                        Locale.ROOT,
                        " is %.1f points higher",
                        100 * east.difference().difference() / 60));
        StudyResults series = played("releases");
        for (int scenario : new int[] {0, 1}) {
            OutcomeColumn column = series.outcomes().columns().stream()
                    .filter(found -> found.kind() == Outcomes.LIFE_SHARE_BEHIND_IN_SOFTWARE
                            && found.release().equals(Optional.of("first")))
                    .findFirst()
                    .orElseThrow();
            double[] values = series.outcomes()
                    .values()[scenario][series.outcomes().columns().indexOf(column)];
            assertThat(ANSWERS.get("releases").headline())
                    .contains(Math.round(100 * Summary.of(values).p50()) + " % ");
        }
        assertThat(told("releases")).contains("Third (cut off by the horizon): ");
        for (DecisionValue value : played("decisions").decisions()) {
            if (value.quantity() == DecisionValue.Quantity.BREAK_EVEN_LEAD) {
                assertThat(told("decisions"))
                        .contains(String.format(Locale.ROOT, "A lead of %.1f days.", value.value()));
            }
        }
    }

    /** Differences of stored studies, means of sweeps and the coverage of a fit are those of their tables. */
    @Test
    void whatIsNoStudyIsThatOfItsTables() {
        StoredDifference wait = COMPARED.get(0).differences().stream()
                .filter(row -> row.column().kind() == Outcomes.DAYS_TO_PARITY)
                .findFirst()
                .orElseThrow();
        assertThat(ANSWERS.get("stored studies").headline())
                .endsWith(
                        String.format(Locale.ROOT, ": %.1f days lower in ten-days than in month", -wait.difference()));
        SweepResults grid = SWEPT.get("grid");
        OutcomeColumn column = grid.headline(3).stream()
                .filter(found -> found.kind() == Outcomes.DAYS_TO_PARITY)
                .findFirst()
                .orElseThrow();
        List<Response> leads = grid.responses("base", "", column, 0);
        assertThat(ANSWERS.get("grid").headline())
                .contains(String.format(
                        Locale.ROOT,
                        " at 0 and %.1f days at 60",
                        leads.get(leads.size() - 1).summary().mean()));
        long inside = FITTED.get(0).predictions().stream()
                .filter(point -> point.series().equals("other_series") && point.isMeasured() && point.day() > 2)
                .filter(PredictedPoint::insideNineTenths)
                .count();
        assertThat(ANSWERS.get("calibration").headline()).contains(" holds " + inside + " of 1 ");
    }

    private static String told(String name) {
        return String.join("\n", ANSWERS.get(name).sentences()) + "\n"
                + ANSWERS.get(name).headline();
    }

    private static void twoFiles() throws IOException {
        Path month = Files.writeString(temporary.resolve("month.yaml"), ShapesOfStudies.WORLD + ShapesOfStudies.GAP);
        Path days = Files.writeString(temporary.resolve("ten-days.yaml"), ShapesOfStudies.SHORT_LEAD);
        Reading reading = ComparisonFiles.read(List.of(month, days), List.of(), Overrides.NONE);
        assertThat(reading).isInstanceOf(Reading.Loaded.class);
        study("two files", (Reading.Loaded) reading);
    }

    private static Answer calibrated() throws IOException {
        Files.writeString(temporary.resolve("series.csv"), ShapesOfStudies.SERIES);
        Reading.Loaded loaded = Told.written(temporary, ShapesOfStudies.CALIBRATION);
        CalibrationReading reading = CalibrationBuilder.of(loaded);
        assertThat(reading).isInstanceOf(CalibrationReading.Loaded.class);
        try (Fit fit = new Fit(((CalibrationReading.Loaded) reading).calibration(), 2, EvaluationLog.NONE, n -> {})) {
            CalibrationResults results = fit.results();
            FITTED.add(results);
            Provenance nowhere = new Provenance("", "", "", false, 7, "", "", 0, 0, 0, Map.of(), "");
            return CalibrationPage.of(results, List.of(), List.of(), nowhere, List.of())
                    .answer();
        }
    }

    private static String text(Answer answer) {
        StringBuilder all = new StringBuilder("# " + answer.headline() + '\n');
        answer.numbers()
                .forEach(number -> all.append("  | ")
                        .append(number.number())
                        .append(" | ")
                        .append(number.what())
                        .append(" | ")
                        .append(number.spread())
                        .append('\n'));
        answer.findings()
                .forEach(
                        finding -> all.append("  * ").append(finding.sentence()).append('\n'));
        answer.cautions().forEach(caution -> all.append("  ! ").append(caution).append('\n'));
        return all.toString();
    }

    @Test
    void theAnswersAreWhatTheyWere() throws IOException {
        StringBuilder all = new StringBuilder();
        ANSWERS.forEach(
                (name, answer) -> all.append("=== ").append(name).append('\n').append(text(answer)));
        if (Boolean.getBoolean("headstart.update")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, all);
        }
        assertThat(all.toString()).isEqualTo(Files.readString(GOLDEN, StandardCharsets.UTF_8));
    }
}

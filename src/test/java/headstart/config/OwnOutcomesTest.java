package headstart.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headstart.config.document.Fault;
import headstart.experiment.Experiment;
import headstart.experiment.SmallStudies;
import headstart.experiment.measure.Outcome;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.measure.Outcomes;
import headstart.experiment.measure.SubjectKind;
import headstart.experiment.run.LocalEngine;
import headstart.experiment.run.OutcomeTable;
import headstart.experiment.run.RunResult;
import headstart.statistics.Better;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Outcomes that authors write as expressions: what they give, and what they may not say. */
class OwnOutcomesTest {
    private static final String LEVEL =
            "(throughput(laggard) > 0 && throughput(laggard) > (1 - tolerance) * throughput(leader))";
    private static final String LEVEL_IN_SOFTWARE =
            "(roofline_share(laggard) > 0 && roofline_share(laggard) > (1 - tolerance) * roofline_share(leader))";
    private static final String SOFTWARE_GAP =
            "if(roofline_share(laggard) == 0, 1, 1 - roofline_share(laggard) / roofline_share(leader))";
    private static final String AREA =
            "integral(ln(throughput_or_untuned(leader)) - ln(throughput_or_untuned(laggard)))";

    /** Every built-in outcome that can be written as an expression. */
    private static final Map<Outcome, String> SAME = new LinkedHashMap<>();

    static {
        SAME.put(Outcomes.DAY0_GAP, "at(gap(leader, laggard), 0)");
        SAME.put(Outcomes.DAY0_SOFTWARE_GAP, "at(" + SOFTWARE_GAP + ", 0)");
        SAME.put(Outcomes.PEAK_GAP, "max(gap(leader, laggard))");
        SAME.put(Outcomes.GAP_AREA, AREA);
        SAME.put(Outcomes.SLOW_DAYS, AREA + " / ln(2)");
        SAME.put(Outcomes.DAYS_TO_PARITY, "first_day(" + LEVEL + ")");
        SAME.put(Outcomes.DAYS_TO_SOFTWARE_PARITY, "first_day(" + LEVEL_IN_SOFTWARE + ")");
        SAME.put(Outcomes.DAYS_TO_OVERTAKE, "first_day(throughput(laggard) > throughput(leader))");
        SAME.put(Outcomes.OVERTAKE, "first_day(throughput(laggard) > throughput(leader)) <= day");
        SAME.put(Outcomes.GAP, "at(gap(leader, laggard), day)");
        SAME.put(Outcomes.SOFTWARE_GAP, "at(" + SOFTWARE_GAP + ", day)");
        SAME.put(Outcomes.LEVEL_FOR_GOOD, "last_day(!" + LEVEL + ")");
        SAME.put(Outcomes.LEVEL_FOR_GOOD_IN_SOFTWARE, "last_day(!" + LEVEL_IN_SOFTWARE + ")");
        SAME.put(Outcomes.RATIO, "at(log2(throughput(leader) / throughput(laggard)), day)");
        SAME.put(Outcomes.SOFTWARE_RATIO, "at(log2(roofline_share(leader) / roofline_share(laggard)), day)");
        SAME.put(Outcomes.LIFE_SHARE_BEHIND, "share_of_days(!" + LEVEL + ", life_start, life_end)");
        SAME.put(
                Outcomes.LIFE_SHARE_BEHIND_IN_SOFTWARE,
                "share_of_days(!" + LEVEL_IN_SOFTWARE + ", life_start, life_end)");
        SAME.put(Outcomes.PARITY_BEFORE_RESET, "share_of_days(!" + LEVEL + ", life_start, life_end) < 1");
        SAME.put(
                Outcomes.SOFTWARE_PARITY_BEFORE_RESET,
                "share_of_days(!" + LEVEL_IN_SOFTWARE + ", life_start, life_end) < 1");
        SAME.put(Outcomes.ROOFLINE_SHARE, "at(roofline_share(team), day)");
        SAME.put(Outcomes.READY_DAY, "ready_day(team)");
        SAME.put(Outcomes.TOKENS_SERVED, "86400 * integral(throughput(team))");
        SAME.put(Outcomes.ADOPTION_SHARE, "at(adoption_share(seller), day)");
        SAME.put(Outcomes.MAJORITY, "at(adoption_share(seller), day) > 0.5");
        SAME.put(Outcomes.SHARE_DAYS, "integral(adoption_share(seller))");
        SAME.put(Outcomes.BACKLOG, "at(backlog(seller), day)");
    }

    /** Against the baseline, looking back in time, and of orders and money: no curve of a run holds them. */
    private static final Set<Outcome> OF_NO_CURVE = Set.of(
            Outcomes.DAYS_BEHIND,
            Outcomes.TOKENS_LOST,
            Outcomes.TOKENS_LOST_SHARE,
            Outcomes.MARKET_TOKENS,
            Outcomes.REVENUE,
            Outcomes.WAITING_DAYS);

    @TempDir
    private Path directory;

    private Reading read(String text) throws IOException {
        return ExperimentFile.read(Files.writeString(directory.resolve("e.yaml"), text), List.of(), Overrides.NONE);
    }

    private Experiment study(String text) throws IOException {
        return ((Reading.Loaded) read(text)).experiment();
    }

    private List<String> faults(String entry) throws IOException {
        return ((Reading.Faulty) read(SmallStudies.TWO_TEAMS + "outcomes:\n  mine: " + entry + "\n"))
                .faults().stream().map(Fault::message).toList();
    }

    private String fault(String expression) throws IOException {
        List<String> faults = faults("{expression: '" + expression.replace("'", "''") + "'}");
        assertThat(faults).hasSize(1);
        return faults.get(0);
    }

    private static String twice(boolean market, boolean queue) {
        StringBuilder text = new StringBuilder("outcomes:\n");
        SAME.forEach((outcome, expression) -> {
            if ((market || !outcome.isOfMarket()) && (queue || outcome != Outcomes.BACKLOG)) {
                text.append("  ").append(outcome.key()).append(": {}\n");
                text.append("  x_")
                        .append(outcome.key())
                        .append(": {expression: '")
                        .append(expression)
                        .append("'}\n");
            }
        });
        return text.toString();
    }

    /** Every run of a few replications: whatever column has a twin written as an expression equals it. */
    private static int compare(Experiment experiment) {
        LocalEngine.RunPlayer player = new LocalEngine.RunPlayer(experiment);
        List<OutcomeColumn> columns = OutcomeTable.of(experiment).columns();
        int compared = 0;
        for (long index = 0; index < experiment.plan().size(); index++) {
            double[] values =
                    ((RunResult.Completed) player.play(experiment.plan().get(index))).outcomes();
            for (int own = 0; own < columns.size(); own++) {
                if (columns.get(own).kind().isOwn()) {
                    String header = columns.get(own).header();
                    String plain = header.replace(".x_", ".");
                    for (int c = 0; c < columns.size(); c++) {
                        if (columns.get(c).header().equals(plain)) {
                            equal(header, values[own], values[c]);
                            compared++;
                        }
                    }
                }
            }
        }
        return compared;
    }

    private static void equal(String header, double own, double builtIn) {
        if (Double.isFinite(builtIn)) {
            assertThat(own).as(header).isCloseTo(builtIn, within(1e-9 * Math.max(1, Math.abs(builtIn))));
        } else {
            assertThat(own).as(header).isEqualTo(Double.valueOf(builtIn));
        }
    }

    private static String extending(String shipped) {
        return "extends: '" + Path.of("experiments", shipped).toAbsolutePath() + "'\nname: own\nreplications: 2\n";
    }

    @Test
    void everyBuiltInOutcomeHasAnExpressionOrCanHaveNone() {
        assertThat(Stream.concat(SAME.keySet().stream(), OF_NO_CURVE.stream()))
                .containsExactlyInAnyOrderElementsOf(Outcomes.all());
    }

    @Test
    void builtInOutcomesEqualTheirExpressionsInASeriesOfReleases() throws IOException {
        int compared = compare(study(extending("successive-releases.yaml") + twice(false, false)));
        assertThat(compared).isGreaterThan(500);
    }

    @Test
    void builtInOutcomesEqualTheirExpressionsOnAMarket() throws IOException {
        int compared = compare(study(extending("export-controls.yaml").replace("replications: 2", "replications: 1")
                + "market: {queue: true}\n" + twice(true, true)));
        assertThat(compared).isGreaterThan(500);
    }

    @Test
    void builtInOutcomesEqualTheirExpressionsAtOperatingPoints() throws IOException {
        int compared = compare(study(extending("deepseek-v4-served.yaml") + "uncertain: none\ndecisions: null\n"
                + "answers: null\nfigures: null\n" + twice(false, false)));
        assertThat(compared).isGreaterThan(500);
    }

    @Test
    void itSaysWhoseItIsAndWhenAndWhichEndIsGood() throws IOException {
        Experiment study = study(SmallStudies.TWO_TEAMS + """
                outcomes:
                  a: {expression: "first_day(ratio(late, early) >= 0.9)", label: days until nine tenths}
                  b: {expression: "max(throughput(team))", unit: tokens_per_s}
                  c: {expression: "mean(throughput(early)) / mean(throughput(late))", unit: share of something, better: lower}
                  gap_area: {}
                """);
        assertThat(study.outcomes().stream().map(Outcome::key)).containsExactly("a", "b", "c", "gap_area");
        Outcome a = study.outcomes().get(0);
        assertThat(a.of()).isEqualTo(SubjectKind.RUN);
        assertThat(a.isWaitFromRelease()).isTrue();
        assertThat(a.unit().text()).isEqualTo("days");
        assertThat(a.better()).isEqualTo(Better.LOWER);
        assertThat(study.labels().of(a)).isEqualTo("days until nine tenths");
        assertThat(study.outcomes().get(1).of()).isEqualTo(SubjectKind.PERFORMER);
        assertThat(study.outcomes().get(1).better()).isEqualTo(Better.HIGHER);
        assertThat(study.outcomes().get(2).unit().text()).isEqualTo("share of something");
        assertThat(OutcomeTable.of(study).columns().stream().map(OutcomeColumn::header))
                .contains("run.a", "early.b", "late.b", "run.c", "early_over_late.gap_area");
    }

    @Test
    void aMapOfOwnOutcomesAloneIsBesideTheDefaultOnes() throws IOException {
        Experiment study = study(SmallStudies.TWO_TEAMS + "outcomes: {a: {expression: 'ready_day(early)'}}\n");
        List<String> keys = study.outcomes().stream().map(Outcome::key).toList();
        assertThat(keys).hasSize(9).contains("day0_gap", "tokens_served").endsWith("a");
    }

    @Test
    void theEffectiveExperimentGivesTheSameOutcomesAgain() throws IOException {
        Reading.Loaded first = (Reading.Loaded)
                read(SmallStudies.TWO_TEAMS + "outcomes: {a: {expression: 'ready_day(early)', label: ready}}\n");
        Reading.Loaded again = (Reading.Loaded) read(first.effectiveYaml());
        assertThat(again.effectiveYaml()).isEqualTo(first.effectiveYaml());
        assertThat(again.experiment().outcomes().stream().map(Outcome::formula))
                .isEqualTo(first.experiment().outcomes().stream()
                        .map(Outcome::formula)
                        .toList());
    }

    @Test
    void faultsPointAtTheCharacter() throws IOException {
        assertThat(fault("first_day(throughputt(early) > 3)"))
                .startsWith("outcomes.mine.expression (first_day(throughputt(early) > 3)) is wrong at character 11, at"
                        + " throughputt: ")
                .endsWith("\nMaybe throughput(...).");
        assertThat(fault("at(throughput(erly), 3)"))
                .contains("is wrong at character 15, at erly: there is no team, chip or chipmaker of that name: early,")
                .endsWith("\nMaybe early.");
        assertThat(fault("throughput(early)")).contains("it changes over time, and an outcome is one number of a run");
        assertThat(fault("at(3, 4)")).contains("character 4, at 3: something that changes over time must stand here");
        assertThat(fault("mean(throughput(early), throughput(late))")).contains("a single number must stand here");
        assertThat(fault("horizn / 2")).contains("character 1, at horizn").endsWith("\nMaybe horizon.");
        assertThat(fault("at(throughput(early), 1, 2)")).contains("it takes at(x, day), not 3 arguments");
        assertThat(fault("early")).endsWith("\nMaybe throughput(early).");
        assertThat(fault("mean(throughput(leader)) - mean(throughput(team))")).contains("different kinds of outcomes");
        assertThat(fault("at(adoption_share(seller), 3)")).contains("needs a market");
        assertThat(fault("day + life_start")).contains("cannot stand in one expression");
        assertThat(fault("at(throughput(early, night), 3)")).contains("there is no operating point of that name");
    }

    @Test
    void anEntryIsBuiltInOrHasAnExpression() throws IOException {
        assertThat(faults("{unit: days}")).singleElement().asString().startsWith("outcomes.mine needs an expression");
        assertThat(((Reading.Faulty) read(SmallStudies.TWO_TEAMS + "outcomes: {gap_area: {expression: '1'}}\n"))
                        .faults())
                .singleElement()
                .extracting(Fault::message)
                .asString()
                .startsWith("outcomes.gap_area is built in: it must be {}.");
        assertThat(((Reading.Faulty) read(SmallStudies.TWO_TEAMS + "outcomes: {gap_aera: {}}\n")).faults())
                .singleElement()
                .extracting(Fault::message)
                .asString()
                .endsWith("\nMaybe gap_area.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.Runtime.getRuntime()",
                "System.exit(1)",
                "getClass()",
                "${jndi:ldap://example.org/a}",
                "#{T(java.lang.Runtime)}",
                "new java.io.File(1)",
                "1; 2",
                "\"a\" + \"b\"",
                "throughput(\"'; DROP TABLE\")",
                "early.class.name",
                "leader[0]",
                "NULL",
                "DT_NOW()",
                "FACT(100000)",
                "9^9^9^9^9^9^9 + throughput(early)",
                "1e999999999",
                "0xFFFF",
                "first_day(",
                ")",
                "",
                "&&",
                "throughput(early) = 3",
                "throughput(throughput(early))",
                "if(1, 2)",
                "__proto__",
                "random()",
                "早"
            })
    void hostileTextIsAnsweredAtOnceInOneMessage(String text) throws IOException {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(faults("{expression: '" + text.replace("'", "''") + "'}"))
                        .hasSize(1)
                        .allMatch(message -> message.startsWith("outcomes.mine.expression")));
    }

    @Test
    void longAndDeepTextIsAnsweredAtOnce() throws IOException {
        List<String> hostile = new ArrayList<>();
        hostile.add("(".repeat(900) + "1" + ")".repeat(900));
        hostile.add("-".repeat(1900) + "1");
        hostile.add("abs(".repeat(400) + "1" + ")".repeat(400));
        hostile.add("1+".repeat(999) + "1");
        hostile.add("1".repeat(5000));
        for (String text : hostile) {
            Reading reading = Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> read(SmallStudies.TWO_TEAMS + "outcomes: {mine: {expression: '" + text + "'}}\n"));
            assertThat(reading).isInstanceOfAny(Reading.Faulty.class, Reading.Loaded.class);
        }
    }

    @Test
    void whatHasNoValueIsBlankAndNeverInfinite() throws IOException {
        Experiment study = study(SmallStudies.TWO_TEAMS + """
                outcomes:
                  over_zero: {expression: "1 / 0"}
                  huge: {expression: "10 ^ 400"}
                  root: {expression: "sqrt(-1)"}
                  never: {expression: "first_day(throughput(early) < 0)"}
                  minus_never: {expression: "-first_day(throughput(early) < 0)"}
                  two_nevers: {expression: "first_day(throughput(early) < 0) - first_day(throughput(late) < 0)"}
                  capped: {expression: "least(first_day(throughput(early) < 0), horizon)"}
                  empty: {expression: "mean(throughput(early), 30, 20)"}
                  after: {expression: "at(throughput(early), first_day(throughput(early) < 0))"}
                """);
        LocalEngine.RunPlayer player = new LocalEngine.RunPlayer(study);
        double[] values = ((RunResult.Completed) player.play(study.plan().get(0))).outcomes();
        List<OutcomeColumn> columns = OutcomeTable.of(study).columns();
        Map<String, Double> byName = new LinkedHashMap<>();
        for (int c = 0; c < columns.size(); c++) {
            byName.put(columns.get(c).header(), values[c]);
        }
        for (String blank : List.of("over_zero", "huge", "root", "minus_never", "two_nevers", "empty", "after")) {
            assertThat(byName.get("run." + blank)).as(blank).isNaN();
        }
        assertThat(byName.get("run.never")).isInfinite();
        assertThat(byName.get("run.capped")).isEqualTo(study.lastDay() - study.releaseDay());
    }
}

package headstart.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.calibration.CalibrationResults;
import headstart.calibration.Panel;
import headstart.calibration.PanelPoint;
import headstart.calibration.PanelResults;
import headstart.calibration.PanelRow;
import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.Reading;
import headstart.experiment.Alternative;
import headstart.experiment.AlternativeResults;
import headstart.experiment.SmallStudies;
import headstart.experiment.result.StoredComparison;
import headstart.experiment.result.StudyResults;
import headstart.experiment.sweep.SweepResults;
import headstart.report.chart.Chart;
import headstart.report.chart.Language;
import headstart.report.chart.Selection;
import headstart.report.chart.Sheet;
import headstart.report.chart.Theme;
import headstart.report.study.SideBySide;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * No figure of any shape of study has a word of ours that is English where another language is asked for: titles, axes and footnotes of most
 * kinds once were. Names of the user, which stay, begin with a q here, so that in Chinese every other Latin word is a fault.
 */
class LanguagesTest {
    private static final String WORLD = """
            name: qstudy
            seed: 7
            replications: 8
            horizon_days: 60
            report_days: [0, 30]
            releases: {qmodel: {operators: {qone: {share: 0.6, novelty: 1}, qtwo: {share: 0.4, novelty: 0.5}}}}
            teams:
              qearly: {chipmaker: Qeast, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
              qlate: {chipmaker: Qwest, roofline_tokens_per_s: 1500, starting_excess: {novel: 20}}
            access: {qearly: {lead_days: 30}, qlate: {lead_days: 0}}
            gaps: {qgap: {leader: qearly, laggard: qlate}}
            """;

    private static final String SCENARIOS = """
            baseline: qequal
            scenarios:
              qwithheld: {}
              qequal: {access: {qlate: {lead_days: 30}}}
            """;

    private static final String EVERYTHING = WORLD + """
            outcomes: [day0_gap, day0_software_gap, peak_gap, gap_area, days_to_parity, days_to_software_parity, days_to_overtake,
              overtake, days_behind, gap, software_gap, level_for_good, level_for_good_in_software, slow_days, ratio, software_ratio,
              roofline_share, ready_day, tokens_served, tokens_lost, tokens_lost_share]
            """ + SCENARIOS;

    private static final String MARKET = WORLD + """
            outcomes: [gap_area, adoption_share, majority, share_days, market_tokens, revenue, backlog, waiting_days]
            market:
              segments:
                qhome: {chips: 1000, initial: {qearly: 1}}
                qabroad: {chips: 3000, initial: {qlate: 1}}
              prices: {qearly: 10, qlate: 20}
              queue: true
              rules:
                qrule: {kind: forbid, chips: qlate, segments: [qhome], from_day: -1000, until_day: 20}
            scenario_product:
              qmodels: {qopen: {access: {qlate: {lead_days: 30}}}, qkept: {}}
              qchips: {qfree: {market: {rules: {qrule: null}}}, qbarred: {}}
            """;

    private static final String RELEASES = """
            name: qseries
            seed: 7
            replications: 8
            horizon_days: 200
            releases:
              qfirst: {day: 0, operators: {qone: {share: 1, novelty: 1}}}
              qsecond: {day: 60, operators: {qone: {share: 1, novelty: 1}}}
              qthird: {day: 120, operators: {qone: {share: 1, novelty: 1}}}
            cadence: {after: qsecond, log_sd: 0.2}
            teams:
              qearly: {chipmaker: Qeast, tier: domestic, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
              qlate: {chipmaker: Qwest, tier: partner, roofline_tokens_per_s: 1500, starting_excess: {novel: 20}}
            access_rule: {kind: everyone_at_release, lead_days: 20}
            gaps: {qgap: {leader: qearly, laggard: qlate}}
            outcomes: [gap_area, life_share_behind, life_share_behind_in_software, parity_before_reset, software_parity_before_reset]
            baseline: qequal
            scenarios:
              qonce: {access_rule: {releases: {qsecond: domestic_first}}}
              qequal: {}
            """;

    private static final String DECISIONS = WORLD + """
            tuning: {staff_elasticity: 1}
            decisions:
              qchoice: {gap: qgap, outcome: software_gap, day: 30, leads: [0, 20, 40], target: 0.1, replications: 8}
              qother: {gap: qgap, outcome: gap_area, leads: [0, 20, 40], target: 10, replications: 8}
            """;

    private static final String SWEPT = WORLD.replace("replications: 8", "replications: 4")
            + "outcomes: [gap_area, days_to_parity, overtake]\n" + SCENARIOS;

    private static final String GRID = SWEPT + """
            factors:
              access.qearly.lead_days: {from: 0, to: 60, step: 30}
              teams.qlate.engineers: {values: [25, 50]}
              tuning.allocation: {values: [profile_guided, uniform]}
            design: {kind: grid}
            """;

    private static final String WORDS = SWEPT + """
            factors:
              tuning.allocation: {values: [profile_guided, uniform]}
              teams.qlate.engineers: {values: [25, 50]}
            design: {kind: grid}
            """;

    private static final String MORRIS = SWEPT + """
            factors:
              access.qearly.lead_days: {low: 0, high: 60}
              teams.qlate.starting_excess.novel: {low: 20, high: 60}
              tuning.successes_per_day: {low: 0.05, high: 0.2}
            design: {kind: morris, trajectories: 4}
            """;

    private static final String SOBOL = MORRIS.replace("kind: morris, trajectories: 4", "kind: saltelli, points: 8");

    private static final String CALIBRATION = """
            name: qfit
            seed: 7
            replications: 4
            horizon_days: 60
            releases: {qmodel: {operators: {qone: {share: 0.4, novelty: 1}, qtwo: {share: 0.6, novelty: 0.7}}}}
            teams:
              qslow: {chipmaker: Qb, roofline_tokens_per_s: 1000, starting_excess: {novel: 30}}
              qfast: {chipmaker: Qa, roofline_tokens_per_s: 1000, starting_excess: {novel: 5}}
            calibration:
              data: series.csv
              targets:
                qslow1: {team: qslow, release: qmodel}
                qfast1: {team: qfast, release: qmodel}
                qother1: {team: qslow, release: qlater, role: validation}
              releases: {qlater: {like: qmodel, novelty: 0.4}}
              free:
                tuning.successes_per_day: {low: 0.02, high: 0.5, distribution: log_uniform}
                tuning.difficulty_exponent: {low: 0.2, high: 1}
                teams.qslow.starting_excess.novel: {low: 5, high: 300, distribution: log_uniform}
                discrepancy: {low: 0.01, high: 0.4, distribution: log_uniform}
              ridge: [tuning.difficulty_exponent, tuning.successes_per_day]
              replications: 16
              restarts: 1
              evaluations: 20
              particles: 20
              moves: 1
              draws: 20
              score_particles: 20
            """;

    private static final String SERIES = """
            series_id,metric,days_since_release,value,source
            qslow1,tok/s/GPU,1,30,made up
            qslow1,tok/s/GPU,8,100,made up
            qslow1,tok/s/GPU,20,260,made up
            qslow1,tok/s/GPU,50,500,made up
            qfast1,relative speed-up,1,1.0,made up
            qfast1,relative speed-up,15,2.0,made up
            qfast1,relative speed-up,30,2.5,made up
            qother1,tok/s/GPU,2,100,made up
            qother1,tok/s/GPU,40,210,made up
            """;

    /** Latin in every language: the program, names of people and signs of statistics. */
    private static final Set<String> EVERYWHERE =
            Set.of("headstart", "kaplan", "meier", "shapley", "tau", "mu", "sigma", "log", "gflop", "hbm", "us");

    /** Words that neither German nor French has. */
    private static final Set<String> ENGLISH = Set.of(
            "the",
            "of",
            "with",
            "by",
            "each",
            "runs",
            "mean",
            "day",
            "days",
            "release",
            "what",
            "which",
            "from",
            "against",
            "over",
            "share",
            "whose",
            "and",
            "is",
            "its",
            "at",
            "until",
            "level",
            "behind",
            "dot",
            "dots",
            "better",
            "best",
            "measured",
            "outcome",
            "software's",
            "lead",
            "access",
            "seed",
            "study",
            "sweep",
            "rows",
            "draws",
            "no",
            "not");

    /** French has these too. */
    private static final Set<String> COGNATES = Set.of("dot", "draws");

    private static final Map<String, Function<Language, List<Figure>>> SHAPES = new LinkedHashMap<>();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void play() throws IOException {
        StudyResults everything = study("two scenarios", EVERYTHING);
        study("one scenario", WORLD);
        study("one run", EVERYTHING.replace("replications: 8", "replications: 1"));
        study("market", MARKET);
        study("releases", RELEASES);
        study("decisions", DECISIONS);
        served();
        SHAPES.put(
                "alternatives",
                language -> StudyFigures.of(
                                everything,
                                List.of(varied("base", everything), varied("qother", everything)),
                                language,
                                Selection.ALL)
                        .stream()
                        .filter(figure -> figure.name().equals("range-over-models"))
                        .toList());
        sweep("grid", GRID);
        sweep("words", WORDS);
        sweep("morris", MORRIS);
        sweep("sobol", SOBOL);
        CalibrationResults fitted = ComparedStudies.fitted(folder, SERIES, CALIBRATION);
        SHAPES.put("calibration", language -> CalibrationFigures.of(fitted, language));
        SHAPES.put(
                "access panel", language -> List.of(new PanelFigure(row -> row, panel(), "qstudy", language).figure()));
        compared(everything);
    }

    private static AlternativeResults<StudyResults> varied(String name, StudyResults results) {
        return new AlternativeResults<>(
                new Alternative(name, "q" + name, OptionalDouble.empty(), OptionalDouble.empty(), false), results);
    }

    private static StudyResults study(String name, String yaml) {
        StudyResults results = SmallStudies.played(SmallStudies.of(yaml));
        SHAPES.put(name, language -> studyFigures(results, language));
        return results;
    }

    private static List<Figure> studyFigures(StudyResults results, Language language) {
        return Stream.concat(
                        StudyFigures.of(results, language).stream(),
                        StudyFigures.more(results, language, Selection.ALL).stream()
                                .flatMap(offer -> offer.figure().get().stream()))
                .toList();
    }

    /** Operating points, whose words stand in the names of teams. */
    private static void served() {
        Reading reading = ExperimentFile.read(
                Path.of("experiments/deepseek-v4-served.yaml"), List.of("replications=2"), Overrides.NONE);
        StudyResults results = SmallStudies.played(((Reading.Loaded) reading).experiment());
        SHAPES.put(
                "served",
                language -> StudyFigures.of(results, language).stream()
                        .filter(figure -> Set.of("frontier", "throughput").contains(figure.name()))
                        .toList());
    }

    private static void sweep(String name, String yaml) throws IOException {
        SweepResults results = Swept.written(folder, yaml);
        SHAPES.put(
                name,
                language -> Stream.concat(
                                SweepFigures.of(results, language, Selection.ALL).stream(),
                                SweepFigures.more(results, language, Selection.ALL).stream()
                                        .flatMap(offer -> offer.figure().get().stream()))
                        .toList());
    }

    private static PanelResults panel() {
        List<PanelRow> rows = List.of(row("qone", 30, false), row("qtwo", 0, false), row("qthree", 0, true));
        List<PanelPoint> points = new ArrayList<>();
        for (PanelRow row : rows) {
            for (double days : new double[] {0, 20, 40}) {
                points.add(new PanelPoint(row.name(), "qseries", days, 1, 0.2, 0.3 + days / 100, 0.9));
            }
        }
        return new PanelResults(new Panel(rows, List.of(), 0, 1, 0.7, 1, 1, 30, 8, 20, 1), List.of(), points);
    }

    private static PanelRow row(String name, double days, boolean placebo) {
        return new PanelRow(
                name,
                "qteam",
                "qmodel",
                "qvendor",
                days,
                days,
                placebo,
                List.of(new PanelRow.Share("qseries", 1, 30, -0.5 - 1 / (1 + days), 0, 0.1, 1)));
    }

    private static void compared(StudyResults everything) {
        StudyResults other = SmallStudies.played(SmallStudies.of(EVERYTHING.replace("seed: 7", "seed: 8")));
        StoredComparison comparison = ComparedStudies.stored("qa", everything, "qb", other, "qa:qequal");
        SHAPES.put("stored studies", language -> StoredDifferenceFigure.of(comparison, language));
        SideBySide beside = ComparedStudies.beside("qa", everything, "qb", other);
        SHAPES.put("side by side", language -> SideBySideFigures.of(beside, language));
    }

    private static List<String> texts(Chart chart, Language language) {
        String svg = chart.on(Sheet.page().with(language)).svg(Theme.LIGHT);
        return Pattern.compile("<text[^>]*>([^<]*)</text>")
                .matcher(svg)
                .results()
                .map(text -> text.group(1))
                .toList();
    }

    /** Half of the signs between Chinese clauses were those of English. */
    @Test
    void clausesAndListsInChineseHaveChineseSigns() {
        Map<String, List<String>> faults = new LinkedHashMap<>();
        SHAPES.forEach((shape, figures) -> figures.apply(Language.ZH).forEach(figure -> {
            List<String> wrong = texts(figure.chart(), Language.ZH).stream()
                    .filter(text -> Pattern.compile(
                                    "[,;] |\\p{IsHan}[,;:.(]|[),;:.]\\p{IsHan}|\\p{IsHan}.*\\.$|[，；：。] ")
                            .matcher(text)
                            .find())
                    .toList();
            // Labels of a shipped study have commas of their own.
            if (!wrong.isEmpty() && !shape.equals("served")) {
                faults.put(shape + ": " + figure.name(), wrong);
            }
        }));
        assertThat(faults).isEmpty();
    }

    private static Set<String> words(Chart chart, Language language) {
        Set<String> words = new TreeSet<>();
        for (String text : texts(chart, language)) {
            Matcher matcher = Pattern.compile("[\\p{IsLatin}’']{2,}").matcher(text.replace("&apos;", "'"));
            while (matcher.find()) {
                words.add(matcher.group().toLowerCase(java.util.Locale.ROOT));
            }
        }
        return words;
    }

    private static boolean isOfTheUser(String word, String shape) {
        return word.startsWith("q") || (shape.equals("served") && SERVED.contains(word));
    }

    /** Labels of the shipped study that is drawn. */
    private static final Set<String> SERVED = Set.of(
            "early",
            "everyone",
            "kernels",
            "no",
            "nobody",
            "only",
            "withheld",
            "bw",
            "deepseek",
            "dt",
            "mlu",
            "mtt",
            "served",
            "nvidia",
            "gb",
            "nvl",
            "amd",
            "mi",
            "ascend",
            "huawei");

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "EN", mode = EnumSource.Mode.EXCLUDE)
    void noWordOfOursStaysEnglish(Language language) {
        Map<String, Set<String>> faults = new LinkedHashMap<>();
        SHAPES.forEach((shape, figures) -> {
            List<Figure> drawn = figures.apply(language);
            assertThat(drawn).as(shape).isNotEmpty();
            for (Figure figure : drawn) {
                Set<String> wrong = words(figure.chart(), language).stream()
                        .filter(word -> !isOfTheUser(word, shape))
                        .filter(word -> isWrong(word, language))
                        .collect(Collectors.toCollection(TreeSet::new));
                if (!wrong.isEmpty()) {
                    faults.put(shape + ": " + figure.name(), wrong);
                }
            }
        });
        assertThat(faults).isEmpty();
    }

    private static boolean isWrong(String word, Language language) {
        return language == Language.ZH
                ? !EVERYWHERE.contains(word)
                : ENGLISH.contains(word) && !(language == Language.FR && COGNATES.contains(word));
    }

    /** What a figure is called does not hang on the language that it is drawn in. */
    @Test
    void figuresHaveTheSameNamesInEveryLanguage() {
        SHAPES.forEach((shape, figures) -> assertThat(figures.apply(Language.ZH))
                .as(shape)
                .extracting(Figure::name)
                .containsExactlyElementsOf(
                        figures.apply(Language.EN).stream().map(Figure::name).toList()));
    }

    /** All kinds of figures there are in this program are among those that are looked at. */
    @Test
    void everyKindOfFigureIsLookedAt() {
        Set<String> names = SHAPES.values().stream()
                .flatMap(figures -> figures.apply(Language.EN).stream())
                .map(Figure::name)
                .collect(Collectors.toSet());
        assertThat(names)
                .contains(
                        "timeline",
                        "releases",
                        "by-release-life-share-behind",
                        "share-kept",
                        "ratio",
                        "throughput",
                        "roofline-share",
                        "gap",
                        "software-gap",
                        "days-behind",
                        "head-start-effect",
                        "frontier",
                        "difference-head-start-effect",
                        "difference-gap",
                        "outcome-differences-gaps",
                        "outcome-differences-teams",
                        "ranking",
                        "adoption",
                        "share-days",
                        "bounds",
                        "value-of-a-day",
                        "attribution",
                        "days-to-parity",
                        "days-to-software-parity",
                        "restricted-means",
                        "range-over-models",
                        "fit",
                        "validation",
                        "corner",
                        "ridge",
                        "scores",
                        "access-panel",
                        "stored-differences",
                        "side-by-side-gap",
                        "side-by-side-outcomes")
                .anyMatch(name -> name.startsWith("heat-"))
                .anyMatch(name -> name.contains("-by-"))
                .anyMatch(name -> name.startsWith("response-"))
                .anyMatch(name -> name.startsWith("main-effects-"))
                .anyMatch(name -> name.startsWith("indices-"))
                .anyMatch(name -> name.startsWith("curves-"))
                .anyMatch(name -> name.startsWith("outcome-"))
                .contains("qmodels-by-qchips");
    }

    /** Every number and choice of an experiment file that a sweep may vary has a name in every language. */
    @Test
    void everyParameterThatCanBeVariedIsNamed() throws IOException {
        Pattern row = Pattern.compile(
                "\\| `((?:releases|teams|access|access_rule|tuning|commons|staffing|cadence|market)\\.[^`]*)`"
                        + " \\| (?:a number|a whole number|a share)[^|]*\\|.*");
        Set<String> unnamed = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("docs/experiment-file.md"))) {
            Matcher matcher = row.matcher(line);
            if (matcher.matches()) {
                Stream.of(matcher.group(1).split("\\."))
                        .filter(step -> step.matches("[a-z_0-9]+"))
                        .map(step -> step.replace('_', ' '))
                        .filter(step -> Language.ZH.say(step).equals(step))
                        .forEach(unnamed::add);
            }
        }
        assertThat(unnamed).isEmpty();
    }
}

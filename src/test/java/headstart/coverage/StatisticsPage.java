package headstart.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code docs/statistics.md}: which interval for what, each with its definition, and how often it holds the truth. */
final class StatisticsPage {
    static final int[] SIZES = {20, 50, 100, 300, 1000};

    private final List<String> lines = new ArrayList<>();

    private StatisticsPage() {}

    /** The page of these measurements. */
    static String of(
            List<Measured> measured,
            List<BandCoverage> bands,
            List<LuckCoverage> luck,
            List<Engine> engines,
            SharedLuckOracle.Found oracle,
            List<LevelCoverage> levels,
            String shipped,
            int studies) {
        StatisticsPage page = new StatisticsPage();
        page.head(studies);
        page.which();
        page.coverage(measured);
        page.bands(bands);
        page.shipped(shipped);
        engines.forEach(page::engine);
        page.luck(luck);
        page.oracle(oracle);
        page.levels(levels);
        page.limits();
        return String.join("\n", page.lines) + "\n";
    }

    /** A row of the table: an interval on a law, by sample size. */
    record Measured(Row row, Law law, List<Coverage> bySize) {}

    /**
     * What was measured on a shipped study.
     *
     * @param name of the study
     * @param runs by scenario, which are its law
     * @param groups that were drawn for each number
     */
    record Engine(
            String name,
            int runs,
            int groups,
            List<EngineCoverage> intervals,
            List<EngineBand> bands,
            List<StoppingCoverage> stopped) {}

    /** The sections of a shipped study alone. */
    static String text(Engine engine) {
        StatisticsPage page = new StatisticsPage();
        page.engine(engine);
        return String.join("\n", page.lines) + "\n";
    }

    /** The section of the oracle alone. */
    static String text(SharedLuckOracle.Found oracle) {
        StatisticsPage page = new StatisticsPage();
        page.oracle(oracle);
        return String.join("\n", page.lines) + "\n";
    }

    private void engine(Engine engine) {
        say("## On the engine: " + engine.name());
        say("");
        say(String.format(
                Locale.ROOT,
                "%,d runs of each scenario are the law; %d groups are drawn from them with replacement for every outcome, scenario and size. In"
                        + " brackets the percent of groups that have an interval; then, of the rows that have one in half of the groups, how many lie"
                        + " below 93 %% by more than three standard errors (also when they are counted anew on four times as many groups), and the least, from which chance"
                        + " alone takes about three times %.1f points.",
                engine.runs(),
                engine.groups(),
                100 * Math.sqrt(0.05 * 0.95 / engine.groups())));
        say("");
        say("| interval | n | rows | percent that hold | rows that miss 93 % | least row | whose |");
        say("|---|---:|---:|---:|---:|---:|---|");
        for (EngineCoverage row : engine.intervals()) {
            say(String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %s (%.0f) | %d | %s | %s |",
                    row.interval(),
                    row.n(),
                    row.rows(),
                    percentOrNone(row.held()),
                    100 * row.stated(),
                    row.missing(),
                    percentOrNone(row.least()),
                    row.worst()));
        }
        say("");
        if (!engine.bands().isEmpty()) {
            say("In brackets the percent of days on which runs differ that have a band.");
            say("");
            say("| band of the difference from the baseline | n = 50 | n = 100 | n = 300 | n = 1000 |");
            say("|---|---:|---:|---:|---:|");
            for (EngineBand band : engine.bands()) {
                StringBuilder line = new StringBuilder("| " + band.curve() + " |");
                for (int size = 0; size < band.shares().size(); size++) {
                    line.append(String.format(
                            Locale.ROOT,
                            " %s (%.0f) |",
                            percent(band.shares().get(size)),
                            band.days().get(size)));
                }
                say(line.toString());
            }
            say("");
        }
        if (!engine.stopped().isEmpty()) {
            say("### `replications: auto`");
            say("");
            say("Goals are half the width of an interval of 300 runs, confidence 95 %.");
            say("");
            say("| of | outcomes | replications on average | percent that hold | least row | whose |");
            say("|---|---:|---:|---:|---:|---|");
            for (StoppingCoverage row : engine.stopped()) {
                say(String.format(
                        Locale.ROOT,
                        "| %s | %d | %.0f | %s | %s | %s |",
                        row.centre().key(),
                        row.outcomes(),
                        row.n(),
                        percentOrNone(row.held()),
                        percentOrNone(row.least()),
                        row.worst()));
            }
            say("");
        }
    }

    private void shipped(String block) {
        say("## On the engine: every shipped study at its own size");
        say("");
        say(
                "Many runs of a study are the law, and groups of as many runs as it ships with are drawn from them for every outcome and scenario. In brackets the percent of"
                        + " groups that have an interval; `rows that miss` are those that have one in half of the groups and lie below 93 % by more than three standard errors, twice:"
                        + " of thousands of rows some do by chance, and are counted anew on four times as many groups."
                        + " *As stated*: 93 to 97 % hold; *conservative*: more. Of sweeps all replications of all points are the law, doubt about numbers drawn with them; of"
                        + " `screening.yaml` the truth is the index from ten times as many replications, of which each tenth is a group: of 238 mu* with an interval 3 lie outside on average, where 100 of 272 did"
                        + " before luck was kept apart; the others are of gaps whose mean a few runs decide. Curves: all pairs, one team and one chip"
                        + " of the market, the scenarios in turn; in brackets the percent of days on which runs differ that have a band.");
        say("");
        say(block);
        say("");
    }

    private static String percentOrNone(double share) {
        return Double.isNaN(share) ? "none" : percent(share);
    }

    private void oracle(SharedLuckOracle.Found found) {
        say("### The study that once named the wrong factor");
        say("");
        say(String.format(
                Locale.ROOT,
                "One operator, gamma = b = 1, Saltelli with 256 rows, software gap on day 21; %d seeds with %d replications each. With these laws the mean gap"
                        + " given the factors has a closed form, and the true total indices are its variances by Gauss and Legendre's points. Ranked wrongly:"
                        + " intervals that hold together without a common point in the wrong order. A plain estimate from means over 1, 5, 20 and 100 replications once gave 0.76, 0.48, 0.22 and 0.15"
                        + " for the rate of successes, whose index is 0.127, and named it first.",
                found.seeds(),
                found.replications()));
        say("");
        say("| factor | range | true total index | mean estimate | percent that hold |");
        say("|---|---|---:|---:|---:|");
        for (SharedLuckOracle.Row row : found.rows()) {
            say(String.format(
                    Locale.ROOT,
                    "| %s | %s | %.3f | %.3f | %.0f |",
                    row.factor(),
                    row.range(),
                    row.truth(),
                    row.mean(),
                    100 * row.held()));
        }
        say("");
        say("Ranked wrongly: " + found.wrong() + " of " + found.seeds() + ".");
        say("");
    }

    /** The section of level means alone. */
    static String text(List<LevelCoverage> levels) {
        StatisticsPage page = new StatisticsPage();
        page.levels(levels);
        return String.join("\n", page.lines) + "\n";
    }

    private void levels(List<LevelCoverage> all) {
        say("### Level means of random rows under shared luck");
        say("");
        say(
                "The same study with ten of Morris's paths and the logarithm of the ratio: intervals of `responses.csv` with `unit` `both`, over 200"
                        + " seeds; in brackets the percent that are stated.");
        say("");
        say("| replications | level means | percent that hold | least level |");
        say("|---:|---:|---:|---:|");
        for (LevelCoverage row : all) {
            say("| " + row.replications() + " | " + row.levels() + " | " + percent(row.held())
                    + String.format(Locale.ROOT, " (%.0f) | ", 100 * row.stated()) + percent(row.least()) + " |");
        }
        say("");
    }

    private void head(int studies) {
        say(
                "<!-- Written by the nightly tests: mvn -Pnightly test -Dtest=NightlyIntervals -Dheadstart.update=true writes it. -->");
        say("# Statistics: which interval, and how often it holds the truth");
        say("");
        say(
                "Everything is 95 %, and a replication is the unit unless the table says otherwise. Coverage is measured: "
                        + studies
                        + " studies of known truth for each number, so that a number here is known to within 1.4 points (two standard errors at 95 %).");
        say("");
    }

    private void which() {
        say("## Which interval for what");
        say("");
        say("| what | where | interval | rests on |");
        say("|---|---|---|---|");
        for (Row row : Row.ALL) {
            say("| " + row.name() + " | " + row.where() + " | " + row.definition() + " | " + row.assumes() + " |");
        }
        say(
                "| whole difference curve | `differences.csv` `simultaneous_low`, `simultaneous_high` | Hall's and Student's t of each day at"
                        + " the 95 % quantile of the largest abs. t over the days, by sign flips (Romano and Wolf 2005) of replications, beyond 256 of neighbours together, no end nearer to the mean than 3 / n of the"
                        + " largest deviation of any run (rule of three). Conservative | 50 values or more on a"
                        + " day, as many as six times its squared skewness |");
        say(
                "| all pairs of scenarios | `pairs.csv` `together_low`, `together_high` | the paired difference at 1 - 0.05 / pairs (Bonferroni)"
                        + " | as the paired difference. Conservative |");
        say(
                "| which scenario is best | `rankings.csv` `against_best_low`, `against_best_high` | multiple comparisons with the best (Hsu,"
                        + " Annals of Statistics 12, 1984) from the intervals of all pairs | as those. Conservative |");
        say(
                "| Sobol' indices, share of luck | `indices.csv` | products across different replications (Hart, Alexanderian and Gremaud 2017);"
                        + " jackknife over eight scrambles and over replications, added; `together_low`, `together_high` for all factors of an outcome at once (Bonferroni), which"
                        + " orders rest on | three replications or more; target E[Y given x] |");
        say(
                "| Morris's mu*, mu | `indices.csv` | every effect with its sign in the other replications; jackknife over paths and over"
                        + " replications, added; mu* reaches up to the plain mean of absolute effects; mu has none where a few replications decide it | as Sobol' indices. Conservative |");
        say(
                "| mean at a level of a sweep | `responses.csv` | as of the mean, over the unit that the row names | units independent |");
        say("");
        say(
                "No interval stands where the values do not carry one, and the column `note` says why: `few` (one value), `constant` (no value"
                        + " differs), `skewed` (fewer values than six times the squared skewness: a few runs decide the mean), `unbounded` (a gap"
                        + " `1 - B / A` of a study in which B is ahead in some run; throughput and its share of the roof where late jumps come, whose tail is a"
                        + " power). A median has one nearly always.");
        say("");
    }

    private void coverage(List<Measured> all) {
        say("## Measured coverage");
        say("");
        say(
                "Percent of intervals that hold the truth, by number of values; in brackets the percent of samples that have an interval, where not"
                        + " all have. Medians of laws with many equal values are held by more than 95 %, as are all that are called conservative.");
        say("");
        StringBuilder header = new StringBuilder("| interval | values |");
        StringBuilder rule = new StringBuilder("|---|---|");
        for (int n : SIZES) {
            header.append(" n = ").append(n).append(" |");
            rule.append("---:|");
        }
        say(header.toString());
        say(rule.toString());
        for (Measured measured : all) {
            StringBuilder line = new StringBuilder(
                    "| " + measured.row().name() + " | " + measured.law().name() + " |");
            measured.bySize()
                    .forEach(coverage -> line.append(' ').append(cell(coverage)).append(" |"));
            say(line.toString());
        }
        say("");
    }

    private static String cell(Coverage coverage) {
        if (Double.isNaN(coverage.share())) {
            return "none";
        }
        String share = percent(coverage.share());
        return coverage.stated() == coverage.studies()
                ? share
                : share + " (" + String.format(Locale.ROOT, "%.0f", 100 * coverage.statedShare()) + ")";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    private void bands(List<BandCoverage> bands) {
        say("## Bands for whole curves");
        say("");
        say("Percent of studies in which the band holds the true curve on all days that have one.");
        say("");
        say("| curves | n = 50 | n = 100 | n = 300 | n = 1000 |");
        say("|---|---:|---:|---:|---:|");
        for (BandCoverage band : bands) {
            StringBuilder line = new StringBuilder("| " + band.curves() + " |");
            for (double share : band.shares()) {
                line.append(' ').append(percent(share)).append(" |");
            }
            say(line.toString());
        }
        say("");
    }

    private void luck(List<LuckCoverage> all) {
        say("## Sensitivity under shared luck");
        say("");
        say(
                "`Y = (1 + a) x + (2 + b) y` with normal a and b of standard deviation 1.5, drawn by replication and shared by all design points:"
                        + " the total indices of E[Y given x] are 0.2 and 0.8, mu* is 1 and 2. Saltelli with 64 rows, Morris with 10 paths.");
        say("");
        say("| replications | total index of x | of y | mu* of x | of y | ranked wrongly |");
        say("|---:|---:|---:|---:|---:|---:|");
        for (LuckCoverage luck : all) {
            say("| " + luck.replications() + " | " + percent(luck.totalWeak()) + " | " + percent(luck.totalStrong())
                    + " | " + percent(luck.muWeak()) + " | " + percent(luck.muStrong()) + " | " + luck.wrong() + " |");
        }
        say("");
    }

    private void limits() {
        say("## What no interval can do");
        say("");
        say(
                "A sample that holds none of the rare runs that decide a mean looks tame, and its interval is too short. Of shares such runs lie at 0 or 1 at"
                        + " worst, so that the intervals of their means reach as far as runs that `n` others have missed leave possible (about 3 / n; the rule"
                        + " of three). Logarithms of ratios have no bound, but a team that is late on some day looks as all teams looked on their first: their intervals"
                        + " reach as far as missed runs leave possible that lie where any run of the study lies, on any of its days and in any scenario. They are"
                        + " conservative for that. Of gaps `1 - B / A` no interval of the mean is given whatever the sample shows. A study of a single day that no"
                        + " late run has shown itself on can still fall short; the median should be quoted there.");
    }

    private void say(String line) {
        lines.add(line);
    }
}

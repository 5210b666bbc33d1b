package headstart.validation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code docs/validation.md}: what is proven, first in short, then claim by claim. */
final class ValidationPage {
    private final List<Law> laws;
    private final List<Control.Rejection> rejections;
    private final StringBuilder text = new StringBuilder();

    private ValidationPage(List<Law> laws, List<Control.Rejection> rejections) {
        this.laws = laws;
        this.rejections = rejections;
    }

    static String of(List<Law> laws, List<Control.Rejection> rejections) {
        ValidationPage page = new ValidationPage(laws, rejections);
        page.head();
        page.summary();
        page.controls();
        page.coupling();
        page.patterns();
        page.howToRun();
        page.everyClaim();
        return page.text.toString();
    }

    private void head() {
        Family family = Battery.all().family();
        long held = laws.stream().filter(Law::holds).count();
        say("<!-- Written by the build: mvn verify -Dheadstart.update=true writes it, mvn verify compares it. -->");
        say("# Validation: the simulation against exact results");
        say("");
        say(
                "**%d of %d claims hold.** Each is an exact result about the model, worked out on paper, and held against the"
                        + " running simulation through its public interface (`Simulation.of(parameters).run(streams)`);"
                        + " %d deliberately broken simulations are all rejected. A second engine, which plays every"
                        + " attempt one by one and shares only the random numbers with the first, agrees with it in law.",
                held, laws.size(), rejections.size());
        say("");
        say("![Simulated points on exact curves](figures/validation.svg)");
        say("");
        say(
                "*Tolerances come from statistics.* The %d claims in which chance decides form one family with a"
                        + " false-alarm rate of %s for all of it together, shared out evenly (Bonferroni). A mean or a"
                        + " probability must have |z| ≤ %.2f; a whole law must have p > %s in a Kolmogorov-Smirnov test;"
                        + " what holds for each path must hold in every run but for rounding (1e-9, relative). The"
                        + " numbers of runs are such that a departure of 5 %% of a mean, or of 0.02 of a probability, is"
                        + " found with 99 %% power. The seed of the build is %d.",
                family.size(), number(Family.ALPHA), family.critical(), number3(family.level()), Battery.SEED);
        say("");
        say("Notation: γ difficulty exponent, b step shape, λ successes per day, z = λt, K operators, x the excess"
                + " (slowdown left; 1 at the start), L the lead of team a over team b in days; day 0 is the"
                + " release. The formulas are in `Formulas` in the tests; they agree with values worked out"
                + " independently (`oracles.csv`) to 1e-12, or 1e-9 where there is a quadrature.");
        say("");
    }

    private void summary() {
        say("## In short");
        say("");
        say("| law | claims | hold | largest abs. z | smallest p | runs, at most |");
        say("|---|---:|---:|---:|---:|---:|");
        byName().forEach((name, group) -> say(
                "| %s | %d | %d | %s | %s | %s |",
                name,
                group.size(),
                group.stream().filter(Law::holds).count(),
                group.stream().filter(ValidationPage::isZ).mapToDouble(law -> Math.abs(law.score())).max().stream()
                        .mapToObj(z -> String.format(Locale.ROOT, "%.2f", z))
                        .collect(Collectors.joining()),
                group.stream().filter(law -> law.kind() == Law.Kind.DISTRIBUTION).mapToDouble(Law::score).min().stream()
                        .mapToObj(ValidationPage::number3)
                        .collect(Collectors.joining()),
                Integer.toString(group.stream().mapToInt(Law::n).max().orElseThrow())));
        say("");
    }

    private void controls() {
        say("## Broken on purpose, and caught");
        say("");
        say(
                "The same claims, runs, seeds and critical values, put to a simulation that is broken in one place. Power is the"
                        + " chance that other luck would have caught it too, for the claim in the table alone.");
        say("");
        say("| broken | claims rejected | given away most by | exact | broken simulation | z | power |");
        say("|---|---:|---|---:|---:|---:|---:|");
        for (Control.Rejection rejection : rejections) {
            Law law = rejection.strongest();
            say(
                    "| %s | %d of %d played | %s: %s (%s) | %s | %s | %.1f | %s |",
                    rejection.control().name(),
                    rejection.rejected().size(),
                    rejection.judged().size(),
                    law.name(),
                    law.quantity(),
                    law.setting(),
                    number(law.theory()),
                    number(law.simulation()),
                    law.score(),
                    law.power() > 0.9999 ? "> 0.9999" : String.format(Locale.ROOT, "%.4f", law.power()));
        }
        say("");
    }

    private void coupling() {
        say("## What common random numbers are worth");
        say("");
        say(
                "How much less the effect of a week more lead on the area under the gap (90 days) varies when both scenarios meet the"
                        + " same luck, as in every study, than with other luck. Asserted: the lower bound is above 4. That teams"
                        + " which a change cannot reach live bit-identical paths is asserted too.");
        say("");
        say("| scenario | runs | variance ratio | 99.9 % lower bound |");
        say("|---|---:|---:|---:|");
        for (Coupling coupling : Coupling.all()) {
            Coupling.Measured measured = coupling.measure();
            say("| %s | %d | %.1f | %.1f |", coupling.setting(), measured.n(), measured.ratio(), measured.lowerBound());
        }
        say("");
    }

    private void patterns() {
        say("## The case itself");
        say("");
        Patterns.section().forEach(line -> text.append(line).append('\n'));
        say("");
    }

    private void howToRun() {
        say("## Running it");
        say("");
        say(
                "* `mvn verify` plays the battery with the fixed seed and compares this page; `mvn verify -Dheadstart.update=true`"
                        + " writes it.");
        say(
                "* `mvn -Pnightly test` plays it with a fresh seed, which it prints and logs in `target/nightly-battery.txt`"
                        + " (`-Dheadstart.seed=N` repeats it). What fails is played once more with other luck and five times the"
                        + " runs; only what fails both times fails the night.");
        say("");
    }

    private void everyClaim() {
        say("## Claim by claim");
        byName().forEach((name, group) -> {
            say("");
            say("### %s", name);
            say("");
            say("| setting | claim | n | exact | simulation | std. error or KS distance | z or p | finds |");
            say("|---|---|---:|---:|---:|---:|---:|---:|");
            group.forEach(this::claim);
        });
    }

    private void claim(Law law) {
        String row = "| " + law.setting() + " | " + law.quantity() + " | " + law.n() + " | ";
        String holds = law.holds() ? "" : " **fails**";
        text.append(row);
        switch (law.kind()) {
            case MEAN, SHARE ->
                say(
                        "%s | %s | %s | z %.2f%s | %s |",
                        number(law.theory()),
                        number(law.simulation()),
                        number3(law.spread()),
                        law.score(),
                        holds,
                        law.kind() == Law.Kind.MEAN
                                ? String.format(Locale.ROOT, "%.1f %%", 100 * law.findable())
                                : String.format(Locale.ROOT, "%.3f", law.findable()));
            case DISTRIBUTION ->
                say("the law | sample | %s | p %s%s | |", number3(law.simulation()), number3(law.score()), holds);
            case PATH -> say("equal | equal in every run | | within 1e-9%s | |", holds);
        }
    }

    private Map<String, List<Law>> byName() {
        return laws.stream().collect(Collectors.groupingBy(Law::name, LinkedHashMap::new, Collectors.toList()));
    }

    private static boolean isZ(Law law) {
        return law.kind() == Law.Kind.MEAN || law.kind() == Law.Kind.SHARE;
    }

    private static String number(double value) {
        return significant(value, 5);
    }

    private static String number3(double value) {
        return significant(value, 2);
    }

    private static String significant(double value, int digits) {
        if (value == 0) {
            return "0";
        }
        boolean plain = Math.abs(value) >= 1e-3 && Math.abs(value) < 1e6;
        java.math.BigDecimal rounded = new java.math.BigDecimal(value)
                .round(new java.math.MathContext(digits))
                .stripTrailingZeros();
        return plain
                ? rounded.toPlainString()
                : String.format(Locale.ROOT, "%." + Math.max(0, rounded.precision() - 1) + "e", value);
    }

    private void say(String pattern, Object... values) {
        text.append(values.length == 0 ? pattern : String.format(Locale.ROOT, pattern, values))
                .append('\n');
    }
}

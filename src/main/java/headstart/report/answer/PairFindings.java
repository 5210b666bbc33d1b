package headstart.report.answer;

import headstart.experiment.Experiment;
import headstart.experiment.measure.Gap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** How far a leader is ahead of its laggards, and for how long, in the main scenario. */
final class PairFindings {
    /** Pairs that get a sentence of their own. */
    private static final int MOST_ALONE = 2;

    private final Facts facts;
    private final List<Gap> gaps;
    private final String scenario;
    private final List<Facts> models;

    PairFindings(Facts facts) {
        this(facts, List.of(facts));
    }

    /**
     * The same under the study's alternatives.
     *
     * @param models the study as it stands first
     */
    PairFindings(Facts facts, List<Facts> models) {
        this.facts = facts;
        this.models = List.copyOf(models);
        this.scenario = facts.scenario();
        this.gaps = facts.experiment().gaps();
    }

    /** The pairs that the headline is about: those with the leader of the first pair. */
    List<Gap> first() {
        return gaps.stream()
                .filter(gap -> gap.leader().equals(gaps.get(0).leader()))
                .limit(MOST_ALONE)
                .toList();
    }

    String leader() {
        return facts.names().brief(gaps.get(0).leader());
    }

    static String laggard(Facts facts, Gap gap) {
        return facts.names().brief(gap.laggard());
    }

    private String laggard(Gap gap) {
        return laggard(facts, gap);
    }

    Optional<Level> level(Gap gap, boolean software) {
        return facts.level(scenario, gap, software).filter(Level::isDefined);
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        first().forEach(gap -> alone(gap).ifPresent(findings::add));
        rest().ifPresent(findings::add);
        return findings;
    }

    private Optional<Finding> alone(Gap gap) {
        Optional<Level> level = level(gap, false);
        Optional<Level> software = level(gap, true);
        List<Amount> amounts = new ArrayList<>();
        level.ifPresent(found -> amounts.add(found.days()));
        List<String> parts = new ArrayList<>();
        speeds(gap, amounts, level.filter(PairFindings::showsSpread).isPresent())
                .ifPresent(parts::add);
        software.ifPresent(found -> {
            amounts.add(found.days());
            parts.add("In software alone, silicon aside, it is " + found.textWithRange() + ".");
        });
        String lead = Words.capital(level.map(found -> laggard(gap) + " is " + within(found) + ".")
                .orElse(laggard(gap) + " against " + facts.names().brief(gap.leader()) + "."));
        return parts.isEmpty() && level.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(Clause.HOW_FAR, lead, String.join(" ", parts), amounts));
    }

    /** "first level with Ascend 950DT (within 10 %) after 9 days (2 to 20 in 90 % of the runs)". */
    private String within(Level level) {
        return level.textWithSpread()
                .replaceFirst(
                        "level( for good)?",
                        "level$1 with "
                                + Matcher.quoteReplacement(leader() + ", within "
                                        + SpokenUnit.SHARE.text(
                                                facts.experiment().parityTolerance()) + ","));
    }

    /** Whether its sentence says what the brackets hold. */
    private static boolean showsSpread(Level level) {
        return !level.isFromStart() && !level.isBeyond();
    }

    /** Its speed against the leader's on release day and at the end; what the brackets hold is said once. */
    private Optional<String> speeds(Gap gap, List<Amount> amounts, boolean said) {
        Optional<Amount> start = facts.ratio(scenario, gap, 0);
        int last = (int) facts.horizon();
        Optional<Amount> end = facts.ratio(scenario, gap, last);
        if (end.isEmpty()) {
            return Optional.of("It does not run by day " + last + ".");
        }
        amounts.add(end.get());
        boolean explained = said || start.isPresent();
        String ends = "On day " + last + " it is "
                + times(end.get(), explained, start.isPresent() ? " as fast" : " as fast as " + leader(gap)) + ".";
        if (start.isEmpty()) {
            return Optional.of("It does not run on release day. " + ends);
        }
        amounts.add(start.get());
        return Optional.of(
                "On release day it is " + times(start.get(), said, " as fast as " + leader(gap)) + ". " + ends);
    }

    private String leader(Gap gap) {
        return facts.names().brief(gap.leader());
    }

    /** "1.4× as fast as Ascend (0.9× to 3×)". */
    private String times(Amount ratio, boolean said, String asFast) {
        String whole = said ? ratio.withRange(facts.horizon()) : ratio.withSpread(facts.horizon());
        return ratio.text() + asFast + whole.substring(ratio.text().length());
    }

    /** The pairs without a sentence of their own, in one. */
    private Optional<Finding> rest() {
        List<Gap> alone = first();
        List<Amount> amounts = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        boolean said = false;
        for (Gap gap : gaps) {
            Optional<Level> level = level(gap, false);
            if (!alone.contains(gap) && level.isPresent()) {
                Level found = level.get();
                amounts.add(found.days());
                parts.add(Words.capital(facts.names().brief(gap.laggard())) + " against "
                        + facts.names().brief(gap.leader()) + " is "
                        + (said ? found.textWithRange() : found.textWithSpread()));
                said |= showsSpread(found);
            }
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(Clause.HOW_FAR, "The other pairs.", String.join(". ", parts) + ".", amounts));
    }

    /** "With 58 days of early access, Ascend 950DT is ahead of AMD MI355X for 9 days, and of B200 not at all; ...". */
    Optional<String> headline() {
        List<Gap> shown = first().stream()
                .filter(gap -> level(gap, false).isPresent() || level(gap, true).isPresent())
                .toList();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        boolean software = shown.stream().noneMatch(gap -> level(gap, false).isPresent());
        List<String> parts = shown.stream()
                .flatMap(gap -> level(gap, software).map(level -> ahead(gap, level)).stream())
                .toList();
        boolean never = shown.stream()
                .allMatch(gap -> level(gap, software)
                        .map(level -> span(gap, level).high().isFromStart())
                        .orElse(true));
        String start = early()
                + leader()
                + (never
                        ? " is not ahead of "
                                + Words.list(shown.stream()
                                                .map(gap -> facts.names().withMaker(gap.laggard()))
                                                .toList())
                                        .replace(" and ", " or ")
                                + (software ? " in software" : "")
                        : " is ahead of " + String.join(", and of ", parts) + (software ? " in software" : ""));
        return Optional.of(start + (software ? "" : softwareClause(shown)) + contrast(shown.get(0), software));
    }

    private String ahead(Gap gap, Level level) {
        String whose = facts.names().withMaker(gap.laggard());
        Span span = span(gap, level);
        if (span.high().isFromStart()) {
            return whose + " not at all";
        }
        return span.low().isBeyond()
                ? whose + " to day " + Words.number(facts.horizon()) + " in "
                        + Words.runs(level.n() - level.byHorizon(), level.n())
                : whose + " for " + days(span);
    }

    /** When it is level, from the shortest wait over the study's alternatives to the longest. */
    private record Span(Level low, Level high) {}

    private Span span(Gap gap, Level own) {
        return span(scenario, gap, own);
    }

    private Span span(String where, Gap gap, Level own) {
        List<Level> all = models.stream()
                .filter(model -> model.experiment().scenarioNames().contains(where))
                .flatMap(model -> model.level(where, gap, own.software()).filter(Level::isDefined).stream())
                .toList();
        Comparator<Level> byDays =
                Comparator.comparingDouble(level -> level.days().value());
        return new Span(
                all.stream().min(byDays).orElse(own), all.stream().max(byDays).orElse(own));
    }

    /** "9 days", "8 to 10 days", "20 days to beyond day 180". */
    private String days(Span span) {
        String high = span.high().days().text();
        String low = span.low().days().text();
        if (span.high().isBeyond()) {
            return low + " to beyond day " + Words.number(facts.horizon());
        }
        return low.equals(high) ? high : SpokenUnit.DAYS.bare(span.low().days().value()) + " to " + high;
    }

    private String early() {
        double lead = facts.lead(scenario, gaps.get(0).leader());
        boolean more = first().stream().allMatch(gap -> lead > facts.lead(scenario, gap.laggard()));
        return lead > 0 && more ? "With " + SpokenUnit.DAYS.text(lead) + " of early access " : "";
    }

    private String softwareClause(List<Gap> shown) {
        Comparator<Span> byDays =
                Comparator.comparingDouble(span -> span.high().days().value());
        Optional<Span> longest = shown.stream()
                .flatMap(gap -> level(gap, true).map(level -> span(gap, level)).stream())
                .max(byDays);
        if (longest.isEmpty() || longest.get().high().isFromStart()) {
            return "";
        }
        Level level = longest.get().low();
        return level.isBeyond()
                ? "; its lead in software lasts to day " + Words.number(facts.horizon()) + " in "
                        + Words.runs(level.n() - level.byHorizon(), level.n())
                : "; its lead in software is gone after " + days(longest.get());
    }

    /** With two scenarios, what the other one gives: the question of A against B. */
    private String contrast(Gap gap, boolean software) {
        Experiment experiment = facts.experiment();
        if (experiment.scenarios().size() != 2) {
            return "";
        }
        String other = facts.others().get(0);
        return facts.level(other, gap, software)
                .filter(Level::isDefined)
                .filter(level -> !level.text()
                        .equals(level(gap, software).map(Level::text).orElse("")))
                .map(level -> "; under " + facts.names().told(other) + " " + howLong(span(other, gap, level)))
                .orElse("");
    }

    private String howLong(Span span) {
        if (span.high().isFromStart()) {
            return "not at all";
        }
        return span.low().isBeyond() ? "to the end" : "for " + days(span);
    }

    /** Days until level for each of the first pairs, then software, then speed on release day for a single pair. */
    List<BigNumber> numbers() {
        List<BigNumber> numbers = new ArrayList<>();
        first().forEach(gap -> level(gap, false).ifPresent(level -> numbers.add(number(gap, level))));
        first().stream()
                .findFirst()
                .ifPresent(gap -> level(gap, true).ifPresent(level -> numbers.add(number(gap, level))));
        if (first().size() == 1) {
            facts.ratio(scenario, gaps.get(0), 0)
                    .ifPresent(ratio -> numbers.add(new BigNumber(
                            ratio.text(),
                            "as fast as " + leader() + " on release day: " + laggard(gaps.get(0)),
                            ratio.spreadText(facts.horizon()),
                            ratio.value())));
        }
        return numbers;
    }

    private BigNumber number(Gap gap, Level level) {
        String speed = level.software()
                ? ""
                : facts.ratio(scenario, gap, (int) facts.horizon())
                        .map(ratio -> "; in the end " + ratio.text() + " as fast")
                        .orElse("");
        String whose = level.software() ? laggard(gap) + "’s software" : laggard(gap);
        String number = level.isBeyond()
                ? "over " + SpokenUnit.DAYS.text(facts.horizon())
                : level.days().text();
        return new BigNumber(
                number,
                "until " + whose + " is " + level.what() + " with " + leader() + speed,
                level.isFromStart() || level.isBeyond()
                        ? level.text()
                        : level.days().spreadText(facts.horizon()),
                level.days().value());
    }
}

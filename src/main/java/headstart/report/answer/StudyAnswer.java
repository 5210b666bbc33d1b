package headstart.report.answer;

import headstart.experiment.ParameterNote;
import headstart.experiment.result.PrimaryOutcome;
import headstart.experiment.result.StudyResults;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The answer of a study with scenarios: a market, a series of releases, pairs, or teams alone. */
public final class StudyAnswer {
    private static final int MOST_NUMBERS = 4;

    private final Facts facts;
    private final PairFindings pairs;
    private final TeamFindings teams;
    private final ReleaseFindings releases;
    private final MarketFindings market;
    private final OwnFindings own;

    private final List<PrimaryOutcome> primaries;

    private StudyAnswer(StudyResults results) {
        this(results, List.of(results));
    }

    private StudyAnswer(StudyResults results, List<StudyResults> models) {
        this.facts = new Facts(results.ofTeams());
        this.pairs = new PairFindings(
                facts, models.stream().map(model -> new Facts(model.ofTeams())).toList());
        this.teams = new TeamFindings(facts);
        this.releases = new ReleaseFindings(facts);
        this.market = new MarketFindings(new Facts(results));
        this.own = new OwnFindings(results);
        this.primaries = results.primaries();
    }

    /** The answer; the same results give the same words. */
    public static Answer of(StudyResults results, List<ParameterNote> notes) {
        StudyAnswer answer = new StudyAnswer(results);
        List<String> cautions = new ArrayList<>(answer.own.withdrawn());
        cautions.addAll(Cautions.of(answer.facts, notes));
        return new Answer(answer.own.headline().orElseGet(answer::headline), answer.numbers(), answer.told(), cautions);
    }

    /**
     * The headline over all alternatives of a study: from where to where its numbers go.
     *
     * @param models the study as it stands first
     */
    static String headline(List<StudyResults> models) {
        StudyAnswer answer = new StudyAnswer(models.get(0), models);
        return answer.own.headline().orElseGet(answer::headline);
    }

    private boolean hasPairs() {
        return !facts.experiment().gaps().isEmpty();
    }

    private String headline() {
        String found = market.isMarket()
                ? market.headline().orElse("")
                : releases.isSeries()
                        ? releases.headline()
                        : hasPairs() ? pairs.headline().orElse("") : "";
        String said = found.isEmpty() ? teams.headline().orElse("") : found;
        return said.isEmpty()
                ? String.format(
                        Locale.ROOT,
                        "%,d runs in each of %d scenarios, and nothing measured in them that a sentence could say",
                        facts.experiment().replications(),
                        facts.experiment().scenarios().size())
                : Words.capital(said);
    }

    private List<BigNumber> numbers() {
        List<BigNumber> numbers = new ArrayList<>();
        if (market.isMarket()) {
            numbers.addAll(market.numbers());
        } else if (releases.isSeries()) {
            numbers.addAll(releases.numbers());
        } else if (hasPairs()) {
            numbers.addAll(pairs.numbers());
            new CostFindings(facts)
                    .number(facts.experiment().gaps().get(0).laggard())
                    .ifPresent(numbers::add);
        }
        if (numbers.isEmpty()) {
            numbers.addAll(teams.numbers());
        }
        return numbers.subList(0, Math.min(MOST_NUMBERS, numbers.size()));
    }

    /** The author's sentences for a part of the question take the place of the program's. */
    private List<Finding> told() {
        List<Finding> program = findings();
        List<Finding> told = new ArrayList<>();
        for (Clause clause : Clause.values()) {
            List<Finding> ours = own.of(clause);
            told.addAll(
                    ours.isEmpty()
                            ? program.stream()
                                    .filter(finding -> finding.clause() == clause)
                                    .toList()
                            : ours);
        }
        return told;
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (market.isMarket()) {
            findings.addAll(market.findings());
        }
        if (releases.isSeries()) {
            findings.addAll(releases.findings());
        }
        if (hasPairs() && findings.isEmpty()) {
            findings.addAll(pairs.findings());
            new CostFindings(facts).finding().ifPresent(findings::add);
        }
        if (findings.isEmpty()) {
            findings.addAll(teams.findings());
        }
        List<Finding> decisions = new DecisionFindings(facts).findings();
        if (market.isMarket()) {
            findings.add(market.undo());
        } else if (releases.isSeries()) {
            findings.add(releases.undo());
        } else if (decisions.isEmpty() || !facts.others().isEmpty()) {
            findings.add(new UndoFindings(facts, hasPairs() ? pairs.first() : List.of()).finding());
        }
        findings.addAll(decisions);
        new PrimaryFinding(facts.experiment(), primaries).finding().ifPresent(findings::add);
        return findings;
    }
}

package headstart.report.answer;

import headstart.experiment.measure.Measure;
import headstart.experiment.measure.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A study that names no pair: how far each team is from what its chip can do. */
final class TeamFindings {
    private static final int MOST = 4;

    private final Facts facts;

    TeamFindings(Facts facts) {
        this.facts = facts;
    }

    /** What a team has of its attainable speed on the release day and at the end. */
    private record Team(String name, Optional<Amount> start, Optional<Amount> end) {}

    private List<Team> teams() {
        return facts.experiment().subjects().teams().stream()
                .map(team -> new Team(facts.names().brief(team), share(team, 0), share(team, (int) facts.horizon())))
                .limit(MOST)
                .toList();
    }

    private Optional<Amount> share(Subject team, int day) {
        return facts.measure(facts.scenario(), team, Measure.ROOFLINE_SHARE, day, SpokenUnit.SHARE);
    }

    Optional<String> headline() {
        return teams().stream()
                .filter(team -> team.start().isPresent() && team.end().isPresent())
                .findFirst()
                .map(team -> team.name() + " has " + text(team.start()) + " of its attainable speed on release day and "
                        + text(team.end()) + " on day " + Words.number(facts.horizon()));
    }

    private static String text(Optional<Amount> amount) {
        return amount.map(Amount::text).orElse("none");
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Team team : teams()) {
            if (team.start().isPresent() && team.end().isPresent()) {
                findings.add(Finding.of(
                        Clause.HOW_FAR,
                        Words.capital(team.name()) + ".",
                        "On release day it has " + of(team.start().get(), false) + ". On day "
                                + Words.number(facts.horizon()) + " it has "
                                + of(team.end().get(), !isSame(team.start().get())) + ".",
                        team.start().get(),
                        team.end().get()));
            }
        }
        return findings;
    }

    private static boolean isSame(Amount amount) {
        return amount.spread().filter(Spread::isPoint).isPresent();
    }

    /** "50 % of its attainable speed (21 to 90 % in 90 % of the runs)"; what the brackets hold is said once. */
    private String of(Amount amount, boolean said) {
        String whole = said ? amount.withRange(facts.horizon()) : amount.withSpread(facts.horizon());
        return amount.text() + " of its attainable speed"
                + whole.substring(amount.text().length());
    }

    List<BigNumber> numbers() {
        return teams().stream()
                .flatMap(team -> team.start().stream()
                        .map(start -> new BigNumber(
                                start.text(),
                                "of its attainable speed on release day: " + team.name(),
                                start.spreadText(facts.horizon()))))
                .toList();
    }
}

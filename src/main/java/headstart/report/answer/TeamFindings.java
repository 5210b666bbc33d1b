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
                        team.name() + ".",
                        "Of its attainable speed it has "
                                + withSpread(team.start().get()) + " on release day and "
                                + withSpread(team.end().get()) + " on day " + Words.number(facts.horizon()) + ".",
                        team.start().get(),
                        team.end().get()));
            }
        }
        return findings;
    }

    private String withSpread(Amount amount) {
        return amount.text() + " (" + amount.spreadText(facts.horizon()) + ")";
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

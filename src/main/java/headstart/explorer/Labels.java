package headstart.explorer;

import headstart.experiment.Experiment;
import headstart.experiment.measure.Subject;
import headstart.model.Chip;
import headstart.model.Team;
import java.util.ArrayList;
import java.util.List;

/** What teams, subjects and scenarios are called on the page. */
final class Labels {
    private final List<String> teams = new ArrayList<>();

    Labels(Experiment experiment) {
        List<Team> all = experiment.scenarios().get(0).parameters().teams();
        for (Team team : all) {
            boolean alone = all.stream()
                            .filter(other -> other.hardware()
                                    .name()
                                    .equals(team.hardware().name()))
                            .count()
                    == 1;
            teams.add(team.hardware() instanceof Chip chip ? ofChip(team, chip, alone) : words(team.name()));
        }
    }

    private static String ofChip(Team team, Chip chip, boolean alone) {
        String name = chip.name();
        int bracket = name.indexOf(" (");
        String shortName = bracket > 0 ? name.substring(0, bracket) : name;
        String full = shortName.startsWith(team.chipmaker()) ? shortName : team.chipmaker() + " " + shortName;
        return alone ? full : full + ", " + words(team.name());
    }

    String team(int index) {
        return teams.get(index);
    }

    String subject(Subject.Performer subject) {
        return subject instanceof Subject.Team team ? team(team.index()) : subject.name();
    }

    /** A key as words. */
    static String words(String key) {
        return key.replace("_x_", " × ").replace('_', ' ');
    }
}

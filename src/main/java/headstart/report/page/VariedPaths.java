package headstart.report.page;

import headstart.experiment.ParameterNote;
import headstart.experiment.sweep.Factor;
import headstart.experiment.sweep.FactorLaw;
import headstart.report.answer.SpokenNames;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the factors of a sweep vary, and so is no fact of the experiment or of a scenario. */
record VariedPaths(List<Factor> factors) {
    private static final int MOST_LEVELS = 15;
    private static final String ACCESS_RULE = "access_rule";

    /** Nothing is. */
    static final VariedPaths NOTHING = new VariedPaths(List.of());

    VariedPaths {
        factors = List.copyOf(factors);
    }

    /** The values as the reader must take them: in the place of one that a factor sets stands what it is drawn from. */
    List<ParameterNote> in(List<ParameterNote> notes) {
        return notes.stream()
                .map(note -> at(path(note)).map(value -> with(note, value)).orElse(note))
                .toList();
    }

    /** The place in the experiment, also of what a scenario sets. */
    private static String path(ParameterNote note) {
        return note.path().startsWith(ParameterNote.SCENARIOS)
                ? note.path().replaceFirst("scenarios\\.[^.]+\\.", "")
                : note.path();
    }

    private static ParameterNote with(ParameterNote note, String value) {
        return new ParameterNote(note.path(), value, note.unit(), note.source(), note.assumption(), false);
    }

    private Optional<String> at(String path) {
        return factors.stream()
                .filter(factor -> factor.paths().stream().anyMatch(set -> covers(set, path)))
                .findFirst()
                .map(factor -> "varied: " + law(factor));
    }

    private static boolean covers(String set, String path) {
        return path.equals(set) || path.startsWith(set + ".");
    }

    /** What becomes of a team's lead, if a factor sets it or the rule that gives it; notes name the teams that no rule touches. */
    Optional<String> lead(String team, List<ParameterNote> notes, SpokenNames names) {
        String path = "access." + team;
        Optional<String> own = factors.stream()
                .filter(factor -> factor.paths().stream().anyMatch(set -> covers(path + ".lead_days", set)))
                .findFirst()
                .map(factor -> "varied: " + law(factor));
        boolean named = notes.stream().anyMatch(note -> path(note).startsWith(path + "."));
        return own.isPresent() || named ? own : byRule(names);
    }

    private Optional<String> byRule(SpokenNames names) {
        return factors.stream()
                .filter(factor -> factor.paths().stream().anyMatch(set -> covers(ACCESS_RULE, set)))
                .findFirst()
                .map(factor -> "varied with " + names.factor(factor.name()));
    }

    /** What a factor is drawn from. */
    static String law(Factor factor) {
        if (factor.law() instanceof FactorLaw.Between between) {
            return NumberText.of(between.low()) + " to " + NumberText.of(between.high()) + ", "
                    + between.shape().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                    + (between.whole() ? ", whole numbers" : "");
        }
        List<Object> levels = ((FactorLaw.Levels) factor.law()).values();
        return levels.size() <= MOST_LEVELS
                ? levels.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : levels.size() + " levels from " + levels.get(0) + " to " + levels.get(levels.size() - 1);
    }
}

package headstart.report.figure;

import java.util.List;
import java.util.Optional;

/**
 * The scenarios of a study in which every access rule meets every export rule.
 *
 * @param access the access rules in the order of the scenarios
 * @param export the export rules likewise
 * @param baselineAccess the access rule of the baseline
 * @param baselineExport its export rule
 */
record RuleGrid(List<String> access, List<String> export, String baselineAccess, String baselineExport) {
    private static final String BETWEEN = "_x_";

    RuleGrid {
        access = List.copyOf(access);
        export = List.copyOf(export);
    }

    /** The grid, where every scenario is a combination of two choices and none is left out. */
    static Optional<RuleGrid> of(List<String> scenarios, String baseline) {
        List<String[]> parts =
                scenarios.stream().map(name -> name.split(BETWEEN, -1)).toList();
        if (parts.stream().anyMatch(part -> part.length != 2)) {
            return Optional.empty();
        }
        List<String> access = parts.stream().map(part -> part[0]).distinct().toList();
        List<String> export = parts.stream().map(part -> part[1]).distinct().toList();
        String[] own = baseline.split(BETWEEN, -1);
        RuleGrid grid = new RuleGrid(access, export, own[0], own[1]);
        boolean complete = access.size() > 1 && export.size() > 1 && access.size() * export.size() == parts.size();
        return complete ? Optional.of(grid) : Optional.empty();
    }

    static String scenario(String access, String export) {
        return access + BETWEEN + export;
    }

    /** Whether a scenario differs from the baseline in one rule only. */
    boolean changesOneRule(String scenario) {
        String[] parts = scenario.split(BETWEEN, -1);
        return parts[0].equals(baselineAccess) != parts[1].equals(baselineExport);
    }

    /** The scenario with the first access rule alone: the export rule is the baseline's. */
    String accessAlone() {
        return scenario(access.get(0), baselineExport);
    }

    /** The scenario with the first export rule alone. */
    String exportAlone() {
        return scenario(baselineAccess, export.get(0));
    }

    /** Whether the first scenario changes both rules, so that each of them can be looked at alone. */
    boolean startsWithBothChanged() {
        return !access.get(0).equals(baselineAccess) && !export.get(0).equals(baselineExport);
    }
}

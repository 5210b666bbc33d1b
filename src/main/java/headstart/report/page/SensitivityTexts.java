package headstart.report.page;

import headstart.calibration.CalibrationResults;
import headstart.calibration.FreeParameter;
import headstart.calibration.PriorSensitivity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What weaker and stronger priors would do to the numbers of a calibration. */
final class SensitivityTexts {
    private final List<PriorSensitivity> rows;
    private final Map<String, String> labels;

    SensitivityTexts(CalibrationResults results) {
        this.rows = results.sensitivities();
        this.labels = results.calibration().parameters().stream()
                .collect(Collectors.toMap(FreeParameter::name, FreeParameter::label));
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Which numbers move, and whose prior moves each most: those of the study first; of how many nothing can be said last. */
    String sentence() {
        List<PriorSensitivity> known = rows.stream()
                .filter(row -> row.verdict() != PriorSensitivity.Verdict.UNKNOWN)
                .toList();
        List<PriorSensitivity> headline =
                known.stream().filter(SensitivityTexts::isHeadline).toList();
        List<PriorSensitivity> others =
                known.stream().filter(row -> !isHeadline(row)).toList();
        int unknown = rows.size() - known.size();
        return Stream.of(
                        sentence(headline, "headline number"),
                        sentence(others, headline.isEmpty() ? "number" : "parameter and prediction"),
                        unknown == 0
                                ? ""
                                : "Of " + unknown + (unknown == rows.size() ? " numbers" : " others")
                                        + " too few draws are left to say whether priors move them.")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static boolean isHeadline(PriorSensitivity row) {
        return row.kind() == PriorSensitivity.Kind.HEADLINE;
    }

    private String sentence(List<PriorSensitivity> all, String what) {
        List<PriorSensitivity> moved =
                all.stream().filter(PriorSensitivity::moves).toList();
        if (all.isEmpty()) {
            return "";
        }
        String counted = all.size() + " " + what.replace(" and ", "s and ") + "s";
        return moved.isEmpty()
                ? "Weaker or stronger priors move none of " + counted + " by much."
                : "Priors move " + moved.size() + " of " + counted + ": "
                        + moved.stream().map(this::text).collect(Collectors.joining("; ")) + ".";
    }

    /** The same for the first screen: how many move, and the first of them by name, one of the study's if there is one. */
    String finding() {
        List<PriorSensitivity> moved = rows.stream()
                .filter(PriorSensitivity::moves)
                .sorted(Comparator.comparing(row -> !isHeadline(row)))
                .toList();
        return moved.isEmpty()
                ? sentence()
                : "Weaker or stronger priors move " + moved.size() + " of " + rows.size() + " numbers, among them "
                        + (isHeadline(moved.get(0)) ? "the study’s " : "")
                        + moved.get(0).label() + ".";
    }

    private String text(PriorSensitivity row) {
        return String.format(
                Locale.ROOT,
                "%s (%s with weaker priors, %s as it stands, %s with stronger; most by the prior of %s%s)",
                row.label(),
                NumberText.of(row.weakerPrior()),
                NumberText.of(row.median()),
                NumberText.of(row.strongerPrior()),
                mostBy(row),
                row.verdict() == PriorSensitivity.Verdict.CONFLICT ? "; the data pull too" : "; the data hardly speak");
    }

    private static String name(PriorSensitivity row) {
        return isHeadline(row) ? "the study’s " + row.label() : row.label();
    }

    private String mostBy(PriorSensitivity row) {
        return labels.getOrDefault(row.mostBy(), row.mostBy());
    }

    /** One line for each number, those that move first. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(sentence()));
        for (boolean moves : new boolean[] {true, false}) {
            rows.stream()
                    .filter(row -> row.moves() == moves)
                    .sorted(Comparator.comparing(row -> !isHeadline(row)))
                    .map(row -> String.format(
                            Locale.ROOT,
                            "  %-60s prior %.2f  data %.2f  %s",
                            name(row),
                            row.prior(),
                            row.likelihood(),
                            verdict(row)))
                    .forEach(lines::add);
        }
        return lines;
    }

    private static String verdict(PriorSensitivity row) {
        return switch (row.verdict()) {
            case STAYS -> "stays";
            case CONFLICT -> "moves: priors and data pull apart";
            case PRIOR_DECIDES -> "moves: the priors decide";
            case UNKNOWN -> "too few draws to say";
        };
    }

    PageTable table() {
        List<List<String>> cells = rows.stream()
                .map(row -> List.of(
                        name(row),
                        NumberText.of(row.prior()),
                        NumberText.of(row.likelihood()),
                        mostBy(row),
                        NumberText.of(row.weakerPrior()),
                        NumberText.of(row.median()),
                        NumberText.of(row.strongerPrior()),
                        verdict(row)))
                .toList();
        return new PageTable(
                "prior-sensitivity",
                "Prior sensitivity",
                "By how much the law of a number moves for a doubling of the power of priors, or of the likelihood (power-scaling, Kallioinen et al. 2024), on draws"
                        + " of the posterior that are weighed anew (Pareto-smoothed); numbers of the study are those of runs at these draws; 0.05 or more is said to move it. Medians with priors to the power of 0.8, 1 and 1.25, which lead from the"
                        + " bounds to the middle of each prior. All digits: prior_sensitivity.csv.",
                List.of("number", "priors", "data", "most by the prior of", "weaker", "median", "stronger", "verdict"),
                cells,
                "prior_sensitivity.csv");
    }
}

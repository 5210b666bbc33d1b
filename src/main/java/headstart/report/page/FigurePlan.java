package headstart.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which figures a reader sees at once, and under which part of the question; all others are folded.
 *
 * @param hero the one beside the answer
 * @param howFar two at most
 * @param undo two at most
 * @param folded the rest, in the order of the report
 */
public record FigurePlan(Optional<String> hero, List<String> howFar, List<String> undo, List<String> folded) {
    private static final int MOST = 2;

    /** In order of preference: the beginnings of names. */
    private static final List<String> HEROES = List.of(
            "hero",
            "share-days",
            "by-release",
            "share-kept",
            "ratio",
            "head-start-effect",
            "gap",
            "software-gap",
            "access-panel",
            "validation",
            "fit",
            "indices",
            "heat",
            "response",
            "main-effects",
            "stored-differences",
            "side-by-side-outcomes",
            "side-by-side",
            "adoption",
            "throughput");

    private static final List<String> HOW_FAR = List.of(
            "ratio",
            "gap",
            "software-ratio",
            "software-gap",
            "days-to-parity",
            "releases",
            "adoption",
            "roofline-share",
            "main-effects",
            "fit",
            "ridge",
            "side-by-side");

    private static final List<String> UNDO = List.of(
            "access-by-export",
            "value-of-a-day",
            "head-start-effect",
            "ranking",
            "difference-software-gap",
            "response",
            "scores",
            "corner");

    public FigurePlan {
        howFar = List.copyOf(howFar);
        undo = List.copyOf(undo);
        folded = List.copyOf(folded);
    }

    /** The plan for figures of these names. */
    public static FigurePlan of(List<String> names) {
        List<String> left = new ArrayList<>(names);
        Optional<String> hero = take(left, HEROES, 1).stream().findFirst();
        List<String> undo = take(left, UNDO, MOST);
        List<String> howFar = take(left, HOW_FAR, MOST);
        return new FigurePlan(hero, howFar, undo, left);
    }

    private static List<String> take(List<String> left, List<String> wanted, int most) {
        List<String> taken = new ArrayList<>();
        for (String start : wanted) {
            left.stream()
                    .filter(name -> name.equals(start) || name.startsWith(start + "-"))
                    .filter(name -> !taken.contains(name))
                    .findFirst()
                    .filter(name -> taken.size() < most)
                    .ifPresent(taken::add);
        }
        left.removeAll(taken);
        return taken;
    }
}

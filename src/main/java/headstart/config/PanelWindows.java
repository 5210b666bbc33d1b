package headstart.config;

import headstart.calibration.PanelRow;
import headstart.calibration.Target;
import headstart.config.document.Tree;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/**
 * The days of the early and of the late measurement that make a share.
 *
 * @param early days of the early one
 * @param late days of the late one
 */
record PanelWindows(Days early, Days late) {
    /** Days that are named one by one. */
    private static final int SHOWN = 6;

    /** An interval of days, both ends included. */
    record Days(double low, double high) {
        boolean holds(double day) {
            return day >= low && day <= high;
        }

        @Override
        public String toString() {
            return Tree.show(low) + " to " + Tree.show(high);
        }
    }

    /** The first early measurement of a series over its last late one; none where it has not both. */
    Optional<PanelRow.Share> share(Target target) {
        double[] days = target.days();
        OptionalInt first = IntStream.range(0, days.length)
                .filter(i -> early.holds(days[i]))
                .findFirst();
        OptionalInt last =
                IntStream.range(0, days.length).filter(i -> late.holds(days[i])).reduce((a, b) -> b);
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PanelRow.Share(
                target.series(),
                days[first.getAsInt()],
                days[last.getAsInt()],
                FastMath.log(target.values()[first.getAsInt()] / target.values()[last.getAsInt()]),
                target.point(),
                target.noise(),
                target.weight()));
    }

    /** What is missing for a share on these days; empty if nothing is. */
    String missing(double[] days) {
        String measured = days.length > SHOWN
                ? Tree.show(days[0]) + " to " + Tree.show(days[days.length - 1]) + " (" + days.length + ")"
                : Arrays.stream(days).mapToObj(Tree::show).collect(Collectors.joining(", "));
        boolean isEarly = Arrays.stream(days).anyMatch(early::holds);
        boolean isLate = Arrays.stream(days).anyMatch(late::holds);
        if (isEarly && isLate) {
            return "";
        }
        String lacks = isEarly
                ? "none on days " + late
                : isLate ? "none on days " + early : "none on days " + early + " and none on days " + late;
        return "measured on day" + (days.length == 1 ? " " : "s ") + measured + ": " + lacks;
    }
}

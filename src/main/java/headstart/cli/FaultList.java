package headstart.cli;

import headstart.config.document.Fault;
import headstart.config.document.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** All faults of a file in one message. */
final class FaultList {
    /** So many are printed: who mends these sees the next. */
    private static final int MOST = 100;

    private FaultList() {}

    static String text(Path file, List<Fault> faults) {
        String head = file + " has " + Texts.count(faults.size(), "fault", "faults") + ":";
        int more = faults.size() - MOST;
        return faults.stream()
                .limit(MOST)
                .map(fault -> "  " + place(file, fault) + fault.message().replace("\n", "\n    "))
                .collect(Collectors.joining("\n", head + "\n", more > 0 ? "\n  and " + more + " more." : ""));
    }

    /** The line that a fault stands in, and its file where that is another; or that the command line set it. */
    private static String place(Path file, Fault fault) {
        return fault.place().map(place -> place(file, place)).orElse("");
    }

    private static String place(Path file, Place place) {
        if (!place.isInFile()) {
            return place.file() + ": ";
        }
        return (isSame(file, place.file()) ? "" : place.file() + ", ") + "line " + place.line() + ": ";
    }

    private static boolean isSame(Path file, String other) {
        return file.toAbsolutePath()
                .normalize()
                .equals(Path.of(other).toAbsolutePath().normalize());
    }
}

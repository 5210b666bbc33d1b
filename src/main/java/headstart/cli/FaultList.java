package headstart.cli;

import headstart.config.document.Fault;
import headstart.config.document.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** All faults of a file in one message. */
final class FaultList {
    private FaultList() {}

    static String text(Path file, List<Fault> faults) {
        String head = file + " has " + Texts.count(faults.size(), "fault", "faults") + ":";
        return faults.stream()
                .map(fault -> "  " + place(file, fault) + fault.message().replace("\n", "\n    "))
                .collect(Collectors.joining("\n", head + "\n", ""));
    }

    /** The line that a fault stands in, and its file where that is another. */
    private static String place(Path file, Fault fault) {
        return fault.place()
                .filter(Place::isInFile)
                .map(place -> (isSame(file, place.file()) ? "" : place.file() + ", ") + "line " + place.line() + ": ")
                .orElse("");
    }

    private static boolean isSame(Path file, String other) {
        return file.toAbsolutePath()
                .normalize()
                .equals(Path.of(other).toAbsolutePath().normalize());
    }
}

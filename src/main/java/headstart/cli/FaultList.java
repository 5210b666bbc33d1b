package headstart.cli;

import headstart.config.Fault;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** All faults of a file in one message. */
final class FaultList {
    private FaultList() {}

    static String text(Path file, List<Fault> faults) {
        String head = file + " has " + Texts.count(faults.size(), "fault", "faults") + ":";
        return faults.stream()
                .map(fault -> "  " + fault.message().replace("\n", "\n    "))
                .collect(Collectors.joining("\n", head + "\n", ""));
    }
}

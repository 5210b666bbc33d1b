package headstart.cli;

import headstart.config.Reading;
import headstart.explorer.ExplorePage;
import headstart.explorer.ExplorerStudy;
import headstart.report.page.TryIt;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whether the report holds the simulator, so that its reader can ask "and if it had been three weeks?". */
final class LiveOption {
    /** What a page may grow by, characters. */
    private static final int MOST = 600_000;
    /** The file beside the report that a saved state extends, and a command line names. */
    private static final String STORED = "experiment.yaml";

    @Option(
            names = "--live",
            negatable = true,
            description = "Put the simulator into report.html as \"Try it\" (default: for studies of up to 600 kB).")
    private Optional<Boolean> live = Optional.empty();

    /** The section for a study; the page says why there is none, unless none is wanted. */
    TryIt of(Reading.Loaded loaded) {
        if (!live.orElse(true)) {
            return TryIt.NONE;
        }
        ExplorerStudy study = ExplorerStudy.of(loaded, STORED);
        Optional<String> refusal = study.refusal();
        if (refusal.isPresent()) {
            return TryIt.leftOut(refusal.get().replace("\n", " "));
        }
        if (!ExplorePage.isPossible()) {
            return TryIt.leftOut("this build of Headstart has none.");
        }
        ExplorePage.Embedded section = ExplorePage.embedded(study);
        int size = section.parts().length()
                + section.style().length()
                + section.script().length();
        return size > MOST && live.isEmpty()
                ? TryIt.leftOut("it would make this file " + size / 1000 + " kB larger; report DIR --live puts it in.")
                : TryIt.of(section.style(), section.parts(), section.script());
    }
}

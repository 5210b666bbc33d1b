package headstart.store;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Names that files of Headstart can have. They count where its own list of a directory is lost, or older than the lists. */
final class KnownNames {
    /** Names that every study has. */
    static final List<String> ALWAYS = List.of(RunDirectory.JOURNAL, RunDirectory.EXPERIMENT, RunDirectory.MANIFEST);

    /** Names in the directory itself. */
    static final List<String> TOP = top();

    private static final Pattern FIGURE = Pattern.compile("figures/[^/]+\\.(svg|png|csv|pdf)");

    private KnownNames() {}

    private static List<String> top() {
        List<String> names = new ArrayList<>(List.of(
                RunDirectory.JOURNAL,
                RunDirectory.EXPERIMENT,
                RunDirectory.MANIFEST,
                RunDirectory.REPORT,
                DataPackage.FILE,
                Export.SERIES,
                "report.md",
                "report.pdf",
                SideBySideTable.FILE,
                StoredDifferenceTable.FILE));
        StudyTables.all(List.of()).forEach(table -> names.add(table.file()));
        names.addAll(SweepTables.FILES);
        names.addAll(RangeColumns.files());
        names.addAll(CalibrationTables.FILES);
        return List.copyOf(names);
    }

    static boolean areHeadstarts(String name) {
        return TOP.contains(name) || FIGURE.matcher(name).matches();
    }
}

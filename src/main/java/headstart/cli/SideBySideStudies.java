package headstart.cli;

import headstart.experiment.result.StudyResults;
import headstart.report.SideBySideReport;
import headstart.report.study.ReportedStudy;
import headstart.report.study.SideBySide;
import headstart.store.Claim;
import headstart.store.Manifest;
import headstart.store.SideBySideTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Stored studies on one page: checked before anything is rebuilt, gathered while each is, written at the end. */
final class SideBySideStudies {
    private final List<Path> paths;
    private final Path output;
    private final List<ReportedStudy> studies = new ArrayList<>();

    private SideBySideStudies(List<Path> paths, Path output) {
        this.paths = paths;
        this.output = output;
    }

    static SideBySideStudies of(List<Path> paths, List<StoredStudy> stored, Optional<Path> output) throws IOException {
        String names = paths.stream().map(SideBySideStudies::name).collect(Collectors.joining("-"));
        Path directory = output.orElse(Path.of("results", "report-" + names));
        if (!SideBySideTable.isFree(directory)) {
            throw new InputException(directory + " holds something else than studies side by side."
                    + "\nMaybe give another directory with -o.");
        }
        stored.forEach(SideBySideStudies::check);
        return new SideBySideStudies(paths, directory);
    }

    private static void check(StoredStudy study) {
        Path path = study.directory().path();
        if (study.sweep().isPresent() || study.calibration().isPresent()) {
            throw new InputException(path + " holds a " + (study.sweep().isPresent() ? "sweep" : "calibration")
                    + ", but only studies, which `headstart run` or `compare` left, can stand side by side."
                    + "\nMaybe rebuild its report alone: headstart report " + Shell.word(path));
        }
        if (study.manifest().status() != Manifest.Status.COMPLETE) {
            throw new InputException(
                    path + " holds an unfinished study." + "\nMaybe finish it with: " + study.command());
        }
    }

    private static String name(Path path) {
        return path.toAbsolutePath().normalize().getFileName().toString();
    }

    void add(StoredStudy study, StudyResults results) {
        String name = name(study.directory().path());
        boolean taken = studies.stream().anyMatch(other -> other.label().equals(name));
        studies.add(new ReportedStudy(
                taken ? name + "-" + (studies.size() + 1) : name,
                results,
                study.loaded().notes(),
                Study.provenance(study.manifest()),
                study.manifest().codeDigest()));
    }

    /** Leaves the table; the figures and the page follow from the report. */
    SideBySideReport table(Claim claim) throws IOException {
        SideBySide shared = new SideBySide(studies);
        List<SideBySideTable.Row> rows = new ArrayList<>();
        shared.outcomes()
                .forEach(row -> row.byStudy()
                        .forEach((study, summary) -> rows.add(new SideBySideTable.Row(
                                row.scenario(),
                                row.subject(),
                                row.column().name(),
                                studies.get(study).label(),
                                summary))));
        SideBySideTable.write(claim, rows);
        return new SideBySideReport(shared, "headstart report " + Shell.words(paths));
    }

    Path output() {
        return output;
    }
}

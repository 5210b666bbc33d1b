package headstart.cli;

import headstart.experiment.result.StoredComparison;
import headstart.experiment.result.StoredOutcomes;
import headstart.report.ComparisonReport;
import headstart.store.Claim;
import headstart.store.Manifest;
import headstart.store.RunDirectory;
import headstart.store.Staging;
import headstart.store.StoredDifferenceTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** Compares what stored studies found, without playing a run. */
final class StoredStudies {
    private StoredStudies() {}

    /** Writes the comparison of the studies in these directories. */
    @SuppressWarnings("try") // The stages act by being there.
    static void compare(
            List<Path> directories,
            String baseline,
            PluginOption plugins,
            StudyOptions options,
            Path output,
            CommandSpec spec)
            throws IOException {
        boolean quiet = options.isQuiet();
        PrintWriter err = spec.commandLine().getErr();
        if (!StoredDifferenceTable.isFree(output)) {
            throw new InputException(output + " holds something else than a comparison of stored results."
                    + "\nMaybe give another directory with -o.");
        }
        StoredComparison comparison;
        List<StoredStudy> studies = new ArrayList<>();
        List<StoredOutcomes> outcomes = new ArrayList<>();
        try (Stage stage = Stage.of("reading and comparing", err, quiet)) {
            for (Path directory : directories) {
                studies.add(read(directory, plugins));
                outcomes.add(outcomes(studies.get(studies.size() - 1), outcomes));
            }
            comparison = comparison(outcomes, baseline);
        }
        comparison.lostPairing().ifPresent(err::println);
        String names = Shell.words(directories);
        try (Claim claim = RunDirectory.at(output).claim();
                Staging report = claim.stage();
                Stage stage = Stage.of("figures and report", err, quiet)) {
            StoredDifferenceTable.write(claim, comparison);
            new ComparisonReport(comparison, "headstart compare " + names + " --baseline " + Shell.word(baseline))
                    .write(report::put);
            StoredFigures figures = new StoredFigures(report::put, options.threads());
            for (int i = 0; i < studies.size(); i++) {
                figures.draw(studies.get(i), outcomes.get(i).label()).forEach(err::println);
            }
            claim.publish(report);
        }
        spec.commandLine().getOut().println("Report: " + output.resolve("report.html"));
    }

    private static StoredStudy read(Path directory, PluginOption plugins) throws IOException {
        StoredStudy study = StoredStudy.at(directory, plugins, file -> !StoredStudy.isOfReport(file));
        if (study.sweep().isPresent() || study.manifest().status() != Manifest.Status.COMPLETE) {
            throw new InputException(directory + " must hold a complete study, not "
                    + (study.sweep().isPresent() ? "a sweep." : "an unfinished one.\nMaybe finish it with: ")
                    + (study.sweep().isPresent() ? "" : study.command()));
        }
        return study;
    }

    private static StoredOutcomes outcomes(StoredStudy study, List<StoredOutcomes> before) throws IOException {
        String name = study.directory()
                .path()
                .toAbsolutePath()
                .normalize()
                .getFileName()
                .toString();
        boolean taken = before.stream().anyMatch(other -> other.label().equals(name));
        return new StoredOutcomes(
                taken ? name + "-" + (before.size() + 1) : name,
                study.experiment(),
                study.directory().tables(study.experiment()).outcomes(),
                study.manifest().codeDigest());
    }

    private static StoredComparison comparison(List<StoredOutcomes> studies, String baseline) {
        try {
            return StoredComparison.of(studies, baseline);
        } catch (IllegalArgumentException e) {
            throw new InputException("--" + e.getMessage());
        }
    }
}

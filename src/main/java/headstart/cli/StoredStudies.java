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
            List<Path> directories, String baseline, PluginOption plugins, Path output, CommandSpec spec, boolean quiet)
            throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        if (!StoredDifferenceTable.isFree(output)) {
            throw new InputException(output + " holds something else than a comparison of stored results."
                    + "\nMaybe give another directory with -o.");
        }
        StoredComparison comparison;
        try (Stage stage = Stage.of("reading and comparing", err, quiet)) {
            List<StoredOutcomes> studies = new ArrayList<>();
            for (Path directory : directories) {
                studies.add(read(directory, plugins, studies));
            }
            comparison = comparison(studies, baseline);
        }
        comparison.lostPairing().ifPresent(err::println);
        String names = Shell.words(directories);
        try (Claim claim = RunDirectory.at(output).claim();
                Staging report = claim.stage();
                Stage stage = Stage.of("figures and report", err, quiet)) {
            StoredDifferenceTable.write(claim, comparison);
            new ComparisonReport(comparison, "headstart compare " + names + " --baseline " + Shell.word(baseline))
                    .write(report::put);
            claim.publish(report);
        }
        spec.commandLine().getOut().println("Report: " + output.resolve("report.html"));
    }

    private static StoredOutcomes read(Path directory, PluginOption plugins, List<StoredOutcomes> before)
            throws IOException {
        StoredStudy study = StoredStudy.at(directory, plugins, file -> !StoredStudy.isOfReport(file));
        if (study.sweep().isPresent() || study.manifest().status() != Manifest.Status.COMPLETE) {
            throw new InputException(directory + " must hold a complete study, not "
                    + (study.sweep().isPresent() ? "a sweep." : "an unfinished one.\nMaybe finish it with: ")
                    + (study.sweep().isPresent() ? "" : study.command()));
        }
        String name = directory.toAbsolutePath().normalize().getFileName().toString();
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

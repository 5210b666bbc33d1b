package headstart.cli;

import headstart.calibration.Calibration;
import headstart.calibration.CalibrationResults;
import headstart.experiment.StudyResults;
import headstart.experiment.sweep.Sweep;
import headstart.experiment.sweep.SweepResults;
import headstart.report.CalibrationReport;
import headstart.report.Provenance;
import headstart.report.Report;
import headstart.report.StudyReport;
import headstart.report.SweepReport;
import headstart.report.chart.Theme;
import headstart.statistics.Numbers;
import headstart.store.Claim;
import headstart.store.Manifest;
import headstart.store.StoredSweepRuns;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Rebuilds figures and report from stored tables; never simulates. */
@Command(
        name = "report",
        description = "Rebuild figures and report from stored results, without simulating.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "DIR", description = "Result directories.")
    private List<Path> paths = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "html (default), md for GitHub-flavoured Markdown, or pdf for paper.")
    private Format format = Format.HTML;

    @Option(
            names = "--figure",
            paramLabel = "NAME",
            description =
                    "Draw this figure alone, in the size of a publication: as SVG and PNG, or with --format pdf as PDF.")
    private Optional<String> figure = Optional.empty();

    @Option(names = "--width", paramLabel = "MM", description = "Its width in millimetres (default: ${DEFAULT-VALUE}).")
    private double widthMm = 180;

    @Option(names = "--dpi", paramLabel = "N", description = "Its dots per inch as PNG (default: ${DEFAULT-VALUE}).")
    private double dpi = 300;

    @Option(
            names = "--theme",
            paramLabel = "THEME",
            description = "Its colours, or those of all figures of a PDF: light or dark for screens, print for paper"
                    + " (default: light, of a PDF print).")
    private Optional<Theme> theme = Optional.empty();

    @Option(
            names = "-o",
            paramLabel = "DIR",
            description = "Where the page of two or more studies side by side goes (default: results/report-NAMES).")
    private Optional<Path> output = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** In which form the report is written. */
    enum Format {
        HTML,
        MD,
        PDF
    }

    @Override
    public Integer call() throws IOException {
        check("--width", widthMm, 20, 1000);
        check("--dpi", dpi, 30, 2400);
        if (figure.isPresent() && format == Format.MD) {
            throw new InputException("--format (md) writes a whole report, but --figure (" + figure.get()
                    + ") asks for one figure.\nMaybe leave out one of them, or give --format pdf.");
        }
        List<StoredStudy> studies = new ArrayList<>();
        for (Path path : paths) {
            studies.add(StoredStudy.at(path));
        }
        Optional<SideBySideStudies> together = together(studies);
        for (StoredStudy study : studies) {
            rebuild(study, together);
        }
        if (together.isPresent()) {
            Report page = together.get().table();
            if (format == Format.MD) {
                // Markdown links figures, which a new directory does not have yet.
                page.write(together.get().output());
            }
            write(together.get().output(), page);
        }
        return ExitCode.DONE;
    }

    /** Two or more studies also stand on a page of their own, unless a single figure of each is asked for. */
    private Optional<SideBySideStudies> together(List<StoredStudy> studies) throws IOException {
        if (studies.size() < 2 || figure.isPresent()) {
            if (output.isPresent()) {
                throw new InputException("-o (" + output.get()
                        + ") is where two or more studies stand side by side, which a single directory or --figure does not"
                        + " make.\nMaybe leave it out: reports are rebuilt in place.");
            }
            return Optional.empty();
        }
        return Optional.of(SideBySideStudies.of(paths, studies, output));
    }

    private static void check(String option, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new InputException(option + " (" + Numbers.toText(value) + ") must be from " + Numbers.toText(low)
                    + " to " + Numbers.toText(high) + ".");
        }
    }

    private void rebuild(StoredStudy study, Optional<SideBySideStudies> together) throws IOException {
        if (study.sweep().isPresent()) {
            rebuildSweep(study, study.sweep().get());
            return;
        }
        if (study.calibration().isPresent()) {
            rebuildCalibration(study, study.calibration().get());
            return;
        }
        if (study.manifest().status() != Manifest.Status.COMPLETE) {
            throw new InputException(study.directory().path() + " holds an unfinished study."
                    + "\nMaybe finish it with: " + study.command());
        }
        try (Claim claim = study.directory().claim()) {
            StudyResults results = study.directory().results(study.experiment());
            write(study, new StudyReport(results, study.loaded().notes(), Study.provenance(study.manifest())));
            claim.complete(study.manifest().withFiles(claim.digests()));
            together.ifPresent(page -> page.add(study, results));
        }
    }

    private void rebuildCalibration(StoredStudy study, Calibration calibration) throws IOException {
        try (Claim claim = study.directory().claim()) {
            CalibrationResults results = study.directory().results(calibration);
            write(study, new CalibrationReport(results, study.loaded().notes(), Study.provenance(study.manifest())));
            claim.complete(study.manifest().withFiles(claim.digests()));
        }
    }

    /** A sweep shows what it has at any moment, also while another process plays it: only the report is written then. */
    private void rebuildSweep(StoredStudy study, Sweep sweep) throws IOException {
        try (StoredSweepRuns runs = study.directory().sweepRuns(sweep.plan())) {
            SweepResults results = SweepResults.of(sweep, runs);
            Provenance provenance = Study.provenance(study.manifest(), results.completed(), results.failed());
            write(study, new SweepReport(results, study.loaded().notes(), provenance));
            if (results.missing() > 0) {
                spec.commandLine()
                        .getErr()
                        .println("The sweep is partial: " + results.missing() + " of "
                                + sweep.plan().size() + " runs are not played yet. It goes on with: "
                                + study.command());
            }
        }
        if (study.manifest().status() == Manifest.Status.COMPLETE) {
            try (Claim claim = study.directory().claim()) {
                claim.complete(study.manifest().withFiles(claim.digests()));
            }
        }
    }

    private void write(StoredStudy study, Report report) throws IOException {
        write(study.directory().path(), report);
    }

    private void write(Path directory, Report report) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (figure.isPresent()) {
            out.println("Figure: " + drawn(report, directory, figure.get()));
            return;
        }
        switch (format) {
            case MD -> out.println("Report: " + report.writeMarkdown(directory));
            case PDF -> out.println("Report: " + report.writePdf(directory, theme.orElse(Theme.PRINT)));
            case HTML -> {
                report.write(directory);
                out.println("Report: " + directory.resolve("report.html"));
            }
        }
    }

    private Path drawn(Report report, Path directory, String name) throws IOException {
        try {
            return format == Format.PDF
                    ? report.writeFigurePdf(directory, name, widthMm, theme.orElse(Theme.PRINT))
                    : report.writeFigure(directory, name, widthMm, dpi, theme.orElse(Theme.LIGHT));
        } catch (IllegalArgumentException e) {
            throw new InputException("--figure: " + e.getMessage());
        }
    }
}

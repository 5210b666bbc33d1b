package headstart.cli;

import headstart.calibration.AlternativeFit;
import headstart.calibration.Calibration;
import headstart.calibration.CalibrationResults;
import headstart.experiment.AlternativeResults;
import headstart.experiment.result.StudyResults;
import headstart.experiment.sweep.Sweep;
import headstart.experiment.sweep.SweepResults;
import headstart.report.CalibrationReport;
import headstart.report.Report;
import headstart.report.StudyReport;
import headstart.report.SweepReport;
import headstart.report.WrittenFigure;
import headstart.report.answer.ModelRange;
import headstart.report.chart.NoRoomException;
import headstart.report.figure.FigureOrder;
import headstart.report.page.TryIt;
import headstart.report.study.Provenance;
import headstart.store.Beside;
import headstart.store.Claim;
import headstart.store.Manifest;
import headstart.store.RunDirectory;
import headstart.store.Staging;
import headstart.store.StoredSweepRuns;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private FigureOptions figures = new FigureOptions();

    @Mixin
    private LiveOption live = new LiveOption();

    @Option(
            names = "-o",
            paramLabel = "DIR",
            description = "Where the page of two or more studies side by side goes (default: results/report-NAMES).")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--threads", paramLabel = "N", description = "Threads to use (default: all of the machine's).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private PluginOption plugins = new PluginOption();

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
        FigureOptions.within("--threads", threads, 1, Integer.MAX_VALUE);
        return Beside.within(threads, this::rebuilt);
    }

    private Stage stage(String what) {
        return Stage.of(what, spec.commandLine().getErr(), false);
    }

    /** What is read, while whoever waits is told so. */
    @SuppressWarnings("try") // The stage acts by being there.
    private <T> T reading(Beside.Work<T> read) throws IOException {
        try (Stage stage = stage("reading")) {
            return read.call();
        }
    }

    private int rebuilt() throws IOException {
        figures.check();
        if (figures.figure().isPresent() && format == Format.MD) {
            throw new InputException("--format (md) writes a whole report, but --figure ("
                    + figures.figure().get()
                    + ") asks for one figure.\nMaybe leave out one of them, or give --format pdf.");
        }
        List<StoredStudy> studies = new ArrayList<>();
        for (Path path : paths) {
            studies.add(reading(() -> StoredStudy.at(path, plugins, file -> !StoredStudy.isOfReport(file))));
        }
        Optional<SideBySideStudies> together = together(studies);
        for (StoredStudy study : studies) {
            rebuild(study, together);
        }
        if (together.isPresent()) {
            sideBySide(together.get());
        }
        return ExitCode.DONE;
    }

    @SuppressWarnings("try") // The stage acts by being there.
    private void sideBySide(SideBySideStudies together) throws IOException {
        try (Claim claim = RunDirectory.at(together.output()).claim();
                Staging files = claim.stage();
                Stage stage = stage("studies side by side")) {
            Report page = together.table(claim);
            if (format == Format.MD) {
                // Markdown links figures, which a new directory does not have yet.
                page.write(files::put);
            }
            String name = write(page, files, () -> TryIt.NONE);
            claim.publish(files);
            stage.close();
            say(together.output(), name);
        }
    }

    /** Two or more studies also stand on a page of their own, unless a single figure of each is asked for. */
    private Optional<SideBySideStudies> together(List<StoredStudy> studies) throws IOException {
        if (studies.size() < 2 || figures.figure().isPresent() || figures.isList()) {
            if (output.isPresent()) {
                throw new InputException("-o (" + output.get()
                        + ") is where two or more studies stand side by side, which a single directory or --figure does not"
                        + " make.\nMaybe leave it out: reports are rebuilt in place.");
            }
            return Optional.empty();
        }
        return Optional.of(SideBySideStudies.of(paths, studies, output));
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
        StudyResults results = reading(() -> study.directory().results(study.experiment(), threads));
        Manifest manifest = withCurves(study, results);
        List<AlternativeResults<StudyResults>> all = reading(() -> StoredAlternatives.of(
                study, results, other -> other.directory().results(other.experiment(), ModelRange.OF_CURVES, threads)));
        renew(study, new StudyReport(results, study.loaded().notes(), Study.provenance(manifest)).with(all), manifest);
        together.ifPresent(page -> page.add(study, results));
    }

    /** A study that was left without a page, such as an alternative, gets the tables behind its curves with it. */
    private Manifest withCurves(StoredStudy study, StudyResults results) throws IOException {
        if (study.directory().hasCurves()
                || figures.isList()
                || figures.figure().isPresent()) {
            return study.manifest();
        }
        try (Claim claim = study.directory().claim()) {
            return claim.addCurves(study.manifest(), results);
        }
    }

    private void rebuildCalibration(StoredStudy study, Calibration calibration) throws IOException {
        CalibrationResults results = reading(() -> study.directory().results(calibration));
        List<AlternativeFit> all = reading(() -> StoredAlternatives.ofCalibration(study, results));
        renew(
                study,
                new CalibrationReport(results, study.loaded().notes(), Study.provenance(study.manifest()))
                        .with(all)
                        .asking(study.experiment().figures()),
                study.manifest());
    }

    /** Puts the report of a complete study in the place of the one before. */
    @SuppressWarnings("try") // The interruption acts by being there.
    private void renew(StoredStudy study, Report report, Manifest manifest) throws IOException {
        if (isListed(report)) {
            return;
        }
        try (Interruption interruption = new Interruption(
                        "the results are kept; the same command writes the report.",
                        spec.commandLine().getErr());
                Claim claim = study.directory().claim();
                Staging files = claim.stage()) {
            String name = shown(report, files, study);
            claim.renew(manifest, files);
            say(study.directory().path(), name);
        }
    }

    @SuppressWarnings("try") // The stage acts by being there.
    private String shown(Report report, Staging files, StoredStudy study) throws IOException {
        try (Stage stage = stage("figures and report")) {
            return write(report, files, () -> live.of(study.loaded()));
        }
    }

    private void rebuildSweep(StoredStudy study, Sweep sweep) throws IOException {
        try (StoredSweepRuns runs = study.directory().sweepRuns(sweep.plan())) {
            SweepResults results = reading(() -> SweepResults.of(sweep, runs));
            Provenance provenance = Study.provenance(study.manifest(), results.completed(), results.failed());
            Report report = new SweepReport(
                    results,
                    study.loaded().notes(),
                    provenance,
                    reading(() -> StoredAlternatives.ofSweep(study, results)));
            boolean complete = study.manifest().status() == Manifest.Status.COMPLETE;
            if (complete) {
                // A journal that reads back short makes no complete sweep.
                renew(
                        study,
                        report,
                        results.missing() == 0
                                ? study.manifest()
                                : study.manifest().running());
            } else {
                publishPartial(study, report);
            }
            if (results.missing() > 0) {
                spec.commandLine()
                        .getErr()
                        .println("The sweep is partial: " + results.missing() + " of "
                                + sweep.plan().size() + " runs "
                                + (complete ? "are lost from journal.bin" : "are not played yet")
                                + ". It goes on with: " + study.command());
            }
        }
    }

    /** A sweep shows what it has at any moment, also while another process plays it: only the report is written then. */
    private void publishPartial(StoredStudy study, Report report) throws IOException {
        if (isListed(report)) {
            return;
        }
        try (Claim claim = study.directory().claim();
                Staging files = claim.stage()) {
            String name = write(report, files, () -> live.of(study.loaded()));
            files.commit();
            say(study.directory().path(), name);
        } catch (Claim.InUse e) {
            try (Staging files = study.directory().stage()) {
                String name = write(report, files, () -> live.of(study.loaded()));
                files.commit();
                say(study.directory().path(), name);
            }
        }
    }

    /** Whether only the names of figures are asked for, which then are told. */
    private boolean isListed(Report report) {
        if (figures.isList()) {
            report.offers().forEach(offer -> spec.commandLine().getOut().println(offer.name() + "  " + offer.title()));
        }
        return figures.isList();
    }

    private void say(Path directory, String name) {
        spec.commandLine()
                .getOut()
                .println((figures.figure().isPresent() ? "Figure: " : "Report: ") + directory.resolve(name));
    }

    /** Writes what is asked for; gives the name of the file that the user is told of. */
    private String write(Report report, Staging files, Supplier<TryIt> tryIt) throws IOException {
        if (figures.figure().isPresent()) {
            return drawn(report.in(figures.language()), files);
        }
        return switch (format) {
            case MD -> report.writeMarkdown(files::put);
            case PDF -> {
                report.writePdf(files::put, figures.theme(true))
                        .forEach(spec.commandLine().getErr()::println);
                yield "report.pdf";
            }
            case HTML -> {
                report.write(files::put, tryIt.get()).forEach(spec.commandLine().getErr()::println);
                yield "report.html";
            }
        };
    }

    private String drawn(Report report, Staging files) throws IOException {
        boolean pdf = format == Format.PDF;
        FigureOrder order = figures.order(pdf);
        try {
            WrittenFigure written = report.writeFigure(files::put, order, figures.dpi(), pdf);
            written.remark().ifPresent(spec.commandLine().getErr()::println);
            return written.file();
        } catch (NoRoomException e) {
            throw new InputException(order.refusal(e, "--height", "--figure (" + order.figure() + ")"));
        } catch (IllegalArgumentException e) {
            throw new InputException("--" + e.getMessage());
        }
    }
}

package headstart.cli;

import headstart.report.StudyReport;
import headstart.store.Claim;
import headstart.store.Manifest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        for (Path path : paths) {
            rebuild(StoredStudy.at(path));
        }
        return ExitCode.DONE;
    }

    private void rebuild(StoredStudy study) throws IOException {
        if (study.manifest().status() != Manifest.Status.COMPLETE) {
            throw new InputException(study.directory().path() + " holds an unfinished study."
                    + "\nMaybe finish it with: " + study.manifest().command());
        }
        try (Claim claim = study.directory().claim()) {
            StudyReport.write(
                    study.directory().path(),
                    study.directory().results(study.experiment()),
                    study.loaded().notes(),
                    Study.provenance(study.manifest()));
            claim.complete(study.manifest().withFiles(claim.digests()));
        }
        spec.commandLine().getOut().println("Report: " + study.directory().report());
    }
}

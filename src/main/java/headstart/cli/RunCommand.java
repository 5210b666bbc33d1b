package headstart.cli;

import headstart.config.Reading;
import headstart.config.document.Fault;
import headstart.store.Claim;
import headstart.store.Export;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;

/** Plays every scenario of an experiment and leaves curves, tables, figures and a report. */
@Command(
        name = "run",
        description = "Play every scenario of an experiment; leave curves, comparisons, figures and a report.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RunCommand extends StudyCommand {
    @Mixin
    private SeriesOptions series = new SeriesOptions();

    @Override
    void checkOwn() {
        series.check();
    }

    @Override
    void after(Path directory, CommandSpec called) throws IOException {
        if (series.isAsked()) {
            StoredStudy study = StoredStudy.at(directory, PluginOption.NONE, file -> false);
            Export export = new Export(study.directory(), study.experiment(), new Export.Form.Parquet());
            Export.Chosen chosen = series.chosen(study.experiment(), List.of());
            try (Claim claim = study.directory().claim()) {
                claim.addSeries(study.manifest(), export, chosen);
            }
            called.commandLine().getOut().println("Curves of every run: " + directory.resolve("series.parquet"));
        }
    }

    @Override
    Prepared prepare(ExperimentOptions experiment, int threads) {
        Reading.Loaded loaded = experiment.loadWithReplications(threads);
        if (series.isAsked()) {
            // What is asked for must be there before anything is played.
            series.chosen(loaded.experiment(), List.of());
        }
        // A figure that cannot be drawn is refused now and not after the last run.
        List<Fault> faults = FigureCheck.faults(loaded, threads);
        if (!faults.isEmpty()) {
            throw new InputException(FaultList.text(experiment.file(), faults));
        }
        return new Prepared(new Study(loaded), loaded);
    }
}

package headstart.cli;

import headstart.store.Export;
import headstart.store.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what a result directory holds for other programs. */
@Command(
        name = "export",
        description = {
            "Write the runs of a result directory, or the curves of every run, for other programs.",
            "The ending of -o decides: .parquet (typed, waits as null with a flag beside) or .csv."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ExportCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DIR", description = "A result directory of run, compare or sweep.")
    private Path path = Path.of("");

    @Option(
            names = "-o",
            paramLabel = "FILE",
            required = true,
            description = "The file: its ending is .parquet or .csv.")
    private Path output = Path.of("");

    @Mixin
    private SeriesOptions series = new SeriesOptions();

    @Option(names = "--tidy", description = "Long form: a row for each outcome of each run.")
    private boolean tidy;

    @Option(
            names = "--csv",
            paramLabel = "excel",
            description = "excel: a .csv that a spreadsheet of this machine's language opens as it is.")
    private List<String> csv = new ArrayList<>();

    @Option(names = "--scenario", paramLabel = "NAME", description = "Curves of this scenario alone; repeatable.")
    private List<String> scenarios = new ArrayList<>();

    @Option(names = "--replace", description = "Replace the file if it is there.")
    private boolean replace;

    @Mixin
    private PluginOption plugins = new PluginOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        check();
        Export.Form form = form();
        StoredStudy study = StoredStudy.at(path, plugins, file -> !StoredStudy.isOfReport(file));
        if (study.calibration().isPresent()) {
            throw new InputException(path + " holds a calibration, whose tables are CSV already."
                    + "\nMaybe give a directory of run, compare or sweep.");
        }
        if (study.manifest().status() != Manifest.Status.COMPLETE) {
            throw new InputException(path + " holds an unfinished study.\nMaybe finish it with: " + study.command());
        }
        Path beside = beside(directoryOf(output));
        try {
            // The writer of Parquet makes its file itself.
            Files.delete(beside);
            write(study, form, beside);
            Files.move(beside, output, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
        spec.commandLine().getOut().println("Wrote " + output);
        return ExitCode.DONE;
    }

    /** A file that is written first, so that no half of one stands under the name that was asked for. */
    private Path beside(Path directory) {
        try {
            return Files.createTempFile(directory, "." + output.getFileName(), ".part");
        } catch (IOException e) {
            throw new InputException("-o (" + output + "): no file can be made in " + directory
                    + ".\nMaybe give a path in another directory.");
        }
    }

    private static Path directoryOf(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new InputException("-o (" + file + ") must be in a directory that is there."
                    + "\nMaybe make it first, or give another path.");
        }
        return parent;
    }

    private void write(StoredStudy study, Export.Form form, Path file) throws IOException {
        Export export = new Export(study.directory(), study.experiment(), form);
        if (series.isAsked()) {
            if (study.sweep().isPresent()) {
                throw new InputException("--series needs the curves of every run, which a sweep does not keep."
                        + "\nMaybe play the point that matters with `headstart run` and --set.");
            }
            export.series(file, series.chosen(study.experiment(), scenarios));
        } else if (study.sweep().isPresent()) {
            export.runs(file, study.sweep().get(), tidy);
        } else {
            export.runs(file, tidy);
        }
    }

    private void check() {
        if (Files.isDirectory(output)) {
            throw new InputException("-o (" + output + ") is a directory.\nMaybe give a file in it: "
                    + output.resolve(series.isAsked() ? "series.parquet" : "runs.parquet") + ".");
        }
        if (Files.exists(output) && !replace) {
            throw new InputException("-o (" + output + ") is there already.\nMaybe give another name, or --replace.");
        }
        if (series.isAsked() && tidy) {
            throw new InputException("--series is long already.\nMaybe leave out --tidy.");
        }
        series.check();
        if (!scenarios.isEmpty() && !series.isAsked()) {
            throw new InputException("--scenario chooses curves.\nMaybe add --series.");
        }
    }

    private Export.Form form() {
        String name = String.valueOf(output.getFileName()).toLowerCase(Locale.ROOT);
        if (!csv.isEmpty() && !csv.equals(List.of("excel"))) {
            throw new InputException("--csv (" + String.join(", ", csv) + ") must be excel.");
        }
        if (name.endsWith(".parquet") && csv.isEmpty()) {
            return new Export.Form.Parquet();
        }
        if (name.endsWith(".csv")) {
            return csv.isEmpty() ? new Export.Form.CommaSeparated() : spreadsheet();
        }
        throw new InputException("-o (" + output + ") must end in " + (csv.isEmpty() ? ".parquet or .csv." : ".csv."));
    }

    /** As the machine's own language writes numbers; the program itself writes the same everywhere. */
    private static Export.Form spreadsheet() {
        Locale own = new Locale(System.getProperty("user.language", ""), System.getProperty("user.country", ""));
        char decimal = DecimalFormatSymbols.getInstance(own).getDecimalSeparator();
        return new Export.Form.Excel(decimal == ',' ? ';' : ',', decimal == ',' ? ',' : '.');
    }
}

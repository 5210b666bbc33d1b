package headstart.cli;

import headstart.experiment.result.StudyResults;
import headstart.report.Report;
import headstart.report.StudyReport;
import headstart.store.RunDirectory;
import headstart.store.Staging;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Seconds to write the report of a stored study in a JVM that has written none before: figures with their tables and pictures, and the page.
 * The second time in each JVM shows what a warm one needs.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 2)
@Fork(
        value = 4,
        jvmArgs = {"-XX:+UseParallelGC", "-XX:TieredStopAtLevel=1", "-Xmn192m", "-Djava.awt.headless=true"})
public class ReportBenchmark {
    @Param("results/deepseek-v4")
    private String directory = "";

    private Optional<Report> report = Optional.empty();

    /** Reads the tables, which is not measured. */
    @Setup
    public void read() throws IOException {
        StoredStudy study = StoredStudy.unchecked(Path.of(directory), PluginOption.NONE);
        StudyResults results = study.directory().results(study.experiment(), 1);
        report = Optional.of(new StudyReport(results, study.loaded().notes(), Study.provenance(study.manifest())));
    }

    /** Writes it. */
    @Benchmark
    public void write() throws IOException {
        try (Staging files = RunDirectory.at(Path.of(directory)).stage()) {
            report.orElseThrow().write(files::put);
            files.commit();
        }
    }

    /**
     * Runs the benchmark.
     *
     * @param arguments the directory of a study
     */
    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(ReportBenchmark.class.getName())
                        .param("directory", arguments[0])
                        .build())
                .run();
    }
}

package headstart.store;

import blue.strategic.parquet.Dehydrator;
import blue.strategic.parquet.ParquetWriter;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.sweep.Factor;
import headstart.experiment.sweep.Sweep;
import headstart.experiment.sweep.SweepRun;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/**
 * The runs of a sweep as Parquet, a row per run: scenario, design point, replication, factors, outcomes, status. A blank outcome is null, a
 * censored waiting time infinite.
 */
final class ParquetRuns implements Closeable {
    private final ParquetWriter<SweepRun> writer;

    private ParquetRuns(ParquetWriter<SweepRun> writer) {
        this.writer = writer;
    }

    static ParquetRuns create(Path file, Sweep sweep, List<OutcomeColumn> columns) throws IOException {
        return new ParquetRuns(ParquetWriter.writeFile(schema(sweep, columns), file.toFile(), row(sweep, columns)));
    }

    private static MessageType schema(Sweep sweep, List<OutcomeColumn> columns) {
        Types.MessageTypeBuilder schema = Types.buildMessage();
        text(schema, "scenario");
        schema.required(PrimitiveTypeName.INT32).named("design_point");
        schema.required(PrimitiveTypeName.INT32).named("replication");
        for (Factor factor : sweep.factors()) {
            if (factor.isCategorical()) {
                text(schema, factor.name());
            } else {
                schema.required(PrimitiveTypeName.DOUBLE).named(factor.name());
            }
        }
        columns.forEach(column -> schema.optional(PrimitiveTypeName.DOUBLE).named(column.header()));
        text(schema, "status");
        return schema.named("runs");
    }

    private static void text(Types.MessageTypeBuilder schema, String name) {
        schema.required(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named(name);
    }

    private static Dehydrator<SweepRun> row(Sweep sweep, List<OutcomeColumn> columns) {
        List<String> headers = columns.stream().map(OutcomeColumn::header).toList();
        return (run, out) -> {
            double[] point = sweep.points()[run.spec().designPoint()];
            out.write(
                    "scenario",
                    sweep.experiment().scenarios().get(run.spec().scenario()).name());
            out.write("design_point", run.spec().designPoint());
            out.write("replication", run.spec().replication());
            for (int f = 0; f < point.length; f++) {
                Factor factor = sweep.factors().get(f);
                out.write(factor.name(), factor.isCategorical() ? factor.text(point[f]) : (Object) point[f]);
            }
            if (run instanceof SweepRun.Completed completed) {
                for (int c = 0; c < headers.size(); c++) {
                    double value = completed.outcomes()[c];
                    if (!Double.isNaN(value)) {
                        out.write(headers.get(c), value);
                    }
                }
            }
            out.write("status", run instanceof SweepRun.Completed ? Table.COMPLETED : Table.FAILED);
        };
    }

    void write(SweepRun run) {
        try {
            writer.write(run);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}

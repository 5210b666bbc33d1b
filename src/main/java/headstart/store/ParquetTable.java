package headstart.store;

import blue.strategic.parquet.Dehydrator;
import blue.strategic.parquet.ParquetWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/** Tables as Parquet, from the declarations that CSV is written from: a blank number is null. */
final class ParquetTable {
    private ParquetTable() {}

    /** Writes a table as it is declared; the rows come from the caller one by one. */
    static <R> void write(Path file, Columns<R> columns, Consumer<Consumer<R>> rows) throws IOException {
        try (ParquetWriter<R> out = ParquetWriter.writeFile(schema(columns), file.toFile(), row(columns))) {
            rows.accept(row -> {
                try {
                    out.write(row);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static MessageType schema(Columns<?> columns) {
        Types.MessageTypeBuilder schema = Types.buildMessage();
        for (Columns.Column<?> column : columns.columns()) {
            switch (column.kind()) {
                case TEXT ->
                    schema.required(PrimitiveTypeName.BINARY)
                            .as(LogicalTypeAnnotation.stringType())
                            .named(column.name());
                case COUNT -> schema.required(PrimitiveTypeName.INT64).named(column.name());
                case NUMBER -> schema.optional(PrimitiveTypeName.DOUBLE).named(column.name());
                case FLAG -> schema.required(PrimitiveTypeName.BOOLEAN).named(column.name());
            }
        }
        return schema.named("rows");
    }

    private static <R> Dehydrator<R> row(Columns<R> columns) {
        return (row, out) -> {
            for (Columns.Column<R> column : columns.columns()) {
                Object value = column.typed().apply(row);
                if (!(value instanceof Double number && number.isNaN())) {
                    out.write(column.name(), value);
                }
            }
        };
    }
}

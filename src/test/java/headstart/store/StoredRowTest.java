package headstart.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredRowTest {
    private record Visit(String who, int times, double hours) {}

    private static final Columns<Visit> VISITS = Columns.<Visit>of("visits.csv", "a visit")
            .text("who", "the visitor", Visit::who)
            .count("times", "how often", Visit::times)
            .number("hours", "hours", "how long", Visit::hours);
    private static final Columns<Visit> ANOTHER_ORDER = Columns.<Visit>of("visits.csv", "a visit")
            .number("hours", "hours", "how long", Visit::hours)
            .text("who", "the visitor", Visit::who)
            .count("times", "how often", Visit::times);

    @TempDir
    Path directory;

    @Test
    void theOrderOfColumnsStandsInTheDeclarationAlone() throws IOException {
        List<Visit> visits =
                List.of(new Visit("Ada", 3, 0.5), new Visit("=1+1", 0, Double.NaN), new Visit("", 7, 1.0 / 0));
        assertEquals(visits, backAndForth(VISITS, visits));
        assertEquals(visits, backAndForth(ANOTHER_ORDER, visits));
    }

    private List<Visit> backAndForth(Columns<Visit> table, List<Visit> visits) throws IOException {
        Csv.write(directory.resolve(table.file()), table, visits::forEach);
        List<Visit> read = new ArrayList<>();
        Csv.read(
                directory, table, row -> read.add(new Visit(row.text("who"), row.count("times"), row.number("hours"))));
        return read;
    }

    @Test
    void whatIsNotDeclaredOrOfAnotherKindCannotBeRead() throws IOException {
        Csv.write(
                directory.resolve(VISITS.file()),
                VISITS,
                rows -> List.of(new Visit("Ada", 3, 0.5)).forEach(rows));
        assertFault("hour", row -> row.number("hour"));
        assertFault("who", row -> row.number("who"));
        assertFault("times", row -> row.text("times"));
    }

    private void assertFault(String column, Consumer<StoredRow> read) {
        IllegalStateException fault =
                assertThrows(IllegalStateException.class, () -> Csv.read(directory, VISITS, read));
        assertTrue(fault.getMessage().startsWith("visits.csv declares no such column"), fault::getMessage);
        assertTrue(fault.getMessage().endsWith(": " + column), fault::getMessage);
    }
}

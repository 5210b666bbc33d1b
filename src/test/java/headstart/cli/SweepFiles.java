package headstart.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Experiment files of small sweeps, and what they leave. */
final class SweepFiles {
    private SweepFiles() {}

    /** The second lesson with factors and a design. */
    static Path write(Path directory, String name, String sweep) throws IOException {
        Path base = Path.of("experiments", "02-scenarios.yaml").toAbsolutePath();
        String text = "extends: " + base + "\nname: " + name
                + "\nreplications: 4\noutcomes: [gap_area, days_to_parity]\n"
                + "scenarios: {equal: null, withheld_but_published: {teams: {early: {publishes: true}}}}\n"
                + "baseline: withheld\n" + sweep;
        return Files.writeString(directory.resolve(name + ".yaml"), text);
    }

    /** Three leads of the early team, and two sizes of the late one. */
    static final String GRID = """
            factors:
              access.early.lead_days: {from: 0, to: 60, step: 30}
              teams.late.engineers: {values: [25, 50]}
            design: {kind: grid}
            """;

    /** Rows of a CSV file without quotes, by the names of the columns. */
    static List<Map<String, String>> rows(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String[] header = lines.get(0).split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new java.util.LinkedHashMap<>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.getOrDefault(column, "no such column"));
    }

    static double[] column(Path file, String column) throws IOException {
        return rows(file).stream().mapToDouble(row -> number(row, column)).toArray();
    }
}

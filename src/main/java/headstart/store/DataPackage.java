package headstart.store;

import headstart.experiment.Experiment;
import headstart.experiment.Labels;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.run.OutcomeTable;
import headstart.experiment.run.RunCurves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the tables of a result directory hold, for programs ({@code datapackage.json}, a Frictionless tabular data package): every column
 * with its type, unit and meaning, as its declaration says.
 */
final class DataPackage {
    static final String FILE = "datapackage.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    private DataPackage() {}

    /** Describes the tables that are there, and says what readers see instead of the keys in them. */
    static void write(OwnFiles files, List<Columns<?>> tables, Experiment experiment) throws IOException {
        Map<String, Object> root = described(tables);
        List<RunCurves.Key> curves = new RunCurves(experiment).keys();
        List<OutcomeColumn> outcomes = OutcomeTable.of(experiment).columns();
        root.put("labels", labels(experiment, curves, outcomes));
        root.put("units", units(curves, outcomes));
        files.write(FILE, temporary -> Files.writeString(temporary, JSON.writeValueAsString(root) + "\n"));
    }

    /** Describes the tables that are there. */
    static void write(OwnFiles files, List<Columns<?>> tables) throws IOException {
        files.write(FILE, temporary -> Files.writeString(temporary, text(tables)));
    }

    /** Describes one more table beside those that are described already, or describes it anew. */
    static void add(OwnFiles files, Path directory, Columns<?> table) throws IOException {
        ObjectNode root = (ObjectNode) JSON.readTree(Files.readString(directory.resolve(FILE)));
        ArrayNode resources = (ArrayNode) root.get("resources");
        resources.removeIf(known -> known.path("path").asString("").equals(table.file()));
        resources.add(JSON.valueToTree(resource(table)));
        files.write(FILE, temporary -> Files.writeString(temporary, JSON.writeValueAsString(root) + "\n"));
    }

    static String text(List<Columns<?>> tables) {
        return JSON.writeValueAsString(described(tables)) + "\n";
    }

    private static Map<String, Object> described(List<Columns<?>> tables) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("profile", "data-package");
        root.put("resources", tables.stream().map(DataPackage::resource).toList());
        return root;
    }

    private static Map<String, Object> labels(
            Experiment experiment, List<RunCurves.Key> curves, List<OutcomeColumn> columns) {
        Labels labels = experiment.labels();
        Map<String, String> scenarios = new LinkedHashMap<>();
        experiment.scenarios().forEach(scenario -> scenarios.put(scenario.name(), labels.of(scenario)));
        Map<String, String> subjects = new LinkedHashMap<>();
        Map<String, String> outcomes = new LinkedHashMap<>();
        Map<String, String> measures = new LinkedHashMap<>();
        curves.forEach(key -> {
            subjects.put(key.subject().name(), labels.of(key.subject()));
            measures.put(key.measure().key(), labels.of(key.measure()));
        });
        columns.forEach(column -> {
            subjects.put(column.subject().name(), labels.of(column.subject()));
            outcomes.put(column.name(), labels.of(column));
        });
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("scenario", scenarios);
        all.put("subject", subjects);
        all.put("outcome", outcomes);
        all.put("measure", measures);
        return all;
    }

    /** The units that columns of the tables call "that of the outcome" or "that of the measure". */
    private static Map<String, Object> units(List<RunCurves.Key> curves, List<OutcomeColumn> columns) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        columns.forEach(
                column -> outcomes.put(column.name(), column.kind().unit().text()));
        Map<String, String> measures = new LinkedHashMap<>();
        curves.forEach(
                key -> measures.put(key.measure().key(), key.measure().unit().text()));
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("outcome", outcomes);
        all.put("measure", measures);
        return all;
    }

    private static Map<String, Object> resource(Columns<?> table) {
        Map<String, Object> resource = new LinkedHashMap<>();
        int dot = table.file().lastIndexOf('.');
        String format = table.file().substring(dot + 1);
        resource.put("name", table.file().substring(0, dot));
        resource.put("path", table.file());
        resource.put("profile", format.equals("csv") ? "tabular-data-resource" : "data-resource");
        resource.put("description", "A row is " + table.rows() + ".");
        resource.put("format", format);
        if (format.equals("csv")) {
            resource.put("encoding", "utf-8");
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("fields", table.columns().stream().map(DataPackage::field).toList());
        schema.put("missingValues", List.of(""));
        resource.put("schema", schema);
        return resource;
    }

    private static Map<String, Object> field(Columns.Column<?> column) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", column.name());
        field.put("type", column.kind().type());
        if (!column.unit().isEmpty()) {
            field.put("unit", column.unit());
        }
        field.put("description", column.meaning());
        return field;
    }
}

package headstart.report.page;

import headstart.report.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where results come from as the page shows it. */
public record ProvenanceView(List<Row> rows, String command) {
    /** One fact. */
    public record Row(String name, String value) {}

    static ProvenanceView of(Provenance provenance) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("identity", provenance.identity()));
        rows.add(new Row(
                "Headstart",
                provenance.version() + ", commit " + provenance.commit()
                        + (provenance.dirty() ? " with local changes" : "")));
        rows.add(new Row("seed", Long.toString(provenance.seed())));
        rows.add(new Row(
                "runs",
                String.format(
                        Locale.ROOT,
                        "%,d completed, %,d failed",
                        provenance.runsCompleted(),
                        provenance.runsFailed())));
        rows.add(new Row("Java", provenance.jvm()));
        rows.add(new Row("machine", provenance.machine()));
        return new ProvenanceView(rows, provenance.command());
    }
}

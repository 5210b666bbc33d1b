package headstart.report.page;

import headstart.report.study.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where results come from as the page shows it.
 *
 * @param command the command that makes them
 * @param rebuilds whether {@code headstart report} can draw their figures again
 */
public record ProvenanceView(List<Row> rows, String command, boolean rebuilds) {
    /** The command that draws a figure again: from the results in DIR, or with all of them. */
    public String figureCommand(String name) {
        return rebuilds ? "headstart report DIR --figure " + name : command;
    }

    private static final double[] CLASSES = {120, 600, 3600, 14_400, 86_400};
    private static final List<String> CLASS_NAMES = List.of("2 minutes", "10 minutes", "an hour", "4 hours", "a day");

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
        rows.add(new Row("duration", duration(provenance.durationS()) + " (exactly: manifest.json)"));
        provenance.digests().forEach((file, digest) -> rows.add(new Row("SHA-256 of " + file, digest)));
        return new ProvenanceView(rows, provenance.command(), true);
    }

    /** In wide classes: how fast a machine was is no result, and the same results shall give the same page. */
    private static String duration(double seconds) {
        for (int i = 0; i < CLASSES.length; i++) {
            if (seconds < CLASSES[i]) {
                return "less than " + CLASS_NAMES.get(i);
            }
        }
        return "more than a day";
    }
}

package headstart.store;

import static headstart.store.Columns.PURE;

import headstart.calibration.CalibrationResults;
import headstart.calibration.Panel;
import headstart.calibration.PanelEstimate;
import headstart.calibration.PanelEvidence;
import headstart.calibration.PanelPoint;
import headstart.calibration.PanelQuestion;
import headstart.calibration.PanelResults;
import headstart.calibration.PanelRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.math3.util.FastMath;

/** The tables of an access panel, each declared once. */
final class PanelColumns {
    private static final String SHARE = "early over late throughput";
    private static final String OF_THE_QUANTITY = "that of the quantity";

    /** A share with the row that it is of. */
    record Measured(PanelRow row, PanelRow.Share share) {}

    static final Columns<Measured> ROWS = Columns.<Measured>of("panel.csv", "one series that an access panel counts")
            .text("row", "the row of the panel", one -> one.row().name())
            .text("series", "the series", one -> one.share().series())
            .text("team", "whose work it is", one -> one.row().team())
            .text("vendor", "chipmaker of the team", one -> one.row().vendor())
            .text("release", "which AI model", one -> one.row().release())
            .number("lead_low", "days", "least days of access", one -> one.row().lowDays())
            .number("lead_high", "days", "most days of access", one -> one.row().highDays())
            .flag(
                    "placebo",
                    "whether access can have done nothing for it",
                    one -> Boolean.toString(one.row().placebo()))
            .number(
                    "early_day",
                    "days",
                    "day of the early measurement",
                    one -> one.share().earlyDay())
            .number(
                    "late_day",
                    "days",
                    "day of the late one",
                    one -> one.share().lateDay())
            .number(
                    "share",
                    SHARE,
                    "what was measured",
                    one -> FastMath.exp(one.share().log()));

    static final Columns<PanelEstimate> ESTIMATES = Columns.<PanelEstimate>of(
                    "panel_estimates.csv", "one number that a question to the panel has")
            .text(
                    "question",
                    "fidelity; worth: what share of the predicted lift there is; placebo: what share of it placebos show",
                    one -> one.question().key())
            .text("rows", "all, without those of a vendor, or all with wider priors of effects", PanelEstimate::rows)
            .text(
                    "quantity",
                    "the question's own number, log_share_per_day of access, lead_days of a row, or a standard deviation",
                    PanelEstimate::quantity)
            .number("prior_low", OF_THE_QUANTITY, "5 % quantile before the data", PanelEstimate::priorLow)
            .number("prior_median", OF_THE_QUANTITY, "median before the data", PanelEstimate::priorMedian)
            .number("prior_high", OF_THE_QUANTITY, "95 % quantile before the data", PanelEstimate::priorHigh)
            .number("low", OF_THE_QUANTITY, "5 % quantile", PanelEstimate::low)
            .number("median", OF_THE_QUANTITY, "median", PanelEstimate::median)
            .number("high", OF_THE_QUANTITY, "95 % quantile", PanelEstimate::high)
            .number("mean", OF_THE_QUANTITY, "mean", PanelEstimate::mean)
            .number("sd", OF_THE_QUANTITY, "standard deviation", PanelEstimate::sd)
            .number(
                    "contraction",
                    PURE,
                    "how much narrower the 90 % interval is than that of the prior: 0 not at all, 1 to a point",
                    PanelEstimate::contraction)
            .number(
                    "monte_carlo_sd",
                    OF_THE_QUANTITY,
                    "how far the mean may be off by chance of the sampler",
                    PanelEstimate::monteCarloSd)
            .count("shares", "series that it rests on", PanelEstimate::shares);

    static final Columns<PanelPoint> PREDICTED = Columns.<PanelPoint>of(
                    "panel_predictions.csv",
                    "what the simulator predicts for one series of the panel at some days of access")
            .text("row", "the row of the panel", PanelPoint::row)
            .text("series", "the series", PanelPoint::series)
            .number("days", "days", "days of access, at the stated fidelity", PanelPoint::days)
            .number("served", PURE, "share of the worlds in which the team served on the early day", PanelPoint::served)
            .number("p05", SHARE, "value that 5 % of those worlds are below", PanelPoint::low)
            .number("p50", SHARE, "median of those worlds", PanelPoint::median)
            .number("p95", SHARE, "value that 95 % of those worlds are below", PanelPoint::high);

    static final Columns<PanelEvidence> EVIDENCE = Columns.<PanelEvidence>of(
                    "panel_evidence.csv", "one measured series or one statement about access")
            .text("name", "the series, or the line of the statement", PanelEvidence::name)
            .text("kind", "series or statement", one -> one.kind().name().toLowerCase(Locale.ROOT))
            .text("who", "whose stack, on which chip", PanelEvidence::who)
            .text("model", "which AI model", PanelEvidence::model)
            .text("what", "what was measured", PanelEvidence::what)
            .text("days", "days after the release", PanelEvidence::days)
            .text("access", "what is said of early access", PanelEvidence::access)
            .number("gain", PURE, "last over first measurement of the same recipe", PanelEvidence::gain)
            .flag("counts", "whether the panel counts it", one -> Boolean.toString(one.counts()))
            .text("why", "why it counts, or why not", PanelEvidence::why)
            .text("source", "where it was published", PanelEvidence::source);

    static final List<Columns<?>> ALL = List.of(ROWS, ESTIMATES, PREDICTED, EVIDENCE);

    private PanelColumns() {}

    static void write(OwnFiles files, CalibrationResults results) throws IOException {
        if (results.panel().isPresent()) {
            PanelResults panel = results.panel().get();
            List<Measured> measured = panel.panel().rows().stream()
                    .flatMap(row -> row.shares().stream().map(share -> new Measured(row, share)))
                    .toList();
            Csv.write(files, ROWS, measured);
            Csv.write(files, ESTIMATES, panel.estimates());
            Csv.write(files, PREDICTED, panel.predicted());
            Csv.write(files, EVIDENCE, panel.panel().evidence());
        }
    }

    /** What was found of a panel, read back; none where a version that knew no panels left the directory. */
    static Optional<PanelResults> read(Path directory, Panel panel) throws IOException {
        if (!Files.exists(directory.resolve(ESTIMATES.file()))) {
            return Optional.empty();
        }
        return Optional.of(new PanelResults(
                panel,
                Csv.rows(directory, ESTIMATES, PanelColumns::estimate),
                Csv.rows(directory, PREDICTED, PanelColumns::point)));
    }

    private static PanelEstimate estimate(StoredRow row) {
        return new PanelEstimate(
                row.constant(PanelQuestion.class, "question"),
                row.text("rows"),
                row.text("quantity"),
                row.number("prior_low"),
                row.number("prior_median"),
                row.number("prior_high"),
                row.number("low"),
                row.number("median"),
                row.number("high"),
                row.number("mean"),
                row.number("sd"),
                row.number("contraction"),
                row.number("monte_carlo_sd"),
                row.count("shares"));
    }

    private static PanelPoint point(StoredRow row) {
        return new PanelPoint(
                row.text("row"),
                row.text("series"),
                row.number("days"),
                row.number("served"),
                row.number("p05"),
                row.number("p50"),
                row.number("p95"));
    }
}

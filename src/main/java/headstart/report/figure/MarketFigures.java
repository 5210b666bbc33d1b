package headstart.report.figure;

import headstart.experiment.measure.Outcomes;
import headstart.experiment.measure.Subject.Seller;
import headstart.experiment.result.CentralValue;
import headstart.experiment.result.Comparison;
import headstart.model.market.Segment;
import headstart.statistics.Centre;
import headstart.statistics.MedianDifference;
import headstart.statistics.PairedDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What buyers do: installed shares stacked over time, share-days won by scenario, and the choices on two axes against each other. */
final class MarketFigures {
    private final Results results;
    private final List<Seller> sellers;

    MarketFigures(Results results) {
        this.results = results;
        this.sellers = results.experiment().marketSubjects().chipmakers();
    }

    List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        if (sellers.isEmpty()) {
            return figures;
        }
        figures.add(AdoptionFigure.of(results));
        Optional<RuleGrid> grid = RuleGrid.of(results.experiment());
        List<String> segments = segments();
        for (String segment : segments) {
            String name = segment.equals(segments.get(0)) ? "" : "-" + FigureNames.of(segment);
            if (sellersIn(segment).stream().anyMatch(seller -> !won(seller).isEmpty())) {
                figures.add(new ShareDaysFigure(this, segment, grid).figure("share-days" + name));
                grid.map(rules -> new RuleGridFigure(this, segment, rules))
                        .ifPresent(own -> figures.add(
                                name.isEmpty()
                                        ? own.figure(fileName(grid.get()), segments)
                                        : own.figure(fileName(grid.get()) + name, List.of(segment))));
            }
        }
        return figures;
    }

    private static String fileName(RuleGrid rules) {
        return (rules.rows().axis() + "-by-" + rules.columns().axis()).replace('_', '-');
    }

    /** The whole market first. */
    List<String> segments() {
        List<String> names =
                new ArrayList<>(sellers.stream().map(Seller::segment).distinct().toList());
        if (names.remove(Segment.ALL)) {
            names.add(0, Segment.ALL);
        }
        return names;
    }

    Results results() {
        return results;
    }

    List<Seller> sellersIn(String segment) {
        return sellers.stream()
                .filter(seller -> seller.segment().equals(segment))
                .toList();
    }

    /** Share-days that a seller wins in every other scenario, against the baseline. */
    List<Comparison> won(Seller seller) {
        return results.all().comparisons().stream()
                .filter(row -> row.subject().equals(seller) && row.column().kind() == Outcomes.SHARE_DAYS)
                .toList();
    }

    /** What is told of them: medians of all scenarios where a few runs decide the mean of one. */
    Centre centre(Seller seller) {
        return CentralValue.centreOf(
                won(seller).stream().map(row -> row.difference().note()));
    }

    /** The same in one scenario. */
    Optional<CentralValue> won(Seller seller, String scenario) {
        return won(seller).stream()
                .filter(row -> row.scenario().equals(scenario))
                .map(row -> row.by(centre(seller)))
                .findFirst();
    }

    /** What a seller wins in one scenario over another, replication by replication. */
    CentralValue won(Seller seller, String scenario, String other) {
        double[][][] values = results.all().outcomes().values();
        int column =
                results.all().outcomes().indexOf(seller, Outcomes.SHARE_DAYS).orElseThrow();
        double[] ours = values[results.experiment().indexOf(scenario)][column];
        double[] theirs = values[results.experiment().indexOf(other)][column];
        PairedDifference mean = PairedDifference.of(ours, theirs);
        return CentralValue.of(mean, MedianDifference.of(ours, theirs), CentralValue.centreOf(Stream.of(mean.note())));
    }

    String segment(String name) {
        return segment(results, name);
    }

    static String segment(Results results, String name) {
        return results.labels().segment(name).text();
    }

    /** Who sells, without the segment. */
    String seller(Seller seller) {
        return results.labels().seller(seller).text();
    }

    /** "+1.2", "median +1.2". */
    String value(CentralValue d) {
        return centre(d) + (d.value() > 0 ? "+" : "") + number(d.value());
    }

    /** "1.2 (1.0 to 1.4)". */
    String text(CentralValue d) {
        return centre(d)
                + (Double.isNaN(d.low())
                        ? number(d.value())
                        : results.say("%s (%s to %s)", number(d.value()), number(d.low()), number(d.high())));
    }

    private String centre(CentralValue d) {
        return d.centre() == Centre.MEDIAN ? results.say("median") + " " : "";
    }

    private String number(double value) {
        return results.number("%.1f", Math.abs(value) < 0.05 ? 0.0 : value);
    }
}

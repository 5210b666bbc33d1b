package headstart.report.figure;

import headstart.experiment.measure.Measure;
import headstart.experiment.measure.Subject;
import headstart.experiment.result.Curve;
import headstart.model.OperatingPoint;
import headstart.report.chart.Axis;
import headstart.report.chart.Panel;
import headstart.report.chart.PanelChart;
import headstart.report.chart.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Throughput against interactivity, the frontier of the field: what a chip serves at every operating point, and how fast its users then see
 * tokens come, on each of the days to be reported.
 */
final class FrontierFigure {
    /** Medians of a few hundred runs do not tell less apart. */
    private static final double NEARLY = 1.05;

    private static final int FEWEST_POINTS = 3;

    private final Results results;
    private final RelativeLevels levels;
    private final String scenario;
    private final List<OperatingPoint> points;

    private FrontierFigure(Results results) {
        this.results = results;
        this.levels = new RelativeLevels(results);
        this.scenario = results.main();
        this.points = results.experiment().points().stream()
                .filter(OperatingPoint::features)
                .toList();
    }

    /** The figure, where there are points enough for a line. */
    static Optional<Figure> of(Results results) {
        FrontierFigure figure = new FrontierFigure(results);
        return figure.points.size() < FEWEST_POINTS ? Optional.empty() : figure.figure();
    }

    /** What a chip serves at a point: medians over the runs. */
    private record Served(double perUser, double perChip) {}

    /** A chip with its median throughput at a point. */
    private record Place(Subject.Chip chip, double perChip) {}

    /** The chips that serve at a point, the one with most throughput first. */
    private record Order(OperatingPoint point, List<Place> places) {
        Subject.Chip first() {
            return places.get(0).chip();
        }

        Subject.Chip second() {
            return places.get(1).chip();
        }

        /** How many times the second the first serves. */
        double ahead() {
            return places.get(0).perChip() / places.get(1).perChip();
        }

        boolean isAlone() {
            return places.size() == 1;
        }

        /** Whether the first two serve so nearly alike that their order says nothing. */
        boolean isLevel() {
            return !isAlone() && ahead() < NEARLY;
        }

        /** Whether the same unit is held fixed and the same chip is second. */
        boolean isLike(Order other) {
            return point.load() == other.point.load()
                    && !isAlone()
                    && !other.isAlone()
                    && second().equals(other.second());
        }
    }

    private Optional<Figure> figure() {
        List<Panel> panels = panels();
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        String what = results.say("Throughput against interactivity");
        String title = title().orElse(what);
        String words = points.stream().map(results.labels()::point).collect(Collectors.joining(results.say(", ")));
        PanelChart chart = new PanelChart(
                title,
                what + ". "
                        + results.say(
                                "Output tokens/s of a chip against those that each of its users sees; best team of each chip,"
                                        + " medians. No point where the median run is too slow for the speed.")
                        + levels.sentence(results.chips()),
                results.footnote(),
                panels,
                Results.columns(panels.size()));
        return Optional.of(new Figure(
                "frontier",
                title,
                what
                        + ". Output tokens/s of one chip, with its best team, against the tokens/s that each user sees, in scenario "
                        + results.name(scenario)
                        + ", median over the runs; operating points: " + words
                        + ". A chip has no point where its median run cannot reach the speed."
                        + levels.sentence(results.chips()) + " " + results.basis() + ".",
                title + ": a panel for each day, all of one scale, a line for each chip that falls as users see more.",
                chart,
                CsvText.of(panels, "tokens_per_s_per_user", "tokens_per_s_per_chip")));
    }

    /** Who serves most on the last day that is shown, at the slowest and at the fastest point, and how far the next one is behind. */
    private Optional<String> title() {
        int day = last(results.reportDays());
        boolean speeds = points.stream().anyMatch(FrontierFigure::isSpeed);
        List<Order> orders = points.stream()
                .filter(point -> isSpeed(point) == speeds)
                .sorted(Comparator.comparingDouble(OperatingPoint::amount))
                .map(point -> order(point, day))
                .filter(order -> !order.places().isEmpty())
                .toList();
        if (orders.isEmpty() || results.chips().size() == 1) {
            return Optional.empty();
        }
        Order slow = orders.get(0);
        Order fast = last(orders);
        if (!slow.first().equals(fast.first()) || slow.isLevel() || fast.isLevel()) {
            String who =
                    Stream.of(slow, fast).distinct().map(this::leaders).collect(Collectors.joining(results.say("; ")));
            return Optional.of(results.say("Most tokens/s per chip on day %s: %s", day, who) + results.whose(scenario));
        }
        String again = fast.isLike(slow)
                ? results.say(
                        "%s times at %s",
                        results.figure(fast.ahead()),
                        results.language().number(fast.point().number()))
                : ahead(fast);
        return Optional.of(results.say(
                        "On day %s %s serves the most tokens/s per chip: %s",
                        day, nameOf(slow.first()), ahead(slow) + (orders.size() == 1 ? "" : results.say(", ") + again))
                + results.whose(scenario));
    }

    private String leaders(Order order) {
        return order.isLevel()
                ? results.say(
                        "%s and %s nearly alike %s",
                        nameOf(order.first()),
                        nameOf(order.second()),
                        results.labels().point(order.point()))
                : results.say("%s, %s", nameOf(order.first()), ahead(order));
    }

    /** "3.1 times B200 at 10 tokens/s per user". */
    private String ahead(Order order) {
        String point = results.labels().point(order.point());
        return order.isAlone()
                ? results.say("alone %s", point)
                : results.say("%s times %s %s", results.figure(order.ahead()), nameOf(order.second()), point);
    }

    private Order order(OperatingPoint point, int day) {
        return new Order(
                point,
                results.chips().stream()
                        .map(chip -> new Place(chip, best(chip, point, day)))
                        .filter(place -> place.perChip() > 0)
                        .sorted(Comparator.comparingDouble((Place place) -> -place.perChip()))
                        .toList());
    }

    private static boolean isSpeed(OperatingPoint point) {
        return point.load() == OperatingPoint.Load.TOKENS_PER_S_PER_USER;
    }

    private static <T> T last(List<T> all) {
        return all.get(all.size() - 1);
    }

    private String nameOf(Subject.Chip chip) {
        return results.labels().shortOf(chip);
    }

    /** All of one scale, so that days can be compared. */
    private List<Panel> panels() {
        Map<Integer, List<Series>> byDay = new LinkedHashMap<>();
        results.reportDays().forEach(day -> byDay.put(day, lines(day)));
        byDay.values().removeIf(List::isEmpty);
        Axis perUser = Axis.ofAll(results.say("tokens/s per user"), Axis.Kind.LINEAR, values(byDay, Series::x));
        Axis perChip = Axis.ofAll(
                levels.axis(results.say("tokens/s per chip"), results.chips()),
                Axis.Kind.LOGARITHMIC,
                values(byDay, Series::y));
        return byDay.entrySet().stream()
                .map(day -> new Panel(
                        results.say("day %s", day.getKey()),
                        perUser,
                        perChip,
                        day.getValue(),
                        List.of(),
                        List.of(),
                        ""))
                .toList();
    }

    private static List<double[]> values(Map<Integer, List<Series>> byDay, Function<Series, double[]> column) {
        return byDay.values().stream().flatMap(List::stream).map(column).toList();
    }

    private List<Series> lines(int day) {
        List<Series> lines = new ArrayList<>();
        for (Subject.Chip chip : results.chips()) {
            List<Served> frontier = frontier(chip, day);
            if (!frontier.isEmpty()) {
                lines.add(Series.line(
                                nameOf(chip),
                                results.experiment().subjects().chips().indexOf(chip),
                                frontier.stream().mapToDouble(Served::perUser).toArray(),
                                frontier.stream().mapToDouble(Served::perChip).toArray())
                        .as(Series.Form.MARKED));
            }
        }
        return lines;
    }

    private List<Served> frontier(Subject.Chip chip, int day) {
        List<Served> served = new ArrayList<>();
        for (OperatingPoint point : points) {
            double best = best(chip, point, day);
            if (best > 0) {
                served.add(new Served(isSpeed(point) ? point.amount() : best / point.amount(), best));
            }
        }
        served.sort(Comparator.comparingDouble(Served::perUser));
        return served;
    }

    /** Median throughput of the chip's best team; 0 where it reaches nothing. */
    private double best(Subject.Chip chip, OperatingPoint point, int day) {
        List<OperatingPoint> all = results.experiment().points();
        return chip.teams().stream()
                .map(team -> results.experiment().subjects().teams().get(team).at(all, all.indexOf(point)))
                .flatMap(team -> results.curve(scenario, team, Measure.THROUGHPUT).stream())
                .mapToDouble(curve -> median(curve, day))
                .max()
                .orElse(0);
    }

    private double median(Curve curve, int day) {
        return curve.on((int) Math.min(curve.lastDay(), results.experiment().releaseDay() + day))
                .p50();
    }
}

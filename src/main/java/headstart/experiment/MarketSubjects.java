package headstart.experiment;

import headstart.experiment.measure.Subject;
import headstart.model.Parameters;
import headstart.model.market.Market;
import headstart.model.market.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who has a share of the market: every chipmaker, with outcomes, and every chip, with curves, in every segment and in all of them.
 *
 * @param chipmakers all of them in the first segment, then in the next, and so on
 * @param chips likewise
 */
public record MarketSubjects(List<Subject.Seller> chipmakers, List<Subject.Seller> chips) {
    public MarketSubjects {
        chipmakers = List.copyOf(chipmakers);
        chips = List.copyOf(chips);
    }

    /** The subjects of a scenario; none without buyers. */
    public static MarketSubjects of(Parameters parameters) {
        return parameters
                .market()
                .map(market -> of(parameters, market))
                .orElse(new MarketSubjects(List.of(), List.of()));
    }

    private static MarketSubjects of(Parameters parameters, Market market) {
        List<Subject.Seller> chipmakers = new ArrayList<>();
        List<Subject.Seller> chips = new ArrayList<>();
        List<String> names = market.segmentNames();
        for (int g = 0; g < names.size(); g++) {
            add(parameters, names.get(g), List.of(g), chipmakers, chips);
        }
        if (names.size() > 1) {
            List<Integer> all = IntStream.range(0, names.size()).boxed().toList();
            add(parameters, Segment.ALL, all, chipmakers, chips);
        }
        return new MarketSubjects(chipmakers, chips);
    }

    private static void add(
            Parameters parameters,
            String segment,
            List<Integer> segments,
            List<Subject.Seller> chipmakers,
            List<Subject.Seller> chips) {
        List<String> sold = parameters.chips();
        Subjects.of(parameters)
                .chipmakers()
                .forEach(chipmaker -> chipmakers.add(new Subject.Seller(
                        segment,
                        chipmaker.name(),
                        segments,
                        chipmaker.teams().stream()
                                .map(team -> sold.indexOf(
                                        parameters.teams().get(team).hardware().name()))
                                .distinct()
                                .toList())));
        for (int j = 0; j < sold.size(); j++) {
            chips.add(new Subject.Seller(segment, sold.get(j), segments, List.of(j)));
        }
    }
}

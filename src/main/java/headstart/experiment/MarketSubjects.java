package headstart.experiment;

import headstart.model.Parameters;
import headstart.model.market.Market;
import headstart.model.market.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who has a share of the market: every chipmaker, with outcomes, and every chip, with curves, in every segment and in all of them.
 * Named {@code segment/chipmaker} and {@code segment/chip}.
 *
 * @param chipmakers all of them in the first segment, then in the next, and so on
 * @param chips likewise
 */
public record MarketSubjects(List<Member> chipmakers, List<Member> chips) {
    public MarketSubjects {
        chipmakers = List.copyOf(chipmakers);
        chips = List.copyOf(chips);
    }

    /**
     * One of them.
     *
     * @param segment name of the segment, or {@link Segment#ALL}
     * @param seller name of the chipmaker or chip
     * @param segments indices of the segments
     * @param chips indices of the chips on the market
     */
    public record Member(String segment, String seller, List<Integer> segments, List<Integer> chips) {
        /** The subject in tables. */
        public String name() {
            return segment + "/" + seller;
        }
    }

    /** The subjects of a scenario; none without buyers. */
    static MarketSubjects of(Parameters parameters) {
        return parameters
                .market()
                .map(market -> of(parameters, market))
                .orElse(new MarketSubjects(List.of(), List.of()));
    }

    private static MarketSubjects of(Parameters parameters, Market market) {
        List<Member> chipmakers = new ArrayList<>();
        List<Member> chips = new ArrayList<>();
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
            List<Member> chipmakers,
            List<Member> chips) {
        List<String> sold = parameters.chips();
        Subjects.of(parameters)
                .chipmakers()
                .forEach((chipmaker, teams) -> chipmakers.add(new Member(
                        segment,
                        chipmaker,
                        segments,
                        teams.stream()
                                .map(team -> sold.indexOf(
                                        parameters.teams().get(team).hardware().name()))
                                .distinct()
                                .toList())));
        for (int j = 0; j < sold.size(); j++) {
            chips.add(new Member(segment, sold.get(j), segments, List.of(j)));
        }
    }
}

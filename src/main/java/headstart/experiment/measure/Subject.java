package headstart.experiment.measure;

import headstart.model.OperatingPoint;
import java.util.List;

/**
 * Whoever something is measured on. Resolved once from an experiment, then carried by columns, curves and comparisons; names are text only
 * in tables and on pages.
 */
public sealed interface Subject permits Subject.Performer, Gap, Subject.Seller, Subject.Run {
    /** What it is called in files and in the experiment. */
    String name();

    /** Which kind of subject it is. */
    SubjectKind kind();

    /** Place of the operating point at which it is measured; 0 for the first. */
    default int point() {
        return 0;
    }

    /** Whoever has a performance curve: as fast as the best of its teams at each moment. */
    sealed interface Performer extends Subject permits Team, Chip, Chipmaker, AtPoint {
        /** Places of its teams in the experiment, one or more. */
        List<Integer> teams();

        /** The same subject at the operating point of that place. */
        default Performer at(List<OperatingPoint> points, int place) {
            return place == 0 ? this : new AtPoint(this, points.get(place), place);
        }

        @Override
        default SubjectKind kind() {
            return SubjectKind.PERFORMER;
        }
    }

    /**
     * A tuning team.
     *
     * @param index its place among the teams
     */
    record Team(String name, int index) implements Performer {
        @Override
        public List<Integer> teams() {
            return List.of(index);
        }
    }

    /** A chip with the teams that tune for it. */
    record Chip(String name, List<Integer> teams) implements Performer {
        public Chip {
            teams = List.copyOf(teams);
        }
    }

    /** A chipmaker with the teams of all its chips. */
    record Chipmaker(String name, List<Integer> teams) implements Performer {
        public Chipmaker {
            teams = List.copyOf(teams);
        }
    }

    /**
     * A team, chip or chipmaker at an operating point after the first.
     *
     * @param who who is measured
     * @param served how it serves
     * @param point place of the operating point
     */
    record AtPoint(Performer who, OperatingPoint served, int point) implements Performer {
        /** Stands between the name of a subject and that of the point in tables. */
        public static final char SIGN = '@';

        @Override
        public String name() {
            return who.name() + SIGN + served.name();
        }

        @Override
        public List<Integer> teams() {
            return who.teams();
        }
    }

    /**
     * A chipmaker or chip among the buyers of a segment, or of all of them.
     *
     * @param segment name of the segment, or {@link headstart.model.market.Segment#ALL}
     * @param seller name of the chipmaker or chip
     * @param segments places of the segments
     * @param chips places of the chips on the market
     */
    record Seller(String segment, String seller, List<Integer> segments, List<Integer> chips) implements Subject {
        public Seller {
            segments = List.copyOf(segments);
            chips = List.copyOf(chips);
        }

        @Override
        public String name() {
            return segment + "/" + seller;
        }

        @Override
        public SubjectKind kind() {
            return SubjectKind.SELLER;
        }
    }

    /** The run as a whole: whose the outcomes are that name their subjects themselves. */
    record Run() implements Subject {
        /** What it is called in tables. */
        public static final String NAME = "run";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public SubjectKind kind() {
            return SubjectKind.RUN;
        }
    }
}

package headstart.experiment.expression;

import headstart.experiment.MarketSubjects;
import headstart.experiment.Subjects;
import headstart.experiment.measure.Gap;
import headstart.experiment.measure.Subject;
import headstart.model.OperatingPoint;
import headstart.model.Parameters;
import headstart.model.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whoever and whatever an expression can name.
 *
 * @param performers teams first, then chips, then chipmakers
 * @param gaps the pairs of the study
 * @param sellers chipmakers and chips in segments of buyers
 * @param points the operating points, the first of them the default
 * @param releases names of the releases in order
 */
public record Names(
        List<Subject.Performer> performers,
        List<Gap> gaps,
        List<Subject.Seller> sellers,
        List<OperatingPoint> points,
        List<String> releases) {
    public Names {
        performers = List.copyOf(performers);
        gaps = List.copyOf(gaps);
        sellers = List.copyOf(sellers);
        points = List.copyOf(points);
        releases = List.copyOf(releases);
    }

    /** Those of a world and of the pairs that are compared in it. */
    public static Names of(Parameters world, List<Gap> gaps) {
        Subjects subjects = Subjects.of(world);
        List<Subject.Performer> performers = new ArrayList<>(subjects.teams());
        performers.addAll(subjects.chips());
        performers.addAll(subjects.chipmakers());
        MarketSubjects market = MarketSubjects.of(world);
        return new Names(
                performers,
                gaps,
                Stream.concat(market.chipmakers().stream(), market.chips().stream())
                        .toList(),
                world.points(),
                world.releases().stream().map(Release::name).toList());
    }

    Optional<Subject.Performer> performer(String name) {
        return performers.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    Optional<Gap> gap(String name) {
        return gaps.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    Optional<Subject.Seller> seller(String name) {
        return sellers.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** Place of the operating point of that name. */
    Optional<Integer> point(String name) {
        for (int place = 0; place < points.size(); place++) {
            if (points.get(place).name().equals(name)) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }
}

package headstart.experiment.run;

import headstart.experiment.Experiment;
import headstart.experiment.measure.Gap;
import headstart.experiment.measure.Subject;
import headstart.model.OperatingPoint;
import java.util.ArrayList;
import java.util.List;

/** Everybody at the operating points after the first: the same subjects, named {@code NAME@POINT} in tables. */
final class Served {
    private final Experiment experiment;

    Served(Experiment experiment) {
        this.experiment = experiment;
    }

    /** The teams at every further point. */
    List<Subject.AtPoint> teams() {
        return at(experiment.subjects().teams());
    }

    /** The chips of several teams at every further point: as good as the best team at that point. */
    List<Subject.AtPoint> chips(List<? extends Subject.Performer> drawn) {
        return at(drawn);
    }

    private List<Subject.AtPoint> at(List<? extends Subject.Performer> performers) {
        List<Subject.AtPoint> all = new ArrayList<>();
        List<OperatingPoint> points = experiment.points();
        for (int p = 1; p < points.size(); p++) {
            for (Subject.Performer performer : performers) {
                all.add(new Subject.AtPoint(performer, points.get(p), p));
            }
        }
        return all;
    }

    /** The gaps at every further point; those that name a point of their own are there already. */
    List<Gap> gaps() {
        List<Gap> all = new ArrayList<>();
        List<OperatingPoint> points = experiment.points();
        for (int p = 1; p < points.size(); p++) {
            for (Gap gap : experiment.gaps()) {
                if (gap.leader().point() == 0 && gap.laggard().point() == 0) {
                    all.add(new Gap(
                            gap.name() + Subject.AtPoint.SIGN + points.get(p).name(),
                            new Subject.AtPoint(gap.leader(), points.get(p), p),
                            new Subject.AtPoint(gap.laggard(), points.get(p), p)));
                }
            }
        }
        return all;
    }
}

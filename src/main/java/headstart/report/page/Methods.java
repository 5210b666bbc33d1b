package headstart.report.page;

import headstart.experiment.Experiment;
import headstart.model.Parameters;
import headstart.report.answer.SpokenNames;
import headstart.report.study.Provenance;
import java.util.Locale;
import java.util.Optional;

/** What was done, as the methods section of a paper would say it. */
final class Methods {
    private static final double PERCENT = 100;

    private Methods() {}

    static String paragraph(Experiment experiment, Provenance provenance) {
        Parameters base = experiment.scenarios().get(0).parameters();
        int scenarios = experiment.scenarios().size();
        return String.format(
                Locale.ROOT,
                "We simulated %d tuning teams on %d chips from day %d to day %s after the release with Headstart %s"
                        + " (commit %s), in %d %s, each with %,d replications from seed %d.%s A laggard counts as level"
                        + " once its throughput, or its share of the attainable roof, is within %s %% of the leader's."
                        + " Curves are sampled on whole days; lines are medians and bands the central 90 %% of the"
                        + " replications unless stated otherwise. %s",
                base.teams().size(),
                experiment.subjects().chips().size(),
                experiment.firstDay(),
                NumberText.of(experiment.lastDay() - experiment.releaseDay()),
                provenance.version(),
                provenance.commit(),
                scenarios,
                scenarios == 1 ? "scenario" : "scenarios",
                experiment.replications(),
                experiment.seed(),
                paired(experiment).map(text -> " " + text).orElse(""),
                NumberText.of(PERCENT * experiment.parityTolerance()),
                "Waits that the horizon cut off are censored there. \"Level for good after N days\" is the median over"
                        + " the runs of the day from which each of them stays level, in sentences and in titles of"
                        + " figures; the median curve may cross the level a day or two apart from it.");
    }

    private static Optional<String> paired(Experiment experiment) {
        return experiment.scenarios().size() > 1
                ? Optional.of(
                        "Scenarios meet the same random numbers replication by replication, so that differences from "
                                + new SpokenNames(experiment).scenario(experiment.baseline()) + " are paired.")
                : Optional.empty();
    }
}

package headstart.report.page;

import headstart.report.study.ReportedStudy;
import headstart.report.study.SideBySide;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a careful reader would object to studies beside each other: what may be compared, and what not. */
final class SideBySideDoubts {
    private SideBySideDoubts() {}

    static List<String> of(SideBySide shared, List<SideBySide.Outcome> outcomes) {
        List<ReportedStudy> studies = shared.studies();
        List<String> doubts = new ArrayList<>();
        if (outcomes.isEmpty()) {
            doubts.add("The studies share no outcome of the same scenario and subject; nothing here compares them.");
        }
        for (int i = 0; i < studies.size(); i++) {
            for (int j = i + 1; j < studies.size(); j++) {
                doubts.add(luck(studies.get(i), studies.get(j)));
            }
        }
        differs(studies, "versions of the model", ReportedStudy::code, "a difference may be the model's", doubts);
        differs(
                studies,
                "horizons",
                study -> NumberText.of(study.days()) + " days",
                "areas, tokens served and waits that a horizon cuts off are not over the same time",
                doubts);
        differs(
                studies,
                "numbers of replications",
                study -> Integer.toString(study.experiment().replications()),
                "intervals are not equally wide",
                doubts);
        int values = StudyDifferences.values(studies).size();
        if (values > 0) {
            doubts.add(
                    values + (values == 1 ? " value differs" : " values differ")
                            + " between the studies (table above): a difference in outcomes is the effect of all of them together.");
        }
        if (!shared.differentGaps().isEmpty()) {
            doubts.add("Pairs of the same name have other sides in another study and are not laid beside each other: "
                    + String.join(", ", shared.differentGaps()) + ".");
        }
        studies.forEach(study ->
                Doubts.of(study.results(), study.notes()).forEach(doubt -> doubts.add(study.label() + ": " + doubt)));
        return doubts;
    }

    /** Nothing here is paired; says whether it could be. */
    private static String luck(ReportedStudy one, ReportedStudy other) {
        String both = one.label() + " and " + other.label();
        return one.metTheSameLuckAs(other)
                ? both
                        + " have the same seed and the same version of the model, so their runs met the same luck, replication"
                        + " by replication. The intervals here are each study's own and too wide for a difference: headstart"
                        + " compare gives the paired one."
                : both + " did not meet the same luck ("
                        + (one.experiment().seed() == other.experiment().seed()
                                ? "other version of the model"
                                : "other seed")
                        + "): only as independent samples may their means be compared, and intervals that overlap do not say"
                        + " that there is no difference.";
    }

    private static void differs(
            List<ReportedStudy> studies,
            String what,
            Function<ReportedStudy, String> value,
            String consequence,
            List<String> doubts) {
        List<String> values = studies.stream().map(value).distinct().toList();
        if (values.size() > 1) {
            doubts.add("The " + what + " differ (" + String.join(", ", values) + "): " + consequence + ".");
        }
    }
}

package headstart.cli;

import headstart.experiment.Experiment;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.run.OutcomeTable;
import headstart.experiment.run.RunResult;
import headstart.experiment.sweep.SweepRun;
import headstart.model.StepCurve;
import headstart.model.TuningCurve;
import headstart.text.Numbers;
import java.util.List;

/** Where two plays of the same run part. */
final class FirstDifference {
    private FirstDifference() {}

    static String between(RunResult stored, RunResult played, Experiment experiment) {
        if (stored instanceof RunResult.Completed before && played instanceof RunResult.Completed now) {
            return between(before, now, experiment);
        }
        return "stored: " + status(stored) + "; played: " + status(played);
    }

    private static String status(RunResult result) {
        return result instanceof RunResult.Failed failed
                ? "failed (" + failed.thrown().text() + ")"
                : "completed";
    }

    private static String between(RunResult.Completed before, RunResult.Completed now, Experiment experiment) {
        List<String> teams = experiment.subjects().teamNames();
        for (int team = 0; team < teams.size(); team++) {
            List<TuningCurve> stored = before.trajectory().curves().get(team);
            List<TuningCurve> played = now.trajectory().curves().get(team);
            for (int release = 0; release < stored.size(); release++) {
                if (!stored.get(release).equals(played.get(release))) {
                    return teams.get(team) + ": "
                            + between(
                                    stored.get(release).rooflineShare(),
                                    played.get(release).rooflineShare());
                }
            }
        }
        return between(before.outcomes(), now.outcomes(), experiment);
    }

    static String between(SweepRun stored, SweepRun played, Experiment experiment) {
        if (stored instanceof SweepRun.Completed before && played instanceof SweepRun.Completed now) {
            return between(before.outcomes(), now.outcomes(), experiment);
        }
        return "stored: " + status(stored) + "; played: " + status(played);
    }

    private static String status(SweepRun run) {
        return run instanceof SweepRun.Failed failed
                ? "failed (" + failed.thrown().text() + ")"
                : "completed";
    }

    private static String between(double[] stored, double[] played, Experiment experiment) {
        List<OutcomeColumn> columns = OutcomeTable.of(experiment).columns();
        for (int c = 0; c < columns.size(); c++) {
            if (Double.compare(stored[c], played[c]) != 0) {
                return columns.get(c).header() + ": stored " + Numbers.toText(stored[c]) + ", played "
                        + Numbers.toText(played[c]);
            }
        }
        return "the difference lies below what is compared.";
    }

    private static String between(StepCurve stored, StepCurve played) {
        for (int i = 0; i < Math.min(stored.size(), played.size()); i++) {
            if (stored.day(i) != played.day(i) || stored.value(i) != played.value(i)) {
                return "step " + i + " is stored as day " + Numbers.toText(stored.day(i)) + ", roofline share "
                        + Numbers.toText(stored.value(i)) + " and played as day " + Numbers.toText(played.day(i))
                        + ", roofline share " + Numbers.toText(played.value(i));
            }
        }
        return "stored with " + stored.size() + " steps, played with " + played.size();
    }
}

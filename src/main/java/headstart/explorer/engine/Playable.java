package headstart.explorer.engine;

import headstart.experiment.Experiment;
import headstart.experiment.RunSpec;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.run.LocalEngine.RunPlayer;
import headstart.experiment.run.OutcomeTable;
import headstart.experiment.run.RunResult;
import headstart.model.StepCurve;
import java.util.List;

/** A state of a study, ready to play: a scenario with the values that a reader has changed. */
public final class Playable {
    private final RunPlayer player;
    private final List<OutcomeColumn> columns;
    private final int[] days;

    /**
     * A state.
     *
     * @param experiment a study with that state as its only scenario
     * @param days the whole days on which curves are looked at, ascending
     */
    public Playable(Experiment experiment, int[] days) {
        this.player = RunPlayer.ofRunsPlayedOnce(experiment);
        this.columns = OutcomeTable.of(experiment).columns();
        this.days = days.clone();
    }

    /** Headers of the outcomes, as in {@code runs.csv}. */
    public List<String> outcomes() {
        return columns.stream().map(OutcomeColumn::header).toList();
    }

    /**
     * Plays one run: the outcomes; then by team the attainable roof, tokens/s; then by team the throughput on the days, tokens/s.
     *
     * @throws IllegalStateException if the run failed
     */
    public double[] play(int replication) {
        RunResult result = player.play(new RunSpec(replication, 0, 0, replication));
        if (result instanceof RunResult.Failed failed) {
            throw new IllegalStateException(failed.message());
        }
        RunResult.Completed run = (RunResult.Completed) result;
        int teams = run.trajectory().curves().size();
        double[] values = new double[columns.size() + teams * (1 + days.length)];
        System.arraycopy(run.outcomes(), 0, values, 0, columns.size());
        int at = columns.size();
        for (int team = 0; team < teams; team++) {
            values[at++] = run.trajectory().curves().get(team).get(0).rooflineTokensPerS();
        }
        for (int team = 0; team < teams; team++) {
            at = sample(run.trajectory().throughput(team), values, at);
        }
        return values;
    }

    private int sample(StepCurve curve, double[] values, int from) {
        int at = from;
        int step = 0;
        double value = 0;
        for (int day : days) {
            while (step < curve.size() && curve.day(step) <= day) {
                value = curve.value(step++);
            }
            values[at++] = value;
        }
        return at;
    }
}

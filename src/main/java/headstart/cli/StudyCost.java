package headstart.cli;

import headstart.config.Reading;
import headstart.experiment.Experiment;
import headstart.experiment.result.StudyResults;
import headstart.experiment.run.LocalEngine;
import headstart.experiment.run.OutcomeTable;
import headstart.experiment.run.RunResult;
import headstart.store.PlayedRun;
import headstart.store.Standing;
import headstart.store.TableSpeed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a study without a design takes. Its first runs are played and worked out as all will be, and some of its figures are drawn; all is thrown
 * away. The first few are cold, as the first of the study will be; what grows with the runs is told from what does not by two pilots of different
 * size. Tables are counted by their rows.
 */
final class StudyCost {
    private static final int FEW = 2;
    private static final int MORE = 16;
    /** Small tables, the experiment, the manifest. */
    static final double SMALL = 60_000;
    /** The tables of an alternative that do not grow with its runs: it leaves no curves, which are worked out twice. */
    private static final double OF_ALTERNATIVE = 1_000_000;
    /** Bytes of a row, and of a number in one, as measured on the shipped experiments. */
    private static final double CURVE_ROW = 130;

    static final double ROW = 112;
    static final double CELL = 13;

    private final Reading.Loaded loaded;
    private final Means means;
    private final LocalEngine.RunPlayer player;

    private StudyCost(Reading.Loaded loaded, Means means) {
        this.loaded = loaded;
        this.means = means;
        this.player = new LocalEngine.RunPlayer(loaded.experiment());
    }

    static Cost of(Reading.Loaded loaded, Means means, Standing standing) {
        return new StudyCost(loaded, means).cost(standing);
    }

    private Cost cost(Standing standing) {
        Experiment whole = loaded.experiment();
        // What is cold here will be cold again.
        Timed few = worked(FEW);
        Preview preview = Preview.of(
                whole.plan(),
                means.engine(),
                standing,
                false,
                spec -> PlayedRun.of(player.play(spec)).bytes());
        Timed more = worked(MORE);
        double perReplication = more.runs > few.runs
                ? Math.max(0, more.seconds - few.seconds) / (more.replications - few.replications)
                : 0;
        ReportCost report = ReportCost.of(Pilot.report(loaded, few.results), means.threads());
        TableSpeed tables = TableSpeed.measured();
        double perByte = tables.secondsPerByte();
        double fixedBytes = SMALL + tables(more.results);
        double cells = CELL * OutcomeTable.of(whole).columns().size();
        int scenarios = whole.scenarios().size();
        Map<String, Double> seconds = new LinkedHashMap<>();
        seconds.put(preview.stage(), few.playing + preview.seconds());
        seconds.put(
                Cost.TABLES,
                few.seconds
                        + tables.coldSeconds()
                        + perReplication * Math.max(0, whole.replications() - few.replications)
                        + perByte * (fixedBytes + cells * whole.plan().size()));
        seconds.put(Cost.REPORT, report.seconds());
        return new Cost(
                preview.text(),
                seconds,
                fixedBytes
                        + report.bytes()
                        + (preview.bytesPerRun() + cells) * whole.plan().size(),
                new Cost.More(
                        preview.secondsPerRun() + 2 * perReplication / scenarios + perByte * cells,
                        preview.bytesPerRun() + cells,
                        2 * Math.max(0, more.seconds - perReplication * more.replications) + perByte * SMALL,
                        OF_ALTERNATIVE));
    }

    /** What some replications find, and how long it took to work it out. */
    private record Timed(int replications, long runs, StudyResults results, double playing, double seconds) {}

    private Timed worked(int replications) {
        Experiment part = Pilot.sample(loaded.experiment(), replications);
        long first = System.nanoTime();
        List<RunResult> runs = Pilot.runs(part, player);
        double playing = Preview.since(first);
        long start = System.nanoTime();
        StudyResults results = StudyResults.of(part, runs::forEach, means.threads());
        return new Timed(part.replications(), runs.size(), results, playing, Preview.since(start));
    }

    private static double tables(StudyResults results) {
        double curves = results.curves().stream()
                .mapToDouble(curve -> curve.lastDay() - curve.firstDay() + 1.0)
                .sum();
        double differences = results.differences().stream()
                .mapToDouble(curve -> curve.lastDay() - curve.firstDay() + 1.0)
                .sum();
        return CURVE_ROW * curves + ROW * differences;
    }
}

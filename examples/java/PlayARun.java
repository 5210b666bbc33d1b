import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.Reading;
import headstart.experiment.Experiment;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.run.LocalEngine;
import headstart.experiment.run.OutcomeTable;
import headstart.experiment.run.RunResult;
import java.nio.file.Path;
import java.util.List;

/** Reads an experiment, plays its first run, and prints what came of it. */
public final class PlayARun {
    public static void main(String[] arguments) {
        Reading reading = ExperimentFile.read(Path.of(arguments[0]), List.of("replications=3"), Overrides.NONE);
        if (reading instanceof Reading.Faulty faulty) {
            faulty.faults().forEach(fault -> System.err.println(fault.message()));
            return;
        }
        Experiment experiment = ((Reading.Loaded) reading).experiment();
        RunResult result = new LocalEngine.RunPlayer(experiment).play(experiment.plan().get(0));
        if (result instanceof RunResult.Completed run) {
            List<OutcomeColumn> columns = OutcomeTable.of(experiment).columns();
            for (int c = 0; c < columns.size(); c++) {
                System.out.println(columns.get(c).header() + " = " + run.outcomes()[c]);
            }
            System.out.println("throughput on day 30: " + run.trajectory().throughput(0).at(30));
        }
    }
}

package headstart.cli;

import headstart.experiment.Experiment;
import headstart.experiment.Plan;
import headstart.experiment.RunSpec;
import headstart.experiment.Scenario;
import java.util.stream.Collectors;

/** The name of a run on the command line: {@code SCENARIO/REPLICATION}, of a sweep {@code SCENARIO/POINT/REPLICATION}. */
final class RunName {
    private final Experiment experiment;
    private final Plan plan;
    private final boolean ofSweep;

    RunName(StoredStudy study) {
        this.experiment = study.experiment();
        this.plan = study.sweep().map(sweep -> sweep.plan()).orElseGet(experiment::plan);
        this.ofSweep = study.sweep().isPresent();
    }

    RunSpec parse(String text) {
        int slash = text.lastIndexOf('/');
        int scenarioEnd = ofSweep && slash > 0 ? text.lastIndexOf('/', slash - 1) : slash;
        String scenario = text.substring(0, Math.max(0, scenarioEnd));
        boolean known = experiment.scenarios().stream()
                .anyMatch(candidate -> candidate.name().equals(scenario));
        if (!known) {
            String form = ofSweep ? "SCENARIO/POINT/REPLICATION" : "SCENARIO/REPLICATION";
            throw new InputException("RUN (" + text + ") must be " + form + ", with a scenario among "
                    + experiment.scenarios().stream().map(Scenario::name).collect(Collectors.joining(", "))
                    + ".\nMaybe " + experiment.scenarios().get(0).name() + (ofSweep ? "/0/0." : "/0."));
        }
        int point = ofSweep ? number(text.substring(scenarioEnd + 1, slash), "a design point", plan.points(), text) : 0;
        int replication = number(text.substring(slash + 1), "a replication", plan.replications(), text);
        return plan.get(plan.indexOf(experiment.indexOf(scenario), point, replication));
    }

    private static int number(String digits, String what, int count, String text) {
        try {
            int number = Integer.parseInt(digits);
            if (number >= 0 && number < count) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Falls through to the one message for every wrong number.
        }
        throw new InputException("RUN (" + text + ") must name " + what + " from 0 to " + (count - 1) + ".");
    }

    String of(RunSpec run) {
        String scenario = experiment.scenarios().get(run.scenario()).name();
        return ofSweep ? ofSweep(run, experiment) : scenario + "/" + run.replication();
    }

    static String ofSweep(RunSpec run, Experiment experiment) {
        String scenario = experiment.scenarios().get(run.scenario()).name();
        return scenario + "/" + run.designPoint() + "/" + run.replication();
    }
}

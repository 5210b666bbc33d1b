package headstart.cli;

import headstart.experiment.Experiment;
import headstart.experiment.RunSpec;
import headstart.experiment.Scenario;
import java.util.stream.Collectors;

/** The name of a run on the command line: {@code SCENARIO/REPLICATION}. */
final class RunName {
    private RunName() {}

    static RunSpec parse(String text, Experiment experiment) {
        int slash = text.lastIndexOf('/');
        String scenario = slash < 0 ? text : text.substring(0, slash);
        boolean known = experiment.scenarios().stream()
                .anyMatch(candidate -> candidate.name().equals(scenario));
        if (slash < 0 || !known) {
            throw new InputException("RUN (" + text + ") must be SCENARIO/REPLICATION, with a scenario among "
                    + experiment.scenarios().stream().map(Scenario::name).collect(Collectors.joining(", "))
                    + ".\nMaybe " + experiment.scenarios().get(0).name() + "/0.");
        }
        return spec(experiment, scenario, replication(text.substring(slash + 1), text, experiment));
    }

    private static int replication(String digits, String text, Experiment experiment) {
        try {
            int replication = Integer.parseInt(digits);
            if (replication >= 0 && replication < experiment.replications()) {
                return replication;
            }
        } catch (NumberFormatException e) {
            // Falls through to the one message for every wrong number.
        }
        throw new InputException(
                "RUN (" + text + ") must end in a replication from 0 to " + (experiment.replications() - 1) + ".");
    }

    private static RunSpec spec(Experiment experiment, String scenario, int replication) {
        int s = experiment.indexOf(scenario);
        return experiment.plan().get((long) replication * experiment.plan().scenarios() + s);
    }

    static String of(RunSpec spec, Experiment experiment) {
        return experiment.scenarios().get(spec.scenario()).name() + "/" + spec.replication();
    }
}

package headstart.config;

import headstart.config.document.Faults;
import headstart.config.schema.ExperimentKeys;
import headstart.config.schema.Fields;
import headstart.config.schema.OutcomeKeys;
import headstart.experiment.expression.ExpressionFault;
import headstart.experiment.expression.Names;
import headstart.experiment.expression.OwnOutcome;
import headstart.experiment.measure.Outcome;
import headstart.experiment.measure.Outcomes;
import headstart.experiment.measure.PluggedOutcome;
import headstart.experiment.measure.Unit;
import headstart.model.PluginException;
import headstart.plugin.OutcomePlugin;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns the checked part {@code outcomes} into outcomes, those with expressions included. */
final class OutcomeBuilder {
    private final Names names;
    private final Faults faults;

    OutcomeBuilder(Names names, Faults faults) {
        this.names = names;
        this.faults = faults;
    }

    /** All that a file asks for, in order, each once; faulty expressions are noted and left out. */
    List<Outcome> outcomes(Fields root) {
        Set<Outcome> outcomes = new LinkedHashSet<>();
        for (OutcomeKeys.Wanted wanted : root.get(ExperimentKeys.OUTCOMES)) {
            if (wanted.plugin().isPresent()) {
                plugged(wanted).ifPresent(outcomes::add);
            } else if (wanted.expression().isEmpty()) {
                outcomes.add(Outcomes.named(wanted.name()));
            } else {
                own(wanted).ifPresent(outcomes::add);
            }
        }
        return List.copyOf(outcomes);
    }

    private Optional<Outcome> plugged(OutcomeKeys.Wanted wanted) {
        Fields fields = wanted.fields().orElseThrow();
        String path = OutcomeKeys.KEY + "." + wanted.name();
        if (wanted.expression().isPresent()) {
            faults.add(path, " has an expression and a plug-in.", "leave one of them out.");
            return Optional.empty();
        }
        try {
            return Optional.of(PluggedOutcome.of(
                    wanted.name(),
                    wanted.plugin().orElseThrow().as(OutcomePlugin.class),
                    fields.get(OutcomeKeys.UNIT).map(Unit::ofWord),
                    fields.get(OutcomeKeys.BETTER)));
        } catch (PluginException e) {
            faults.add(path, ": " + e.getMessage(), "");
            return Optional.empty();
        }
    }

    private Optional<Outcome> own(OutcomeKeys.Wanted wanted) {
        Fields fields = wanted.fields().orElseThrow();
        String expression = wanted.expression().orElseThrow();
        String path = OutcomeKeys.KEY + "." + wanted.name() + "." + OutcomeKeys.EXPRESSION.name();
        try {
            Outcome outcome = new OwnOutcome(
                            wanted.name(),
                            expression,
                            fields.get(OutcomeKeys.UNIT).map(Unit::ofWord),
                            fields.get(OutcomeKeys.BETTER))
                    .compiled(names);
            if (outcome.isOfMarket() && names.sellers().isEmpty()) {
                faults.add(path, " (" + expression + ") is of sellers, and needs a market.", "add market.segments.");
                return Optional.empty();
            }
            return Optional.of(outcome);
        } catch (ExpressionFault e) {
            String near = e.token().isBlank() ? "" : ", at " + e.token();
            faults.add(
                    path,
                    " (" + expression + ") is wrong at character " + e.character() + near + ": " + e.what() + ".",
                    e.advice());
            return Optional.empty();
        }
    }
}

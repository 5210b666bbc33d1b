package headstart.config;

import headstart.config.document.Fault;
import headstart.config.plugin.FoundPlugin;
import headstart.experiment.Experiment;
import headstart.experiment.ParameterNote;
import java.util.ArrayList;
import java.util.List;

/** What came of reading an experiment file. */
public sealed interface Reading {
    /**
     * The file is right.
     *
     * @param effectiveYaml the experiment with every default written out and every table inlined; itself runnable
     * @param identityText the part of it that decides the runs, whatever their number
     * @param notes every number with its source, and the words that scenarios set or may set otherwise
     * @param warnings what is allowed but will surprise somebody, such as columns that mean nothing
     * @param document the effective experiment as it was checked
     * @param alternatives choices that the data do not settle, each as an experiment of its own
     * @param plugins the plug-ins that it uses, by name
     */
    record Loaded(
            Experiment experiment,
            String effectiveYaml,
            String identityText,
            List<ParameterNote> notes,
            List<String> warnings,
            Document document,
            Alternatives alternatives,
            List<FoundPlugin> plugins)
            implements Reading {
        public Loaded {
            notes = List.copyOf(notes);
            warnings = List.copyOf(warnings);
            plugins = List.copyOf(plugins);
        }

        /** The same with one more warning, which its report shows as well. */
        public Loaded withWarning(String warning) {
            List<String> told = new ArrayList<>(warnings);
            told.add(warning);
            List<String> doubted = new ArrayList<>(experiment.warnings());
            doubted.add(warning);
            return new Loaded(
                    experiment.warned(doubted),
                    effectiveYaml,
                    identityText,
                    notes,
                    told,
                    document,
                    alternatives,
                    plugins);
        }

        /** The same with another text that decides what is played. */
        public Loaded withIdentity(String text) {
            return new Loaded(experiment, effectiveYaml, text, notes, warnings, document, alternatives, plugins);
        }
    }

    /** The file has these faults, all of them. */
    record Faulty(List<Fault> faults) implements Reading {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}

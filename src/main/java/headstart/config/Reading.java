package headstart.config;

import headstart.config.document.Fault;
import headstart.config.plugin.FoundPlugin;
import headstart.experiment.Experiment;
import headstart.experiment.ParameterNote;
import java.util.ArrayList;
import java.util.List;

/** What came of reading an experiment file. */
public sealed interface Reading {
    /** The file is right. */
    final class Loaded implements Reading {
        private final Experiment experiment;
        private final OnDemand made;
        private final List<String> warnings;
        private final Document document;
        private final Alternatives alternatives;
        private final List<FoundPlugin> plugins;

        Loaded(
                Experiment experiment,
                OnDemand made,
                List<String> warnings,
                Document document,
                Alternatives alternatives,
                List<FoundPlugin> plugins) {
            this.experiment = experiment;
            this.made = made;
            this.warnings = List.copyOf(warnings);
            this.document = document;
            this.alternatives = alternatives;
            this.plugins = List.copyOf(plugins);
        }

        public Experiment experiment() {
            return experiment;
        }

        /** The experiment with every default written out and every table inlined; itself runnable. */
        public String effectiveYaml() {
            return made.yaml();
        }

        /** The part of it that decides the runs, whatever their number. */
        public String identityText() {
            return made.identity();
        }

        /** Every number with its source, and the words that scenarios set or may set otherwise. */
        public List<ParameterNote> notes() {
            return made.notes();
        }

        /** What is allowed but will surprise somebody, such as columns that mean nothing. */
        public List<String> warnings() {
            return warnings;
        }

        /** The effective experiment as it was checked. */
        public Document document() {
            return document;
        }

        /** Choices that the data do not settle, each as an experiment of its own. */
        public Alternatives alternatives() {
            return alternatives;
        }

        /** The plug-ins that it uses, by name. */
        public List<FoundPlugin> plugins() {
            return plugins;
        }

        /** The same with one more warning, which its report shows as well. */
        public Loaded withWarning(String warning) {
            return withWarnings(List.of(warning));
        }

        /** The same with a warning for all that it says without effect: an alternative is read without looking for that. */
        public Loaded withWhatHasNoEffect() {
            return withWarnings(NoEffect.of(document.shared()));
        }

        private Loaded withWarnings(List<String> more) {
            List<String> told = new ArrayList<>(warnings);
            told.addAll(more);
            List<String> doubted = new ArrayList<>(experiment.warnings());
            doubted.addAll(more);
            return new Loaded(experiment.warned(doubted), made, told, document, alternatives, plugins);
        }

        /** The same with another text that decides what is played. */
        public Loaded withIdentity(String text) {
            return new Loaded(experiment, made.withIdentity(text), warnings, document, alternatives, plugins);
        }
    }

    /** The file has these faults, all of them. */
    record Faulty(List<Fault> faults) implements Reading {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}

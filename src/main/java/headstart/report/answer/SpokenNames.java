package headstart.report.answer;

import headstart.experiment.Experiment;
import headstart.experiment.Labels;
import headstart.experiment.ParameterNote;
import headstart.experiment.measure.Measure;
import headstart.experiment.measure.Outcome;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.measure.Subject;

/** What sentences call the things of a study: in full where they stand alone, short where they are told of. */
public final class SpokenNames {
    private final Labels labels;

    /** The names of a study. */
    public SpokenNames(Experiment experiment) {
        this.labels = Labels.of(experiment);
    }

    /** Anybody, in full. */
    public String of(Subject subject) {
        return labels.of(subject);
    }

    /** Anybody, short. */
    public String brief(Subject subject) {
        return labels.shortOf(subject);
    }

    /** Anybody as a headline names them: short, with the maker. */
    public String withMaker(Subject subject) {
        return labels.withMaker(subject);
    }

    /** A scenario, short. */
    public String scenario(String key) {
        return labels.shortScenario(key);
    }

    /** A scenario within a sentence: its short label, in quotation marks where it is more than a word. */
    public String told(String key) {
        return quoted(scenario(key));
    }

    /** A name in quotation marks where it is more than a word. */
    static String quoted(String name) {
        return name.matches("[\\p{L}\\p{N}.\\-]+") ? name : "“" + name + "”";
    }

    /** A release. */
    String release(String key) {
        return labels.release(key).text();
    }

    /** Who sells, without the segment. */
    String seller(Subject.Seller seller) {
        return labels.seller(seller).text();
    }

    /** A segment of buyers, or all of them. */
    String segment(String key) {
        return labels.segment(key).text();
    }

    /** An outcome without its subject. */
    public String outcome(OutcomeColumn column) {
        return labels.of(column);
    }

    /** An outcome, whoever has it and whenever it is taken. */
    String outcome(Outcome outcome) {
        return labels.of(outcome);
    }

    /** A measure. */
    public String measure(Measure measure) {
        return labels.of(measure);
    }

    /** A factor. */
    public String factor(String key) {
        return labels.factor(key).text();
    }

    /** A value of the file: what is set and of whom, and which scenario sets it. */
    public String parameter(String path) {
        if (!path.startsWith(ParameterNote.SCENARIOS)) {
            return factor(path);
        }
        String[] steps = path.substring(ParameterNote.SCENARIOS.length()).split("\\.", 2);
        return factor(steps[steps.length - 1]) + " in " + told(steps[0]);
    }

    /** A key of any other kind. */
    public static String readable(String key) {
        return Labels.readable(key);
    }
}

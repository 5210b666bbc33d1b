package headstart.calibration;

import headstart.experiment.LabelKind;
import headstart.experiment.Labels;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A fit to be made.
 *
 * @param name name of the experiment
 * @param seed seed of all streams
 * @param parameters what is fitted
 * @param targets the series, calibration and validation
 * @param worlds what runs are made of
 * @param withoutLead the same worlds with nobody early, for the null model without a lead
 * @param ridge names of two parameters that the data hold together only
 * @param settings how much work goes into it
 * @param unseenExponentSd standard deviation of the exponent by which series that were never fitted stray; empty to fit it
 * @param classes by dimension, such as vendor, and by series: classes that are left out whole, besides families
 * @param names what readers call teams, releases and chipmakers, by {@link #place}
 * @param panel what is asked of who met AI models early; none if nothing is
 */
public record Calibration(
        String name,
        long seed,
        List<FreeParameter> parameters,
        List<Target> targets,
        Worlds worlds,
        Worlds withoutLead,
        Optional<Ridge> ridge,
        Settings settings,
        OptionalDouble unseenExponentSd,
        Map<String, Map<String, String>> classes,
        Map<String, String> names,
        Optional<Panel> panel) {
    /** The most series that can be fitted. */
    public static final int MOST_FITTED = SeriesBlock.MOST_TARGETS;

    public Calibration {
        classes = Collections.unmodifiableMap(new LinkedHashMap<>(classes));
        names = Map.copyOf(names);
        parameters = List.copyOf(parameters);
        targets = List.copyOf(targets);
    }

    /** A fit that finds out itself how far series stray that were never fitted. */
    public Calibration(
            String name,
            long seed,
            List<FreeParameter> parameters,
            List<Target> targets,
            Worlds worlds,
            Worlds withoutLead,
            Optional<Ridge> ridge,
            Settings settings) {
        this(
                name,
                seed,
                parameters,
                targets,
                worlds,
                withoutLead,
                ridge,
                settings,
                OptionalDouble.empty(),
                Map.of(),
                Map.of(),
                Optional.empty());
    }

    /** The fit of an alternative: only what it needs beside that of the study as it stands. */
    public Calibration ofAlternative() {
        return with(settings.ofAlternative());
    }

    /** A fit that takes seconds and finds nothing, to be timed. */
    public Calibration ofPilot() {
        return with(settings.ofPilot());
    }

    private Calibration with(Settings other) {
        return new Calibration(
                name,
                seed,
                parameters,
                targets,
                worlds,
                withoutLead,
                Optional.empty(),
                other,
                unseenExponentSd,
                classes,
                names,
                panel);
    }

    /**
     * Two parameters of which a profile is taken.
     *
     * @param along the one that is held at each of some values
     * @param against the one that answers
     */
    public record Ridge(String along, String against) {}

    /** Where the name of something stands among {@link #names}. */
    public static String place(LabelKind kind, String key) {
        return kind.key() + "." + key;
    }

    /** What readers call a team, a release or a chipmaker: its key in words where nothing better is known. */
    public String nameOf(LabelKind kind, String key) {
        return names.getOrDefault(place(kind, key), Labels.readable(key));
    }

    /** The series that are fitted. */
    public List<Target> fitted() {
        return targets.stream()
                .filter(target -> target.role() == Role.CALIBRATION)
                .toList();
    }

    /** The series that are only predicted. */
    public List<Target> validated() {
        return targets.stream()
                .filter(target -> target.role() == Role.VALIDATION)
                .toList();
    }

    /** Place of the parameter of that name. */
    public int indexOf(String parameter) {
        return parameters.stream().map(FreeParameter::name).toList().indexOf(parameter);
    }
}

package headstart.experiment.sweep;

import java.util.List;

/**
 * One thing that a sweep varies.
 *
 * <p>A design holds a factor as a number: its value, or, for a factor whose levels are words, the place of the level.
 *
 * @param name key in the experiment file; a path of the experiment, or a free name for several paths
 * @param paths the places of the experiment that take its value, one or more
 * @param law which values it takes
 */
public record Factor(String name, List<String> paths, FactorLaw law) {
    public Factor {
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("factors." + name + " must have at least one path.");
        }
        paths = List.copyOf(paths);
    }

    /** The value that goes into the experiment for the number that a design holds. */
    public Object value(double code) {
        return law.value(code);
    }

    /** Whether its values are words rather than numbers. */
    public boolean isCategorical() {
        return law instanceof FactorLaw.Levels levels && !levels.isNumeric();
    }

    /** The number as tables and charts show it. */
    public String text(double code) {
        return isCategorical() ? String.valueOf(value(code)) : headstart.text.Numbers.toText(code);
    }
}

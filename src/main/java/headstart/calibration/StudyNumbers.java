package headstart.calibration;

import java.util.List;

/** Plays the study whose numbers are fitted at draws of the posterior, and says what its headline numbers then are. */
@FunctionalInterface
public interface StudyNumbers {
    /** Nothing is played. */
    StudyNumbers NONE = posterior -> List.of();

    /**
     * The numbers.
     *
     * @param posterior draws by row, parameters in their order by column
     */
    List<StudyNumber> at(double[][] posterior);

    /**
     * A number of runs at draws of the posterior.
     *
     * @param name in the words of files
     * @param label what readers call it
     * @param values finite ones, by run
     * @param draws row of the posterior that each run rests on
     */
    record StudyNumber(String name, String label, double[] values, int[] draws) {
        public StudyNumber {
            values = values.clone();
            draws = draws.clone();
        }
    }
}

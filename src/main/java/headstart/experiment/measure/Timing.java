package headstart.experiment.measure;

import java.util.List;
import java.util.stream.IntStream;

/** How often an outcome is taken from a run, and how its columns are called for it. */
public enum Timing {
    /** Once a run. */
    ONCE("once a run"),
    /** On each of the days to be reported. */
    ON_DAY("on each of report_days"),
    /** By each of the days to be reported. */
    BY_DAY("by each of report_days"),
    /** In the life of each release. */
    IN_LIFE("in the life of each release"),
    /** In the life of each release, and of all of them together. */
    IN_LIFE_AND_OVERALL("in the life of each release and overall");

    private final String meaning;

    Timing(String meaning) {
        this.meaning = meaning;
    }

    /** In words. */
    public String meaning() {
        return meaning;
    }

    /** Every moment at which it is taken. */
    List<When> moments(List<Integer> reportDays, List<Life> lives) {
        return switch (this) {
            case ONCE -> List.of(new When.Once());
            case ON_DAY, BY_DAY ->
                reportDays.stream().<When>map(When.OnDay::new).toList();
            case IN_LIFE, IN_LIFE_AND_OVERALL ->
                IntStream.range(0, lives.size())
                        .filter(life ->
                                this == IN_LIFE_AND_OVERALL || !lives.get(life).isOverall())
                        .<When>mapToObj(
                                life -> new When.InLife(life, lives.get(life).name()))
                        .toList();
        };
    }

    /** What is appended to the name of the outcome, such as {@code _day21}. */
    String suffix(When when) {
        if (when instanceof When.OnDay on) {
            return (this == BY_DAY ? "_by_day" : "_day") + on.day();
        }
        return when instanceof When.InLife in ? "_" + in.release() : "";
    }
}

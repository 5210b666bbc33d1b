package headstart.plugin;

/** A curve that stays as it is from one event to the next. Days count from the first release. */
public interface Curve {
    /** Its value on a day; 0 before its first event. */
    double at(double day);

    /** Its integral from one day to a later one. */
    double integral(double from, double to);

    /** How many events it has. */
    int size();

    /** Day of an event, from 0 to below {@link #size}. */
    double day(int event);

    /** Its value from that event on. */
    double value(int event);
}

package headstart.config;

/** A number that knows whether anybody has looked at it: what nobody looks at can be any other number. */
final class WatchedNumber extends Number {
    private static final long serialVersionUID = 1;

    private final Number value;
    private boolean seen;

    WatchedNumber(Number value) {
        this.value = value;
    }

    boolean isSeen() {
        return seen;
    }

    private Number seen() {
        seen = true;
        return value;
    }

    @Override
    public int intValue() {
        return seen().intValue();
    }

    @Override
    public long longValue() {
        return seen().longValue();
    }

    @Override
    public float floatValue() {
        return seen().floatValue();
    }

    @Override
    public double doubleValue() {
        return seen().doubleValue();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WatchedNumber watched ? seen().equals(watched.seen()) : seen().equals(other);
    }

    @Override
    public int hashCode() {
        return seen().hashCode();
    }

    @Override
    public String toString() {
        return seen().toString();
    }
}

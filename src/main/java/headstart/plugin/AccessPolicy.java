package headstart.plugin;

/** Who gets a release how early. */
public interface AccessPolicy {
    /** Days of access before release, from 0 to 3650. */
    double leadDays(AccessRequest request);
}

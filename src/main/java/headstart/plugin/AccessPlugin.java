package headstart.plugin;

/** A policy on early access: {@code access_rule: {kind: {plugin: NAME}}}. It is asked before the runs, for every team that {@code access} does not name. */
public non-sealed interface AccessPlugin extends Plugin {
    /** The policy with these settings. */
    AccessPolicy policy(Settings settings);
}

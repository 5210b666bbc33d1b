package headstart.plugin;

/** A staffing rule: {@code staffing: {rule: {plugin: NAME}}}. */
public non-sealed interface StaffingPlugin extends Plugin {
    /** The rule with these settings: one for each chipmaker of each run, so it may remember what it saw. */
    StaffingRule rule(Settings settings);
}

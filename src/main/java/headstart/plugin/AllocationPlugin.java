package headstart.plugin;

/** How teams spread their effort over operators: {@code tuning: {allocation: {plugin: NAME}}}. */
public non-sealed interface AllocationPlugin extends Plugin {
    /** The allocation with these settings; all teams of a run share it. */
    Allocation allocation(Settings settings);
}

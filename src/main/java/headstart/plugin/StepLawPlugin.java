package headstart.plugin;

/** How much an improvement improves: {@code tuning: {step_law: {plugin: NAME}}}. */
public non-sealed interface StepLawPlugin extends Plugin {
    /** The law with these settings; all teams of a run share it. */
    StepLaw law(Settings settings);
}

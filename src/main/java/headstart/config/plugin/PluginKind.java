package headstart.config.plugin;

import headstart.plugin.AccessPlugin;
import headstart.plugin.AllocationPlugin;
import headstart.plugin.DesignPlugin;
import headstart.plugin.FigurePlugin;
import headstart.plugin.OutcomePlugin;
import headstart.plugin.Plugin;
import headstart.plugin.Settings;
import headstart.plugin.StaffingPlugin;
import headstart.plugin.StepLawPlugin;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/** What plug-ins can be. */
public enum PluginKind {
    STAFFING("a staffing rule", "staffing.rule", StaffingPlugin.class, StaffingPlugin::rule),
    ACCESS("a policy on access", "access_rule.kind", AccessPlugin.class, AccessPlugin::policy),
    ALLOCATION("an allocation of effort", "tuning.allocation", AllocationPlugin.class, AllocationPlugin::allocation),
    STEP_LAW("a step law", "tuning.step_law", StepLawPlugin.class, StepLawPlugin::law),
    OUTCOME("an outcome", "outcomes.NAME.rule", OutcomePlugin.class, OutcomePlugin::outcome),
    FIGURE("a figure", "figures.NAME.kind", FigurePlugin.class, FigurePlugin::figure),
    DESIGN("a design", "design.kind", DesignPlugin.class, DesignPlugin::design);

    private final String text;
    private final String place;
    private final Class<? extends Plugin> type;
    private final BiFunction<Plugin, Settings, ?> trial;

    <P extends Plugin> PluginKind(String text, String place, Class<P> type, BiFunction<P, Settings, ?> maker) {
        this.text = text;
        this.place = place;
        this.type = type;
        this.trial = (plugin, settings) -> maker.apply(type.cast(plugin), settings);
    }

    /** The kind of a plug-in; empty if it is none. */
    static Optional<PluginKind> of(Plugin plugin) {
        return Arrays.stream(values())
                .filter(kind -> kind.type.isInstance(plugin))
                .findFirst();
    }

    /** What a plug-in says when it is given these settings; empty if it takes them. */
    public Optional<String> refusal(Plugin plugin, Settings settings) {
        try {
            Object made = trial.apply(plugin, settings);
            return made == null ? Optional.of("it makes nothing of it") : Optional.empty();
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            return Optional.of(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    /** The word in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is, for readers. */
    public String text() {
        return text;
    }

    /** Where an experiment names it. */
    public String place() {
        return place;
    }
}

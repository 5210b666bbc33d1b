package headstart.config.schema;

import static headstart.config.schema.Key.required;
import static headstart.config.schema.Key.withDefault;

import headstart.config.plugin.PluginKind;
import headstart.model.AccessRule;
import java.util.List;
import java.util.Map;

/** The keys of a policy on early access by name. */
public final class AccessRuleKeys {
    private static final Node<AccessRule.Kind> KIND_OF_RULE = Node.Choice.of(AccessRule.Kind.values());

    public static final Key<Chosen<AccessRule.Kind>> KIND =
            required("kind", new Pluggable<>(KIND_OF_RULE, PluginKind.ACCESS), "the policy");

    public static final Key<Double> LEAD_DAYS = withDefault(
            "lead_days",
            Kinds.LEAD,
            42L,
            "days of access before release for those whom it favours; the default is an assumption for"
                    + " several weeks");

    public static final Key<Double> FIDELITY =
            withDefault("fidelity", Kinds.SHARE, 0.7, "factor on the effort before release");

    public static final Key<Map<String, Double>> LEADS = withDefault(
            "leads", new MapOf<>("tiers", Kinds.LEAD, 0), Map.of(), "days of access by tier, for staggered");

    public static final Key<Map<String, AccessRule.Kind>> RELEASES =
            withDefault("releases", new MapOf<>("releases", KIND_OF_RULE, 0), Map.of(), "releases with another policy");

    /** What may stand there. */
    public static final Node.Obj NODE = new Node.Obj(List.of(KIND, LEAD_DAYS, FIDELITY, LEADS, RELEASES));

    private AccessRuleKeys() {}
}

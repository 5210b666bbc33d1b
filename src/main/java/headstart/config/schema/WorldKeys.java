package headstart.config.schema;

import static headstart.config.schema.Key.optional;
import static headstart.config.schema.Key.required;
import static headstart.config.schema.Key.withDefault;
import static headstart.config.schema.Node.Num.NOT_NEGATIVE;
import static headstart.config.schema.Node.Num.SHARE;

import headstart.model.AccessRule;
import headstart.model.Staffing;
import java.util.List;
import java.util.Map;

/** Keys of the world around the tuning; all of it is off where the file does not have them. */
final class WorldKeys {
    private static final Node LEAD = Node.Num.from(0).upTo(3650);
    private static final Node KIND = new Node.Choice(ExperimentKeys.words(AccessRule.Kind.values()));

    /** A policy on early access by name. */
    static final Node ACCESS_RULE = new Node.Obj(List.of(
            required("kind", KIND, "the policy"),
            withDefault(
                    "lead_days",
                    LEAD,
                    42L,
                    "days of access before release for those whom it favours; the default is an assumption for"
                            + " several weeks"),
            withDefault("fidelity", SHARE, 0.7, "factor on the effort before release"),
            withDefault("leads", new Node.MapOf("tiers", LEAD, 0), Map.of(), "days of access by tier, for staggered"),
            withDefault("releases", new Node.MapOf("releases", KIND, 0), Map.of(), "releases with another policy")));

    /** Releases whose days nobody knows yet. */
    static final Node CADENCE = new Node.Obj(List.of(
            required("after", new Node.Text(false), "the last release whose day is fixed"),
            required(
                    "log_sd",
                    Node.Num.from(0).upTo(3),
                    "standard deviation of the logarithm of the days from one release to the next; the planned days are"
                            + " the median")));

    /** How chipmakers staff their teams. */
    static final Node STAFFING = new Node.Obj(List.of(
            withDefault(
                    "rule",
                    new Node.Choice(ExperimentKeys.words(Staffing.Kind.values())),
                    "fixed",
                    "fixed as planned; respond_to_gap: who is behind hires; follow_share: who sells more hires;"
                            + " best_return: the same people where they do most"),
            withDefault(
                    "review_days",
                    Node.Num.above(0).upTo(3650),
                    30L,
                    "days from the first release to the first review, and from review to review (assumption)"),
            withDefault(
                    "response",
                    Node.Num.from(0).upTo(100),
                    1L,
                    "respond_to_gap: planned engineers times 1 + response x gap; follow_share: times (share / first"
                            + " share)^response (assumption)"),
            withDefault("hiring_delay_days", LEAD, 90L, "from a decision to hire until it tells (assumption)"),
            withDefault(
                    "ceiling",
                    Node.Num.from(1).upTo(1000),
                    2L,
                    "times its planned engineers a team has at most, and they it at most (assumption)"),
            withDefault(
                    "next_release_share",
                    Node.Num.above(0).upTo(1),
                    1L,
                    "share of a team's engineers on a release that is not public yet; the others stay on the one before"),
            withDefault(
                    "tooling_gain",
                    Node.Num.from(0).upTo(0.5),
                    0L,
                    "share by which each accepted improvement lowers the novel excess of the team's next releases"),
            withDefault(
                    "installed_base",
                    new Node.MapOf("teams", NOT_NEGATIVE, 0),
                    Map.of(),
                    "chips in use by team where no market says it; 1 each")));

    /** The tier of a team. */
    static final Key TIER =
            optional("tier", new Node.Word(), "group for access_rule, such as domestic; by default none");

    private WorldKeys() {}
}

package headstart.config.schema;

import static headstart.config.schema.Key.withDefault;

import headstart.config.plugin.PluginKind;
import headstart.model.Staffing;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The keys of how chipmakers staff their teams. */
public final class StaffingKeys {
    public static final Key<Chosen<Staffing.Kind>> RULE = withDefault(
            "rule",
            new Pluggable<>(Node.Choice.of(Staffing.Kind.values()), PluginKind.STAFFING),
            "fixed",
            Arrays.stream(Staffing.Kind.values())
                    .map(rule -> rule.name().toLowerCase(Locale.ROOT) + ": " + rule.meaning())
                    .collect(Collectors.joining("; ")));

    public static final Key<Double> REVIEW_DAYS = withDefault(
            "review_days",
            Num.in(Staffing.REVIEW_DAYS),
            30L,
            "days from the first release to the first review, and from review to review (assumption)");

    public static final Key<Double> RESPONSE = withDefault(
            "response",
            Num.in(Staffing.RESPONSE),
            1L,
            "respond_to_gap: planned engineers times 1 + response x gap; follow_share: times (share / first"
                    + " share)^response (assumption)");

    public static final Key<Double> HIRING_DELAY_DAYS = withDefault(
            "hiring_delay_days",
            Num.in(Staffing.HIRING_DELAY_DAYS),
            90L,
            "from a decision to hire until it tells (assumption)");

    public static final Key<Double> CEILING = withDefault(
            "ceiling",
            Num.in(Staffing.CEILING),
            2L,
            "times its planned engineers a team has at most, and they it at most (assumption)");

    public static final Key<Double> NEXT_RELEASE_SHARE = withDefault(
            "next_release_share",
            Num.in(Staffing.NEXT_RELEASE_SHARE),
            1L,
            "share of a team's engineers on a release that is not public yet; the others stay on the one before");

    public static final Key<Double> TOOLING_GAIN = withDefault(
            "tooling_gain",
            Num.in(Staffing.TOOLING_GAIN),
            0L,
            "share by which each accepted improvement lowers the novel excess of the team's next releases");

    public static final Key<Map<String, Double>> INSTALLED_BASE = withDefault(
            "installed_base",
            new MapOf<>("teams", Kinds.NOT_NEGATIVE, 0),
            Map.of(),
            "chips in use by team where no market says it; 1 each");

    /** What may stand there. */
    public static final Node.Obj NODE = new Node.Obj(List.of(
            RULE, REVIEW_DAYS, RESPONSE, HIRING_DELAY_DAYS, CEILING, NEXT_RELEASE_SHARE, TOOLING_GAIN, INSTALLED_BASE));

    private StaffingKeys() {}
}

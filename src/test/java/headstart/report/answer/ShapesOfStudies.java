package headstart.report.answer;

/** A small experiment of every shape. */
final class ShapesOfStudies {
    static final String WORLD = """
            title: A small world
            question: How far ahead does a month put the first?
            seed: 7
            replications: 40
            horizon_days: 60
            report_days: [0, 30, 60]
            releases: {model: {operators: {attention: {share: 1, novelty: 1}}}}
            teams:
              early: {chipmaker: A, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
              late: {chipmaker: B, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
            access: {early: {lead_days: 30}, late: {lead_days: 0}}
            """;
    static final String GAP = "gaps: {early_over_late: {leader: early, laggard: late}}\n";

    static final String SHORT_LEAD =
            WORLD.replace("A small world", "A short lead").replace("lead_days: 30", "lead_days: 10") + GAP;

    static final String ONE_TEAM = """
            title: One team
            seed: 7
            replications: 40
            horizon_days: 60
            report_days: [0, 30, 60]
            releases: {model: {operators: {attention: {share: 1, novelty: 1}}}}
            teams: {early: {chipmaker: A, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}}
            access: {early: {lead_days: 30}}
            """;

    static final String TWO_SCENARIOS = WORLD + GAP + """
            outcomes: [days_to_parity, level_for_good, gap_area, tokens_served]
            baseline: equal
            scenarios:
              withheld: {label: Withheld from the second}
              equal: {label: Early access for both, access: {late: {lead_days: 30}}}
            """;

    static final String DECISIONS = WORLD + GAP + """
            tuning: {staff_elasticity: 1}
            decisions:
              gap_on_day_30:
                gap: early_over_late
                outcome: software_gap
                day: 30
                leads: [0, 10, 20, 30, 40]
                target: 0.1
                replications: 40
            """;

    static final String RELEASES = """
            title: Three releases
            question: Does a lead outlive the next release?
            seed: 7
            replications: 40
            horizon_days: 260
            report_days: [0, 90, 180]
            releases:
              first: {label: the first one, day: 0, operators: {a: {share: 0.6, novelty: 1}, b: {share: 0.4, novelty: 0.5}}}
              second: {day: 90, operators: {a: {share: 0.6, novelty: 0.8}, b: {share: 0.4, novelty: 0.5}}}
              third: {day: 180, operators: {a: {share: 0.6, novelty: 0.8}, b: {share: 0.4, novelty: 0.5}}}
            teams:
              early: {chipmaker: A, tier: domestic, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
              late: {chipmaker: B, tier: partner, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
            gaps: {early_over_late: {leader: early, laggard: late}}
            access_rule: {kind: everyone_at_release, lead_days: 30, fidelity: 1}
            outcomes: [life_share_behind, life_share_behind_in_software, gap_area]
            baseline: nobody
            scenarios:
              nobody: {label: nobody early}
              first_alone: {label: early on the first release, access_rule: {releases: {first: domestic_first}}}
              all: {label: early on every release, access_rule: {kind: domestic_first}}
            """;

    static final String MARKET = """
            title: Who buys
            question: Whose chips are bought?
            seed: 5
            replications: 20
            horizon_days: 60
            report_days: [0, 30, 60]
            releases: {r: {operators: {one: {share: 1, novelty: 0.5}, two: {share: 2, novelty: 1}}}}
            teams:
              early: {chipmaker: East, roofline_tokens_per_s: 100, starting_excess: {novel: 20}}
              late: {chipmaker: West, roofline_tokens_per_s: 150, starting_excess: {novel: 20}, bring_up: {mean_days: 6}}
              other: {chipmaker: West, roofline_tokens_per_s: 120, starting_excess: {novel: 20}}
            access: {early: {lead_days: 30}}
            gaps: {early_over_late: {leader: early, laggard: late}}
            baseline: equal
            scenarios:
              held_back: {}
              equal: {access: {late: {lead_days: 30}, other: {lead_days: 30}}}
            outcomes: [gap_area, adoption_share, share_days, market_tokens, revenue]
            market:
              buyers: aggregate
              segments:
                home: {chips: 1000, buyers: 50, initial: {early: 0.3, late: 0.7}}
                abroad: {chips: 3000, buyers: 50, initial: {late: 1}}
              prices: {early: 10, late: 20, other: 15}
            """;

    static final String SWEPT =
            WORLD.replace("replications: 40", "replications: 10") + GAP + "outcomes: [gap_area, days_to_parity]\n";

    static final String GRID = SWEPT + """
            factors:
              access.early.lead_days: {from: 0, to: 60, step: 30}
              teams.late.engineers: {values: [25, 50]}
            design: {kind: grid}
            """;

    static final String SCREENING = SWEPT + """
            factors:
              access.early.lead_days: {low: 0, high: 60}
              teams.late.engineers: {low: 20, high: 60}
              tuning.successes_per_day: {low: 0.05, high: 0.2}
            design: {kind: morris, trajectories: 8}
            """;

    static final String CALIBRATION = """
            name: small
            seed: 7
            replications: 4
            horizon_days: 60
            report_days: [0, 30]
            releases: {model: {operators: {attention: {share: 0.4, novelty: 1}, experts: {share: 0.6, novelty: 0.7}}}}
            teams:
              slow: {chipmaker: B, roofline_tokens_per_s: 1000, starting_excess: {novel: 30}}
              fast: {chipmaker: A, roofline_tokens_per_s: 1000, starting_excess: {novel: 5}}
            calibration:
              data: series.csv
              targets:
                slow_series: {team: slow, release: model}
                fast_series: {team: fast, release: model}
                other_series: {team: slow, release: other, role: validation}
              releases: {other: {like: model, novelty: 0.4}}
              free:
                tuning.successes_per_day: {low: 0.02, high: 0.5, distribution: log_uniform}
                teams.slow.starting_excess.novel: {low: 5, high: 300, distribution: log_uniform}
                discrepancy: {low: 0.01, high: 0.4, distribution: log_uniform}
              replications: 32
              restarts: 1
              evaluations: 40
              particles: 50
              moves: 1
              draws: 50
              score_particles: 40
            """;

    static final String SERIES = """
            series_id,metric,days_since_release,value,source
            slow_series,tok/s/GPU,1,30,made up
            slow_series,tok/s/GPU,8,100,made up
            slow_series,tok/s/GPU,20,260,made up
            slow_series,tok/s/GPU,50,500,made up
            fast_series,relative speed-up,1,1.0,made up
            fast_series,relative speed-up,30,2.5,made up
            other_series,tok/s/GPU,2,100,made up
            other_series,tok/s/GPU,40,210,made up
            """;

    private ShapesOfStudies() {}
}

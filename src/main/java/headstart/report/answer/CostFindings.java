package headstart.report.answer;

import headstart.experiment.Experiment;
import headstart.experiment.measure.Outcomes;
import headstart.experiment.measure.Subject;
import headstart.statistics.Summary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What each team loses against the baseline: the part of the tokens that one chip could have served there, run by run. */
final class CostFindings {
    /** Half a percent: what rounds to none. */
    private static final double FELT = 0.005;

    private static final int MOST_NAMED = 3;

    private final Facts facts;

    CostFindings(Facts facts) {
        this.facts = facts;
    }

    /** A team and its loss; negative for a gain. */
    record Loss(Subject.Performer team, Amount share) {}

    /** Losses of all teams in the main scenario, the largest first; none where it is the baseline itself. */
    List<Loss> losses() {
        Experiment experiment = facts.experiment();
        if (experiment.baseline().equals(facts.scenario())) {
            return List.of();
        }
        return experiment.subjects().teams().stream()
                .flatMap(team -> loss(team).stream())
                .sorted(Comparator.comparingDouble((Loss loss) -> -loss.share().value()))
                .toList();
    }

    Optional<Loss> loss(Subject.Performer team) {
        Optional<double[]> here = facts.outcome(facts.scenario(), team, Outcomes.TOKENS_SERVED);
        Optional<double[]> there = facts.outcome(facts.experiment().baseline(), team, Outcomes.TOKENS_SERVED);
        if (here.isEmpty() || there.isEmpty()) {
            return Optional.empty();
        }
        double[] shares = new double[here.get().length];
        for (int r = 0; r < shares.length; r++) {
            shares[r] = there.get()[r] > 0 ? 1 - here.get()[r] / there.get()[r] : Double.NaN;
        }
        Summary summary = Summary.of(shares);
        return summary.n() == 0
                ? Optional.empty()
                : Optional.of(new Loss(team, Amount.of(summary, SpokenUnit.SHARE, "runs.csv")));
    }

    Optional<Finding> finding() {
        List<Loss> losses = losses();
        List<Loss> real =
                losses.stream().filter(CostFindings::isFelt).limit(MOST_NAMED).toList();
        if (losses.isEmpty()) {
            return Optional.empty();
        }
        String against = "against " + facts.names().told(facts.experiment().baseline());
        if (real.isEmpty()) {
            return Optional.of(Finding.of(
                    Clause.COST, "No team loses 1 % of its tokens.", "So it is in the median run " + against + "."));
        }
        List<Amount> amounts = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (Loss loss : real) {
            amounts.add(loss.share());
            String loses = rest.size() == 1 ? " loses " : " ";
            rest.add(facts.names().brief(loss.team()) + loses + loss.share().withRange(facts.horizon()));
        }
        String others = rest.size() < 2 ? "" : " " + Words.capital(Words.list(rest.subList(1, rest.size()))) + ".";
        return Optional.of(new Finding(
                Clause.COST,
                Words.capital(facts.names().brief(real.get(0).team()) + " loses most tokens."),
                Words.capital(against) + " it serves " + fewer(real.get(0).share()) + "." + others + leader(),
                amounts));
    }

    /** "9 % fewer tokens in 180 days (4 to 22 % in 90 % of the runs)". */
    private String fewer(Amount share) {
        return share.text() + " fewer tokens in " + SpokenUnit.DAYS.text(facts.horizon())
                + share.withSpread(facts.horizon()).substring(share.text().length());
    }

    private static boolean isFelt(Loss loss) {
        return loss.share().value() >= FELT;
    }

    /** What the one with access gains by it. */
    private String leader() {
        if (facts.experiment().gaps().isEmpty()) {
            return "";
        }
        Subject.Performer leader = facts.experiment().gaps().get(0).leader();
        return loss(leader)
                .filter(loss -> !isFelt(loss))
                .map(loss -> " " + Words.capital(facts.names().brief(leader))
                        + (Math.abs(loss.share().value()) < FELT
                                ? " itself neither loses nor gains 1 %."
                                : " itself gains "
                                        + SpokenUnit.SHARE.text(-loss.share().value()) + "."))
                .orElse("");
    }

    /** The loss of the first pair's laggard; empty where that gains. */
    Optional<BigNumber> number(Subject.Performer laggard) {
        return losses().stream()
                .filter(loss -> loss.team().equals(laggard) && loss.share().value() > -FELT)
                .findFirst()
                .map(loss -> new BigNumber(
                        loss.share().text(),
                        "of " + SpokenUnit.DAYS.text(facts.horizon()) + "’ tokens lost per "
                                + facts.names().brief(laggard),
                        loss.share().spreadText(facts.horizon()),
                        loss.share().value()));
    }
}

package headstart.model;

import headstart.model.market.Market;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What of a world its runs read. Two worlds of which that is equal are played alike, event by event and bit by bit; what differs between
 * them has no effect. (The reverse does not hold: worlds that differ may still be played alike.)
 */
public final class InEffect {
    private final Parameters world;

    private InEffect(Parameters world) {
        this.world = world;
    }

    /** The same world with everything that no run reads put to one value. */
    public static Parameters of(Parameters world) {
        return new InEffect(world).whole();
    }

    private Parameters whole() {
        Commons commons = commons();
        return new Parameters(
                teams(commons),
                releases(),
                tuning(),
                commons,
                access(),
                world.horizonDays(),
                staffing(),
                world.market().map(Market::inEffect),
                cadence(),
                world.points());
    }

    /** Portability of everybody who publishes to everybody else; what nobody can take up is not there. */
    private Commons commons() {
        Commons all = world.commons();
        Map<String, Map<String, Double>> pairs = new HashMap<>();
        for (Team publisher : world.teams()) {
            Map<String, Double> row = new HashMap<>();
            for (Team copier : world.teams()) {
                double portability = all.portability(publisher, copier);
                if (publisher.publishes() && !copier.equals(publisher) && portability > 0) {
                    row.put(copier.name(), portability);
                }
            }
            if (!row.isEmpty()) {
                pairs.put(publisher.name(), row);
            }
        }
        boolean isAny = all.copyRatePerDay() > 0 && !pairs.isEmpty();
        return isAny ? new Commons(all.copyRatePerDay(), 0, 0, pairs) : Commons.NONE;
    }

    private List<Team> teams(Commons commons) {
        return world.teams().stream().map(team -> team(team, commons)).toList();
    }

    private static Team team(Team team, Commons commons) {
        return new Team(
                team.name(),
                team.chipmaker(),
                team.hardware(),
                team.engineers(),
                team.attainableShare(),
                team.startingExcess(),
                team.bringUp(),
                commons.pairs().containsKey(team.name()),
                team.features().stream().filter(Feature::isInEffect).toList(),
                team.lateStart().filter(late -> late.probability() > 0));
    }

    /** A kernel of no quality is none; novelty of teams that are not there is nobody's. */
    private List<Release> releases() {
        Set<String> names = new HashSet<>();
        world.teams().forEach(team -> names.add(team.name()));
        return world.releases().stream()
                .map(release -> {
                    Map<String, Double> kernels = new HashMap<>(release.referenceKernels());
                    kernels.entrySet().removeIf(kernel -> kernel.getValue() == 0 || !names.contains(kernel.getKey()));
                    Map<String, Double> novelty = new HashMap<>(release.noveltyByTeam());
                    novelty.keySet().retainAll(names);
                    return new Release(
                            release.name(),
                            release.day(),
                            release.operators().stream().map(this::operator).toList(),
                            kernels,
                            novelty);
                })
                .toList();
    }

    /** Work counts on chips that are described, shares where a roofline is stated. */
    private Operator operator(Operator operator) {
        boolean isAnyDescribed = world.teams().stream().anyMatch(team -> team.hardware() instanceof Chip);
        boolean isAnyStated = world.teams().stream().anyMatch(team -> team.hardware() instanceof FixedRoofline);
        OperatorCost cost = operator.cost();
        OperatorCost read = !isAnyStated ? cost.ofChip() : !isAnyDescribed ? cost.ofRoofline() : cost;
        return new Operator(operator.name(), operator.novelty(), read);
    }

    private Tuning tuning() {
        Tuning all = world.tuning();
        return new Tuning(
                all.difficultyExponent(),
                all.stepShape(),
                all.successesPerDay(),
                all.referenceEngineers(),
                all.staffElasticity(),
                all.allocation(),
                all.regression().ratePerDay() > 0 ? all.regression() : Tuning.Regression.NONE,
                all.jumps().ratePerDay() > 0 ? all.jumps() : Tuning.Jumps.NONE,
                all.own());
    }

    /** By team, where it is not access on the release day, with a lead for every release. */
    private Map<String, Access> access() {
        boolean isAnyEarly =
                world.teams().stream().anyMatch(team -> world.accessOf(team).isEarly());
        Map<String, Access> access = new HashMap<>();
        for (Team team : world.teams()) {
            Access own = access(world.accessOf(team), isAnyEarly);
            if (!own.equals(Access.AT_RELEASE)) {
                access.put(team.name(), own);
            }
        }
        return access;
    }

    private Access access(Access all, boolean isAnyEarly) {
        Map<String, Double> leads = new HashMap<>();
        for (Release release : world.releases()) {
            if (all.leadDays(release.name()) > 0) {
                leads.put(release.name(), all.leadDays(release.name()));
            }
        }
        boolean leaks = isAnyEarly && all.leakRatePerDay() > 0;
        return new Access(
                0,
                leads.isEmpty() ? 1 : all.fidelity(),
                leaks ? all.leakRatePerDay() : 0,
                leaks ? all.leakFidelity() : 1,
                leads);
    }

    private Staffing staffing() {
        Staffing all = world.staffing();
        boolean isSeries = world.releases().size() > 1;
        Staffing rule = all.isReviewed() ? all : Staffing.FIXED;
        return new Staffing(
                rule.kind(),
                rule.reviewDays(),
                rule.plugin().isPresent() ? 0 : rule.response(),
                rule.hiringDelayDays(),
                rule.ceiling(),
                isSeries ? all.nextReleaseShare() : 1,
                isSeries ? all.toolingGain() : 0,
                rule.installedBase(),
                rule.plugin());
    }

    private Optional<Cadence> cadence() {
        return world.cadence()
                .filter(cadence ->
                        cadence.firstDrawn(world.releases()) < world.releases().size());
    }
}

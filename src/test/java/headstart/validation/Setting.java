package headstart.validation;

import headstart.model.Access;
import headstart.model.Allocation;
import headstart.model.Commons;
import headstart.model.Operator;
import headstart.model.Parameters;
import headstart.model.Release;
import headstart.model.RooflineShare;
import headstart.model.Tuning;
import headstart.text.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A small experiment: one release on day 0, operators of equal roofline share, no copying, unless said otherwise.
 *
 * @param tuning the law
 * @param operators K
 * @param commons who copies
 * @param horizon last day
 * @param crews the teams
 */
record Setting(Tuning tuning, int operators, Commons commons, double horizon, List<Crew> crews) {
    static Setting of(double gamma, double b, double lambda, double horizon, Crew... crews) {
        Tuning tuning = new Tuning(gamma, b, lambda, 1, 1, Allocation.UNIFORM, Tuning.Regression.NONE);
        return new Setting(tuning, 1, Commons.NONE, horizon, List.of(crews));
    }

    Setting operators(int operators) {
        return new Setting(tuning, operators, commons, horizon, crews);
    }

    Setting copying(double ratePerDay) {
        return new Setting(tuning, operators, new Commons(ratePerDay, 1, 1, Map.of()), horizon, crews);
    }

    Setting commons(Commons commons) {
        return new Setting(tuning, operators, commons, horizon, crews);
    }

    Setting allocation(Allocation allocation) {
        return tuning(new Tuning(
                tuning.difficultyExponent(),
                tuning.stepShape(),
                tuning.successesPerDay(),
                tuning.referenceEngineers(),
                tuning.staffElasticity(),
                allocation,
                tuning.regression()));
    }

    Setting staffElasticity(double elasticity) {
        return tuning(new Tuning(
                tuning.difficultyExponent(),
                tuning.stepShape(),
                tuning.successesPerDay(),
                tuning.referenceEngineers(),
                elasticity,
                tuning.allocation(),
                tuning.regression()));
    }

    Setting regression(double ratePerDay, double meanLogJump, double repairRatePerDay) {
        return tuning(new Tuning(
                tuning.difficultyExponent(),
                tuning.stepShape(),
                tuning.successesPerDay(),
                tuning.referenceEngineers(),
                tuning.staffElasticity(),
                tuning.allocation(),
                new Tuning.Regression(ratePerDay, meanLogJump, repairRatePerDay)));
    }

    private Setting tuning(Tuning changed) {
        return new Setting(changed, operators, commons, horizon, crews);
    }

    Parameters parameters() {
        List<Operator> all = new ArrayList<>();
        for (int k = 0; k < operators; k++) {
            all.add(new Operator("operator" + k, 1, new RooflineShare(1)));
        }
        return parameters(List.of(new Release("release", 0, all, Map.of())));
    }

    Parameters parameters(List<Release> releases) {
        Map<String, Access> access = new LinkedHashMap<>();
        crews.forEach(crew -> access.put(crew.name(), crew.access()));
        return new Parameters(crews.stream().map(Crew::team).toList(), releases, tuning, commons, access, horizon);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append("γ ").append(Numbers.toText(tuning.difficultyExponent()));
        text.append(", b ").append(Numbers.toText(tuning.stepShape()));
        text.append(", λ ").append(Numbers.toText(tuning.successesPerDay()));
        if (operators > 1) {
            text.append(", K ").append(operators);
        }
        if (tuning.allocation() == Allocation.PROFILE_GUIDED) {
            text.append(", profile-guided");
        }
        if (commons.copyRatePerDay() > 0) {
            text.append(", copy rate ").append(Numbers.toText(commons.copyRatePerDay()));
        }
        if (tuning.staffElasticity() != 1) {
            text.append(", elasticity ").append(Numbers.toText(tuning.staffElasticity()));
        }
        Tuning.Regression regression = tuning.regression();
        if (regression.ratePerDay() > 0) {
            text.append(", regressions ")
                    .append(Numbers.toText(regression.ratePerDay()))
                    .append("/d of ")
                    .append(Numbers.toText(regression.meanLogJump()))
                    .append(", repair ")
                    .append(Numbers.toText(regression.repairRatePerDay()));
        }
        crews.stream()
                .map(Crew::toString)
                .filter(crew -> crew.contains(" "))
                .forEach(crew -> text.append("; ").append(crew));
        return text.toString();
    }
}

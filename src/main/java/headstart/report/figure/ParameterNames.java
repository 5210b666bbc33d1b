package headstart.report.figure;

import headstart.calibration.CalibrationResults;
import headstart.calibration.FreeParameter;
import headstart.experiment.Labels;
import headstart.report.chart.Language;
import java.util.Arrays;
import java.util.List;

/** What fitted numbers are called on figures: as the author says, or what is varied and of whom, in the language of the figures. */
final class ParameterNames {
    private final Language language;

    ParameterNames(Language language) {
        this.language = language;
    }

    /** A parameter by its key. */
    String of(CalibrationResults results, String key) {
        return of(results.calibration().parameters().get(results.calibration().indexOf(key)));
    }

    String of(FreeParameter parameter) {
        List<String> steps = Arrays.asList(parameter.name().split("\\.", -1));
        for (int i = 1; i < steps.size(); i++) {
            List<String> what = steps.subList(i, steps.size());
            String whose = Labels.parameter(what, Language.EN) + " of ";
            if (parameter.label().startsWith(whose)) {
                return language.say(
                        "%s of %s",
                        Labels.parameter(what, language), parameter.label().substring(whose.length()));
            }
        }
        return parameter.label().equals(Labels.parameter(steps, Language.EN))
                ? Labels.parameter(steps, language)
                : parameter.label();
    }
}

package headstart.report.figure;

import headstart.calibration.CalibrationResults;
import headstart.calibration.FreeParameter;
import headstart.report.chart.Language;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

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
            String whose = Results.readable(String.join(" ", what)) + " of ";
            if (parameter.label().startsWith(whose)) {
                return language.say("%s of %s", words(what), parameter.label().substring(whose.length()));
            }
        }
        return parameter.label().equals(Results.readable(String.join(" ", steps))) ? words(steps) : parameter.label();
    }

    private String words(List<String> steps) {
        return steps.stream().map(step -> language.say(Results.readable(step))).collect(Collectors.joining(" "));
    }
}

package headstart.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.Reading;
import headstart.experiment.Labels;
import headstart.experiment.SmallStudies;
import headstart.report.chart.Chart;
import headstart.report.chart.Language;
import headstart.report.chart.NoRoomException;
import headstart.report.chart.Recorder;
import headstart.report.chart.Selection;
import headstart.report.chart.Sheet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where a sheet has no room for all of a figure, what the title speaks of is among what is shown. The story: a slide of the timeline kept the first rows,
 * and its title spoke of H200, the fifth.
 */
class SpokenPartsTest {
    private static final double LOW_MM = 60;
    private static final List<Sheet> SHEETS = List.of(Sheet.slide(), low(85), low(170), Sheet.paper(85));

    private static Sheet low(double widthMm) {
        return Sheet.paper(widthMm).high(LOW_MM * Sheet.POINTS_PER_MM);
    }

    @ParameterizedTest
    @CsvSource({
        "01-two-teams, true",
        "02-scenarios, true",
        "03-real-chips, true",
        "04-decisions, true",
        "deepseek-v4, true",
        "deepseek-v4-served, false",
        "successive-releases, false",
        "export-controls, false"
    })
    void aSheetShowsWhatTheTitleOfAStudySpeaksOf(String name, boolean isAll) {
        Reading reading =
                ExperimentFile.read(Path.of("experiments", name + ".yaml"), List.of("replications=2"), Overrides.NONE);
        var study = SmallStudies.played(((Reading.Loaded) reading).experiment());
        List<Figure> figures = new ArrayList<>(StudyFigures.of(study));
        StudyFigures.more(study, Language.EN, Selection.ALL).stream()
                .filter(offer -> isAll)
                .forEach(offer -> offer.figure().get().ifPresent(figures::add));
        Labels labels = Labels.of(study.experiment());
        check(
                figures,
                Stream.concat(
                                study.experiment().subjects().teams().stream().map(labels::shortOf),
                                study.experiment().subjects().chips().stream().map(labels::shortOf))
                        .distinct()
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "lead-time, factors.lead_days.step=42",
        "lock-in, horizon_days=700",
        "team-size-vs-lead, factors.lead_days.step=42",
        "screening, design.trajectories=2"
    })
    void aSheetShowsWhatTheTitleOfASweepSpeaksOf(String name, String smaller) {
        check(SweepFigures.of(Swept.of(Path.of("experiments", name + ".yaml"), "replications=2", smaller)), List.of());
    }

    private static void check(List<Figure> figures, List<String> subjects) {
        List<String> faults = new ArrayList<>();
        for (Figure figure : figures) {
            for (Sheet sheet : SHEETS) {
                shown(figure.chart(), sheet)
                        .ifPresent(part -> unspoken(figure.chart(), part, subjects)
                                .forEach(word -> faults.add(figure.name() + " on " + Math.round(sheet.width())
                                        + " lacks " + word + ": " + figure.title() + " | " + part.names() + " of "
                                        + figure.chart().names())));
            }
        }
        assertThat(figures).isNotEmpty();
        assertThat(faults).isEmpty();
    }

    private static Optional<Chart> shown(Chart chart, Sheet sheet) {
        try {
            return Optional.of(Recorder.shown(chart, sheet));
        } catch (NoRoomException refused) {
            return Optional.empty();
        }
    }

    /** What the title says, what is the name of a part or in it, and what no part that is shown has in its name. */
    private static List<String> unspoken(Chart whole, Chart part, List<String> subjects) {
        List<String> said = said(whole.title(), Stream.concat(whole.names().stream(), subjects.stream()));
        long wanted =
                whole.names().stream().filter(name -> rank(name, said) > 0).count();
        List<String> left = said.stream()
                .filter(word -> whole.names().stream().anyMatch(name -> has(name, word)))
                .filter(word -> part.names().stream().noneMatch(name -> has(name, word)))
                .toList();
        boolean isFull = wanted > part.parts() && part.names().stream().anyMatch(name -> rank(name, said) > 0);
        return isFull ? List.of() : left;
    }

    private static long rank(String name, List<String> said) {
        return said.stream().filter(word -> has(name, word)).count();
    }

    /** The longest names first, so that "B200" is not read in "GB200 over B200 SXM". */
    private static List<String> said(String title, Stream<String> names) {
        String rest = title;
        List<String> said = new ArrayList<>();
        for (String name : names.distinct()
                .filter(name -> !name.isEmpty())
                .sorted(Comparator.comparingInt(name -> -name.length()))
                .toList()) {
            if (has(rest, name)) {
                said.add(name);
                rest = word(name).matcher(rest).replaceAll("|");
            }
        }
        return said;
    }

    private static boolean has(String text, String name) {
        return word(name).matcher(text).find();
    }

    private static Pattern word(String name) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}

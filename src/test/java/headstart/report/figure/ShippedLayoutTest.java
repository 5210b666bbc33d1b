package headstart.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.calibration.CalibrationResults;
import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.Reading;
import headstart.experiment.SmallStudies;
import headstart.experiment.WantedFigure;
import headstart.report.chart.Language;
import headstart.report.chart.NoRoomException;
import headstart.report.chart.Recorder;
import headstart.report.chart.Sheet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No text of a figure of a shipped experiment is too small, leaves the picture or lies over another, on any sheet. */
class ShippedLayoutTest {
    private static final Map<Sheet, Double> SHEETS = new LinkedHashMap<>();

    static {
        for (double width : new double[] {85, 120, 170, 180}) {
            SHEETS.put(Sheet.paper(width), 7.0);
        }
        SHEETS.put(Sheet.slide(), 18.0);
        SHEETS.put(Sheet.page(), 10.0);
    }

    @ParameterizedTest
    @CsvSource({
        "01-two-teams",
        "02-scenarios",
        "03-real-chips",
        "04-decisions",
        "deepseek-v4",
        "deepseek-v4-served",
        "successive-releases",
        "export-controls"
    })
    void figuresOfAStudyKeepTheirTextApart(String name) {
        Reading reading =
                ExperimentFile.read(Path.of("experiments", name + ".yaml"), List.of("replications=2"), Overrides.NONE);
        assertThat(reading).isInstanceOf(Reading.Loaded.class);
        check(StudyFigures.of(SmallStudies.played(((Reading.Loaded) reading).experiment()), Language.EN));
    }

    @ParameterizedTest
    @CsvSource({
        "lead-time, factors.lead_days.step=42",
        "lock-in, horizon_days=700",
        "team-size-vs-lead, factors.lead_days.step=42",
        "screening, design.trajectories=2"
    })
    void figuresOfASweepKeepTheirTextApart(String name, String smaller) {
        check(SweepFigures.of(Swept.of(Path.of("experiments", name + ".yaml"), "replications=2", smaller)));
    }

    @ParameterizedTest
    @CsvSource({
        "access-panel, calibration.panel.moves=1",
        "calibrate-v4, calibration.scores=false",
        "calibrate-v4-served, calibration.scores=false"
    })
    void figuresOfACalibrationKeepTheirTextApart(String name, String smaller) {
        CalibrationResults results = ComparedStudies.fitted(
                Path.of("experiments", name + ".yaml"),
                smaller,
                "alternatives=null",
                "calibration.replications=16",
                "calibration.restarts=1",
                "calibration.evaluations=1",
                "calibration.particles=20",
                "calibration.moves=1",
                "calibration.draws=10");
        List<Figure> figures = CalibrationFigures.of(results, Language.EN);
        assertThat(figures).extracting(Figure::name).contains(name.equals("access-panel") ? "access-panel" : "fit");
        check(figures);
    }

    private static void check(List<Figure> figures) {
        List<String> faults = new ArrayList<>();
        for (Figure figure : figures) {
            SHEETS.forEach((sheet, least) -> {
                try {
                    Recorder.faults(figure.chart(), sheet, least)
                            .forEach(fault ->
                                    faults.add(figure.name() + " on " + Math.round(sheet.width()) + ": " + fault));
                } catch (NoRoomException refused) {
                    // A slide on which nothing has room is refused with the height that is needed.
                    assertThat(refused.leastMm() * Sheet.POINTS_PER_MM)
                            .isGreaterThan(sheet.height().orElseThrow());
                }
            });
        }
        assertThat(figures)
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(WantedFigure.isKind(figure.name()))
                        .as("%s can be asked for in the file", figure.name())
                        .isTrue());
        assertThat(faults).isEmpty();
    }
}

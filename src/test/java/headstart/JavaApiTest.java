package headstart;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.Reading;
import headstart.experiment.Experiment;
import headstart.experiment.Plan;
import headstart.experiment.RunSpec;
import headstart.experiment.Scenario;
import headstart.experiment.measure.Gap;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.measure.PairView;
import headstart.experiment.measure.Subject;
import headstart.experiment.measure.SubjectView;
import headstart.experiment.result.StudyResults;
import headstart.experiment.run.LocalEngine;
import headstart.experiment.run.OutcomeTable;
import headstart.experiment.run.RunResult;
import headstart.model.LiveRun;
import headstart.model.Parameters;
import headstart.model.RunObserver;
import headstart.model.Simulation;
import headstart.model.StepCurve;
import headstart.model.TeamState;
import headstart.model.Trajectory;
import headstart.plugin.AccessPlugin;
import headstart.plugin.AccessPolicy;
import headstart.plugin.AccessRequest;
import headstart.plugin.Allocation;
import headstart.plugin.AllocationPlugin;
import headstart.plugin.Curve;
import headstart.plugin.Design;
import headstart.plugin.DesignPlugin;
import headstart.plugin.FigurePlugin;
import headstart.plugin.FigureRule;
import headstart.plugin.FigureView;
import headstart.plugin.LineFigure;
import headstart.plugin.OutcomePlugin;
import headstart.plugin.OutcomeRule;
import headstart.plugin.OutcomeView;
import headstart.plugin.Plugin;
import headstart.plugin.Setting;
import headstart.plugin.Settings;
import headstart.plugin.StaffingPlugin;
import headstart.plugin.StaffingReview;
import headstart.plugin.StaffingRule;
import headstart.plugin.StepLaw;
import headstart.plugin.StepLawPlugin;
import headstart.random.Streams;
import headstart.statistics.MedianDifference;
import headstart.statistics.PairedDifference;
import headstart.statistics.Summary;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What others build on: programs outside the packages compile and run, and no public member changes unseen. */
class JavaApiTest {
    private static final Path LIST = Path.of("docs", "java-api.txt");

    private static final List<Class<?>> API = List.of(
            ExperimentFile.class,
            Reading.class,
            Reading.Loaded.class,
            Reading.Faulty.class,
            Overrides.class,
            Experiment.class,
            Scenario.class,
            Plan.class,
            RunSpec.class,
            LocalEngine.class,
            LocalEngine.RunPlayer.class,
            RunResult.class,
            RunResult.Completed.class,
            RunResult.Failed.class,
            OutcomeTable.class,
            OutcomeColumn.class,
            Subject.class,
            Gap.class,
            SubjectView.class,
            PairView.class,
            StudyResults.class,
            Parameters.class,
            Simulation.class,
            LiveRun.class,
            TeamState.class,
            RunObserver.class,
            RunObserver.Event.class,
            Trajectory.class,
            StepCurve.class,
            Streams.class,
            Summary.class,
            PairedDifference.class,
            MedianDifference.class,
            Plugin.class,
            Setting.class,
            Settings.class,
            StaffingPlugin.class,
            StaffingRule.class,
            StaffingReview.class,
            StaffingReview.Team.class,
            AccessPlugin.class,
            AccessPolicy.class,
            AccessRequest.class,
            AllocationPlugin.class,
            Allocation.class,
            StepLawPlugin.class,
            StepLaw.class,
            OutcomePlugin.class,
            OutcomeRule.class,
            OutcomeView.class,
            OutcomeView.Performer.class,
            Curve.class,
            FigurePlugin.class,
            FigureRule.class,
            FigureView.class,
            FigureView.Curve.class,
            FigureView.Outcome.class,
            FigureView.Summary.class,
            LineFigure.class,
            LineFigure.Line.class,
            DesignPlugin.class,
            Design.class,
            Design.Factor.class);

    private static String members(Class<?> type) {
        TreeSet<String> lines = new TreeSet<>();
        for (Method method : type.getDeclaredMethods()) {
            boolean ofObject = List.of("equals", "hashCode", "toString").contains(method.getName());
            if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic() && !ofObject) {
                lines.add("  " + shortened(method.toGenericString()));
            }
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (Modifier.isPublic(constructor.getModifiers())) {
                lines.add("  " + shortened(constructor.toGenericString()));
            }
        }
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers())) {
                lines.add("  " + shortened(field.toGenericString()));
            }
        }
        return type.getName() + "\n" + String.join("\n", lines) + "\n";
    }

    private static String shortened(String signature) {
        return signature.replaceAll("(?:[a-z]\\w*\\.)+(?=[A-Z])", "").replace("abstract ", "");
    }

    @Test
    void noPublicMemberChangesUnseen() throws IOException {
        StringBuilder text = new StringBuilder();
        API.forEach(type -> text.append(members(type)).append('\n'));
        if (Boolean.getBoolean("headstart.update")) {
            Files.writeString(LIST, text);
        }
        assertThat(Files.readString(LIST)).isEqualTo(text.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PlayARun    | early_over_late.gap_area =
                    StepByEvent | events; at the end
                    OwnStudy    | pairing is worth
                    """)
    void programsOutsideThePackagesRun(String program, String said) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Path.of("examples", "java", program + ".java").toString(),
                        Path.of("experiments", "02-scenarios.yaml").toString())
                .redirectErrorStream(true)
                .start();
        try (InputStream out = process.getInputStream()) {
            String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(text).isZero();
            assertThat(text).contains(said).doesNotContain("NaN");
        }
    }

    /** An onlooker on the schedule changes nothing. */
    @Test
    void whatLooksOnChangesNothing() {
        Experiment experiment = ((Reading.Loaded)
                        ExperimentFile.read(Path.of("experiments", "02-scenarios.yaml"), List.of(), Overrides.NONE))
                .experiment();
        LocalEngine.RunPlayer player = new LocalEngine.RunPlayer(experiment);
        RunSpec spec = experiment.plan().get(0);
        int[] looks = {0};
        assertThat(played(player.live(spec), looks)).isEqualTo(played(player.live(spec), new int[] {1_000}));
        assertThat(looks[0]).isEqualTo(100);
    }

    /** The run to its end, with an onlooker who looks every day until he has looked a hundred times. */
    private static Trajectory played(LiveRun run, int[] looks) {
        run.state().start();
        if (looks[0] < 100) {
            run.state().schedule.scheduleOnce(1, 1_000_000, new sim.engine.Steppable() {
                private static final long serialVersionUID = 1;

                @Override
                public void step(sim.engine.SimState state) {
                    if (++looks[0] < 100) {
                        state.schedule.scheduleOnceIn(1, this);
                    }
                }
            });
        }
        while (!run.isOver()) {
            run.state().schedule.step(run.state());
        }
        return run.finish();
    }
}

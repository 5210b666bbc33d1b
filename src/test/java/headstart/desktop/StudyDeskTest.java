package headstart.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.PageStudy.Slider;
import headstart.config.Reading;
import headstart.experiment.Experiment;
import headstart.experiment.Labels;
import headstart.experiment.RunSpec;
import headstart.experiment.run.LocalEngine.RunPlayer;
import headstart.experiment.run.RunResult;
import headstart.model.TeamState;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sim.portrayal.DrawInfo2D;
import sim.portrayal.Inspector;
import sim.portrayal.LocationWrapper;
import sim.portrayal.inspector.TabbedInspector;
import sim.util.Bag;
import sim.util.Interval;

/** A study on MASON's desk, without windows: what the console does to it, and that its runs are those of the command line. */
class StudyDeskTest {
    private static Reading.Loaded loaded(String experiment, String... sets) {
        Reading reading =
                ExperimentFile.read(Path.of("experiments", experiment + ".yaml"), List.of(sets), Overrides.NONE);
        assertThat(reading).isInstanceOf(Reading.Loaded.class);
        return (Reading.Loaded) reading;
    }

    private static StudyDesk desk(String experiment) {
        return StudyDesk.of(NextRun.of(loaded(experiment)));
    }

    /** As the console does: the seed into the state, then start, then steps to the end. */
    private static void play(StudyDesk desk, int seed) {
        desk.state.setSeed(seed);
        desk.start();
        boolean more = true;
        while (more) {
            more = desk.step();
        }
        desk.finish();
    }

    private static List<Double> headless(Experiment experiment, int scenario, int replication) {
        RunResult run = new RunPlayer(experiment).play(new RunSpec(0, scenario, 0, replication));
        return Arrays.stream(((RunResult.Completed) run).outcomes()).boxed().toList();
    }

    @ParameterizedTest
    @CsvSource({
        "01-two-teams, 0, 0",
        "04-decisions, 0, 3",
        "deepseek-v4, 0, 0",
        "deepseek-v4, 3, 17",
        "successive-releases, 1, 2",
        "lock-in, 0, 1"
    })
    void aRunEndsAsItDoesWithoutWindows(String experiment, int scenario, int replication) {
        Reading.Loaded loaded = loaded(experiment);
        StudyDesk desk = StudyDesk.of(NextRun.of(loaded));
        desk.choice().take(scenario);
        play(desk, replication);
        assertThat(desk.outcomes()).isEqualTo(headless(loaded.experiment(), scenario, replication));
        assertThat(desk.replication()).isEqualTo(replication);
        play(desk, replication);
        assertThat(desk.outcomes()).as("again").isEqualTo(headless(loaded.experiment(), scenario, replication));
    }

    /** A number that is moved is the number that --set changes; the seed, the scenario and a posterior stay. */
    @Test
    void aSliderPlaysWhatTheFileWouldWithThatNumber() {
        StudyDesk desk = desk("01-two-teams");
        Slider lead = slider(desk, "access.late.lead_days");
        assertThat(desk.choice().at(lead)).isZero();
        desk.choice().move(lead, 21);
        play(desk, 4);
        Experiment changed = loaded("01-two-teams", "access.late.lead_days=21").experiment();
        assertThat(desk.outcomes()).isEqualTo(headless(changed, 0, 4));
        assertThat(desk.outcomes()).isNotEqualTo(headless(desk.choice().study(), 0, 4));
    }

    private static Slider slider(StudyDesk desk, String path) {
        return desk.choice().sliders().stream()
                .filter(slider -> slider.paths().contains(path))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aNumberThatIsNoneIsRefusedAndSaid() {
        NextRun choice = desk("01-two-teams").choice();
        Slider lead = choice.sliders().get(0);
        double before = choice.at(lead);
        choice.move(lead, -1);
        assertThat(choice.at(lead)).isEqualTo(before);
        assertThat(choice.refused()).contains("lead_days (-1.0) must be a number from 0 to 3650");
        choice.move(lead, 5);
        assertThat(choice.refused()).isEmpty();
        assertThat(choice.at(lead)).isEqualTo(5);
    }

    @Test
    void everyStepIsAnEventAndNoDayComesTwiceInTheWrongOrder() {
        StudyDesk desk = desk("deepseek-v4");
        desk.start();
        double day = desk.run().day();
        assertThat(day).isEqualTo(-58);
        for (int step = 1; step <= 40; step++) {
            assertThat(desk.step()).isTrue();
            assertThat(desk.state.schedule.getSteps()).isEqualTo(step);
            assertThat(desk.run().day()).isGreaterThanOrEqualTo(day);
            day = desk.run().day();
        }
        desk.finish();
        assertThat(desk.outcomes()).as("of a run that was stopped").isEmpty();
    }

    /** What MASON shows as sliders and lists, it makes from domains. */
    @Test
    void theModelTabHasTheScenariosAndTheStudysSliders() {
        Reading.Loaded loaded =
                loaded("02-scenarios", "explore={access.early.lead_days: {label: Lead, from: 0, to: 90, unit: days}}");
        StudyDesk desk = StudyDesk.of(NextRun.of(loaded));
        Items model = new Inspected(desk).model();
        assertThat(names(model)).containsExactly("Scenario", "Lead (days)", "Refused", "Replication", "Day");
        assertThat((String[]) model.getDomain(0))
                .hasSize(loaded.experiment().scenarios().size());
        Interval range = (Interval) model.getDomain(1);
        assertThat(range.getMin().doubleValue()).isZero();
        assertThat(range.getMax().doubleValue()).isEqualTo(90);
        model.setValue(1, "45");
        model.setValue(0, "1");
        assertThat(desk.choice().scenario()).isEqualTo(1);
        assertThat(model.getValue(1)).isEqualTo(45.0);
        assertThat(desk.getInspector()).isInstanceOf(TabbedInspector.class);
    }

    private static List<String> names(Items items) {
        return IntStream.range(0, items.numProperties())
                .mapToObj(items::getName)
                .toList();
    }

    @Test
    void aTeamIsInspectedWithItsOperators() {
        StudyDesk desk = desk("deepseek-v4");
        desk.start();
        for (int step = 0; step < 300; step++) {
            assertThat(desk.step()).isTrue();
        }
        TeamState state = desk.run().team(0);
        Items items = new Inspected(desk).team(0);
        assertThat(state.operators()).hasSize(10);
        assertThat(names(items)).contains("Share", "Improvements", "routed_experts", "scheduler_and_launch");
        int first = names(items).indexOf(state.operators().get(0).name());
        for (int k = 0; k < 10; k++) {
            assertThat(items.getValue(first + k))
                    .isEqualTo(state.operators().get(k).excess());
        }
        double excess = state.operators().stream()
                .mapToDouble(operator -> operator.rooflineShare() * operator.excess())
                .sum();
        assertThat(state.share()).isCloseTo(1 / (1 + excess), org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void theTimelineIsDrawnAndItsLanesAreInspected() {
        StudyDesk desk = desk("02-scenarios");
        Timeline timeline = new Timeline(desk, Labels.of(desk.choice().study()));
        int before = ink(timeline, desk);
        play(desk, 0);
        assertThat(ink(timeline, desk)).isGreaterThan(before + 5_000);
        Bag hits = new Bag();
        timeline.hitObjects(info(desk, timeline, new Rectangle2D.Double(300, 40, 1, 1)), hits);
        assertThat(hits.numObjs).isEqualTo(1);
        Inspector inspector = timeline.getInspector((LocationWrapper) hits.get(0), desk);
        assertThat(inspector.getTitle()).isEqualTo(timeline.label(0));
        assertThat(inspector.isVolatile()).isTrue();
    }

    private static DrawInfo2D info(StudyDesk desk, Timeline timeline, Rectangle2D.Double clip) {
        return new DrawInfo2D(desk, timeline, new Rectangle2D.Double(0, 0, 800, 130), clip);
    }

    /** Points that are not white. */
    private static int ink(Timeline timeline, StudyDesk desk) {
        BufferedImage image = new BufferedImage(800, 130, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(java.awt.Color.WHITE);
        graphics.fillRect(0, 0, 800, 130);
        timeline.draw(timeline, graphics, info(desk, timeline, new Rectangle2D.Double(0, 0, 800, 130)));
        graphics.dispose();
        return (int) Arrays.stream(image.getRGB(0, 0, 800, 130, null, 0, 800))
                .filter(rgb -> (rgb & 0xFFFFFF) != 0xFFFFFF)
                .count();
    }

    /** MASON's own list of charts needs a library that is not there; ours stands before it. */
    @Test
    void theButtonBesideANumberOffersWhatCanBeDone() {
        Bag classes = sim.portrayal.inspector.PropertyInspector.getPropertyInspectorClassNames();
        assertThat(classes.toArray())
                .containsExactly("sim.portrayal.inspector.StreamingPropertyInspector", PropertyChart.class.getName());
    }
}

package headstart.desktop;

import headstart.experiment.Labels;
import headstart.experiment.run.OutcomeTable;
import headstart.model.LiveRun;
import java.util.Arrays;
import java.util.List;
import javax.swing.JFrame;
import sim.display.Controller;
import sim.display.Display2D;
import sim.display.GUIState;
import sim.engine.SimState;
import sim.portrayal.Inspector;
import sim.portrayal.SimpleInspector;
import sim.portrayal.inspector.TabbedInspector;

/**
 * A study as MASON's Console shows it. Every start plays a new run: what is chosen in the model tab, with the luck of the replication that the
 * console's seed names. The event queue is the run's own, so that it ends as it does without windows. Public because MASON looks it up.
 */
public final class StudyDesk extends GUIState {
    private static final int WIDTH = 860;
    private static final int LANE = 44;

    private final NextRun choice;
    private final Inspected inspected;
    private final Timeline timeline;
    private Course course;
    private List<Double> outcomes = List.of();
    private java.util.Optional<Windows> windows = java.util.Optional.empty();

    /** What stands beside the console. */
    private record Windows(Display2D display, JFrame displayFrame, LiveCharts charts, JFrame chartsFrame) {}

    private StudyDesk(NextRun choice, LiveRun first) {
        super(first.state());
        this.choice = choice;
        this.course = new Course(first);
        this.inspected = new Inspected(this);
        this.timeline = new Timeline(this, Labels.of(choice.study()));
    }

    static StudyDesk of(NextRun choice) {
        return new StudyDesk(choice, choice.run(0));
    }

    /** Asked by MASON. */
    public static String getName() {
        return "Headstart";
    }

    /** Asked by MASON: what the tab "About" shows. */
    public static Object getInfo() {
        return "<html><body style='font-family: sans-serif'><h2>Headstart</h2><p>One run of a study. Play, pause, step"
                + " by event; the slider Delay makes it slower.</p><p><b>Model</b>: the scenario and the study's sliders."
                + " They count from the next start on.</p><p><b>Random number seed</b> (tab Console): the replication"
                + " whose luck is played, from 0.</p><p><b>Timeline</b>: a lane for each team. A double click inspects the"
                + " team and its operators; the button beside a number draws it.</p><p>The same run without windows:"
                + " <tt>headstart replay DIR SCENARIO/REPLICATION</tt>.</p></body></html>";
    }

    NextRun choice() {
        return choice;
    }

    Course course() {
        return course;
    }

    LiveRun run() {
        return course.run();
    }

    /** The outcomes of the run in the order of {@code runs.csv}; none before its end. */
    List<Double> outcomes() {
        return outcomes;
    }

    /** Whose luck is played. */
    int replication() {
        return (int) Math.max(0, state.seed());
    }

    @Override
    public void init(Controller controller) {
        super.init(controller);
        int height = LANE * (choice.study().subjects().teams().size() + 1) + 20;
        Display2D display = new Display2D(WIDTH, height, this);
        display.setClipping(false);
        display.setBackdrop(java.awt.Color.WHITE);
        display.attach(timeline, "Teams");
        JFrame displayFrame = display.createFrame();
        displayFrame.setTitle("Timeline of teams");
        LiveCharts charts = new LiveCharts(choice.study());
        JFrame chartsFrame = new JFrame("Live charts");
        chartsFrame.setContentPane(charts);
        chartsFrame.pack();
        windows = java.util.Optional.of(new Windows(display, displayFrame, charts, chartsFrame));
        for (JFrame frame : List.of(displayFrame, chartsFrame)) {
            controller.registerFrame(frame);
            frame.setVisible(true);
        }
    }

    /** MASON has put the seed of the console into the old run; the new one takes it over. */
    @Override
    public void start() {
        int replication = replication();
        LiveRun run = choice.run(replication);
        state = run.state();
        state.setSeed(replication);
        course = new Course(run);
        outcomes = List.of();
        super.start();
        scheduleRepeatingImmediatelyAfter(unused -> course.look());
        windows.ifPresent(shown -> {
            shown.charts().begin(course);
            scheduleRepeatingImmediatelyAfter(unused -> shown.charts().look());
            shown.display().reset();
            shown.display().repaint();
        });
    }

    @Override
    public void finish() {
        boolean whole = run().isOver()
                && outcomes.isEmpty()
                && run().day() > course.of(0).get(0).day();
        super.finish();
        if (whole) {
            double[] values = OutcomeTable.of(choice.study()).of(run().finish());
            outcomes = Arrays.stream(values).boxed().toList();
        }
        windows.ifPresent(shown -> {
            shown.charts().draw();
            shown.display().repaint();
        });
    }

    @Override
    public void quit() {
        super.quit();
        windows.ifPresent(shown -> {
            shown.displayFrame().dispose();
            shown.chartsFrame().dispose();
        });
        windows = java.util.Optional.empty();
    }

    /** A run is not read from a checkpoint: its luck is a name, and it is played to any day in a moment. */
    @Override
    public boolean validSimState(SimState other) {
        return false;
    }

    @Override
    public Inspector getInspector() {
        TabbedInspector tabs = new TabbedInspector(true);
        tabs.setUpdatingAllInspectors(false);
        tabs.addInspector(inspector(inspected.model(), "Choose"), "Choose");
        tabs.addInspector(inspector(inspected.outcomes(), "Outcomes"), "Outcomes");
        return tabs;
    }

    /** An inspector of a team. */
    Inspector inspector(int team) {
        Inspector inspector = inspector(inspected.team(team), timeline.label(team));
        inspector.setTitle(timeline.label(team));
        return inspector;
    }

    private Inspector inspector(Items items, String name) {
        return new SimpleInspector(items, this, name);
    }
}

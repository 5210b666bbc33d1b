package headstart.desktop;

import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.Reading;
import java.awt.Component;
import java.awt.Container;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javax.imageio.ImageIO;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import sim.display.Console;
import sim.display.Display2D;
import sim.portrayal.inspector.PropertyInspector;

/** A user at MASON's Console, in a process of its own: plays, steps, pauses, inspects, and writes down what is seen. */
public final class ConsoleScript {
    private final Path directory;
    private final List<String> seen = new ArrayList<>();

    private ConsoleScript(Path directory) {
        this.directory = directory;
    }

    /** Takes an experiment and a directory for what is seen. */
    public static void main(String[] arguments) throws Exception {
        int code = 1;
        try {
            new ConsoleScript(Path.of(arguments[1])).play(Path.of(arguments[0]));
            code = 0;
        } catch (Exception e) {
            e.printStackTrace();
        }
        System.exit(code);
    }

    private void play(Path experiment) throws Exception {
        Reading.Loaded loaded = (Reading.Loaded) ExperimentFile.read(experiment, List.of(), Overrides.NONE);
        Console console = ask(() -> Desktop.open(loaded));
        StudyDesk desk = (StudyDesk) console.getSimulation();
        say("title", console.getTitle());
        say("frames", ask(() -> frames(console)).stream().map(JFrame::getTitle).toList());
        ask(() -> {
            for (JFrame frame : frames(console)) {
                frame.setLocation(
                        frame.getTitle().startsWith("Live") ? 0 : 640,
                        frame.getTitle().startsWith("Live") ? 0 : 520);
            }
            console.setLocation(640, 0);
            return console.getTabPane().getTabCount();
        });
        console.setPlaySleep(100);
        step(console, desk);
        pauseAndGoOn(console, desk);
        inspect(console, desk);
        screenshot("paused");
        toTheEnd(console, desk);
        ask(() -> {
            for (int tab = 0; tab < console.getTabPane().getTabCount(); tab++) {
                if (console.getTabPane().getTitleAt(tab).equals("Model")) {
                    console.getTabPane().setSelectedIndex(tab);
                }
            }
            return 0;
        });
        screenshot("end");
        Files.write(directory.resolve("seen.txt"), seen);
    }

    /** Pause from the stop, then play once for each event. */
    private void step(Console console, StudyDesk desk) throws Exception {
        ask(() -> {
            console.pressPause();
            return 0;
        });
        long before = desk.state.schedule.getSteps();
        for (int i = 0; i < 3; i++) {
            ask(() -> {
                console.pressPlay();
                return 0;
            });
        }
        say("steps", desk.state.schedule.getSteps() - before);
        say("paused", console.getPlayState() == Console.PS_PAUSED);
    }

    private void pauseAndGoOn(Console console, StudyDesk desk) throws Exception {
        ask(() -> {
            console.pressPause();
            return 0;
        });
        until(() -> desk.run().day() > -40);
        ask(() -> {
            console.pressPause();
            return 0;
        });
        long before = desk.state.schedule.getSteps();
        Thread.sleep(300);
        say("stands while paused", desk.state.schedule.getSteps() == before);
    }

    private void inspect(Console console, StudyDesk desk) throws Exception {
        Display2D display = ask(() -> frames(console).stream()
                .map(frame -> display(frame.getContentPane()))
                .filter(found -> found != null)
                .findFirst()
                .orElseThrow());
        ask(() -> {
            display.createInspectors(new Rectangle2D.Double(300, 50, 1, 1), desk);
            return 0;
        });
        say("inspectors", ask(console::getAllInspectors).size());
        Items team = new Inspected(desk).team(0);
        ask(() -> {
            PropertyInspector chart = PropertyInspector.makeInspector(PropertyChart.class, team, 3, console, desk);
            JFrame frame = chart.createFrame(() -> {});
            frame.setLocation(0, 660);
            frame.setVisible(true);
            say("drawn", PropertyChart.name() + ", " + team.getName(3) + ", " + chart.isValidInspector());
            return desk.scheduleRepeatingImmediatelyAfter(chart.getUpdateSteppable());
        });
    }

    private static Display2D display(Container container) {
        for (Component child : container.getComponents()) {
            if (child instanceof Display2D found) {
                return found;
            }
            if (child instanceof Container inner && display(inner) != null) {
                return display(inner);
            }
        }
        return null;
    }

    private void toTheEnd(Console console, StudyDesk desk) throws Exception {
        console.setPlaySleep(0);
        ask(() -> {
            console.pressPause();
            return 0;
        });
        until(() ->
                console.getPlayState() == Console.PS_STOPPED && !desk.outcomes().isEmpty());
        say("outcomes", desk.outcomes());
    }

    private static List<JFrame> frames(Console console) {
        List<JFrame> frames = new ArrayList<>();
        for (Object frame : console.getAllFrames()) {
            frames.add((JFrame) frame);
        }
        return frames;
    }

    private void screenshot(String name) throws Exception {
        Thread.sleep(700);
        ask(() -> 0);
        var image = new Robot()
                .createScreenCapture(new Rectangle(Toolkit.getDefaultToolkit().getScreenSize()));
        ImageIO.write(image, "png", directory.resolve(name + ".png").toFile());
    }

    private void say(String what, Object value) throws IOException {
        seen.add(what + ": " + value);
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited a minute in vain");
            }
            Thread.sleep(20);
        }
    }

    private static <T> T ask(Callable<T> task) throws Exception {
        FutureTask<T> future = new FutureTask<>(task);
        SwingUtilities.invokeAndWait(future);
        return future.get();
    }
}

package headstart.desktop;

import headstart.config.Reading;
import java.awt.AWTError;
import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.SwingUtilities;
import sim.display.Console;

/** Opens a study in MASON's Console. */
public final class Desktop {
    /** Runs are over in a moment; so that one sees something, the console waits that long after each event, until told otherwise. */
    private static final long MILLIS_AN_EVENT = 20;

    /** Wide enough for the sliders. */
    private static final Dimension CONSOLE = new Dimension(680, 500);

    private static final List<String> WITHOUT_MEANING = List.of("New Simulation...", "Open...", "Save", "Save As...");
    private static final Logger PREFERENCES = Logger.getLogger("java.util.prefs");

    private Desktop() {}

    /** Why no window can be opened here, and what to do; none if one can. */
    public static Optional<String> refusal() {
        try {
            if (GraphicsEnvironment.isHeadless()) {
                return Optional.of("no screen is known (DISPLAY), or this Java was installed without windows.\n"
                        + "Maybe log in at a desktop, or: sudo apt-get install -y openjdk-17-jre");
            }
            var unused = GraphicsEnvironment.getLocalGraphicsEnvironment().getDefaultScreenDevice();
            return Optional.empty();
        } catch (AWTError | java.awt.HeadlessException | LinkageError e) {
            return Optional.of("the screen cannot be reached: " + e.getMessage()
                    + ".\nMaybe log in at a desktop, or: sudo apt-get install -y openjdk-17-jre");
        }
    }

    /** A console that is simply gone when it is closed: MASON's offers other simulations then. */
    private static final class OneConsole extends Console {
        private static final long serialVersionUID = 1;
        private boolean closed;

        OneConsole(StudyDesk desk) {
            super(desk);
        }

        @Override
        public void doClose() {
            if (!closed) {
                closed = true;
                pressStop();
                getSimulation().quit();
                dispose();
            }
        }
    }

    /** Opens the windows and waits until the console is closed. */
    public static void show(Reading.Loaded loaded) throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        SwingUtilities.invokeLater(() -> open(loaded).addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosed(WindowEvent event) {
                closed.countDown();
            }
        }));
        closed.await();
    }

    /** Opens the windows; to be called where windows are made. */
    static Console open(Reading.Loaded loaded) {
        // What MASON remembers of its windows is no matter of the study's; where it cannot, that is no fault.
        PREFERENCES.setLevel(Level.OFF);
        Console console = new OneConsole(StudyDesk.of(NextRun.of(loaded)));
        console.setTitle("Headstart: " + loaded.experiment().title());
        console.setPlaySleep(MILLIS_AN_EVENT);
        console.setIncrementSeedOnStop(false);
        console.setSize(CONSOLE);
        withoutMeaningless(console);
        console.setVisible(true);
        return console;
    }

    /** Checkpoints and other simulations are MASON's; a run here is a name and is played again in a moment. */
    private static void withoutMeaningless(Console console) {
        JMenu file = console.getJMenuBar().getMenu(0);
        for (int i = 0; i < file.getItemCount(); i++) {
            JMenuItem item = file.getItem(i);
            if (item != null && WITHOUT_MEANING.contains(item.getText())) {
                item.setEnabled(false);
            }
        }
    }
}

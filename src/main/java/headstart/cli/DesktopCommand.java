package headstart.cli;

import headstart.config.Reading;
import headstart.desktop.Desktop;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Opens the study in MASON's Console. */
@Command(
        name = "desktop",
        description = "Open the study in MASON's Console: play, pause, step by event, inspect teams and operators.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DesktopCommand implements Callable<Integer> {
    @Mixin
    private ExperimentOptions options = new ExperimentOptions();

    @Override
    public Integer call() throws InterruptedException {
        Reading.Loaded loaded = options.load();
        Optional<String> refusal = Desktop.refusal();
        if (refusal.isPresent()) {
            throw new InputException("desktop needs windows, and " + refusal.get()
                    + "\nOr play it in a browser: headstart explore " + options.text());
        }
        Desktop.show(loaded);
        return ExitCode.DONE;
    }
}

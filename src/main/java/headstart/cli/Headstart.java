package headstart.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line. */
@Command(
        name = "headstart",
        description = "Simulates how chipmakers' tuning teams make their hardware fast for a new AI model,"
                + " given different amounts of early access.",
        subcommands = {
            RunCommand.class,
            CompareCommand.class,
            SweepCommand.class,
            CalibrateCommand.class,
            ReportCommand.class,
            VerifyCommand.class,
            ReplayCommand.class,
            ExploreCommand.class,
            ConfigCommand.class,
            HelpCommand.class
        },
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit codes: 0 done, 1 some runs failed, 2 the input is wrong, 130 interrupted (what is done is kept)."
        })
public final class Headstart implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    private Headstart() {}

    /** Runs a command and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(execute(writer(System.out), writer(System.err), arguments));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    /**
     * Runs a command.
     *
     * @return its exit code
     */
    static int execute(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Headstart())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Faults())
                .execute(arguments);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}

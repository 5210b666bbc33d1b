package headstart.cli;

import headstart.experiment.Shard;
import java.io.FileDescriptor;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
@Command(
        name = "headstart",
        description = "Simulates how chipmakers' tuning teams make their hardware fast for a new AI model,"
                + " given different amounts of early access.",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit codes: 0 done, 1 some runs failed, 2 the input is wrong, 130 interrupted (Ctrl-C), 143 ended by"
                    + " SIGTERM, 129 by SIGHUP; after the last three what is done is kept, and the same command goes on."
        })
public final class Headstart implements Runnable {
    private static final String HEADLESS = "java.awt.headless";
    private static final Pattern SHARD = Pattern.compile("(\\d{1,9})/(\\d{1,9})");

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    private Headstart() {}

    /** Runs a command and exits with its code. */
    public static void main(String[] arguments) {
        StartUp.noted();
        // Digits and sorting are the same for everybody, and pictures need no temporary files.
        Locale.setDefault(Locale.ROOT);
        // Pictures are drawn without a screen, also where there is one.
        if (System.getProperty(HEADLESS) == null && !List.of(arguments).contains("desktop")) {
            System.setProperty(HEADLESS, "true");
        }
        ImageIO.setUseCache(false);
        PrintWriter err = new StandardOutput(FileDescriptor.err).writer();
        System.exit(execute(new StandardOutput(FileDescriptor.out), err, arguments));
    }

    /**
     * Runs a command that prints there.
     *
     * @return its exit code, which is never that of success where what it printed is cut
     */
    static int execute(StandardOutput out, PrintWriter err, String... arguments) {
        PrintWriter printed = out.writer();
        int code = execute(printed, err, arguments);
        printed.flush();
        out.failure().ifPresent(err::println);
        return out.failure().isPresent() && code == ExitCode.DONE ? ExitCode.WRONG_INPUT : code;
    }

    /**
     * Runs a command.
     *
     * @return its exit code
     */
    static int execute(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine commandLine = Commands.called(new CommandLine(new Headstart()), arguments)
                .setOut(out)
                .setErr(err)
                // --set @FILE is a file of changes, not of arguments.
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Path.class, Headstart::path)
                .registerConverter(Shard.class, Headstart::shard)
                .registerConverter(int.class, text -> (int) whole(text, Integer.MAX_VALUE))
                .registerConverter(Integer.class, text -> (int) whole(text, Integer.MAX_VALUE))
                .registerConverter(long.class, text -> whole(text, Long.MAX_VALUE))
                .registerConverter(Long.class, text -> whole(text, Long.MAX_VALUE))
                .setExecutionExceptionHandler(new FaultHandler());
        try {
            return commandLine.execute(arguments);
        } catch (OutOfMemoryError | StackOverflowError e) {
            return FaultHandler.exhausted(e, err);
        } catch (LinkageError e) {
            // What a class needs before its first use, such as fonts, could not be read.
            return FaultHandler.unready(e, err);
        }
    }

    private static Shard shard(String text) {
        Matcher parts = SHARD.matcher(text);
        try {
            if (parts.matches()) {
                return new Shard(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
            }
        } catch (IllegalArgumentException e) {
            // Falls through to the one message for every wrong part.
        }
        throw new CommandLine.TypeConversionException("'" + text + "' must be K/N with K from 1 to N, such as 3/16.");
    }

    private static long whole(String text, long most) {
        try {
            long value = Long.parseLong(text.strip());
            if (Math.abs(value) <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Falls through to the one message for all that is none.
        }
        throw new CommandLine.TypeConversionException(
                "'" + text + "' must be a whole number in digits, up to " + most + ".");
    }

    private static Path path(String text) {
        if (text.isEmpty()) {
            throw new CommandLine.TypeConversionException(
                    "it is empty, such as a variable of the shell that is not set.");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new CommandLine.TypeConversionException("'" + text.replaceAll("\\p{Cntrl}", "?")
                    + "' cannot be the name of a file here: the locale does not know its letters, or it has a"
                    + " character that no name has.");
        }
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}

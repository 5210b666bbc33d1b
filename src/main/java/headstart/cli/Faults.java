package headstart.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;

/** Turns what a command throws into one clear message and an exit code. */
final class Faults implements CommandLine.IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(
            Exception exception, CommandLine commandLine, CommandLine.ParseResult parseResult) {
        PrintWriter err = commandLine.getErr();
        if (exception instanceof InputException) {
            err.println(exception.getMessage());
            return ExitCode.WRONG_INPUT;
        }
        if (exception instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
            err.println(message(unchecked.getCause()));
            return ExitCode.WRONG_INPUT;
        }
        if (exception instanceof IOException io) {
            err.println(message(io));
            return ExitCode.WRONG_INPUT;
        }
        err.println("Headstart has met a fault of its own: " + exception);
        exception.printStackTrace(err);
        return ExitCode.RUNS_FAILED;
    }

    private static String message(IOException exception) {
        if (exception instanceof NoSuchFileException missing) {
            return missing.getFile() + " does not exist.\nMaybe the path is meant from another directory.";
        }
        if (exception instanceof AccessDeniedException denied) {
            return denied.getFile() + " cannot be written or read: permission denied."
                    + "\nMaybe give another directory with -o.";
        }
        if (exception instanceof FileSystemException system) {
            return system.getMessage() + "\nWhat was written before is kept; the same command goes on from there."
                    + " Maybe make room, or give another directory with -o.";
        }
        return String.valueOf(exception.getMessage());
    }
}

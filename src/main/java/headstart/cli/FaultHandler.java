package headstart.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;

/** Turns what a command throws into one clear message and an exit code. */
final class FaultHandler implements CommandLine.IExecutionExceptionHandler {
    private static final String KEPT = "\nWhat was written before is kept; the same command goes on from there.";

    @Override
    public int handleExecutionException(
            Exception exception, CommandLine commandLine, CommandLine.ParseResult parseResult) {
        PrintWriter err = commandLine.getErr();
        if (exception instanceof InputException) {
            err.println(exception.getMessage());
            return ExitCode.WRONG_INPUT;
        }
        Optional<Error> exhausted = cause(exception, OutOfMemoryError.class)
                .<Error>map(error -> error)
                .or(() -> cause(exception, StackOverflowError.class));
        if (exhausted.isPresent()) {
            return exhausted(exhausted.get(), err);
        }
        Optional<IOException> io = cause(exception, IOException.class);
        if (io.isPresent()) {
            err.println(message(io.get()));
            return ExitCode.WRONG_INPUT;
        }
        Optional<InvalidPathException> path = cause(exception, InvalidPathException.class);
        if (path.isPresent()) {
            err.println("A path (" + path.get().getInput().replaceAll("\\p{Cntrl}", "?")
                    + ") cannot be the name of a file here.\nMaybe use letters that the locale knows: LC_ALL=C.UTF-8.");
            return ExitCode.WRONG_INPUT;
        }
        err.println("Headstart has met a fault of its own: " + exception + KEPT);
        exception.printStackTrace(err);
        return ExitCode.RUNS_FAILED;
    }

    /** Says that memory is used up; what is written is whole all the same. */
    static int exhausted(Error error, PrintWriter err) {
        boolean stack = error instanceof StackOverflowError;
        err.println((stack ? "Too little memory for this depth" : "Too little memory") + " ("
                + Runtime.getRuntime().maxMemory() / (1 << 20) + " MB may be used)." + KEPT
                + " Maybe give more: JAVA_TOOL_OPTIONS=-Xmx4g, or use fewer --threads, a smaller --dpi or --width, or fewer"
                + " runs at once.");
        return ExitCode.WRONG_INPUT;
    }

    /** Says why a class cannot be used. */
    static int unready(LinkageError error, PrintWriter err) {
        Optional<IOException> io = cause(error, IOException.class);
        if (io.isPresent()) {
            err.println(message(io.get()));
            return ExitCode.WRONG_INPUT;
        }
        err.println("Headstart has met a fault of its own: " + error + KEPT);
        error.printStackTrace(err);
        return ExitCode.RUNS_FAILED;
    }

    private static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> kind) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (kind.isInstance(cause)) {
                return Optional.of(kind.cast(cause));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static String message(IOException exception) {
        if (exception instanceof NoSuchFileException missing) {
            return missing.getFile() + " does not exist.\nMaybe the path is meant from another directory.";
        }
        if (exception instanceof AccessDeniedException denied) {
            return denied.getFile() + " cannot be written or read: permission denied."
                    + "\nMaybe give another directory with -o.";
        }
        if (exception instanceof NotDirectoryException || exception instanceof FileAlreadyExistsException) {
            return ((FileSystemException) exception).getFile() + " is a file, not a directory."
                    + "\nMaybe give another directory with -o.";
        }
        if (exception instanceof FileSystemException system) {
            // Where no directory can be made, nothing was written before.
            return isOfDisk(String.valueOf(system.getReason()))
                    ? system.getFile() + ": " + reason(system.getReason()) + "." + KEPT + advice(system.getReason())
                    : system.getFile() + ": " + reason(system.getReason()) + ".\nMaybe give another directory with -o.";
        }
        String message = String.valueOf(exception.getMessage());
        if (isOfDisk(message)) {
            return "A file cannot be written: " + reason(message) + "." + KEPT + advice(message);
        }
        if (exception instanceof FileNotFoundException || exception instanceof CharacterCodingException) {
            return "A file cannot be read: " + message + ".\nMaybe it was changed or cut; make it again.";
        }
        return message;
    }

    private static boolean isOfDisk(String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        return lower.contains("no space")
                || lower.contains("too large")
                || lower.contains("quota")
                || lower.contains("input/output error");
    }

    private static String advice(@org.jspecify.annotations.Nullable String reason) {
        return String.valueOf(reason).toLowerCase(Locale.ROOT).contains("too large")
                ? " Maybe raise the limit on the size of files: ulimit -f unlimited."
                : " Maybe make room, or give another directory with -o.";
    }

    private static String reason(@org.jspecify.annotations.Nullable String reason) {
        return reason == null || reason.isBlank() ? "it cannot be written or read" : reason;
    }
}

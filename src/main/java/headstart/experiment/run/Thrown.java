package headstart.experiment.run;

import java.util.Arrays;

/**
 * What a run threw.
 *
 * @param kind class of what was thrown
 * @param message what it said; its kind where it said nothing
 * @param place the call of the program that threw, such as {@code headstart.model.Team.step(Team.java:88)}; empty if the machine does not
 *     tell
 */
public record Thrown(String kind, String message, String place) {
    private static final String OURS = "headstart.";

    /** The kind, the words and the place of what was thrown. */
    public static Thrown of(Throwable thrown) {
        String kind = thrown.getClass().getSimpleName();
        String message = String.valueOf(thrown.getMessage());
        return new Thrown(kind, thrown.getMessage() == null || message.isBlank() ? kind : message, place(thrown));
    }

    private static String place(Throwable thrown) {
        StackTraceElement[] calls = thrown.getStackTrace();
        return Arrays.stream(calls)
                .filter(call -> call.getClassName().startsWith(OURS))
                .findFirst()
                .or(() -> Arrays.stream(calls).findFirst())
                .map(Thrown::text)
                .orElse("");
    }

    private static String text(StackTraceElement call) {
        return call.getClassName() + "." + call.getMethodName() + "(" + call.getFileName() + ":" + call.getLineNumber()
                + ")";
    }

    /** All of it in a sentence. */
    public String text() {
        return (message.equals(kind) ? kind : kind + ": " + message) + (place.isEmpty() ? "" : ", at " + place);
    }
}

package headstart.cli;

import java.lang.management.ManagementFactory;

/** How long it took to start the program, which the next one will take as well; nothing where it runs within another. */
final class StartUp {
    private static volatile long begun;

    private StartUp() {}

    /** The program has begun its work. */
    static void noted() {
        begun = System.currentTimeMillis();
    }

    /** Wall time from the start of Java to there, seconds. */
    static double seconds() {
        return begun == 0
                ? 0
                : Math.max(0, begun - ManagementFactory.getRuntimeMXBean().getStartTime()) / 1e3;
    }
}

package headstart.cli;

/** What the process returns. */
final class ExitCode {
    static final int DONE = 0;
    static final int RUNS_FAILED = 1;
    static final int WRONG_INPUT = 2;

    private ExitCode() {}
}

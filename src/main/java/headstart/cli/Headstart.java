package headstart.cli;

/** Entry point of the command line. */
public final class Headstart {
    private Headstart() {}

    /** Runs the command named by the arguments. */
    public static void main(String[] args) {
        System.out.println("headstart");
    }
}

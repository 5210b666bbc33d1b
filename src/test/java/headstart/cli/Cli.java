package headstart.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** The real command line in this process. */
record Cli(int exitCode, String out, String err) {
    static Cli run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = String.valueOf(arguments[i]);
        }
        int exitCode = Headstart.execute(new PrintWriter(out, true), new PrintWriter(err, true), texts);
        return new Cli(exitCode, out.toString(), err.toString());
    }
}

package headstart.cli;

import headstart.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;

/** How much disk figures and page take: a report of a few runs is made, and thrown away. */
final class ResultSize {
    private static final int BLOCK = 4096;

    private ResultSize() {}

    static double of(Report report) {
        double[] bytes = new double[1];
        try {
            report.write((name, content) -> bytes[0] += BLOCK * Math.ceil(content.length / (double) BLOCK));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes[0];
    }
}

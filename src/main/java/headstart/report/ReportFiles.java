package headstart.report;

import java.io.IOException;

/** Takes the files of a report, which lie in a directory or a folder of it. */
@FunctionalInterface
public interface ReportFiles {
    /**
     * Takes a file.
     *
     * @param name with {@code /} between a folder and the file
     */
    void put(String name, byte[] content) throws IOException;
}

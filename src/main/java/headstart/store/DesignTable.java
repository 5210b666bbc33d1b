package headstart.store;

import headstart.experiment.sweep.Sweep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The design points of a sweep ({@code design.csv}): a row per point with the value of every factor. */
final class DesignTable {
    static final String FILE = "design.csv";

    private DesignTable() {}

    /** Writes the points, unless as many or more are there already. */
    static void write(OwnFiles files, Sweep sweep) throws IOException {
        Path directory = files.directory();
        if (Files.exists(directory.resolve(FILE))
                && agrees(directory, sweep)
                && rows(directory, sweep) >= sweep.points().length) {
            return;
        }
        files.write(
                FILE,
                temporary -> Csv.write(temporary, new SweepColumns(sweep).design(), rows -> {
                    for (int point = 0; point < sweep.points().length; point++) {
                        rows.accept(point);
                    }
                }));
    }

    /** Whether the points that the stored design and the sweep both have are the same. */
    static boolean agrees(Path directory, Sweep sweep) throws IOException {
        if (!Files.exists(directory.resolve(FILE))) {
            return true;
        }
        boolean[] same = {true};
        int[] point = new int[1];
        Columns<Integer> columns = new SweepColumns(sweep).design();
        try {
            Csv.read(directory.resolve(FILE), columns.header(), row -> {
                int number = point[0]++;
                same[0] &= number >= sweep.points().length || List.of(row).equals(List.of(columns.cells(number)));
            });
        } catch (IOException e) {
            // Other columns: other factors.
            return false;
        }
        return same[0];
    }

    private static int rows(Path directory, Sweep sweep) throws IOException {
        int[] rows = new int[1];
        Csv.read(directory.resolve(FILE), header(sweep), row -> rows[0]++);
        return rows[0];
    }

    private static List<String> header(Sweep sweep) {
        return new SweepColumns(sweep).design().header();
    }
}

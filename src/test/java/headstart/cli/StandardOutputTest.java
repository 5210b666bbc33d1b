package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A full disk below standard output is said; a reader who has seen enough is no fault. */
class StandardOutputTest {
    private static StandardOutput printedTo(OutputStream stream) {
        StandardOutput out = new StandardOutput(stream);
        PrintWriter writer = out.writer();
        writer.println("étude");
        writer.flush();
        return out;
    }

    private static OutputStream broken(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }

    @Test
    void aFullDiskIsSaid() {
        assertThat(printedTo(broken("No space left on device")).failure())
                .contains("Standard output cannot be written: No space left on device. What was printed is cut."
                        + "\nMaybe make room, or send it elsewhere.");
    }

    @Test
    void whoHasSeenEnoughIsNoFault() {
        assertThat(printedTo(broken("Broken pipe")).failure()).isEmpty();
        assertThat(printedTo(new ByteArrayOutputStream()).failure()).isEmpty();
    }

    @Nested
    class OfEveryCommand {
        @TempDir
        private static Path temporary;

        private static Path experiment;
        private static Path study;

        @BeforeAll
        static void play() throws IOException {
            experiment = SweepFiles.write(temporary, "small", SweepFiles.GRID);
            study = temporary.resolve("study");
            assertThat(Cli.run("run", experiment, "-o", study, "--quiet", "--no-live", "--replications", 2)
                            .exitCode())
                    .isZero();
        }

        /** Directories are below the temporary one; EXPERIMENT and STUDY are what was made there, FIT is an experiment to be fitted. */
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "--help",
                    "--version",
                    "help run",
                    "run EXPERIMENT -o run --quiet --no-live --replications 2",
                    "run EXPERIMENT --dry-run -o dry",
                    "sweep EXPERIMENT -o sweep --quiet --no-live --replications 2",
                    "compare EXPERIMENT -o compare --quiet --baseline withheld --replications 2",
                    "calibrate FIT -o fit --quiet",
                    "merge part1 part2 -o merged",
                    "report STUDY --no-live",
                    "report STUDY --format md",
                    "report STUDY --figures",
                    "report STUDY --figure gap",
                    "export STUDY -o runs.csv --replace",
                    "verify STUDY --runs 1",
                    "replay STUDY withheld/1",
                    "replay STUDY withheld/1 --trace",
                    "new fresh -o fresh.yaml",
                    "config check EXPERIMENT",
                    "config print EXPERIMENT",
                    "config print EXPERIMENT --origin",
                    "config schema",
                })
        void noneEndsWellWhereItsOutputIsCut(String command) throws IOException {
            if (command.startsWith("merge")) {
                for (int part = 1; part <= 2; part++) {
                    Path directory = temporary.resolve("part" + part);
                    assertThat(Cli.run("run", experiment, "-o", directory, "--quiet", "--shard", part + "/2")
                                    .exitCode())
                            .isZero();
                }
            }
            for (String reason : List.of("No space left on device", "Bad file descriptor")) {
                StringWriter err = new StringWriter();
                int code = Headstart.execute(
                        new StandardOutput(broken(reason)), new PrintWriter(err, true), arguments(command));
                assertThat(code).as(err.toString()).isEqualTo(2);
                assertThat(err.toString())
                        .endsWith("Standard output cannot be written: " + reason + ". What was printed is cut."
                                + "\nMaybe make room, or send it elsewhere.\n");
                if (command.startsWith("merge") || command.startsWith("new")) {
                    return; // What it made is there already, which the second time would be another fault.
                }
            }
        }

        private String[] arguments(String command) throws IOException {
            String[] words = command.split(" ");
            for (int i = 1; i < words.length; i++) {
                boolean isPath = words[i - 1].equals("-o") || words[i].startsWith("part");
                words[i] = switch (words[i]) {
                    case "EXPERIMENT" -> experiment.toString();
                    case "STUDY" -> study.toString();
                    case "FIT" -> CalibrationFiles.small(temporary).toString();
                    default -> isPath ? temporary.resolve(words[i]).toString() : words[i];
                };
            }
            return words;
        }
    }
}

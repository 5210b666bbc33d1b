package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Every value of a shipped experiment, broken in each of three ways by a file that extends it. */
final class BrokenLeaves {
    private static final Path SHIPPED = Path.of("experiments");

    private final Path file;
    private final Path directory;

    BrokenLeaves(Path file, Path directory) {
        this.file = file;
        this.directory = directory;
    }

    /** In what way a value is wrong. */
    enum Way {
        WRONG_TYPE {
            @Override
            List<String> path(List<String> leaf) {
                return leaf;
            }

            @Override
            Object value(Object right) {
                return Map.of("no_such_key", 1);
            }
        },
        UNKNOWN_KEY {
            @Override
            List<String> path(List<String> leaf) {
                List<String> beside = new ArrayList<>(leaf.subList(0, leaf.size() - 1));
                beside.add("no_such_key");
                return beside;
            }

            @Override
            Object value(Object right) {
                return -1e300;
            }
        },
        OUT_OF_RANGE {
            @Override
            List<String> path(List<String> leaf) {
                return leaf;
            }

            @Override
            Object value(Object right) {
                return right instanceof List<?>
                        ? List.of(List.of(-1e300))
                        : right instanceof Number ? -1e300 : List.of(1);
            }
        };

        abstract List<String> path(List<String> leaf);

        abstract Object value(Object right);
    }

    /** A value of the file. */
    record Leaf(List<String> path, Object value) {}

    static List<Path> shipped() {
        try (Stream<Path> files = Files.list(SHIPPED)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Leaf> leaves() throws IOException {
        List<Leaf> leaves = new ArrayList<>();
        collect(List.of(), new YAMLMapper().readValue(Files.readString(file), Map.class), leaves);
        // Sources are words about paths, and words about nothing break nothing.
        leaves.removeIf(
                leaf -> List.of("extends", "sources").contains(leaf.path().get(0)));
        return leaves;
    }

    private static void collect(List<String> path, Object value, List<Leaf> leaves) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            map.forEach((key, own) -> {
                List<String> longer = new ArrayList<>(path);
                longer.add(String.valueOf(key));
                collect(longer, own, leaves);
            });
        } else if (value != null) {
            leaves.add(new Leaf(path, value));
        }
    }

    /** Breaks it, and holds what {@code config check} says against what the commands say that read it. */
    void assertFound(Leaf leaf, Way way) throws IOException {
        List<String> path = way.path(leaf.path());
        Path broken = directory.resolve("broken.yaml");
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("extends", file.toAbsolutePath().toString());
        root.putAll(nested(path, way.value(leaf.value())));
        Files.writeString(broken, JsonMapper.shared().writeValueAsString(root));
        String what = file + ", " + String.join(".", path) + ", " + way;
        Cli check = Cli.run("config", "check", broken);
        assertThat(check.exitCode()).as(what + "\n" + check.out()).isEqualTo(ExitCode.WRONG_INPUT);
        List<String> faults =
                check.err().lines().filter(line -> !line.startsWith("    ")).toList();
        assertThat(faults).as(what).doesNotHaveDuplicates().hasSizeGreaterThan(1);
        assertThat(faults.subList(1, faults.size()))
                .as(what)
                .allMatch(line -> line.startsWith("  line ") || line.matches("  [^ ]+, line .*"));
        assertThat(commands(broken)).as(what).isNotEmpty().allMatch(said -> said.equals(check.err()));
    }

    /** What the commands say that refuse the file. */
    private static List<String> commands(Path broken) {
        boolean unread = ExperimentFile.read(broken, List.of(), Overrides.NONE) instanceof Reading.Faulty;
        return Stream.of("run", "sweep", "calibrate")
                .filter(command -> unread == command.equals("run"))
                .map(command -> Cli.run(command, broken, "--dry-run", "-o", broken.resolveSibling("none")))
                .filter(cli ->
                        cli.exitCode() == ExitCode.WRONG_INPUT && !cli.err().contains("has no "))
                .map(Cli::err)
                .toList();
    }

    private static Map<String, Object> nested(List<String> path, Object value) {
        Object inner = value;
        for (int i = path.size() - 1; i >= 0; i--) {
            inner = Map.of(path.get(i), inner);
        }
        @SuppressWarnings("unchecked")
        Map<String, Object> map = (Map<String, Object>) inner;
        return map;
    }
}

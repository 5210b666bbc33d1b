package headstart.config;

import headstart.config.document.Faults;
import headstart.config.schema.Word;
import headstart.model.AccessRule;
import headstart.model.AccessRule.Kind;
import headstart.text.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The text of an experiment to start from: chips from the table of the program, a team for each, a scenario for each access rule. */
public final class NewExperiment {
    /** What the operators of the text ask of a chip. */
    private static final List<String> NEEDED = List.of("bf16_tflops_dense", "hbm_tb_s", "scaleup_gb_s");

    private static final Set<String> CHINESE =
            Set.of("Huawei", "Cambricon", "Moore Threads", "Hygon", "Baidu", "Alibaba T-Head");
    private static final String FOREIGN = "foreign";

    private final String name;
    private final String file;
    private final Map<String, Map<String, String>> chips;
    private final List<Kind> rules;

    private NewExperiment(String name, String file, Map<String, Map<String, String>> chips, List<Kind> rules) {
        this.name = name;
        this.file = file;
        this.chips = chips;
        this.rules = rules;
    }

    /** The chips that can be named: those of the table that have all the numbers that are needed. */
    public static List<String> chips() {
        return Supplied.chips().entrySet().stream()
                .filter(chip -> chip.getValue().keySet().containsAll(NEEDED))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * The text of an experiment.
     *
     * @param name name of the study
     * @param file the file that it will stand in, as a command line names it
     * @param chips the chips by name, or by what a single name begins with; the first is compared with the others
     * @param rules the access rules, the first of them the baseline
     * @throws IllegalArgumentException if the name is none, or a chip is not to be had; the message says what to do
     */
    public static String text(String name, String file, List<String> chips, List<Kind> rules) {
        requireName(name);
        if (chips.size() < 2) {
            throw new IllegalArgumentException(
                    "--chip must be given twice or more: one chip is compared with the others."
                            + "\nMaybe add --chip \"" + chips().get(0) + "\".");
        }
        Map<String, Map<String, String>> chosen = new LinkedHashMap<>();
        for (String written : chips) {
            String chip = chip(written);
            if (chosen.put(chip, Supplied.chips().getOrDefault(chip, Map.of())) != null) {
                throw new IllegalArgumentException(
                        "--chip (" + chip + ") must not be given twice.\nMaybe leave one out, and"
                                + " add the second team to the file by hand.");
            }
        }
        List<Kind> distinct = rules.stream().distinct().toList();
        return new NewExperiment(name, file, chosen, distinct).text();
    }

    private static void requireName(String name) {
        Faults faults = new Faults();
        var unused = new Word().check(name, "NAME", faults);
        faults.list().stream().findFirst().ifPresent(fault -> {
            throw new IllegalArgumentException(fault.message());
        });
    }

    private static String chip(String written) {
        List<String> all = chips();
        List<String> same = all.stream().filter(written::equalsIgnoreCase).toList();
        List<String> begun = all.stream()
                .filter(chip -> chip.regionMatches(true, 0, written, 0, written.length()))
                .toList();
        List<String> meant = same.isEmpty() ? begun : same;
        if (meant.size() == 1 && !written.isBlank()) {
            return meant.get(0);
        }
        Map<String, String> lacking = Supplied.chips().getOrDefault(written, Map.of());
        if (!lacking.isEmpty()) {
            List<String> missing =
                    NEEDED.stream().filter(key -> !lacking.containsKey(key)).toList();
            throw new IllegalArgumentException(
                    "--chip (" + written + ") lacks " + String.join(", ", missing)
                            + " in the table.\nMaybe take another chip, and write this one into the file with your own numbers.");
        }
        String advice = meant.size() > 1 ? String.join(" or ", meant) + "." : Nearest.advice(written, all);
        throw new IllegalArgumentException("--chip (" + written + ") must be a chip of the table: "
                + String.join("; ", all) + "." + (advice.isEmpty() ? "" : "\nMaybe " + advice));
    }

    private String text() {
        String text = Supplied.text("new.yaml");
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("name", name);
        parts.put("file", file.replaceAll("\\p{Cntrl}", "?"));
        parts.put("first", shortName(first()));
        parts.put("rule", word(rules.get(0)));
        parts.put("domestic", domestic());
        parts.put("chips", each(this::chipLines));
        parts.put("operators", operators());
        parts.put("teams", each(this::teamLines));
        parts.put("gaps", gaps());
        parts.put("scenarios", rules.stream().map(this::scenario).collect(Collectors.joining()));
        for (Map.Entry<String, String> part : parts.entrySet()) {
            text = text.replace("{{" + part.getKey() + "}}", part.getValue());
        }
        return text;
    }

    private String each(java.util.function.Function<String, String> lines) {
        return chips.keySet().stream().map(lines).collect(Collectors.joining());
    }

    private String first() {
        return chips.keySet().iterator().next();
    }

    private String vendor(String chip) {
        return chips.getOrDefault(chip, Map.of()).getOrDefault("vendor", "");
    }

    private String chipLines(String chip) {
        StringBuilder lines = new StringBuilder("  " + quoted(chip) + ":\n");
        chips.getOrDefault(chip, Map.of()).forEach((column, cell) -> {
            if (!column.equals("chip")) {
                boolean isText = Set.of("vendor", "launch", "source").contains(column);
                lines.append("    " + column + ": " + (isText ? quoted(cell) : cell) + "\n");
            }
        });
        return lines.toString();
    }

    private static String operators() {
        StringBuilder lines = new StringBuilder();
        Supplied.operators().forEach((operator, cells) -> {
            List<String> numbers = new ArrayList<>();
            cells.forEach((column, cell) -> {
                if (!Set.of("operator", "derivation").contains(column) && !cell.equals("0")) {
                    numbers.add(column + ": " + cell);
                }
            });
            if (!cells.containsKey("novelty")
                    || cells.getOrDefault("novelty", "").matches("0(\\.0*)?")) {
                numbers.removeIf(number -> number.startsWith("novelty"));
                numbers.add("novelty: 0");
            }
            lines.append("      " + operator + ": {" + String.join(", ", numbers) + "}\n");
        });
        return lines.toString();
    }

    private String teamLines(String chip) {
        boolean mature = vendor(chip).equals("NVIDIA");
        return "  " + key(chip) + ":\n"
                + "    label: " + quoted(label(chip)) + "\n"
                + "    short_label: " + quoted(shortName(chip)) + "\n"
                + "    chipmaker: " + quoted(vendor(chip)) + "\n"
                + "    tier: " + (isDomestic(chip) ? AccessRule.DOMESTIC : FOREIGN) + "\n"
                + "    chip: " + quoted(chip) + "\n"
                + "    engineers: 50\n"
                + "    starting_excess: "
                + (mature ? "{carried_over: 0.4, novel: 8}" : "{carried_over: 1.0, novel: 75}")
                + "\n    publishes: true\n";
    }

    private String gaps() {
        return chips.keySet().stream()
                .skip(1)
                .map(chip -> "  " + key(first()) + "_over_" + key(chip) + ": {leader: " + key(first()) + ", laggard: "
                        + key(chip) + "}\n")
                .collect(Collectors.joining());
    }

    private String scenario(Kind rule) {
        String words = switch (rule) {
            case STANDARD_PRACTICE -> "label: Early access for everyone, short_label: everyone early";
            case DOMESTIC_FIRST -> "label: Early access for domestic chipmakers alone, short_label: domestic early";
            case EVERYONE_AT_RELEASE -> "label: Early access for nobody, short_label: nobody early";
            case STAGGERED -> "label: Early access tier by tier, short_label: staggered";
        };
        String leads = rule == Kind.STAGGERED ? ", leads: {" + AccessRule.DOMESTIC + ": 42, " + FOREIGN + ": 14}" : "";
        return "  " + word(rule) + ": {" + words + ", access_rule: {kind: " + word(rule) + leads + "}}\n";
    }

    /** Chinese makers; where that parts nobody from anybody, the maker of the first chip. */
    private boolean isDomestic(String chip) {
        long chinese = chips.keySet().stream()
                .map(this::vendor)
                .filter(CHINESE::contains)
                .count();
        boolean parts = chinese > 0 && chinese < chips.size();
        return parts ? CHINESE.contains(vendor(chip)) : vendor(chip).equals(vendor(first()));
    }

    private String domestic() {
        return chips.keySet().stream()
                .filter(this::isDomestic)
                .map(this::vendor)
                .distinct()
                .collect(Collectors.joining(" and "));
    }

    private static String word(Kind rule) {
        return rule.name().toLowerCase(Locale.ROOT);
    }

    private static String shortName(String chip) {
        int bracket = chip.indexOf(" (");
        return bracket > 0 ? chip.substring(0, bracket) : chip;
    }

    private String label(String chip) {
        return shortName(chip).startsWith(vendor(chip)) ? shortName(chip) : vendor(chip) + " " + shortName(chip);
    }

    private static String key(String chip) {
        return shortName(chip)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_|_$", "");
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}

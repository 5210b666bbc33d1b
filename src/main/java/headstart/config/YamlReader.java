package headstart.config;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads YAML text as a plain tree. */
final class YamlReader {
    private static final long LARGEST_FILE = 10L << 20;
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern JAVA_NAME = Pattern.compile("\\(?(?:java|tools|org)(?:\\.\\w+)+[^\\s)]*\\)?:? ?");

    private final Faults faults;

    YamlReader(Faults faults) {
        this.faults = faults;
    }

    /** The map in that file; empty, with a fault noted, if there is none. */
    Optional<Map<String, Object>> read(Path file) {
        return text(file).flatMap(text -> parse(file.toString(), text));
    }

    private Optional<String> text(Path file) {
        try {
            if (!Files.exists(file)) {
                return fault(file, " does not exist.", "the path is meant from another directory.");
            }
            if (!Files.isRegularFile(file)) {
                return fault(file, " is not a file.", "name the YAML file inside it.");
            }
            if (Files.size(file) > LARGEST_FILE) {
                return fault(file, " (" + Files.size(file) + " bytes) must be 10 MB or less.", "it is another file.");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return fault(file, " is not UTF-8 text.", "it is another file, or saved in another encoding.");
        } catch (IOException e) {
            return fault(file, " cannot be read: " + e.getMessage() + ".", "check its permissions.");
        }
    }

    private Optional<String> fault(Path file, String what, String advice) {
        faults.add(file.toString(), what, advice);
        return Optional.empty();
    }

    /** The map that the text is; empty, with a fault noted, if it is none. */
    Optional<Map<String, Object>> parse(String file, String text) {
        if (text.isBlank()) {
            faults.add(file, " is empty.", "start from one of the shipped experiments.");
            return Optional.empty();
        }
        try {
            refuseAnchors(file, text);
            Object plain = plain(YAML.readValue(text, Object.class));
            if (plain instanceof Map<?, ?> map) {
                return Optional.of(Tree.map(map));
            }
            faults.add(
                    file,
                    " (" + Tree.show(plain) + ") must be a map of keys such as teams and releases.",
                    "it is another kind of file.");
        } catch (JacksonException e) {
            String where = e.getLocation() == null
                    ? ""
                    : ", line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            faults.add(
                    file + where,
                    " is not right YAML: " + reason(e) + ".",
                    "check the indentation and the quotes there; every key may stand once.");
        }
        return Optional.empty();
    }

    /** Aliases would otherwise be read as the text of their names. */
    private void refuseAnchors(String file, String text) {
        try (YAMLParser parser = (YAMLParser) YAML.createParser(text)) {
            while (parser.nextToken() != null) {
                if (parser.isCurrentAlias() || parser.getObjectId() != null) {
                    faults.add(
                            file + ", line " + parser.currentTokenLocation().getLineNr(),
                            " uses a YAML anchor or alias: experiment files have none.",
                            "say it once with extends or in the base of the scenarios.");
                    return;
                }
            }
        }
    }

    /** The parser's reason in one line, without the names of Java classes. */
    private static String reason(JacksonException e) {
        String line = e.getOriginalMessage().lines().findFirst().orElse("unreadable");
        return JAVA_NAME.matcher(line).replaceAll("").replaceAll("[.\\s]+$", "");
    }

    /** A scalar or small tree as given on the command line. */
    Object value(String text) {
        if (text.isBlank()) {
            return "";
        }
        try {
            return plain(YAML.readValue(text, Object.class));
        } catch (JacksonException e) {
            return text;
        }
    }

    private static Object plain(@Nullable Object node) {
        if (node == null) {
            return Tree.Null.NULL;
        }
        if (node instanceof Map<?, ?> map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.forEach((key, value) -> plain.put(String.valueOf(key), plain(value)));
            return plain;
        }
        if (node instanceof List<?> list) {
            List<Object> plain = new ArrayList<>();
            list.forEach(item -> plain.add(plain(item)));
            return plain;
        }
        return node instanceof Number number ? plainNumber(number) : node;
    }

    /** Whole numbers as Long, others as Double; a number too big for either stays what it was and is caught by its range. */
    private static Number plainNumber(Number number) {
        if (number instanceof BigInteger || number instanceof BigDecimal) {
            return number;
        }
        if (number instanceof Double || number instanceof Float) {
            double value = number.doubleValue();
            return value == Math.rint(value) && Math.abs(value) < 1e15 ? (Number) (long) value : (Number) value;
        }
        return number.longValue();
    }
}

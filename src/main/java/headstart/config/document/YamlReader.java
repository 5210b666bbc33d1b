package headstart.config.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads YAML text as a plain tree, and keeps where everything stands. */
public final class YamlReader {
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();

    private final Faults faults;
    private final Places places;

    public YamlReader(Faults faults) {
        this(faults, new Places());
    }

    /** Reads with the places of everything put there. */
    public YamlReader(Faults faults, Places places) {
        this.faults = faults;
        this.places = places;
    }

    /** The map in that file; empty, with a fault noted, if there is none. */
    public Optional<Map<String, Object>> read(Path file) {
        return TextFile.read(file, file.toString(), "", faults).flatMap(text -> parse(file.toString(), text));
    }

    /** The map that the text is; empty, with a fault noted, if it is none. */
    public Optional<Map<String, Object>> parse(String file, String text) {
        int known = faults.list().size();
        Optional<Object> tree = tree(file, text);
        if (tree.isEmpty() && faults.list().size() == known) {
            faults.add(file, " is empty.", "start from one of the shipped experiments.");
        }
        if (tree.isEmpty() || tree.get() instanceof Map<?, ?>) {
            return tree.map(Tree::map);
        }
        faults.add(
                file,
                " (" + Tree.show(tree.get()) + ") must be a map of keys such as teams and releases.",
                "it is another kind of file.");
        return Optional.empty();
    }

    private Optional<Object> tree(String file, String text) {
        try {
            return new YamlTree(file, new Parse(SETTINGS).parseString(text).iterator(), faults, places).document();
        } catch (MarkedYamlEngineException e) {
            wrong(file, text, e);
        } catch (YamlTree.Refused e) {
            faults.add(file + ", line " + e.line(), e.what(), e.advice());
        } catch (YamlEngineException e) {
            boolean version = String.valueOf(e.getMessage()).startsWith("Version");
            faults.add(
                    file,
                    version
                            ? " says %YAML with a version that is not known: 1.2 is read."
                            : " is not right YAML: " + YamlWords.plain(String.valueOf(e.getMessage())) + ".",
                    version ? "take out the line that begins with %YAML." : "it is another kind of file.");
        }
        return Optional.empty();
    }

    private void wrong(String file, String text, MarkedYamlEngineException e) {
        Optional<Mark> mark = e.getProblemMark();
        int line = mark.map(Mark::getLine).orElse(0);
        String where = file + ", line " + (line + 1)
                + mark.map(place -> ", column " + (place.getColumn() + 1)).orElse("");
        List<String> lines = text.lines().toList();
        YamlWords words = YamlWords.of(e);
        String odd = OddCharacters.near(lines, line);
        faults.add(where, words.what(), words.isCertain() || odd.isEmpty() ? words.advice() : odd);
    }

    /** A scalar or small tree as given on the command line. */
    public Object value(String text) {
        Faults own = new Faults();
        try {
            Optional<Object> tree = new YamlTree(
                            "--set", new Parse(SETTINGS).parseString(text).iterator(), own, new Places())
                    .document();
            return own.isEmpty() ? tree.orElse(text.isBlank() ? "" : Tree.Null.NULL) : text;
        } catch (YamlEngineException | YamlTree.Refused e) {
            return text;
        }
    }
}

package headstart.explorer;

import headstart.explorer.engine.Json;
import headstart.text.Packed;
import headstart.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * The page as one self-contained file: the simulator as WebAssembly and as JavaScript, the study, the scripts. It opens no connection, and
 * its content security policy forbids any. The same study gives the same text.
 */
public final class ExplorePage {
    private static final String FOLDER = "/headstart/explorer/";
    private static final List<String> ENGINE = List.of("engine.wasm", "engine.wasm-runtime.js", "engine.js");

    private ExplorePage() {}

    /** Whether this build holds the simulator for browsers; those of the quick profile do not. */
    public static boolean isPossible() {
        return ENGINE.stream().allMatch(name -> ExplorePage.class.getResource(FOLDER + name) != null);
    }

    /** The page of a study. */
    public static String html(ExplorerStudy study) {
        String script = text("explore.js") + text("start.js") + "headstartStart(\"headstart-explore\", true);\n";
        String style = text("explore.css");
        String policy = "default-src 'none'; script-src 'sha256-" + sha256(script)
                + "' 'unsafe-eval' blob:; worker-src blob:; style-src 'sha256-" + sha256(style)
                + "'; img-src data: blob:; connect-src 'none'; base-uri 'none'; form-action 'none'";
        Map<String, String> parts = Map.of(
                "policy",
                policy,
                "title",
                escaped(study.experiment().title()),
                "question",
                escaped(study.experiment().question()),
                "style",
                style,
                "section",
                section(study),
                "script",
                script);
        return filled(text("explore.html"), parts);
    }

    /**
     * What another page needs to hold the simulator: WebAssembly alone, to stay small.
     *
     * @param style style sheet, scoped to the section
     * @param parts the packed simulator, study and scripts
     * @param script starts it once the element {@code headstart-explore} is seen
     */
    public record Embedded(String style, String parts, String script) {}

    /** The study for a section of another page. */
    public static Embedded embedded(ExplorerStudy study) {
        StringBuilder out = new StringBuilder();
        pack("hs-explore", bytes("explore.js"), out);
        packStudy(study, out);
        return new Embedded(text("explore.css"), out.toString(), text("start.js") + text("embed.js"));
    }

    /** The packed simulator and study. */
    private static String section(ExplorerStudy study) {
        StringBuilder out = new StringBuilder();
        pack("hs-js", bytes("engine.js"), out);
        packStudy(study, out);
        return out.toString();
    }

    private static void packStudy(ExplorerStudy study, StringBuilder out) {
        pack("hs-wasm", bytes("engine.wasm"), out);
        pack("hs-runtime", bytes("engine.wasm-runtime.js"), out);
        pack("hs-player", bytes("player.js"), out);
        pack("hs-desk", bytes("desk.js"), out);
        pack("hs-tree", Json.write(study.study().tree()).getBytes(StandardCharsets.UTF_8), out);
        pack("hs-about", Json.write(AboutStudy.of(study)).getBytes(StandardCharsets.UTF_8), out);
    }

    private static String filled(String template, Map<String, String> parts) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int open = template.indexOf("{{"); open >= 0; open = template.indexOf("{{", from)) {
            int close = template.indexOf("}}", open);
            out.append(template, from, open).append(parts.getOrDefault(template.substring(open + 2, close), ""));
            from = close + 2;
        }
        return out.append(template, from, template.length()).toString();
    }

    private static void pack(String id, byte[] bytes, StringBuilder out) {
        out.append("<script type=\"text/plain\" id=\"")
                .append(id)
                .append("\">")
                .append(Packed.base85(bytes))
                .append("</script>\n");
    }

    private static String sha256(String text) {
        return Base64.getEncoder().encodeToString(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) {
        try (InputStream in = ExplorePage.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException(FOLDER + name + " is missing from the build.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

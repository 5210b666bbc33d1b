package headstart.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One tab of Chromium, driven by the browser's own protocol, in real time and without a network. */
final class DevTools implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final long SECONDS = 120;

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger number = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());

    DevTools(Path temporary, String... moreFlags) {
        try {
            Path profile = Files.createTempDirectory(temporary, "profile");
            List<String> command = new ArrayList<>(List.of(
                    System.getProperty("headstart.chromium", "chromium"),
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--hide-scrollbars",
                    "--host-resolver-rules=MAP * ~NOTFOUND",
                    "--remote-debugging-port=0",
                    "--remote-allow-origins=*",
                    "--user-data-dir=" + profile));
            command.addAll(List.of(moreFlags));
            command.add("about:blank");
            this.process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            this.socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(URI.create(page(profile)), new Listener())
                    .get(SECONDS, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The browser tests need Chromium.\nMaybe install it: apt install chromium", e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        send("Page.enable", Map.of());
        send("Runtime.enable", Map.of());
        send("Log.enable", Map.of());
        send("Network.enable", Map.of());
    }

    private String page(Path profile) throws IOException, InterruptedException {
        Path port = profile.resolve("DevToolsActivePort");
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!Files.exists(port) || Files.readAllLines(port).size() < 2) {
            if (System.nanoTime() > until || !process.isAlive()) {
                throw new IllegalStateException("Chromium did not start.");
            }
            Thread.sleep(50);
        }
        URI list = URI.create("http://127.0.0.1:" + Files.readAllLines(port).get(0) + "/json");
        String text = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        for (JsonNode target : JSON.readTree(text)) {
            if (target.get("type").asString().equals("page")) {
                return target.get("webSocketDebuggerUrl").asString();
            }
        }
        throw new IllegalStateException("Chromium has no page: " + text);
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket web, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                heard(JSON.readTree(text.toString()));
                text.setLength(0);
            }
            web.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }

    private void heard(JsonNode message) {
        if (message.has("id")) {
            answers.remove(message.get("id").asInt()).complete(message);
            return;
        }
        String method = message.get("method").asString();
        JsonNode parameters = message.get("params");
        if (method.equals("Network.requestWillBeSent")) {
            requests.add(parameters.get("request").get("url").asString());
        } else if (method.equals("Runtime.exceptionThrown")) {
            complaints.add(parameters.toString());
        } else if (method.equals("Log.entryAdded")
                && parameters.get("entry").get("level").asString().equals("error")) {
            complaints.add(parameters.toString());
        }
    }

    private JsonNode send(String method, Map<String, Object> parameters) {
        int id = number.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        String text = JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters));
        try {
            socket.sendText(text, true).get(SECONDS, TimeUnit.SECONDS);
            return answer.get(SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(method, e);
        }
    }

    /** Opens a page, in a window of that size. */
    void open(String address, int width, int height) {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        send("Page.navigate", Map.of("url", "about:blank"));
        // What an earlier page was refused is no complaint of this one.
        complaints.clear();
        send("Page.navigate", Map.of("url", address));
    }

    /** As on paper, or with a dark theme. */
    void emulate(String media, boolean dark) {
        send(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        media,
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** What a script gives, its promise awaited. */
    JsonNode evaluate(String script) {
        JsonNode answer =
                send("Runtime.evaluate", Map.of("expression", script, "awaitPromise", true, "returnByValue", true));
        if (!answer.has("result")) {
            throw new IllegalStateException(answer + " for " + script);
        }
        if (answer.get("result").has("exceptionDetails")) {
            throw new IllegalStateException(
                    answer.get("result").get("exceptionDetails").toString());
        }
        JsonNode value = answer.get("result").get("result").get("value");
        return value == null ? JSON.nullNode() : value;
    }

    /** Waits until a script gives true. */
    void await(String condition) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!evaluate("Boolean(" + condition + ")").asBoolean()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("Never true: " + condition + "\n"
                        + evaluate("document.body.innerText.slice(0, 800) + JSON.stringify(document.getElementById"
                                + "('headstart-explore') && document.getElementById('headstart-explore').dataset)")
                        + complaints);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Presses and lets go of a key. */
    void press(String key) {
        int code = Map.of(
                        "ArrowLeft",
                        37,
                        "ArrowUp",
                        38,
                        "ArrowRight",
                        39,
                        "ArrowDown",
                        40,
                        "PageUp",
                        33,
                        "PageDown",
                        34,
                        "Home",
                        36,
                        "Tab",
                        9)
                .getOrDefault(key, 0);
        for (String type : List.of("keyDown", "keyUp")) {
            send(
                    "Input.dispatchKeyEvent",
                    Map.of("type", type, "key", key, "code", key, "windowsVirtualKeyCode", code));
        }
    }

    /** Drags from one point to another, in steps. */
    void drag(double fromX, double fromY, double toX, double toY, int steps) {
        mouse("mousePressed", fromX, fromY);
        for (int i = 1; i <= steps; i++) {
            mouse("mouseMoved", fromX + i * (toX - fromX) / steps, fromY + i * (toY - fromY) / steps);
        }
        mouse("mouseReleased", toX, toY);
    }

    private void mouse(String type, double x, double y) {
        send(
                "Input.dispatchMouseEvent",
                Map.of("type", type, "x", x, "y", y, "button", "left", "buttons", 1, "clickCount", 1));
    }

    /** A picture of the window. */
    void picture(Path file) throws IOException {
        JsonNode answer = send("Page.captureScreenshot", Map.of("format", "png"));
        Files.write(
                file,
                Base64.getDecoder().decode(answer.get("result").get("data").asString()));
    }

    /** Bytes of the page's own JavaScript that are in use once garbage is collected. */
    long heap() {
        send("HeapProfiler.collectGarbage", Map.of());
        return send("Runtime.getHeapUsage", Map.of())
                .get("result")
                .get("usedSize")
                .asLong();
    }

    /** Addresses that were asked for. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** Errors on the console, and exceptions. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}

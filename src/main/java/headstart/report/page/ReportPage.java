package headstart.report.page;

import headstart.report.figure.DrawnFigure;
import headstart.report.live.LivePage;
import headstart.text.Packed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report as one self-contained HTML file: no network, readable without JavaScript. */
public final class ReportPage {
    private static final List<String> SCRIPTS = Stream.of(
                    "tables", "live", "ticks", "panels", "dots", "timeline", "heat", "figures", "explorer", "start")
            .map(name -> "/headstart/report/" + name + ".js")
            .toList();
    private static final String ECHARTS = "/META-INF/resources/_static/echarts/6.0.0/";

    private ReportPage() {}

    private static String resource(String path) {
        try (InputStream in = ReportPage.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is missing from the build.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page; the same results give the same text. */
    public static String html(Page page, TryIt tryIt) {
        Map<String, Object> model = new HashMap<>();
        model.put("page", page);
        model.put("tryIt", tryIt);
        ForkJoinTask<String> live = packed(() -> LivePage.json(page.figures(), page.explorer()));
        ForkJoinTask<String> library = packed(() -> resource(ECHARTS + "dist/echarts.min.js"));
        putFigures(page, model);
        model.put("script", SCRIPTS.stream().map(ReportPage::resource).collect(Collectors.joining()));
        model.put("style", resource("/headstart/report/report.css") + tryIt.style());
        page.explorer().ifPresent(explorer -> model.put("explorer", explorer));
        // What nobody has taken yet is done here, while the other is still at work.
        model.put("library", library.join());
        model.put("live", live.join());
        model.put(
                "licences",
                List.of(
                        resource(ECHARTS + "NOTICE"),
                        resource(ECHARTS + "LICENSE"),
                        resource(ECHARTS + "licenses/LICENSE-d3")));
        return Templates.filled("report.ftlh", model);
    }

    /** The figures by the part of the page that they stand in. */
    private static void putFigures(Page page, Map<String, Object> model) {
        Map<String, FigureView> views = page.figures().parallelStream()
                .map(FigureView::of)
                .collect(Collectors.toMap(FigureView::name, view -> view));
        FigurePlan plan =
                FigurePlan.of(page.figures().stream().map(DrawnFigure::name).toList());
        plan.hero().ifPresent(name -> model.put("hero", view(views, name)));
        model.put(
                "howFar", plan.howFar().stream().map(name -> view(views, name)).toList());
        model.put("undo", plan.undo().stream().map(name -> view(views, name)).toList());
        model.put(
                "folded", plan.folded().stream().map(name -> view(views, name)).toList());
    }

    /** Packs a text beside whatever else is done for the page. */
    private static ForkJoinTask<String> packed(Supplier<String> text) {
        Callable<String> packing = () -> Packed.base64(text.get());
        return ForkJoinTask.adapt(packing).fork();
    }

    private static FigureView view(Map<String, FigureView> views, String name) {
        return Objects.requireNonNull(views.get(name), name);
    }
}

package headstart.report.page;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A report as one self-contained HTML file: no network, readable without JavaScript. */
public final class ReportPage {
    private static final Configuration TEMPLATES = templates();
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

    private static Configuration templates() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassLoaderForTemplateLoading(ReportPage.class.getClassLoader(), "headstart/report");
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocale(Locale.ROOT);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        return configuration;
    }

    /** The page; the same results give the same text. */
    public static String html(Page page) {
        Map<String, Object> model = new HashMap<>();
        model.put("page", page);
        model.put("figures", page.figures().stream().map(FigureView::of).toList());
        model.put("script", resource("/headstart/report/tables.js") + resource("/headstart/report/explorer.js"));
        model.put("style", resource("/headstart/report/report.css"));
        page.explorer().ifPresent(explorer -> {
            model.put("explorer", explorer);
            model.put("explorerData", Packed.base64(explorer.json()));
            model.put("library", Packed.base64(resource(ECHARTS + "dist/echarts.min.js")));
            model.put(
                    "licences",
                    List.of(
                            resource(ECHARTS + "NOTICE"),
                            resource(ECHARTS + "LICENSE"),
                            resource(ECHARTS + "licenses/LICENSE-d3")));
        });
        StringWriter out = new StringWriter();
        try {
            TEMPLATES.getTemplate("report.ftlh").process(model, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException("The report template is wrong: " + e.getMessage(), e);
        }
        return out.toString();
    }
}

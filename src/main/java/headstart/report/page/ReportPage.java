package headstart.report.page;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import headstart.experiment.ParameterNote;
import headstart.experiment.StudyResults;
import headstart.report.Provenance;
import headstart.report.figure.DrawnFigure;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The report of a study as one self-contained HTML file: no network, readable without JavaScript. */
public final class ReportPage {
    private static final Configuration TEMPLATES = templates();
    private static final String ECHARTS = "/META-INF/resources/_static/echarts/6.0.0/dist/echarts.min.js";

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
    public static String html(
            StudyResults results, List<ParameterNote> notes, Provenance provenance, List<DrawnFigure> figures) {
        Map<String, Object> model = new HashMap<>();
        model.put("experiment", ExperimentView.of(results.experiment()));
        model.put("findings", Findings.of(results));
        model.put("doubts", Doubts.of(results, notes));
        model.put("figures", figures.stream().map(FigureView::of).toList());
        model.put("tables", Tables.of(results));
        model.put("parameters", notes.stream().map(ParameterView::of).toList());
        model.put("provenance", ProvenanceView.of(provenance));
        model.put("explorerData", Packed.base64(ExplorerData.json(results)));
        model.put("library", Packed.base64(resource(ECHARTS)));
        model.put("script", resource("/headstart/report/explorer.js"));
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

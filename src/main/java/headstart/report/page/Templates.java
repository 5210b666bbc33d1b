package headstart.report.page;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** The templates of the report; those that end in {@code .ftlh} and {@code .ftlx} escape by themselves. */
public final class Templates {
    private static final Configuration TEMPLATES = templates();

    private Templates() {}

    private static Configuration templates() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassLoaderForTemplateLoading(Templates.class.getClassLoader(), "headstart/report");
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocale(Locale.ROOT);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        return configuration;
    }

    /** The text of a template with these values in it. */
    public static String filled(String name, Map<String, ?> values) {
        StringWriter out = new StringWriter();
        try {
            TEMPLATES.getTemplate(name).process(values, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException("The template " + name + " is wrong: " + e.getMessage(), e);
        }
        return out.toString();
    }
}
